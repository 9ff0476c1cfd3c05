import NewsGraphModel

/// Finds whom `he`, `she`, `it` and their possessives mean, where the sentence before or the clause leaves little doubt.
struct PronounResolver {
  let document: Document
  let syntax: Syntax
  /// What the given names tell of each thing: `m`, `f` or `mf`.
  private var genders: [Int: String] = [:]
  private var tokens: [Token] { document.tokens }

  init(document: Document, syntax: Syntax, gazetteer: Gazetteer) {
    self.document = document
    self.syntax = syntax
    for mention in document.mentions
    where mention.kind == .name && mention.tokens.count > 1 && document.things[mention.thing].type == CoreType.person {
      guard genders[mention.thing] == nil else { continue }
      genders[mention.thing] = gazetteer.givenNames[document.tokens[mention.tokens.lowerBound].text.folded]
    }
  }

  /// Pronoun tokens with the number of the mention that they stand for.
  func resolve() -> [(token: Int, mention: Int)] {
    var result: [(token: Int, mention: Int)] = []
    var heads: [Int: Int] = [:]
    for (index, mention) in document.mentions.enumerated() { heads[mention.head] = index }
    var resolved: [Int: Int] = [:]
    for (number, sentence) in document.sentences.enumerated() {
      for token in sentence.tokens where tokens[token].part == .pronoun {
        let gender = Self.pronouns[tokens[token].lower]
        let isNeuter = ["it", "its"].contains(tokens[token].lower)
        guard gender != nil || isNeuter else { continue }
        let antecedent = gender.map { person(token, $0, number, heads, resolved) } ?? neuter(token, number, heads)
        guard let antecedent else { continue }
        resolved[token] = antecedent
        result.append((token, antecedent))
      }
    }
    return result
  }

  private static let pronouns = ["he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"]

  /// The nearest fitting person: a subject before the pronoun in this sentence, the subject of the one before, then any.
  private func person(_ token: Int, _ gender: String, _ number: Int, _ heads: [Int: Int], _ resolved: [Int: Int]) -> Int? {
    var everyone: [Int] = []
    for place in stride(from: number, through: max(0, number - 2), by: -1) {
      let range = document.sentences[place].tokens
      let before = range.filter { $0 < token }
      let candidates = before.compactMap { index -> Int? in
        guard let mention = heads[index] ?? resolved[index], document.things[document.mentions[mention].thing].type == CoreType.person
        else { return nil }
        return fits(mention, gender) ? mention : nil
      }
      everyone += candidates
      let subjects = candidates.filter { mention in
        before.contains { (heads[$0] == mention || resolved[$0] == mention) && syntax.base($0) == "nsubj" }
      }
      let distinctSubjects = Set(subjects.map { document.mentions[$0].thing })
      // `Byron told Lovelace that she …`: two people of one gender before it leave a doubt, unless one of them is the subject.
      if distinctSubjects.count == 1, let subject = subjects.first { return subject }
      let distinct = Set(candidates.map { document.mentions[$0].thing })
      if distinct.count == 1, let only = candidates.last { return only }
      if distinct.count > 1 { return nil }
    }
    return nil
  }

  private func fits(_ mention: Int, _ gender: String) -> Bool {
    if let known = genders[document.mentions[mention].thing] { return known.contains(gender) }
    return document.mentions[mention].kind == .name
  }

  /// `it` for the organisation or country that is the subject of this clause's governor or of the sentence before.
  private func neuter(_ token: Int, _ number: Int, _ heads: [Int: Int]) -> Int? {
    func isBody(_ mention: Int) -> Bool {
      [CoreType.organization, CoreType.country].contains(document.things[document.mentions[mention].thing].type)
    }
    // A possessive inside the predicate: `Norway repeated its demand`.
    var verb = syntax.head(token)
    for _ in 0..<6 {
      guard let current = verb else { break }
      if let subject = syntax.children(current, ["nsubj"]).first(where: { $0 < token }) {
        if let mention = heads[subject] { return isBody(mention) ? mention : nil }
        if tokens[subject].part != .pronoun { return nil }
      }
      verb = syntax.head(current)
    }
    guard tokens[token].label.hasPrefix("nsubj"), number > 0 else { return nil }
    let before = document.sentences[number - 1].tokens
    guard let root = before.first(where: { tokens[$0].head < 0 }), let subject = syntax.children(root, ["nsubj"]).first,
      let mention = heads[subject], isBody(mention)
    else { return nil }
    return mention
  }
}
