internal import ArgumentParser
internal import NewsGraph

/// `newsgraph export`: a graph of one format in, another format out.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Turn a graph into another format.",
    discussion: """
      EXAMPLE
        newsgraph export graph.jsonl --format dot | dot -Tsvg > graph.svg
          draws the graph

        newsgraph export graph.jsonl --view actors --output actors.graphml
          writes actors.graphml, in which only agents are nodes

      Views need JSON Lines, which alone hold everything.
      """)

  @OptionGroup var input: GraphArgument

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("\(FormatName.list); without it the ending of --output decides.", valueName: "name"),
    transform: FormatName.parse)
  var format: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var exports: ExportArguments
  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if format == nil, output.flatMap(Exports.formatName(ofFile:)) == nil {
      throw ValidationError("Missing '--format <name>': expected one of \(FormatName.list)")
    }
  }

  func run() async throws {
    let console = talk.console
    let folder = try schemas.folder()
    let (ontology, problems) = folder.ontology()
    console.report(problems)
    guard let ontology else { throw ExitCode(ExitStatus.dataHasErrors.rawValue) }
    let name = format ?? output.flatMap(Exports.formatName(ofFile:)) ?? ""
    let file = try GraphFile(ofGraph: input.graph)
    let (bytes, diagnostics) = try file.export(as: name, ontology: ontology, options: exports.options)
    console.report(diagnostics)
    if let output {
      let outcome = try AtomicFile.write(bytes, to: output)
      console.say("\(outcome == .written ? "written" : "unchanged"): \(output)")
    } else {
      try console.result(bytes)
    }
    try ExitStatus(problems + diagnostics).leave()
  }
}
