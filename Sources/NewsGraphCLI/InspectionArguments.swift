internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// The options of every command that asks a graph a ready-made question.
struct InspectionArguments: ParsableArguments {
  enum Form: String, CaseIterable { case text, json }

  @Option(
    help: ArgumentHelp("How the answer is written: text or json.", valueName: "name"), completion: .list(["text", "json"]),
    transform: choice)
  var format = Form.text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Leave out relations that begin after that day, and entities that articles speak of only later, with their relations; what has no date stays. An EDTF date, as 2025-05-16 or 2025-05, of which the last day counts.",
      valueName: "date"), transform: Self.period)
  var asOf: Period?

  @OptionGroup var relations: StatusOption

  @OptionGroup var schemas: SchemaOptions
  @OptionGroup var talk: TalkOptions

  private static func period(_ text: String) throws -> Period {
    guard let period = Period(text), period.last != nil else {
      throw ValidationError("'\(text)' is no date with an end, expected one as 2025-05-16 or 2025-05")
    }
    return period
  }

  /// Opens a graph as the options say, and reports what is wrong with it.
  func open(_ path: String) throws -> InspectedFile {
    let (ontology, problems) = try schemas.folder().ontology()
    talk.console.report(problems)
    guard let ontology else { throw ExitCode(ExitStatus.dataHasErrors.rawValue) }
    let opened = try OpenedGraph.open(path: path, status: relations.status, ontology: ontology)
    talk.console.report(opened.diagnostics)
    let scope = InspectionScope(statuses: relations.status, asOf: asOf)
    return InspectedFile(
      path: path, view: InspectedGraph(opened.graph, ontology: ontology, scope: scope), status: ExitStatus(problems + opened.diagnostics))
  }

  /// Writes the answer in the form that was asked for.
  func answer(_ json: @autoclosure () -> JSONValue, _ text: (TextLayout) -> String) throws {
    switch self.json ? .json : format {
    case .json: try talk.console.result(json().indented + "\n")
    case .text: try talk.console.result(text(TextLayout(terminal: Terminal.width)))
    }
  }
}

/// The option of commands that answer differently when there is nothing.
struct ExitStatusOption: ParsableArguments {
  @Flag(help: "End with status 1 when nothing is found.")
  var exitStatus = false

  /// Ends the command with status 1 when nothing was found and the user wants to know.
  func leave(isEmpty: Bool) throws {
    if exitStatus, isEmpty { try ExitStatus.dataHasErrors.leave() }
  }
}

/// Reads a number of things, 1 or more.
func positive(_ text: String) throws -> Int {
  guard let number = Int(text), number > 0 else { throw ValidationError("'\(text)' is no number of 1 or more") }
  return number
}
