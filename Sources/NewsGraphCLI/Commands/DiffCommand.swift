internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph diff`: two graphs in, what differs out.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two graphs: entities, relations and evidence added, removed, changed.",
    discussion: """
      Entities and relations are compared by their ids. In front of each stands
      + for added, - for removed, ~ for changed.

      EXAMPLE
        newsgraph diff old/graph.jsonl exports/graph.jsonl
          prints what the new graph has that the old has not, and so on

        newsgraph diff exports/graph.jsonl exports/graph.graphml --exit-status
          ends with status 0 because the two hold the same

      JSON
        {"entities": {"added", "removed", "changed": [{"entity", "changes"}]},
        "relations": {"added", "removed", "changed": [{"relation", "changes",
        "evidence_added", "evidence_removed"}]}}; a change is {"property", "old",
        "new"}

      EXIT STATUS
        0   fine
        1   the graphs differ with --exit-status, or one has errors in it
        2   something could not be read
        64  wrong usage
      """)

  @Argument(
    help: ArgumentHelp("The old graph: a file, a folder of exports, or - for standard input.", valueName: "graph-a"), completion: .file())
  var old: String
  @Argument(help: ArgumentHelp("The new graph.", valueName: "graph-b"), completion: .file()) var new: String

  @Flag(help: "End with status 1 when the graphs differ.") var exitStatus = false
  @OptionGroup var options: InspectionArguments

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError("The two graphs cannot be both standard input") }
  }

  func run() throws {
    let (before, after) = (try options.open(old), try options.open(new))
    let difference = GraphDifference(from: before.view, to: after.view)
    try options.answer(difference.json) { DifferenceText(layout: $0).page(difference) }
    try max(before.status, after.status).leave()
    if exitStatus, !difference.isEmpty { try ExitStatus.dataHasErrors.leave() }
  }
}
