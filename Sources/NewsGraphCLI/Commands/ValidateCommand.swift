internal import ArgumentParser
internal import NewsGraph

/// `newsgraph validate`: files in, what is wrong with them out.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check files against the schemas of their formats.",
    discussion: """
      GraphML is checked against our XML Schema, JSON-LD against our JSON
      Schema, DOT against Graphviz's grammar, JSON Lines row by row and against
      the ontology, snapshots against their checksums.

      EXAMPLE
        newsgraph validate exports/graph.graphml exports/graph.jsonl
          prints 'exports/graph.graphml: valid' and so on; what is wrong goes
          to standard error, with line and rule, and the status is 1
      """)

  @Argument(help: ArgumentHelp("Files, or - for standard input.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("\(FormatName.list); without it the ending of each file's name decides.", valueName: "name"),
    transform: FormatName.parse)
  var format: String?

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Missing expected argument '<file> ...'") }
    if format == nil, files.contains("-") {
      throw ValidationError("Missing '--format <name>': standard input has no name that says its format")
    }
  }

  func run() async throws {
    let console = talk.console
    let (folder, ontology, problems) = try load()
    console.report(problems)
    guard let ontology else { throw ExitCode(ExitStatus.dataHasErrors.rawValue) }
    var status = ExitStatus(problems)
    for path in files {
      do {
        let file = try GraphFile(path: path)
        let diagnostics = try file.validate(format: format, schemas: folder, ontology: ontology)
        console.report(diagnostics)
        let found = ExitStatus(diagnostics)
        status = max(status, found)
        if !console.isQuiet { try console.result("\(file.path): \(found == .fine ? "valid" : "not valid")\n") }
      } catch let diagnostic as Diagnostic {
        console.report([diagnostic])
        status = max(status, ExitStatus([diagnostic]))
      }
    }
    try status.leave()
  }

  private func load() throws -> (folder: SchemaFolder, ontology: Ontology?, problems: [Diagnostic]) {
    let folder = try schemas.folder()
    let (ontology, problems) = folder.ontology()
    return (ontology.map(folder.completed(for:)) ?? folder, ontology, problems)
  }
}
