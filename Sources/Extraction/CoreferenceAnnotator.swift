public import NewsGraphModel

/// Joins the mentions of one thing inside an article: full and short names, a country's delegation, `the talks`, `she`.
///
/// **Order** names, then events, then descriptions and pronouns, each to what was found before.
/// Every join of different names keeps its reason.
/// **Misses** a pronoun whose antecedent is not clear stays without a thing: no link is better than a wrong one.
public struct CoreferenceAnnotator: Annotator {
  public static let name = "coreference"
  public static let requires: Set<Layer> = [.mentions, .dependencies]
  public static let assigns: Set<Layer> = [.coreference]

  private let gazetteer: Gazetteer

  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  public func annotate(_ document: inout Document) {
    var clusters = ThingClusters(document.things)
    let syntax = Syntax(document.tokens)
    NameCoreference(gazetteer: gazetteer).join(document, &clusters)
    let status = StatusReader(syntax: syntax, verbs: gazetteer.verbs)
    let reality = EventReality(document: document, status: status)
    EventCoreference(reality: reality).join(document, &clusters)
    EventSetting(reality: reality).complete(document, &clusters)
    DescriptionCoreference(syntax: syntax, gazetteer: gazetteer).join(document, &clusters)
    let (things, numbers) = clusters.compacted()
    document.things = things
    for index in document.mentions.indices { document.mentions[index].thing = numbers[document.mentions[index].thing] }
    // Offices point at mentions by number: the new ones stand behind, so no number moves.
    for (token, mention) in PronounResolver(document: document, syntax: syntax, gazetteer: gazetteer).resolve() {
      document.mentions.append(
        Mention(tokens: token..<token + 1, head: token, kind: .pronoun, thing: document.mentions[mention].thing))
    }
    var nominals: [Int: Int] = [:]
    for (number, mention) in document.mentions.enumerated() where mention.kind == .nominal { nominals[mention.head] = number }
    for group in SetCoreference(document: document, syntax: syntax).find() { replace(nominals[group.head], by: group, &document) }
    document.offices = OfficeBodies(document: document, gazetteer: gazetteer, syntax: syntax).resolved()
  }
}

extension CoreferenceAnnotator {
  /// Gives words for several one mention for each of them, instead of the one that they had for themselves.
  private func replace(_ own: Int?, by group: SetCoreference.Group, _ document: inout Document) {
    var things = group.members.map { document.mentions[$0].thing }
    if let own, !things.isEmpty {
      document.mentions[own].thing = things.removeFirst()
      document.mentions[own].tokens = group.tokens
    }
    for thing in things { document.mentions.append(Mention(tokens: group.tokens, head: group.head, kind: .nominal, thing: thing)) }
  }
}

/// Things that are found to be one thing.
struct ThingClusters {
  private(set) var things: [Thing]
  private var parents: [Int]

  init(_ things: [Thing]) {
    self.things = things
    parents = Array(things.indices)
  }

  func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  subscript(_ index: Int) -> Thing { things[root(index)] }

  /// Corrects what a mention was held to speak of, before it is joined to anything.
  mutating func correct(_ index: Int, _ change: (inout Thing) -> Void) { change(&things[root(index)]) }

  mutating func update(_ index: Int, _ change: (inout Thing) -> Void) { change(&things[root(index)]) }

  /// Makes `other` the same thing as `kept`, whose name and type stay; properties that it lacks are taken over.
  mutating func join(_ kept: Int, _ other: Int, reason: String?, document: String) {
    let (kept, other) = (root(kept), root(other))
    guard kept != other else { return }
    if let reason, things[other].name != things[kept].name {
      things[kept].merges.append(Merge(reason: reason, name: things[other].name, document: document))
    }
    things[kept].merges += things[other].merges
    things[kept].isNamed = things[kept].isNamed || things[other].isNamed
    things[kept].key = things[kept].key ?? things[other].key
    things[kept].body = things[kept].body ?? things[other].body
    things[kept].relatives += things[other].relatives.filter { !things[kept].relatives.contains($0) }
    // Of an event's wordings the one that says when is the better name.
    if things[kept].event != nil, things[kept].properties["date"] == nil, things[other].properties["date"] != nil {
      things[kept].name = things[other].name
    }
    // The kind of a city is none of an organisation's.
    let sameType = things[kept].type == things[other].type
    for (name, value) in things[other].properties where things[kept].properties[name] == nil && (sameType || name != "kind") {
      things[kept].properties[name] = value
    }
    if var event = things[kept].event, let traits = things[other].event {
      event.place = event.place ?? traits.place
      event.participants = Set(event.participants + traits.participants).sorted()
      things[kept].event = event
    }
    parents[other] = kept
  }

  /// The things that are left, in the order of their first mention, and the new number of each old one.
  func compacted() -> ([Thing], [Int]) {
    var numbers = [Int](repeating: -1, count: things.count)
    var kept: [Thing] = []
    for index in things.indices {
      let top = root(index)
      if numbers[top] < 0 {
        numbers[top] = kept.count
        kept.append(things[top])
      }
      numbers[index] = numbers[top]
    }
    return (kept, numbers)
  }
}
