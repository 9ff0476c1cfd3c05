internal import ArgumentParser
internal import GraphAccess
internal import NewsGraph

/// `newsgraph query`: a graph and a question in, the answer out.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Ask a graph in Cypher.",
    discussion: """
      EXAMPLE
        newsgraph query exports \\
          'MATCH (p:Person)-[:LEADS]->(d:Delegation) RETURN p.name, d.name'
          prints a table of who leads which delegation

        newsgraph query exports/graph.jsonl --param who='Ada Byron' \\
          'MATCH (p {name: $who})-[r]->(x) RETURN type(r), x.name' --format csv
          prints what the graph says of one person, for a spreadsheet

        newsgraph query exports 'MATCH w = (:Person)-[:ATTENDED]->(:Event)
          RETURN w' --output who-met.graphml
          writes the part of the graph that the answer speaks of

      The language is openCypher 9. Clauses that write change the graph in
      memory only; --output with a format for graphs keeps the result.
      Statements of a file are separated by ';' and run one after the other.

      EXIT STATUS
        0   fine
        1   no row with --exit-status, a run that failed or took too long, or a
            graph with errors in it
        2   something could not be read, opened or written
        64  the query is wrong, or the usage
      """)

  @OptionGroup var input: GraphArgument

  @Argument(help: "The question in Cypher.")
  var query: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file with questions instead, or - for standard input.", valueName: "file"),
    completion: .file(extensions: ["cypher", "cql"]))
  var file: String?

  @OptionGroup var values: QueryValues
  @OptionGroup var answer: QueryAnswer

  @Flag(help: "Show how the query would be run, and do not run it.")
  var explain = false

  @Flag(help: "Show on standard error how the query was run, with rows per step.")
  var profile = false

  @Flag(help: "End with status 1 when there are no rows.")
  var exitStatus = false

  @Option(help: ArgumentHelp("Stop a statement after that time; 0 is never.", valueName: "seconds"))
  var timeout = 60.0

  @Option(help: ArgumentHelp("Stop with an error when a statement gives more rows.", valueName: "n"))
  var maxRows: Int?

  @OptionGroup var relations: StatusOption

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    switch (query, file) {
    case (nil, nil): throw ValidationError("Missing expected argument '<query>', or '--file <file>'")
    case (.some, .some): throw ValidationError("The query and '--file <file>' cannot both be given")
    default: break
    }
    if input.graph == "-", file == "-" { throw ValidationError("The graph and the questions cannot be both standard input") }
    guard timeout >= 0, timeout.isFinite else {
      throw ValidationError("The value '\(timeout)' is invalid for '--timeout': expected seconds, or 0 for no limit")
    }
    if let maxRows, maxRows < 0 { throw ValidationError("The value '\(maxRows)' is invalid for '--max-rows': expected 0 or more") }
  }

  func run() throws {
    let console = talk.console
    let types = QueryTypes(schemas, console)
    do {
      let script = try QueryScript(source())
      let parameters = try values.parameters()
      // The types of someone's own schemas decide what the properties of JSON Lines are; ours are loaded when they are needed.
      let opened = try OpenedGraph.open(
        path: input.graph, status: relations.status, ontology: schemas.schemas == nil ? nil : types.ontology)
      console.report(opened.diagnostics)
      var run = QueryRun(script, on: opened.graph) { types.ontology }
      run.parameters = parameters
      run.form = answer.form(for: script)
      run.explains = explain
      run.profiles = profile
      run.seconds = timeout > 0 ? timeout : nil
      run.maximumRows = maxRows
      run.width = answer.output == nil ? Terminal.width : nil
      let ending = try write(run, console)
      console.report(ending.diagnostics)
      if ending.hasChanges, !run.form.isGraph {
        console.say("the graph was changed in memory only; --output with a format for graphs, as new.graphml, keeps it")
      }
      try ExitStatus(opened.diagnostics + ending.diagnostics).leave()
      if exitStatus, ending.rows == 0, !explain { try ExitStatus.dataHasErrors.leave() }
    } catch let fault as QueryFault {
      tell(fault, console)
      throw ExitCode(fault.isUsage ? ExitCode.validationFailure.rawValue : ExitStatus.dataHasErrors.rawValue)
    }
  }

  private func source() throws -> QuerySource {
    if let query { return QuerySource(name: "query", text: query) }
    let path = file ?? "-"
    return QuerySource(name: path == "-" ? "standard input" : path, text: String(decoding: try GraphFile(path: path).bytes, as: UTF8.self))
  }

  private func write(_ run: QueryRun, _ console: Console) throws -> QueryRun.Ending {
    func hear(_ message: QueryRun.Message) {
      switch message {
      case .fault(let fault): tell(fault, console)
      case .note(let text): console.say(text)
      case .profile(let text): Console.tell(VisibleText.lines(text))
      }
    }
    guard let output = answer.output else {
      return try run.run { piece in
        // A terminal must not take what articles say for orders.
        try console.result(Terminal.isOutput ? Array(VisibleText.lines(String(decoding: piece, as: UTF8.self)).utf8) : piece)
      } tell: {
        hear($0)
      }
    }
    let target = try AtomicFile(path: output)
    let ending = try run.run {
      try target.write($0)
    } tell: {
      hear($0)
    }
    let outcome = try target.commit()
    console.say("\(outcome == .written ? "written" : "unchanged"): \(output)")
    return ending
  }

  private func tell(_ fault: QueryFault, _ console: Console) {
    guard !console.isQuiet || fault.diagnostic.severity == .error else { return }
    console.report([fault.diagnostic])
    if !fault.excerpt.isEmpty { Console.tell(fault.excerpt + "\n") }
  }
}
