import Evaluation
import NewsGraphModel
import Testing

/// Cuts at spaces and behind stops, takes capitalised words for names, hangs every word below the one before it.
private struct Capitals: Analyser {
  /// Whether the second half of what is known is left out.
  var isLazy = false

  func cut(_ text: String) -> [[CutWord]] {
    var sentences: [[CutWord]] = [[]]
    var start: Int?
    let scalars = Array(text.unicodeScalars)
    for place in 0...scalars.count {
      if place < scalars.count, scalars[place] != " ", scalars[place] != "\n" {
        if start == nil { start = place }
        continue
      }
      if let first = start {
        sentences[sentences.count - 1].append(CutWord(Span(first, place)))
        if scalars[place - 1] == "." || place < scalars.count && scalars[place] == "\n" { sentences.append([]) }
      }
      start = nil
    }
    return sentences.filter { !$0.isEmpty }
  }

  func analyse(_ sentences: [[String]]) -> [SentenceReading] {
    let all = sentences.map { words in
      SentenceReading(
        words: words.indices.map { .init(lemma: words[$0].lowercased(), head: $0 - 1, label: $0 == 0 ? "root" : "dep") },
        names: words.indices.filter { words[$0].first?.isUppercase == true }.map { .init($0..<$0 + 1, "PER") })
    }
    return isLazy ? Array(all.prefix(all.count / 2)) : all
  }
}

/// What is measured sees the text and nothing else.
@Suite struct EvaluatePredictionTests {
  private let bank = """
    # newdoc id = one
    # newpar
    # text = Ada left.
    1 Ada Ada PROPN NNP 2 nsubj
    2 left leave VERB VBD 0 root SpaceAfter=No
    3 . . PUNCT . 2 punct SpaceAfter=No

    # text = quite another text
    1 Good good ADJ JJ 0 root

    # newpar
    # text = Bye
    1 Bye bye INTJ UH 0 root

    # newdoc id = two
    1-2 don't SpaceAfter=No
    1 do do AUX VBP 3 aux
    2 n't not PART RB 3 advmod
    3 ! ! PUNCT . 0 root
    """

  @Test func theRawTextHasParagraphsAndSpacesAsMarked() throws {
    let documents = try treebank(bank).documents
    #expect(documents.map(TreebankPrediction.rawText) == ["Ada left.Good\nBye", "don't!"])
  }

  @Test func theOwnTokensStandBesideTheFoundTags() throws {
    let gold = try treebank(bank)
    let system = try TreebankPrediction.overGoldTokens(gold, Capitals())
    #expect(system.sentences.map { $0.tokens.map(\.form) } == gold.sentences.map { $0.tokens.map(\.form) })
    let table = try CoNLLUScore.table(gold: gold, system: system)
    #expect(table["Words"]?.f1 == 100 && table["UPOS"]?.right == 0 && table["Lemmas"]?.right == 5)
    // Two sentences of one word, and the stop behind `left`.
    #expect(table["UAS"]?.right == 3)
  }

  @Test func theRawTextIsCutByTheAnalyser() throws {
    let gold = try treebank(bank)
    let system = try TreebankPrediction.overRawText(gold, Capitals())
    #expect(system.sentences.map { $0.tokens.map(\.form) } == [["Ada", "left.Good"], ["Bye"], ["don't!"]])
    #expect(system.sentences.map(\.newDocument) == ["one", nil, "two"] && system.sentences.map(\.isNewParagraph) == [true, true, true])
    let table = try CoNLLUScore.table(gold: gold, system: system)
    #expect(table["Words"] == Figure(right: 2, gold: 8, system: 4) && table["Sentences"] == Figure(right: 2, gold: 4, system: 3))
    #expect(try CoNLLUFile(Array(system.text.utf8), name: "a") == system)
  }

  @Test func anAnalysisThatIsTooShortIsStillATree() throws {
    let gold = try treebank(bank)
    for system in try [
      TreebankPrediction.overGoldTokens(gold, Capitals(isLazy: true)), TreebankPrediction.overRawText(gold, Capitals(isLazy: true)),
    ] {
      #expect(throws: Never.self) { try CoNLLUFile(Array(system.text.utf8), name: "a") }
    }
  }

  @Test func namesStandWhereTheirWordsDo() throws {
    let gold = NameFile([
      NameDocument(
        id: "a", text: "é Ada met\nBo.", names: [], sentences: [Span(0, 9), Span(10, 13)],
        tokens: [Span(0, 1), Span(2, 5), Span(6, 9), Span(10, 12), Span(12, 13)])
    ])
    #expect(
      try NamePrediction.overGoldTokens(gold, Capitals()).documents[0].names == [.init(Span(2, 5), "PER"), .init(Span(10, 12), "PER")])
    #expect(try NamePrediction.overRawText(gold, Capitals()).documents[0].names == [.init(Span(2, 5), "PER"), .init(Span(10, 13), "PER")])
  }

  @Test func tokensOutsideEverySentenceHaveNoNames() throws {
    let gold = NameFile([
      NameDocument(id: "a", text: "Ada Bo Cy", names: [], sentences: [Span(4, 6)], tokens: [Span(0, 3), Span(4, 6), Span(7, 9)])
    ])
    #expect(try NamePrediction.overGoldTokens(gold, Capitals()).documents[0].names == [.init(Span(4, 6), "PER")])
  }
}
