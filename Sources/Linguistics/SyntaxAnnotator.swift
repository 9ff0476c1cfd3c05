public import NewsGraphModel

/// Gives every token its part of speech, its lemma and its place in the sentence's dependency tree.
///
/// A sentence is parsed without the stretches that interrupt it; see `Interposition`.
public struct SyntaxAnnotator: Annotator {
  public static let name = "syntax"
  public static let requires: Set<Layer> = [.tokens, .sentences]
  public static let assigns: Set<Layer> = [.partsOfSpeech, .lemmas, .dependencies]

  private let tagger: Tagger
  private let parser: DependencyParser
  private let lemmatizer: Lemmatizer
  private let gazetteer: Gazetteer

  public init(tagger: Tagger, parser: DependencyParser, gazetteer: Gazetteer) {
    self.tagger = tagger
    self.parser = parser
    self.gazetteer = gazetteer
    lemmatizer = Lemmatizer(verbs: gazetteer.verbs)
  }

  public func annotate(_ document: inout Document) {
    for sentence in document.sentences {
      let first = sentence.tokens.lowerBound
      let words = document.tokens[sentence.tokens].map { Self.spelling($0.text) }
      let (tree, numbers) = analyse(words)
      for index in words.indices {
        let tag = tagger.tag(number: numbers[index])
        document.tokens[first + index].part = tag.part
        document.tokens[first + index].penn = tag.penn
        document.tokens[first + index].lemma = lemmatizer.lemma(document.tokens[first + index].lower, tag.part, tag.penn)
        document.tokens[first + index].head = tree.heads[index] < 0 ? -1 : first + tree.heads[index]
        document.tokens[first + index].label = tree.labels[index]
      }
    }
  }

  /// The tree of a sentence, and the tags by which it was found.
  private func analyse(_ words: [String]) -> (tree: Tree, numbers: [UInt8]) {
    var numbers = tags(words)
    let stretches = Interposition.find(words, numbers.map(tagger.tag(number:)))
    var tree = Tree(count: words.count)
    if stretches.isEmpty {
      tree.take(Array(words.indices), parser.parse(words, tags: numbers))
    } else {
      parse(words, &numbers, stretches, into: &tree)
    }
    tree.mendInfinitives(words, numbers.map(tagger.tag(number:)))
    return (tree, numbers)
  }

  /// The tagger's class numbers; a capitalised word that is the known name of a country or town is a name whatever the tagger took it for.
  private func tags(_ words: [String]) -> [UInt8] {
    var numbers = tagger.tagNumbers(words)
    guard let name = tagger.properNoun else { return numbers }
    for index in words.indices {
      let part = tagger.tag(number: numbers[index]).part
      // `10 May`, `March 9`: a month beside a number is neither modal nor verb.
      if words[index] == "May" || words[index] == "March",
        index > 0 && Int(words[index - 1]) != nil || index + 1 < words.count && Int(words[index + 1]) != nil
      {
        numbers[index] = name
      }
      guard part != .properNoun, part != .adjective, let entry = gazetteer.names[words[index]], !entry.isAmbiguous else { continue }
      switch entry.meaning {
      case .country, .city: numbers[index] = name
      default: continue
      }
    }
    return numbers
  }

  /// Heads within one sentence, -1 for the root.
  private struct Tree {
    var heads: [Int]
    var labels: [String]

    init(count: Int) {
      heads = Array(repeating: -1, count: count)
      labels = Array(repeating: "root", count: count)
    }

    /// `to` before an infinitive is always its mark, and an infinitive behind an adjective or participle always its complement.
    mutating func mendInfinitives(_ words: [String], _ tags: [(part: PartOfSpeech, penn: PennTag)]) {
      for index in words.indices where words[index].lowercased() == "to" && tags[index].part == .particle {
        guard let verb = (index + 1..<min(words.count, index + 3)).first(where: { tags[$0].part == .verb || tags[$0].part == .auxiliary })
        else { continue }
        var top = verb
        // `to be held`: the mark belongs to the verb over the auxiliary.
        while tags[top].part == .auxiliary, heads[top] > top, ["aux", "aux:pass", "cop"].contains(labels[top]) { top = heads[top] }
        if heads[index] != top, !labels.indices.contains(where: { heads[$0] == index }), heads[top] != index {
          heads[index] = top
          labels[index] = "mark"
        }
        if labels[top] == "csubj", heads[top] >= 0, heads[top] < index, tags[heads[top]].part == .adjective { labels[top] = "xcomp" }
      }
    }

    /// Takes over the tree of some of the words; its root is returned.
    @discardableResult
    mutating func take(_ places: [Int], _ part: (heads: [Int], labels: [String])) -> Int {
      var root = places.first ?? 0
      for (index, place) in places.enumerated() {
        if part.heads[index] == places.count { root = place }
        heads[place] = part.heads[index] == places.count ? -1 : places[part.heads[index]]
        labels[place] = part.labels[index]
      }
      return root
    }
  }

  private func parse(_ words: [String], _ numbers: inout [UInt8], _ stretches: [Interposition], into tree: inout Tree) {
    let inside = Set(stretches.flatMap { Array($0.outer) })
    let rest = words.indices.filter { !inside.contains($0) }
    let restWords = rest.map { words[$0] }
    // Without the interruption the tagger too sees the verb behind its subject.
    let restNumbers = tags(restWords)
    for (index, place) in rest.enumerated() { numbers[place] = restNumbers[index] }
    tree.take(rest, parser.parse(restWords, tags: restNumbers))
    for stretch in stretches {
      let places = Array(stretch.inner)
      let root = tree.take(places, parser.parse(places.map { words[$0] }, tags: places.map { numbers[$0] }))
      var anchor = stretch.outer.lowerBound - 1
      while inside.contains(anchor), anchor > 0 { anchor -= 1 }
      while ["flat", "compound", "punct"].contains(tree.labels[anchor]), tree.heads[anchor] >= 0 { anchor = tree.heads[anchor] }
      tree.heads[root] = anchor
      tree.labels[root] = label(words[stretch.inner.lowerBound].lowercased(), tagger.tag(number: numbers[root]))
      for sign in [stretch.outer.lowerBound, stretch.outer.upperBound - 1] {
        tree.heads[sign] = root
        tree.labels[sign] = "punct"
      }
    }
  }

  /// How a stretch hangs below the word before it.
  private func label(_ opening: String, _ root: (part: PartOfSpeech, penn: PennTag)) -> String {
    if Interposition.relatives.contains(opening) { return "acl:relcl" }
    if Interposition.subordinators.contains(opening) { return "advcl" }
    switch root.part {
    case .verb: return root.penn.isFinite ? "parataxis" : "acl"
    case .noun, .properNoun, .number, .pronoun: return "appos"
    default: return "parataxis"
    }
  }

  /// The spelling of the treebanks: plain apostrophes and quotes.
  private static func spelling(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return String(
      text.unicodeScalars.map { scalar in
        switch scalar {
        case "’", "‘", "ʼ": "'"
        case "“", "”": "\""
        default: scalar
        }
      })
  }
}
