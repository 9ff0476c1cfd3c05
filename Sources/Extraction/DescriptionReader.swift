import NewsGraphModel

/// Finds what a description such as `the union` or `the country` stands for: the thing of its kind that was named last.
///
/// A description that fits two things equally well stands for neither.
struct DescriptionReader {
  let document: Document
  let gazetteer: Gazetteer
  private let order: MentionOrder

  init(document: Document, gazetteer: Gazetteer) {
    self.document = document
    self.gazetteer = gazetteer
    order = MentionOrder(document.mentions)
  }

  private func fits(_ noun: String, _ thing: Thing) -> Bool { gazetteer.describes(noun, thing) }

  /// The mention of what `noun` at `token` stands for: the only fitting thing of this sentence and the one before, else of the article so far.
  func antecedent(of noun: String, at token: Int) -> Int? {
    guard let sentence = document.sentence(of: token) else { return nil }
    let nearest = document.sentences[max(0, sentence - 1)].tokens.lowerBound
    var near: [Int: Int] = [:]
    var all: [Int: Int] = [:]
    for number in order.before(token) {
      let mention = document.mentions[number]
      guard mention.tokens.upperBound <= token, mention.kind != .pronoun, fits(noun, document.things[mention.thing]) else { continue }
      all[mention.thing] = number
      if mention.tokens.lowerBound >= nearest { near[mention.thing] = number }
    }
    if near.count == 1, let only = near.first, document.sentence(of: document.mentions[only.value].head) == sentence {
      return only.value
    }
    // What the same sentence names comes before what another does.
    if let mention = inSentence(noun, token) { return mention }
    if near.count == 1 { return near.first?.value }
    if near.isEmpty, all.isEmpty { return unclassified(noun, before: token) }
    // Of several, the one that has the very word in its name.
    let named = near.filter { document.things[$0.key].name.folded.split(separator: " ").contains { $0 == noun } }
    if named.count == 1 { return named.first?.value }
    return near.isEmpty && all.count == 1 ? all.first?.value : nil
  }

  /// The organisation of unknown kind of which the article speaks most, for a noun that speaks of a kind: `the company`.
  private func unclassified(_ noun: String, before token: Int) -> Int? {
    guard let description = gazetteer.descriptions[noun], description.type == CoreType.organization, description.kinds.contains("Company")
    else {
      return nil
    }
    var uses: [Int: (count: Int, mention: Int)] = [:]
    for number in order.before(token) where document.mentions[number].kind == .name && document.mentions[number].tokens.upperBound <= token
    {
      let mention = document.mentions[number]
      let thing = document.things[mention.thing]
      guard thing.type == CoreType.organization, thing.isNamed, thing.properties["kind"] == nil, thing.key == nil else { continue }
      uses[mention.thing] = ((uses[mention.thing]?.count ?? 0) + 1, number)
    }
    let ranked = uses.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    guard let first = ranked.first else { return nil }
    return ranked.count == 1 || first.value.count >= 2 * ranked[1].value.count ? first.value.mention : nil
  }

  /// Kinds of bodies that nobody takes for a union, a party or an alliance.
  private static let distinct: Set<String> = ["Ministry", "Government", "Court", "Parliament", "ArmedForce", "Company"]

  /// The only organisation that the sentence names before, where nothing says that it is of another kind.
  private func inSentence(_ noun: String, _ token: Int) -> Int? {
    guard let sentence = document.sentence(of: token), gazetteer.descriptions[noun]?.type == CoreType.organization else { return nil }
    let start = document.sentences[sentence].tokens.lowerBound
    let found = order.inside(start..<max(start, token)).filter { number in
      let mention = document.mentions[number]
      let thing = document.things[mention.thing]
      return mention.tokens.upperBound <= token && mention.kind == .name
        && thing.type == CoreType.organization
    }
    guard Set(found.map { document.mentions[$0].thing }).count == 1, let only = found.last else { return nil }
    guard let kind = document.things[document.mentions[only].thing].properties["kind"]?.string else { return only }
    // `the ministry` is no alliance, whatever else the sentence names.
    let isOther = gazetteer.descriptions[noun].map { Self.distinct.isSuperset(of: $0.kinds) } ?? false
    return ["Union", "Alliance", "Party"].contains(kind) && !isOther ? only : nil
  }
}

extension Gazetteer {
  /// Whether a noun may describe a thing: `union` the Harbour Workers' Union, `party` anything of the kind Party.
  func describes(_ noun: String, _ thing: Thing) -> Bool {
    guard thing.event == nil, thing.isNamed || thing.key != nil else { return false }
    if thing.type == CoreType.organization, thing.name.folded.split(separator: " ").contains(where: { $0 == noun }) { return true }
    guard let description = descriptions[noun], description.type == thing.type else { return false }
    if description.kinds.contains("*") || thing.type == CoreType.country { return true }
    guard let kind = thing.properties["kind"]?.string else { return false }
    return description.kinds.contains(kind)
  }
}
