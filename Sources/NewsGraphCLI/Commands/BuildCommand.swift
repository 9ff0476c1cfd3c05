internal import ArgumentParser
internal import NewsGraph

/// `newsgraph build`: articles in, a folder of exports out.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Read articles, build one graph of them, check it, and write it in every format.",
    discussion: """
      EXAMPLE
        newsgraph build articles 'more/*.html' --output exports
          writes exports/graph.graphml, graph.jsonld, graph.dot, graph.jsonl and
          graph.ngraph, and on standard error:
            12 articles
            97 entities: 41 Person, 23 Organization, 14 Country, 11 Event, 8 Place
            64 relations: 22 leads, 19 attended, 14 demanded, 9 proposed
            0 quarantined
            written: graph.graphml, graph.jsonld, graph.dot, graph.jsonl, …

      Every file is written whole or not at all. What the ontology does not
      allow goes to rejects.jsonl; pairs of entities that look alike and were
      kept apart go to suspects.jsonl, each with the reason. Inputs that cannot
      be read are told of, the others are worked on, and the status is 1.
      """)

  @OptionGroup var articles: ArticleOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to; made when missing.", valueName: "dir"), completion: .directory)
  var output: String

  @OptionGroup var exports: ExportArguments

  @Option(
    help: ArgumentHelp("The formats to write, with commas between: \(FormatName.list).", valueName: "names"),
    transform: FormatName.parseList)
  var formats = FormatName.all

  @Flag(help: "End with status 1 when anything was quarantined.")
  var strict = false

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let (analysis, problems) = Analysis.load(try schemas.folder())
    console.report(problems)
    guard let analysis else { throw ExitCode(ExitStatus.dataHasErrors.rawValue) }

    let bar = ProgressBar(console)
    let build = try Build(
      analysis: analysis, formats: formats, options: exports.options, maximumBytes: articles.maxArticleBytes, jobs: articles.jobs)
    let report: BuildReport
    do {
      report = try await build.run(articles.inputs, output: output) { bar.show($0) }
    } catch {
      bar.finish()
      throw error
    }
    bar.finish()
    console.report(report.diagnostics)
    for line in BuildSummary.lines(report, status: exports.relations.status, folder: output) { console.say(line) }

    var status = ExitStatus(problems + report.diagnostics)
    if strict, report.quarantined > 0 { status = max(status, .dataHasErrors) }
    try status.leave()
  }
}
