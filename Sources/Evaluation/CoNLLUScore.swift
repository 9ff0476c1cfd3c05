public import NewsGraphModel

/// Compares a reading of a text with the treebank's, by the rules of the CoNLL 2018 shared task.
public enum CoNLLUScore {
  /// Tokens, sentences, words, tags, lemmas and dependencies; both files must have the same characters, white space apart.
  ///
  /// A word is compared where one of the other reading is aligned with it. A head is right when it is aligned with the treebank's head.
  /// Labels are compared without their subtypes. `CLAS` counts content words only.
  public static func table(gold: CoNLLUFile, system: CoNLLUFile) throws(Diagnostic) -> FigureTable {
    let (a, b) = (SpannedWords(gold), SpannedWords(system))
    try compareTexts(a, b)
    let pairs = WordAlignment(a, b).pairs
    var goldOf = [Int](repeating: -1, count: b.words.count)
    for pair in pairs { goldOf[pair.system] = pair.gold }

    func figure(_ isRight: (CoNLLUSentence.Word, CoNLLUSentence.Word) -> Bool) -> Figure {
      let right = pairs.count { isRight(a.source($0.gold), b.source($0.system)) }
      return Figure(right: right, gold: a.words.count, system: b.words.count, aligned: pairs.count)
    }
    func isHeadRight(_ pair: (gold: Int, system: Int)) -> Bool {
      let (expected, found) = (a.words[pair.gold].head, b.words[pair.system].head)
      return found < 0 || expected < 0 ? found == expected : goldOf[found] == expected
    }
    func universal(_ word: CoNLLUSentence.Word) -> Substring { word.label.prefix { $0 != ":" } }
    func isContent(_ word: CoNLLUSentence.Word) -> Bool { content.contains(String(universal(word))) }
    let attached = pairs.filter(isHeadRight)
    let labelled = attached.filter { universal(a.source($0.gold)) == universal(b.source($0.system)) }
    return FigureTable([
      .init("Tokens", spans(a.tokens, b.tokens)),
      .init("Sentences", spans(a.sentences, b.sentences)),
      .init("Words", Figure(right: pairs.count, gold: a.words.count, system: b.words.count)),
      .init("UPOS", figure { same($0.part, $1.part) }),
      .init("XPOS", figure { same($0.penn, $1.penn) }),
      .init("Lemmas", figure { $0.lemma == "_" || same($0.lemma, $1.lemma) }),
      .init("UAS", Figure(right: attached.count, gold: a.words.count, system: b.words.count, aligned: pairs.count)),
      .init("LAS", Figure(right: labelled.count, gold: a.words.count, system: b.words.count, aligned: pairs.count)),
      .init(
        "CLAS",
        Figure(
          right: labelled.count { isContent(a.source($0.gold)) },
          gold: a.words.indices.count { isContent(a.source($0)) }, system: b.words.indices.count { isContent(b.source($0)) },
          aligned: pairs.count { isContent(a.source($0.gold)) })),
    ])
  }

  /// How often each of the features named in `names` has the treebank's value, over all values that either reading gives.
  public static func features(gold: CoNLLUFile, system: CoNLLUFile, names: [String]) throws(Diagnostic) -> FigureTable {
    let (a, b) = (SpannedWords(gold), SpannedWords(system))
    try compareTexts(a, b)
    func values(_ words: SpannedWords) -> [[String: String]] {
      words.words.indices.map { index in
        let items = words.source(index).features.split(separator: "|").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Dictionary(items.compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil }, uniquingKeysWith: { first, _ in first })
      }
    }
    let (expected, found) = (values(a), values(b))
    let pairs = WordAlignment(a, b).pairs
    return FigureTable(
      names.map { name in
        let right = pairs.count { expected[$0.gold][name] != nil && expected[$0.gold][name] == found[$0.system][name] }
        return .init(name, Figure(right: right, gold: expected.count { $0[name] != nil }, system: found.count { $0[name] != nil }))
      })
  }

  private static func spans(_ gold: [SpannedWords.Stretch], _ system: [SpannedWords.Stretch]) -> Figure {
    Figure(right: Set(gold).intersection(system).count, gold: gold.count, system: system.count)
  }

  /// Equality of code points: canonical equivalence would forgive what other scorers count.
  private static func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  private static func compareTexts(_ gold: SpannedWords, _ system: SpannedWords) throws(Diagnostic) {
    guard gold.characters != system.characters else { return }
    let place = zip(gold.characters, system.characters).enumerated().first { $1.0 != $1.1 }?.offset
    let start = place ?? min(gold.characters.count, system.characters.count)
    func around(_ words: SpannedWords) -> String {
      String(words.characters[max(0, start - 20)..<min(words.characters.count, start + 20)])
    }
    throw Diagnostic(
      .error, "the texts differ at character \(start): '\(around(system))', expected '\(around(gold))'", code: "conllu-text")
  }

  /// Dependencies of content words.
  static let content: Set<String> = [
    "nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "obl", "vocative", "expl", "dislocated", "advcl", "advmod", "discourse", "nmod",
    "appos", "nummod", "acl", "amod", "conj", "fixed", "flat", "compound", "list", "parataxis", "orphan", "goeswith", "reparandum",
    "root", "dep",
  ]
}
