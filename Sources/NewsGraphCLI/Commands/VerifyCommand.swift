internal import ArgumentParser
internal import NewsGraph

/// `newsgraph verify`: a graph and its articles in, whether every word of proof is there out.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Open the articles again and check every span and every quote of a graph.",
    discussion: """
      EXAMPLE
        newsgraph verify exports/graph.jsonl articles
          prints '64 relations: 312 spans and 81 quotes checked in 12 articles,
          all as the articles say'

      Anything that is not exactly as an article says it, or whose article is
      not here, is told of, and the status is 1.
      """)

  @Argument(help: "A graph in JSON Lines, or - for standard input.", completion: .file(extensions: ["jsonl"]))
  var graph: String

  @Argument(help: ArgumentHelp("The articles that it was made from: files, folders or globs.", valueName: "input"), completion: .file())
  var inputs: [String]

  @Option(help: ArgumentHelp("A file that is larger is skipped, with an error.", valueName: "bytes"))
  var maxArticleBytes = 10 * 1024 * 1024

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("Missing expected argument '<input> ...'") }
    if graph == "-", inputs.contains("-") { throw ValidationError("Standard input cannot be both the graph and an article") }
  }

  func run() async throws {
    let console = talk.console
    let (graph, problems) = try GraphFile(path: graph).graph()
    console.report(problems)
    let bar = ProgressBar(console)
    let verification = Verification.run(graph, against: inputs, maximumBytes: maxArticleBytes) { bar.show($0) }
    bar.finish()
    console.report(verification.diagnostics)
    let status = ExitStatus(problems + verification.diagnostics)
    let verdict = status == .fine ? "all as the articles say" : "not all as the articles say"
    try console.result(
      "\(verification.relations) relations: \(verification.spans) spans and \(verification.quotes) quotes checked "
        + "in \(verification.articles) articles, \(verdict)\n")
    try status.leave()
  }
}
