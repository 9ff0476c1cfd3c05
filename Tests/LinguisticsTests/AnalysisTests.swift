@testable import Linguistics
import NewsGraphModel
import Testing

/// What the shipped network makes of any text, good or not: the promises that do not depend on being right.
@Suite struct AnalysisTests {
  @Test func everySentenceOfAnyTextIsOneTree() throws {
    let grammar = try Grammar.shipped.get()
    var random = SeededGenerator(seed: 22)
    for _ in 0..<120 {
      let text = random.text(pieces: Int.random(in: 0...30, using: &random))
      let document = grammar.read(text)
      for sentence in document.sentences {
        #expect(isTree(Self.heads(document.tokens, sentence.tokens)), "\(text.debugDescription)")
        for token in document.tokens[sentence.tokens] {
          #expect(!token.label.isEmpty && !token.lemma.isEmpty && !token.penn.name.isEmpty)
          #expect((token.label == "root") == (token.head < 0), "'\(token.text)' is \(token.label) in \(text.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: [
    String(repeating: "Ada Byron, who led the talks, and ", count: 60), String(repeating: "( ", count: 300),
    String(repeating: "word, ", count: 200),
    String(repeating: "that Norway said ", count: 100), "Norway " + String(repeating: "(a) ", count: 100),
  ])
  func endlessSentencesAreTrees(text: String) throws {
    let document = try Grammar.shipped.get().read(text)
    for sentence in document.sentences { #expect(isTree(Self.heads(document.tokens, sentence.tokens))) }
  }

  /// Heads as numbers within a sentence, its length for the root.
  private static func heads(_ tokens: [Token], _ sentence: Range<Int>) -> [Int] {
    sentence.map { tokens[$0].head < 0 ? sentence.count : tokens[$0].head - sentence.lowerBound }
  }

  @Test func namesLieInTheirSentencesInOrder() throws {
    let grammar = try Grammar.shipped.get()
    var random = SeededGenerator(seed: 23)
    var found = 0
    for _ in 0..<80 {
      let document = grammar.read("Ada Byron met Tom Lund in Oslo. " + random.text(pieces: Int.random(in: 0...30, using: &random)))
      var last = 0
      for name in document.names {
        #expect(name.tokens.lowerBound >= last && !name.tokens.isEmpty)
        #expect(
          document.sentences.contains { $0.tokens.contains(name.tokens.lowerBound) && $0.tokens.upperBound >= name.tokens.upperBound })
        last = name.tokens.upperBound
        found += 1
      }
    }
    #expect(found > 80)
  }

  /// Typographic quotes and apostrophes are read as plain ones, and the tokens keep their own.
  @Test func curlyQuotesChangeNothing() throws {
    let grammar = try Grammar.shipped.get()
    let text = "\"Norway's demand wasn't heard,\" Lund said. 'Go,' she said."
    let curly = "“Norway’s demand wasn’t heard,” Lund said. ‘Go,’ she said."
    let (plain, other) = (grammar.read(text), grammar.read(curly))
    #expect(plain.tokens.map(\.head) == other.tokens.map(\.head) && plain.tokens.map(\.label) == other.tokens.map(\.label))
    #expect(plain.tokens.map(\.part) == other.tokens.map(\.part) && plain.tokens.map(\.features) == other.tokens.map(\.features))
    #expect(other.tokens.contains { $0.text == "’s" } && other.tokens.contains { $0.text == "“" })
  }

  @Test func theSameTextGivesTheSameDocumentInManyTasksAtOnce() async throws {
    let grammar = try Grammar.shipped.get()
    var random = SeededGenerator(seed: 24)
    let texts = (0..<12).map { _ in random.text(pieces: 30) }
    @Sendable func documents() -> [String] {
      texts.map { text in
        let document = grammar.read(text)
        let words = document.tokens.map { "\($0.text)/\($0.part)/\($0.penn)/\($0.features)/\($0.lemma)/\($0.head)/\($0.label)" }
        return (words + document.names.map { "\($0.tokens)/\($0.kind)" }).joined(separator: " ")
      }
    }
    let expected = documents()
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { documents() } }
      for await found in group { #expect(found == expected) }
    }
  }

  /// Where a sentence is cut into pieces, the later pieces hang below the first one's root.
  @Test func piecesOfALongSentenceAreJoinedBelowTheFirstRoot() {
    var tree = DependencyTree(heads: [1, 2], labels: ["nsubj", "root"])
    tree.append(DependencyTree(heads: [3, 0, 1], labels: ["root", "obj", "det"]))
    #expect(tree.heads == [1, 5, 1, 2, 3] && tree.labels == ["nsubj", "root", "parataxis", "obj", "det"])
    tree.append(DependencyTree(heads: [1], labels: ["root"]))
    #expect(tree.heads == [1, 6, 1, 2, 3, 1] && tree.labels.last == "parataxis" && isTree(tree.heads))
  }
}
