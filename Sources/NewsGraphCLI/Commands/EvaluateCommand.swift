internal import ArgumentParser
internal import Evaluation
internal import NewsGraph

/// `newsgraph evaluate`: annotated articles in, how much of them is found and what is wrong out.
struct EvaluateCommand: AsyncParsableCommand {
  enum Form: String, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Hold what is extracted against annotated articles: precision, recall and every error.",
    discussion: """
      The folder has files that end in .gold.json, in the form
      newsgraph-gold/1, or a folder 'gold' of them; the articles lie beside them
      in 'articles'. Unless a graph is given, the articles are extracted first,
      so that an ontology of your own can be tuned.

      A relation is right when its type, ends or content, and polarity are those
      of a fact and its evidence is the annotated sentence. Recall is over core
      facts, optional ones never count against anybody.

      EXAMPLE
        newsgraph evaluate --gold gold --schemas mine --errors
          tells how well an ontology does, and what it gets wrong

        newsgraph evaluate --gold gold --graph exports/graph.jsonl --json
          judges a graph that is there already, for a script

      JSON
        {"articles", "relations": {"primary", "secondary"}, "corpus", "types",
        "entities", "events", "modality", "attribution", "addressees", "dates",
        "content", "listed", "unjudged", "counts", "errors": [{"kind",
        "article", "subject", "reason", "id", "quote"}]}

      EXIT STATUS
        0   fine
        1   an annotation is wrong, or does not belong to its article
        2   something could not be read
        64  wrong usage
      """)

  @Option(help: ArgumentHelp("The folder of annotations.", valueName: "dir"), completion: .directory)
  var gold: String

  @Option(help: ArgumentHelp("The folder of the articles, when it is another.", valueName: "dir"), completion: .directory)
  var articles: String?

  @Option(help: ArgumentHelp("A graph to judge, of any format, instead of extracting one.", valueName: "file"), completion: .file())
  var graph: String?

  @Argument(
    help: ArgumentHelp("The articles to extract, instead of those that the annotations name.", valueName: "input"), completion: .file())
  var inputs: [String] = []

  @Flag(help: "List every error, by kind. JSON always does.")
  var errors = false

  @Option(
    help: ArgumentHelp("How the answer is written: text or json.", valueName: "name"), completion: .list(["text", "json"]),
    transform: choice)
  var format = Form.text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(name: .shortAndLong, help: ArgumentHelp("How many articles are worked on at once.", valueName: "n"))
  var jobs = ArticleOptions.defaultJobs

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard (1...1024).contains(jobs) else { throw ValidationError("The value '\(jobs)' is invalid for '--jobs': expected 1 to 1024") }
    if graph != nil, !inputs.isEmpty { throw ValidationError("Articles and '--graph' cannot be both: a graph is judged as it is") }
  }

  func run() async throws {
    let console = talk.console
    let annotations = try GoldFolder(gold, articles: articles)
    console.report(annotations.diagnostics)
    // Figures over some of the annotations would look like figures over all.
    try ExitStatus(annotations.diagnostics).leave()
    let (judged, problems) = try await judgedGraph(annotations)
    console.report(problems)
    let evaluation = FactEvaluation(judged, gold: annotations.articles)
    if json || format == .json {
      try console.result(evaluation.json.indented + "\n")
    } else {
      try console.result(EvaluationText(layout: TextLayout(terminal: Terminal.width)).page(evaluation, errors: errors))
    }
    try ExitStatus(problems).leave()
  }

  private func judgedGraph(_ annotations: GoldFolder) async throws -> (graph: Graph, problems: [Diagnostic]) {
    if let graph {
      let (ontology, problems) = try schemas.folder().ontology()
      guard let ontology else {
        talk.console.report(problems)
        throw ExitCode(ExitStatus.dataHasErrors.rawValue)
      }
      let (proven, found) = try OpenedGraph.proven(path: graph, ontology: ontology)
      return (proven, problems + found)
    }
    let (analysis, problems) = Analysis.load(try schemas.folder())
    guard let analysis else {
      talk.console.report(problems)
      throw ExitCode(ExitStatus.dataHasErrors.rawValue)
    }
    let corpus = await Corpus.read(inputs.isEmpty ? annotations.paths : inputs, maximumBytes: .max, jobs: jobs)
    let graph = await analysis.graph(of: corpus, jobs: jobs) { (_: DocumentRecord) throws(Never) in }
    let (kept, rejects) = analysis.validate(graph)
    return (kept, problems + corpus.diagnostics + rejects.map(\.warning))
  }
}
