import Evaluation
import NewsGraphModel
import Testing

/// A treebank from short lines: `1 They they PRON PRP 4 nsubj`, `2-3 don't`; an eighth cell is the last column, a blank line ends a sentence.
func treebank(_ lines: String) throws(Diagnostic) -> CoNLLUFile {
  try CoNLLUFile(Array(conllu(lines).utf8), name: "a.conllu")
}

func conllu(_ lines: String) -> String {
  lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    if line.isEmpty || line.hasPrefix("#") { return String(line) }
    let cells = line.split(separator: " ").map(String.init)
    let misc = cells.count == 8 ? cells[7] : cells.count == 3 ? cells[2] : "_"
    if cells[0].contains("-") { return ([cells[0], cells[1]] + Array(repeating: "_", count: 7) + [misc]).joined(separator: "\t") }
    return (cells[0..<5] + ["_"] + cells[5..<7] + ["_", misc]).joined(separator: "\t")
  }.joined(separator: "\n") + "\n\n"
}

/// Treebanks are scored by the rules of the CoNLL 2018 shared task.
@Suite struct EvaluateTreebankTests {
  static let dont = """
    1 They they PRON PRP 4 nsubj
    2-3 don't
    2 do do AUX VBP 4 aux
    3 n't not PART RB 4 advmod
    4 go go VERB VB 0 root SpaceAfter=No
    5 . . PUNCT . 4 punct
    """

  static let two = """
    1 He he PRON PRP 2 nsubj
    2 left leave VERB VBD 0 root SpaceAfter=No
    3 . . PUNCT . 2 punct

    1 She she PRON PRP 2 nsubj:outer
    2 stayed stay VERB VBD 0 root SpaceAfter=No
    3 . . PUNCT . 2 punct
    """

  @Test func aReadingOfItselfIsRight() throws {
    for text in [Self.dont, Self.two, Self.dont + "\n\n" + Self.two] {
      let gold = try treebank(text)
      let table = try CoNLLUScore.table(gold: gold, system: gold)
      #expect(table.rows.map(\.name) == ["Tokens", "Sentences", "Words", "UPOS", "XPOS", "Lemmas", "UAS", "LAS", "CLAS"])
      for row in table.rows { #expect(row.figure.right == row.figure.gold && row.figure.f1 == 100, "\(row.name)") }
    }
  }

  @Test func aContractionThatIsNotSplitLosesBothItsWords() throws {
    let system = try treebank(
      """
      1 They they PRON PRP 3 nsubj
      2 don't don't AUX VBP 3 aux
      3 go go VERB VB 0 root
      4 . . PUNCT . 3 punct
      """)
    let table = try CoNLLUScore.table(gold: treebank(Self.dont), system: system)
    #expect(
      table.description == """
                               P       R      F1  aligned    gold     sys
        Tokens            100.00  100.00  100.00                4       4
        Sentences         100.00  100.00  100.00                1       1
        Words              75.00   60.00   66.67                5       4
        UPOS               75.00   60.00   66.67   100.00       5       4
        XPOS               75.00   60.00   66.67   100.00       5       4
        Lemmas             75.00   60.00   66.67   100.00       5       4
        UAS                75.00   60.00   66.67   100.00       5       4
        LAS                75.00   60.00   66.67   100.00       5       4
        CLAS              100.00   66.67   80.00   100.00       3       2

        """)
  }

  @Test func wordsOfAContractionAreAlignedByTheirForms() throws {
    // `do|not` and `do|n't` share their first word; a head is right when it is aligned with the right one.
    let system = try treebank(
      """
      1 They they PRON PRP 4 nsubj
      2-3 don't
      2 Do do AUX VBP 4 aux
      3 not not PART RB 2 advmod
      4 go go NOUN NN 0 root
      5 . . PUNCT . 2 punct
      """)
    let table = try CoNLLUScore.table(gold: treebank(Self.dont), system: system)
    #expect(table["Words"] == Figure(right: 4, gold: 5, system: 5))
    #expect(table["UPOS"] == Figure(right: 3, gold: 5, system: 5, aligned: 4))
    #expect(table["UAS"] == Figure(right: 3, gold: 5, system: 5, aligned: 4))
    #expect(table["CLAS"] == Figure(right: 2, gold: 3, system: 3, aligned: 2))
  }

  @Test func sentencesThatRunTogetherLoseARoot() throws {
    let system = try treebank(
      """
      1 He he PRON PRP 2 nsubj
      2 left leave VERB VBD 0 root
      3 . . PUNCT . 2 punct
      4 She she PRON PRP 5 nsubj
      5 stayed stay VERB VBD 2 parataxis
      6 . . PUNCT . 5 obj
      """)
    let table = try CoNLLUScore.table(gold: treebank(Self.two), system: system)
    #expect(table["Sentences"] == Figure(right: 0, gold: 2, system: 1))
    #expect(table["UAS"] == Figure(right: 5, gold: 6, system: 6, aligned: 6))
    // A subtype more or less is no mistake, a label is.
    #expect(table["LAS"] == Figure(right: 4, gold: 6, system: 6, aligned: 6))
    #expect(table["CLAS"] == Figure(right: 3, gold: 4, system: 5, aligned: 4))
  }

  @Test func wordsThatAreCutElsewhereAreNotAligned() throws {
    let system = try treebank(
      """
      1 He he PRON PRP 2 nsubj
      2 left. left. VERB VBD 0 root

      1 She she PRON PRP 0 root
      2 stay stay VERB VBD 1 dep
      3 ed ed X X 2 dep
      4 . . PUNCT . 1 punct
      """)
    let table = try CoNLLUScore.table(gold: treebank(Self.two), system: system)
    #expect(table["Tokens"] == Figure(right: 3, gold: 6, system: 6))
    #expect(table["Sentences"] == Figure(right: 2, gold: 2, system: 2))
    // The heads of all three are words that have no counterpart, or are one.
    #expect(table["UAS"] == Figure(right: 0, gold: 6, system: 6, aligned: 3))
  }

  @Test func aLemmaThatTheTreebankLeavesOpenIsRight() throws {
    let gold = try treebank("1 Yes _ INTJ UH 0 root")
    #expect(try CoNLLUScore.table(gold: gold, system: treebank("1 Yes no INTJ UH 0 root"))["Lemmas"]?.right == 1)
    #expect(
      try CoNLLUScore.table(gold: treebank("1 Yes Yes INTJ UH 0 root"), system: treebank("1 Yes yes INTJ UH 0 root"))["Lemmas"]?.right == 0)
  }

  @Test func onlyTheSameTextCanBeCompared() throws {
    let (gold, other) = try (treebank(Self.two), treebank(Self.dont))
    #expect {
      try CoNLLUScore.table(gold: gold, system: other)
    } throws: {
      ($0 as? Diagnostic)?.message == "the texts differ at character 0: 'Theydon'tgo.', expected 'Heleft.Shestayed.'"
    }
  }

  @Test(arguments: [
    ("1 a a X X 2 dep\n2 b b X X 1 dep", "conllu-tree"), ("1 a a X X 0 root\n2 b b X X 0 root", "conllu-tree"),
    ("1 a a X X 0 root\n2 b b X X 3 dep\n3 c c X X 2 dep", "conllu-tree"), ("1 a a X X 1 dep", "conllu-tree"),
    ("1 a a X X 2 dep", "conllu-head"), ("1 a a X X -1 dep", "conllu-head"), ("1 a a X X x dep", "conllu-head"),
    ("1 a a X X 99999999999999999999 dep", "conllu-head"),
    ("2 a a X X 0 root", "conllu-id"), ("x a a X X 0 root", "conllu-id"), ("1-3 ab\n1 a a X X 0 root", "conllu-id"),
    ("2-3 ab\n1 a a X X 0 root", "conllu-id"), ("1-2-3 ab\n1 a a X X 0 root", "conllu-id"),
    ("1-2 ab\n1-2 ab\n1 a a X X 0 root", "conllu-id"),
  ])
  func whatIsNoTreebankIsRefused(lines: String, code: String) {
    #expect { try treebank(lines) } throws: { ($0 as? Diagnostic)?.code == code }
  }

  @Test func aFaultIsFoundByItsLine() {
    #expect(throws: Diagnostic(.error, path: "a.conllu", line: 3, "3 columns, expected 10", code: "conllu-columns")) {
      try CoNLLUFile(Array("# a\r\n\r\na\tb\tc\r\n".utf8), name: "a.conllu")
    }
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let file = try treebank("# newdoc id = d\n# sent_id = s\n# text = They don't go.\n" + Self.dont + "\n\n# newpar\n" + Self.two)
    #expect(file.sentences.map(\.isNewParagraph) == [true, true, false])
    #expect(file.sentences[0].newDocument == "d" && file.sentences[0].text == "They don't go." && file.sentences[0].id == "s")
    #expect(try CoNLLUFile(Array(file.text.utf8), name: "b") == file)
  }

  /// Whatever is accepted can be scored and written.
  @Test func damagedTreebanksAreRefusedOrHarmless() throws {
    let sound = Array(conllu(Self.dont + "\n\n" + Self.two).utf8)
    var random = SeededGenerator(seed: 31)
    var accepted = 0
    for _ in 0..<3000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let place = bytes.indices.randomElement(using: &random) else { continue }
        bytes[place] = Array("\t\n 0123456789-.#|a\u{0}".utf8).randomElement(using: &random) ?? 0xFF
      }
      guard let file = try? CoNLLUFile(bytes, name: "a") else { continue }
      accepted += 1
      let table = try CoNLLUScore.table(gold: file, system: file)
      for row in table.rows { #expect(row.figure.right == row.figure.gold, "\(row.name) of \(String(decoding: bytes, as: UTF8.self))") }
    }
    #expect(accepted > 100)
  }

  /// Any two readings of one text can be compared, and no figure is better than complete.
  @Test func anyTwoReadingsOfOneTextAreCompared() throws {
    var random = SeededGenerator(seed: 32)
    for _ in 0..<500 {
      let length = Int.random(in: 1...12, using: &random)
      let (gold, system) = try (reading(length, &random), reading(length, &random))
      let table = try CoNLLUScore.table(gold: gold, system: system)
      for row in table.rows {
        let figure = row.figure
        #expect(figure.right <= min(figure.gold, figure.system) && figure.right <= figure.aligned ?? .max, "\(row.name)")
      }
      let mirrored = try CoNLLUScore.table(gold: system, system: gold)
      #expect(table["Tokens"]?.f1 == mirrored["Tokens"]?.f1 && table["Sentences"]?.f1 == mirrored["Sentences"]?.f1)
    }
  }

  /// A reading of `aaaa…` with sentences, tokens and multiword tokens at random places.
  private func reading(_ length: Int, _ random: inout SeededGenerator) throws -> CoNLLUFile {
    var lines = ""
    var (word, place) = (1, 0)
    while place < length {
      let size = min(Int.random(in: 1...3, using: &random), length - place)
      let form = String(repeating: "a", count: size)
      let words = Int.random(in: 0..<3, using: &random) == 0 ? 2 : 1
      if words == 2 { lines += "\(word)-\(word + 1) \(form)\n" }
      for _ in 0..<words {
        let part = words == 2 ? String(repeating: "a", count: Int.random(in: 1...2, using: &random)) : form
        lines += "\(word) \(part) a X X \(word - 1) \(word == 1 ? "root" : "obj")\n"
        word += 1
      }
      place += size
      if Int.random(in: 0..<4, using: &random) == 0 {
        lines += "\n"
        word = 1
      }
    }
    return try treebank(lines)
  }
}
