internal import ArgumentParser
internal import NewsGraph

/// `newsgraph snapshot`: a graph of any format in, a snapshot that opens at once out.
struct SnapshotCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Make a snapshot of a graph, which opens at once however big it is.",
    discussion: """
      EXAMPLE
        newsgraph snapshot exports/graph.graphml
          writes exports/graph.ngraph

        newsgraph snapshot graph.jsonl --status all --output all.ngraph
          keeps denied, conditional and possible relations too, marked as such
      """)

  @OptionGroup var input: GraphArgument

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; beside the graph without it.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The format of the graph; without it the ending of the name or the content decides.", valueName: "name"),
    transform: FormatName.parse)
  var format: String?

  @OptionGroup var relations: StatusOption

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let (ontology, problems) = try schemas.folder().ontology()
    console.report(problems)
    guard let ontology else { throw ExitCode(ExitStatus.dataHasErrors.rawValue) }
    let (records, diagnostics, _) = try OpenedGraph.records(path: input.graph, format: format, status: relations.status, ontology: ontology)
    console.report(diagnostics)
    let target = output ?? GraphSnapshotFile.path(for: input.graph)
    let outcome = try AtomicFile.write(GraphSnapshotFile.bytes(of: records), to: target)
    console.say("\(outcome == .written ? "written" : "unchanged"): \(target)")
    try ExitStatus(problems + diagnostics).leave()
  }
}
