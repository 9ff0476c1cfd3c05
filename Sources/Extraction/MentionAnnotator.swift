public import NewsGraphModel

/// Finds names, offices, groups and events, and makes a thing of each mention.
///
/// **Order** names first, because offices, groups and events are found around them.
/// **Misses** names in headlines that the article's body does not have.
public struct MentionAnnotator: Annotator {
  public static let name = "mentions"
  public static let requires: Set<Layer> = [.tokens, .sentences, .partsOfSpeech, .lemmas, .dependencies, .names, .times]
  public static let assigns: Set<Layer> = [.mentions]

  private let gazetteer: Gazetteer

  public init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  public func annotate(_ document: inout Document) {
    let syntax = Syntax(document.tokens)
    var names = NameFinder(document: document, gazetteer: gazetteer, syntax: syntax)
    var found = names.find()
    let offices = OfficeFinder(document: document, gazetteer: gazetteer, syntax: syntax, names: found).find()
    found += NominalFinder(document: document, gazetteer: gazetteer, syntax: syntax, names: found, offices: offices).find()
    let order = found.indices.sorted {
      (found[$0].tokens.lowerBound, -found[$0].tokens.upperBound) < (found[$1].tokens.lowerBound, -found[$1].tokens.upperBound)
    }
    var places = [Int](repeating: 0, count: found.count)
    for (place, index) in order.enumerated() {
      places[index] = place
      document.mentions.append(
        Mention(tokens: found[index].tokens, head: found[index].head, kind: found[index].kind, thing: document.things.count))
      document.things.append(found[index].thing)
    }
    document.offices = offices.map { office in
      var office = office
      office.holder = places[office.holder]
      office.body = office.body.map { places[$0] }
      return office
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

/// A mention with its own thing, before mentions of one thing are joined.
struct FoundMention {
  var tokens: Range<Int>
  var head: Int
  var kind: EntityMention.Kind
  var thing: Thing

  init(_ tokens: Range<Int>, head: Int? = nil, kind: EntityMention.Kind = .name, thing: Thing, syntax: Syntax) {
    self.tokens = tokens
    self.kind = kind
    self.thing = thing
    self.head = head ?? FoundMention.top(tokens, syntax)
  }

  /// The token of a run whose own head lies outside it.
  static func top(_ tokens: Range<Int>, _ syntax: Syntax) -> Int {
    tokens.first { index in !tokens.contains(syntax.tokens[index].head) } ?? tokens.lowerBound
  }
}
