internal import ArgumentParser
internal import GraphAccess
internal import NewsGraph

/// The options that say how the answer to a query is written, and where.
struct QueryAnswer: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "\(QueryForm.names.joined(separator: ", ")); without it the ending of --output decides, or it is a table.", valueName: "name"),
    completion: .list(QueryForm.names), transform: QueryFormName.parse)
  var format: QueryForm?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"), completion: .file())
  var output: String?

  /// The form that was asked for; a script that returns nothing has no rows, so that the ending `jsonl` then means the graph.
  func form(for script: QueryScript) -> QueryForm {
    if let format { return format }
    return output.flatMap { QueryForm.ofFile($0, returnsRows: script.returnsRows) } ?? .table
  }
}

/// Names of forms as users write them.
enum QueryFormName {
  /// Reads one name; a wrong one is refused with the nearest.
  static func parse(_ text: String) throws -> QueryForm {
    do { return try QueryForm.named(text) } catch { throw ValidationError(error.message) }
  }
}

/// The options that give values to the parameters of a query.
struct QueryValues: ParsableArguments {
  @Option(
    name: .customLong("param"),
    help: ArgumentHelp("A value for $name: a Cypher literal, else the text itself.", valueName: "name=value"))
  var assignments: [String] = []

  @Option(
    name: .customLong("params"), help: ArgumentHelp("A JSON object with more of them.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var file: String?

  /// Here, and not only when they are needed, so that the message shows the usage of the command.
  func validate() throws { _ = try given() }

  /// What was given on the command line comes before what the file says.
  func parameters() throws -> [String: Value] {
    let values = try file.map { try QueryParameter.parse(json: GraphFile(path: $0).bytes, path: $0) } ?? [:]
    return values.merging(try given()) { $1 }
  }

  /// Of two with one name the last counts.
  private func given() throws -> [String: Value] {
    var values: [String: Value] = [:]
    for assignment in assignments {
      do {
        let (name, value) = try QueryParameter.parse(assignment)
        values[name] = value
      } catch { throw ValidationError(error.message) }
    }
    return values
  }
}
