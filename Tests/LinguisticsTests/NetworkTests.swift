@testable import Linguistics
import NewsGraphModel
import Testing

/// What the network promises whatever its weights are: here they are random, and its answers have no sense.
@Suite struct NetworkTests {
  private static let network = Result { try SmallModel(layers: 2).network() }

  private static func sentences(_ count: Int, upTo longest: Int, seed: UInt64) -> [[String]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...longest, using: &random)).map { _ in
        Int.random(in: 0..<4, using: &random) == 0 ? random.text(pieces: 1) : SmallModel.words.randomElement(using: &random) ?? ""
      }
    }
  }

  /// Everything that is said about a sentence, so that two can be compared.
  private static func written(_ analysis: SentenceAnalysis) -> String {
    let words = analysis.tags.indices.map { index in
      let tag = analysis.tags[index]
      return "\(tag.part.rawValue)/\(tag.penn)/\(tag.features)/\(analysis.tree.heads[index])/\(analysis.tree.labels[index])"
    }
    return (words + analysis.names.map { "\($0.tokens) \($0.kind)" }).joined(separator: " ")
  }

  /// The network's answers differ from word to word and use what they can: the other tests here would not notice if they were all one.
  @Test func answersDependOnTheWords() throws {
    let analyses = try Self.network.get().analyse(Self.sentences(40, upTo: 20, seed: 30))
    #expect(Set(analyses.flatMap { $0.tags.map(\.part) }).count == 4 && Set(analyses.flatMap(\.tree.labels)).count == 4)
    #expect(Set(analyses.flatMap { $0.names.map(\.kind) }).count > 1 && Set(analyses.map(\.tree.heads)).count > 20)
  }

  @Test func aSentenceIsReadTheSameAloneAndAmongOthersInAnyOrder() throws {
    let network = try Self.network.get()
    let sentences = Self.sentences(60, upTo: 45, seed: 31)
    let alone = sentences.map { network.analyse([$0])[0] }.map(Self.written)
    #expect(network.analyse(sentences).map(Self.written) == alone)
    var random = SeededGenerator(seed: 32)
    for _ in 0..<3 {
      let order = sentences.indices.shuffled(using: &random)
      #expect(network.analyse(order.map { sentences[$0] }).map(Self.written) == order.map { alone[$0] })
    }
  }

  @Test func taggerParserAndNameRecognizerSayWhatTheWholeAnalysisSays() throws {
    let network = try Self.network.get()
    let sentences =
      Self.sentences(30, upTo: 40, seed: 33) + Self.sentences(1, upTo: 0, seed: 1) + [[String](repeating: "talks", count: 250)]
    let analyses = network.analyse(sentences)
    let (tagger, parser, recognizer) = (Tagger(network), DependencyParser(network), NameRecognizer(network))
    #expect(tagger.tag(sentences) == analyses.map(\.tags) && parser.parse(sentences) == analyses.map(\.tree))
    #expect(recognizer.names(in: sentences) == analyses.map(\.names))
    for (sentence, analysis) in zip(sentences, analyses).prefix(8) {
      #expect(
        tagger.tag(sentence) == analysis.tags && parser.parse(sentence) == analysis.tree && recognizer.names(in: sentence) == analysis.names
      )
    }
  }

  @Test func nothingComesOfNothing() throws {
    let network = try Self.network.get()
    #expect(
      network.analyse([]).isEmpty && Tagger(network).tag([[String]]()).isEmpty && DependencyParser(network).parse([[String]]()).isEmpty)
    for count in [1, 3, 1000] {
      let analyses = network.analyse([[String]](repeating: [], count: count))
      #expect(
        analyses.count == count
          && analyses.allSatisfy { $0.tags.isEmpty && $0.tree.heads.isEmpty && $0.tree.labels.isEmpty && $0.names.isEmpty })
    }
    #expect(Tagger(network).tag([String]()).isEmpty && NameRecognizer(network).names(in: [String]()).isEmpty)
    // A word without letters is a word.
    #expect(network.analyse([["", "", ""]])[0].tree.heads.count == 3)
  }

  @Test func theRootAndNothingElseIsCalledRoot() throws {
    for analysis in try Self.network.get().analyse(Self.sentences(60, upTo: 30, seed: 37)) {
      let tree = analysis.tree
      #expect(tree.heads.indices.allSatisfy { (tree.heads[$0] == tree.heads.count) == (tree.labels[$0] == "root") })
    }
  }

  @Test func aWordAloneIsTheRoot() throws {
    let network = try Self.network.get()
    for word in SmallModel.words { #expect(network.analyse([[word]])[0].tree.heads == [1]) }
  }

  /// Around the length at which sentences are cut, and far beyond.
  @Test(arguments: [2, 239, 240, 241, 480, 481, 1000]) func aLongSentenceIsOneTreeAndItsNamesLieInIt(count: Int) throws {
    let network = try Self.network.get()
    var random = SeededGenerator(seed: 34)
    let sentence = (0..<count).map { _ in SmallModel.words.randomElement(using: &random) ?? "" }
    // Others before and behind it are not touched.
    let short = ["Norway", "left"]
    let analyses = network.analyse([short, sentence, short])
    #expect(analyses.count == 3 && Self.written(analyses[0]) == Self.written(analyses[2]))
    let analysis = analyses[1]
    #expect(analysis.tags.count == count && analysis.tree.labels.count == count && isTree(analysis.tree.heads))
    var last = 0
    for name in analysis.names {
      #expect(name.tokens.lowerBound >= last && name.tokens.upperBound <= count && !name.tokens.isEmpty)
      last = name.tokens.upperBound
    }
  }

  @Test func anyWordsAreRead() throws {
    let network = try Self.network.get()
    var random = SeededGenerator(seed: 35)
    var sentences = (0..<100).map { _ in (0..<Int.random(in: 0...12, using: &random)).map { _ in random.text(pieces: 3) } }
    sentences.append([String(repeating: "a", count: 100_000), String(repeating: "é", count: 19), "\u{0}", "\u{10FFFF}", " "])
    for (sentence, analysis) in zip(sentences, network.analyse(sentences)) {
      #expect(analysis.tags.count == sentence.count && isTree(analysis.tree.heads) && analysis.tree.labels.count == sentence.count)
    }
  }

  @Test func manyTasksAtOnceGetTheSameAnswers() async throws {
    let network = try Self.network.get()
    let sentences = Self.sentences(20, upTo: 60, seed: 36)
    let expected = network.analyse(sentences).map(Self.written)
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { network.analyse(sentences).map(Self.written) } }
      for await found in group { #expect(found == expected) }
    }
  }
}
