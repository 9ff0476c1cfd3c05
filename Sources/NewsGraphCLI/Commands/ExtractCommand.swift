internal import ArgumentParser
internal import NewsGraph

/// `newsgraph extract`: articles in, JSON Lines out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read articles and print what they say, one JSON object a line.",
    discussion: """
      Articles come first, then the entities of all of them, then the
      relations with their evidence. Denied, conditional and possible relations
      are there too, marked as such, unless --status chooses others.

      EXAMPLE
        newsgraph extract articles | jq -r 'select(.type == "leads").source'
          prints everyone who leads something

        cat story.html | newsgraph extract - --per-article
          prints what one article says
      """)

  @OptionGroup var articles: ArticleOptions

  @Flag(help: "Resolve names within each article only, and print each article's graph as soon as it is ready.")
  var perArticle = false

  @Option(
    help: ArgumentHelp(
      "Which relations, with commas between: asserted, planned, conditional, possible, denied; affirmed is the first two (default: all).",
      valueName: "status,…"), completion: .list(StatusChoice.words), transform: StatusOption.parse)
  var status = StatusChoice.all

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let (analysis, problems) = Analysis.load(try schemas.folder())
    console.report(problems)
    guard let analysis else { throw ExitCode(ExitStatus.dataHasErrors.rawValue) }

    let bar = ProgressBar(console)
    defer { bar.finish() }
    let corpus = await Corpus.read(articles.inputs, maximumBytes: articles.maxArticleBytes, jobs: articles.jobs) { bar.show($0) }
    bar.finish()
    console.report(corpus.diagnostics)

    var refused: [Diagnostic] = []
    if perArticle {
      try await analysis.graphs(of: corpus, jobs: articles.jobs) { graph in
        let (graph, rejects) = analysis.validate(graph)
        refused += rejects.map(\.warning)
        try console.result(Exports.lines(status.shown(graph)))
      }
    } else {
      let graph = await analysis.graph(of: corpus, jobs: articles.jobs) {
        bar.show($0)
      } each: { (_: DocumentRecord) throws(Never) in
      }
      bar.finish()
      let (kept, rejects) = analysis.validate(graph)
      refused = rejects.map(\.warning)
      console.report(NearCopyNotes.notes(on: graph))
      try console.result(Exports.lines(status.shown(kept)))
    }
    console.report(refused)
    try ExitStatus(problems + corpus.diagnostics).leave()
  }
}

extension StatusChoice {
  /// The graph without the relations that were not chosen.
  fileprivate func shown(_ graph: Graph) -> Graph {
    var graph = graph
    graph.relations.removeAll { !contains($0) }
    return graph
  }
}
