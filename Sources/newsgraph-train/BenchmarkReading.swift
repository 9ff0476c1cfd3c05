import ArgumentParser
import Dispatch
import Linguistics
import NewsGraphModel

/// Texts, and what is done with them while the clock runs.
struct BenchmarkReading: Sendable {
  /// A part of the work that is measured.
  enum Stage: String, CaseIterable, ExpressibleByArgument, Sendable {
    case tokens, tags, trees, names, analysis, whole
  }

  let texts: [String]
  /// In code points of all texts.
  let characters: Int
  let sentenceCount: Int
  let tokenCount: Int
  /// FNV-1a (Fowler, Noll and Vo) over everything that the whole finds, in 64 bits.
  let hash: UInt64
  private let articles: [Article]
  /// The words of each document's sentences.
  private let sentences: [[[String]]]
  private let network: Network
  private let pipeline: AnnotationPipeline

  init(_ texts: [String], network: Network, lemmatizer: Lemmatizer) throws {
    self.texts = texts
    self.network = network
    articles = texts.map(Self.article)
    characters = articles.reduce(0) { $0 + $1.scalars.count }
    pipeline = try AnnotationPipeline([Tokenizer(), SyntaxAnnotator(network, lemmatizer: lemmatizer)])
    var sentences: [[[String]]] = []
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for article in articles {
      let document = pipeline.annotate(article)
      sentences.append(document.sentences.map { document.tokens[$0.tokens].map(\.text) })
      for token in document.tokens {
        let place = "\(token.span.start) \(token.head) \(token.label)"
        Self.add("\(place) \(token.part.rawValue) \(token.penn.name) \(token.features) \(token.lemma)\n", to: &hash)
      }
      for name in document.names { Self.add("\(name.tokens) \(name.kind.rawValue)\n", to: &hash) }
    }
    self.sentences = sentences
    self.hash = hash
    sentenceCount = sentences.reduce(0) { $0 + $1.count }
    tokenCount = sentences.joined().reduce(0) { $0 + $1.count }
  }

  /// Does the work of one stage for every text; of `threads` threads each takes every `threads`-th document.
  func run(_ stage: Stage, threads: Int) {
    guard threads > 1 else { return run(stage, from: 0, step: 1) }
    DispatchQueue.concurrentPerform(iterations: threads) { run(stage, from: $0, step: threads) }
  }

  private func run(_ stage: Stage, from first: Int, step: Int) {
    for place in stride(from: first, to: texts.count, by: step) {
      switch stage {
      case .tokens:
        var document = Document(articles[place])
        Tokenizer().annotate(&document)
      case .tags: _ = Tagger(network).tag(sentences[place])
      case .trees: _ = DependencyParser(network).parse(sentences[place])
      case .names: _ = NameRecognizer(network).names(in: sentences[place])
      case .analysis: _ = network.analyse(sentences[place])
      case .whole: _ = pipeline.annotate(Self.article(texts[place]))
      }
    }
  }

  private static func article(_ text: String) -> Article {
    let scalars = Array(text.unicodeScalars)
    return Article(id: "text", path: "text", scalars: scalars, view: TextView(plain: scalars))
  }

  private static func add(_ text: String, to hash: inout UInt64) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
}
