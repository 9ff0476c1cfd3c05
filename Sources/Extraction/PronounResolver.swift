import NewsGraphModel

/// Finds whom `he`, `she`, `it` and their possessives mean, where the sentence before or the clause leaves little doubt.
struct PronounResolver {
  let document: Document
  let syntax: Syntax
  let gazetteer: Gazetteer
  /// What names and forms of address tell of each thing: `m`, `f` or `mf`; what a pronoun tells is added.
  private var genders: [Int: String] = [:]
  private var heads: [Int: Int] = [:]
  /// The mentions that pronouns stand for, by token.
  private var resolved: [Int: Int] = [:]
  private var quoted: Set<Int> = []
  private var tokens: [Token] { document.tokens }

  init(document: Document, syntax: Syntax, gazetteer: Gazetteer) {
    self.document = document
    self.syntax = syntax
    self.gazetteer = gazetteer
    for (index, mention) in document.mentions.enumerated() { heads[mention.head] = index }
    for mention in document.mentions where mention.kind == .name && document.things[mention.thing].type == CoreType.person {
      if let gender = gender(of: mention), genders[mention.thing] == nil || mention.tokens.count > 1 { genders[mention.thing] = gender }
    }
    for office in document.offices {
      let title = office.title
      let gender =
        ["woman", "queen", "princess"].contains(where: title.hasSuffix)
        ? "f" : ["chairman", "spokesman", "king", "prince", "congressman", "businessman"].contains(where: title.hasSuffix) ? "m" : nil
      if let gender { genders[document.mentions[office.holder].thing] = gender }
    }
    for sentence in document.sentences {
      var isInside = false
      for index in sentence.tokens {
        if ["“", "``"].contains(tokens[index].text) {
          isInside = true
        } else if ["”", "''"].contains(tokens[index].text) {
          isInside = false
        }
        if tokens[index].text == "\"" { isInside.toggle() }
        if isInside { quoted.insert(index) }
      }
    }
  }

  private func gender(of mention: Mention) -> String? {
    let first = mention.tokens.lowerBound
    if first > 0 {
      let before = tokens[first - 1].text
      if ["Mr", "Mr.", "Sir", "Lord", "King", "Prince"].contains(before) { return "m" }
      if ["Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dame", "Lady", "Queen", "Princess"].contains(before) { return "f" }
    }
    return gazetteer.givenNames[tokens[first].text.folded]
  }

  /// Pronoun tokens with the number of the mention that they stand for.
  func resolve() -> [(token: Int, mention: Int)] {
    var resolver = self
    return resolver.run()
  }

  private mutating func run() -> [(token: Int, mention: Int)] {
    var result: [(token: Int, mention: Int)] = []
    for (number, sentence) in document.sentences.enumerated() where sentence.block != .headline {
      for token in sentence.tokens where tokens[token].part == .pronoun {
        let gender = Self.pronouns[tokens[token].lower]
        let isNeuter = ["it", "its"].contains(tokens[token].lower)
        guard gender != nil || isNeuter, let antecedent = gender.map({ person(token, $0, number) }) ?? neuter(token, number) else {
          continue
        }
        resolved[token] = antecedent
        let thing = document.mentions[antecedent].thing
        if let gender, genders[thing] == nil { genders[thing] = gender }
        result.append((token, antecedent))
      }
    }
    return result
  }

  private static let pronouns = ["he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"]

  // MARK: People

  /// The nearest fitting person: a subject before the pronoun in this sentence, the subject of the one before, then any.
  private func person(_ token: Int, _ gender: String, _ number: Int) -> Int? {
    for place in stride(from: number, through: max(0, number - 2), by: -1) {
      let range = document.sentences[place].tokens
      var candidates: [(token: Int, mention: Int)] = []
      for index in range where index < token {
        if let mention = heads[index] ?? resolved[index], isPerson(mention), fits(mention, gender),
          !quoted.contains(token) || quoted.contains(index), !isExcluded(index, token)
        {
          candidates.append((index, mention))
        }
      }
      // `Byron arrived. The pregnant woman said she …`: somebody else has come between.
      let last = candidates.last?.token ?? range.lowerBound - 1
      if range.contains(where: { $0 > last && $0 < token && isRival($0, gender) }) { return nil }
      let subjects = candidates.filter { syntax.base($0.token) == "nsubj" }
      // `Byron told Lovelace that she …`: two people of one gender before it leave a doubt, unless one of them is the subject.
      for list in [subjects, candidates] {
        let distinct = Set(list.map { document.mentions[$0.mention].thing })
        if distinct.count == 1 { return list.first?.mention }
        if distinct.count > 1 {
          let known = Set(
            list.filter { genders[document.mentions[$0.mention].thing] == gender }.map { document.mentions[$0.mention].thing })
          guard known.count == 1, let one = list.first(where: { document.mentions[$0.mention].thing == known.first }) else { return nil }
          return one.mention
        }
      }
    }
    return nil
  }

  private func isPerson(_ mention: Int) -> Bool { document.things[document.mentions[mention].thing].type == CoreType.person }

  private func fits(_ mention: Int, _ gender: String) -> Bool {
    let thing = document.mentions[mention].thing
    if let known = genders[thing] { return known.contains(gender) }
    return document.things[thing].isNamed
  }

  /// `Byron met him`: who does something to another is not that other.
  private func isExcluded(_ candidate: Int, _ pronoun: Int) -> Bool {
    guard ["obj", "iobj", "obl"].contains(syntax.base(pronoun)), let verb = syntax.head(pronoun) else { return false }
    return syntax.head(candidate) == verb && syntax.base(candidate) == "nsubj"
  }

  /// Whether a word speaks of somebody who is not named, or a pronoun of the same gender of somebody unknown.
  private func isRival(_ index: Int, _ gender: String) -> Bool {
    let token = tokens[index]
    if token.part == .pronoun { return Self.pronouns[token.lower] == gender && resolved[index] == nil && syntax.base(index) == "nsubj" }
    guard token.part == .noun, !token.penn.isPlural,
      heads[index] == nil || !document.things[document.mentions[heads[index] ?? 0].thing].isNamed
    else { return false }
    guard !["compound", "amod", "appos", "nmod:poss"].contains(token.label) else { return false }
    let nouns = gender == "f" ? Self.women : Self.men
    return nouns.contains(token.lemma)
  }

  private static let women: Set<String> = [
    "woman", "girl", "mother", "wife", "daughter", "sister", "aunt", "queen", "princess", "widow", "chairwoman", "spokeswoman", "actress",
    "child", "baby", "lady", "businesswoman", "niece",
  ]
  private static let men: Set<String> = [
    "man", "boy", "father", "husband", "son", "brother", "uncle", "king", "prince", "chairman", "spokesman", "actor", "child", "baby",
    "gentleman", "businessman", "nephew",
  ]

  // MARK: Bodies

  /// `it` for the organisation or country that is the subject of this clause's governor or of the sentence before.
  private func neuter(_ token: Int, _ number: Int) -> Int? {
    func isBody(_ mention: Int) -> Bool {
      [CoreType.organization, CoreType.country].contains(document.things[document.mentions[mention].thing].type)
    }
    // A possessive inside the predicate: `Norway repeated its demand`.
    var verb = syntax.head(token)
    for _ in 0..<6 {
      guard let current = verb else { break }
      if let subject = syntax.children(current, ["nsubj"]).first(where: { $0 < token }) {
        if let mention = heads[subject] ?? resolved[subject] {
          if isBody(mention) { return mention }
          // `Byron headed it instead`: a person's `it` is what the sentence before was about.
          if !isPerson(mention) || tokens[token].label != "obj" { return nil }
          break
        }
        if tokens[subject].part != .pronoun { return nil }
      }
      verb = syntax.head(current)
    }
    let isOpening = document.sentences[number].tokens.lowerBound == token && tokens[token].label == "nmod:poss"
    guard tokens[token].label.hasPrefix("nsubj") || tokens[token].label == "obj" || isOpening, number > 0 else { return nil }
    let before = document.sentences[number - 1].tokens
    guard let root = before.first(where: { tokens[$0].head < 0 }), let subject = syntax.children(root, ["nsubj"]).first,
      let mention = heads[subject] ?? resolved[subject], isBody(mention)
    else { return nil }
    return mention
  }
}
