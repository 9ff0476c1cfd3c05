internal import Articles
public import NewsGraphModel
internal import Validation

/// How much of a graph was held against its articles, and what did not agree.
///
/// An article is known by its text, so it may lie elsewhere than it did; one whose text is not in the graph is compared with the document of
/// its id. Articles that the graph does not speak of are passed over, documents without an article are errors.
public struct Verification: Sendable {
  /// How many articles of the graph were found.
  public private(set) var articles = 0
  /// How many relations the graph has.
  public let relations: Int
  /// How many spans were compared: mentions, and in evidence sentences, triggers, subjects, objects and cues.
  public private(set) var spans = 0
  /// How many sentences of evidence were compared.
  public private(set) var quotes = 0
  /// What does not agree; empty when every word of proof is where the graph says.
  public private(set) var diagnostics: [Diagnostic] = []

  private let verifier: EvidenceVerifier
  private let documents: [DocumentRecord]
  private let ids: Set<String>
  private let documentsByHash: [String: [String]]
  private let quotesByDocument: [String: Int]
  private var seen: Set<String> = []
  /// By document id: what an article of the same id and another text does not say.
  private var changed: [String: [Diagnostic]] = [:]

  init(_ graph: Graph) {
    relations = graph.relations.count
    documents = graph.documents
    ids = Set(graph.documents.map(\.id))
    verifier = EvidenceVerifier(graph)
    documentsByHash = Dictionary(grouping: graph.documents, by: \.sha256).mapValues { $0.map(\.id) }
    var quotes: [String: Int] = [:]
    for evidence in graph.relations.lazy.flatMap(\.evidence) { quotes[evidence.document, default: 0] += 1 }
    quotesByDocument = quotes
  }

  /// Opens the articles again, one file at a time, and compares everything that the graph says of them.
  public static func run(
    _ graph: Graph, against inputs: [String], maximumBytes: Int, progress: (Progress) -> Void = { _ in }
  ) -> Verification {
    var verification = Verification(graph)
    let (sources, problems) = ArticleFinder.find(inputs)
    verification.diagnostics = problems
    let reader = ArticleReader(maximumBytes: maximumBytes)
    for (number, source) in sources.enumerated() {
      let (articles, problems) = reader.read(source)
      verification.diagnostics += problems
      for article in articles { verification.compare(article) }
      progress(Progress(.verifying, done: number + 1, total: sources.count))
    }
    verification.finish()
    return verification
  }

  /// The same for a corpus that was just read: its files are opened again; what came from standard input cannot be, and is taken as it was read.
  ///
  /// What is wrong with the files themselves is not told of again.
  static func run(
    _ graph: Graph, against inputs: [String], corpus: Corpus, maximumBytes: Int, progress: (Progress) -> Void
  ) -> Verification {
    var verification = Verification(graph)
    let sources = ArticleFinder.find(inputs.filter { $0 != "-" }).sources
    let reader = ArticleReader(maximumBytes: maximumBytes)
    for (number, source) in sources.enumerated() {
      for article in reader.read(source).articles { verification.compare(article) }
      progress(Progress(.verifying, done: number + 1, total: sources.count))
    }
    if inputs.contains("-") {
      for place in 0..<corpus.count where corpus.path(at: place) == "-" { verification.compare(corpus.article(at: place)) }
    }
    verification.finish()
    return verification
  }

  private mutating func compare(_ article: Article) {
    var article = article
    if let documents = documentsByHash[article.sha256] {
      for document in documents where seen.insert(document).inserted {
        article.id = document
        diagnostics += verifier.verify(article)
        count(document)
      }
    } else if ids.contains(article.id), changed[article.id] == nil {
      changed[article.id] = verifier.verify(article)
    }
  }

  private mutating func finish() {
    for document in documents where !seen.contains(document.id) {
      if let found = changed[document.id] {
        diagnostics += found
        count(document.id)
      } else {
        diagnostics.append(
          Diagnostic(
            .error, path: document.path, "no article here has the text of document '\(document.id)'", code: "verify-article-missing"))
      }
    }
    changed = [:]
  }

  private mutating func count(_ document: String) {
    articles += 1
    spans += verifier.checks(in: document)
    quotes += quotesByDocument[document] ?? 0
  }
}
