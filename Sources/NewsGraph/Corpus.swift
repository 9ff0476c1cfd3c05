internal import Articles
public import NewsGraphModel

/// Articles in the order in which they are worked on: by id, then by content, whatever order they were named in.
///
/// Every id is there once. The same text under the same id is taken once, with a note; different texts that share an id each get
/// the first digits of their hash after it, so that a name depends on the article and not on its neighbours' order.
public struct Corpus: Sendable {
  /// What was wrong with the inputs, in the order of the inputs.
  public private(set) var diagnostics: [Diagnostic] = []
  private let articles: [PackedArticle]

  public var count: Int { articles.count }

  /// The article at a place in the order.
  public func article(at place: Int) -> Article { articles[place].article }

  /// Where the article at a place was found; `-` is standard input.
  func path(at place: Int) -> String { articles[place].path }

  /// Reads files, folders, globs and `-`; inputs that cannot be read are told of and left out, files in `excluded` without a word.
  public static func read(
    _ inputs: [String], excluding excluded: Set<String> = [], maximumBytes: Int, jobs: Int, progress: (Progress) -> Void = { _ in }
  ) async -> Corpus {
    var (sources, found) = ArticleFinder.find(inputs)
    if !excluded.isEmpty { sources.removeAll { SystemCall.resolved($0.location).map(excluded.contains) ?? false } }
    let reader = ArticleReader(maximumBytes: maximumBytes)
    var diagnostics = found
    var articles: [PackedArticle] = []
    let count = sources.count
    await OrderedWork.run(count: count, jobs: jobs) { [sources] number in
      let (articles, diagnostics) = reader.read(sources[number])
      return (articles: articles.map(PackedArticle.init), diagnostics: diagnostics)
    } deliver: { number, result in
      articles += result.articles
      diagnostics += result.diagnostics
      progress(Progress(.reading, done: number + 1, total: count))
    }
    return Corpus(articles, diagnostics: diagnostics)
  }

  /// Puts articles in order and gives each an id of its own.
  init(_ articles: [PackedArticle], diagnostics: [Diagnostic]) {
    let (unique, notes) = ArticleIdentity.unique(articles)
    self.articles = unique
    self.diagnostics = diagnostics + notes
  }
}
