internal import ArgumentParser
internal import NewsGraph

/// `newsgraph schema`: the types that a graph may hold.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "List the types of entities and relations, or print one with its triggers and examples.",
    discussion: """
      EXAMPLE
        newsgraph schema demanded
          prints what the relation says, what it joins, the words that express
          it, and sentences that do and do not

        newsgraph schema --write mine
          writes all schema files to mine, for --schemas mine
      """)

  @Argument(help: "The name of a type of entity or relation.")
  var name: String?

  @Option(help: ArgumentHelp("A folder to write the schema files to.", valueName: "dir"), completion: .directory)
  var write: String?

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func run() async throws {
    let console = talk.console
    let folder = try schemas.folder()
    let (ontology, problems) = folder.ontology()
    console.report(problems)
    guard let ontology else { throw ExitCode(ExitStatus.dataHasErrors.rawValue) }
    if let write {
      let written = try folder.completed(for: ontology).write(to: write)
      console.say("written: \(written) files in \(write)")
    }
    if let name {
      try console.result(SchemaFolder.describe(name, in: ontology))
    } else if write == nil {
      try console.result(SchemaFolder.list(ontology))
    }
    try ExitStatus(problems).leave()
  }
}
