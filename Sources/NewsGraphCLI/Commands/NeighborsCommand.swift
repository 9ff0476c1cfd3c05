internal import ArgumentParser
internal import GraphAccess
internal import Inspection
internal import NewsGraph

/// `newsgraph neighbors`: an entity in, the entities around it out.
struct NeighborsCommand: ParsableCommand {
  enum Way: String, CaseIterable { case out, `in`, both }

  static let configuration = CommandConfiguration(
    commandName: "neighbors",
    abstract: "List the entities around one entity.",
    discussion: """
      EXAMPLE
        newsgraph neighbors exports person/ada-byron
          prints everyone and everything that a relation joins with him

        newsgraph neighbors exports Kyiv --depth 2 --type tookPlaceIn,attended
          goes two steps, along relations of two types only

      JSON
        {"entity", "depth", "neighbors": [{"entity", "distance", "relations"}]}

      EXIT STATUS
        0   fine
        1   no entity or several are called so, nothing found with
            --exit-status, or a graph with errors in it
        2   something could not be read
        64  wrong usage
      """)

  @OptionGroup var input: GraphArgument
  @Argument(help: "An id, or a name.", completion: InspectionCompletion.entities) var entity: String

  @Option(help: ArgumentHelp("Go so many steps (default: 1).", valueName: "n"), transform: positive) var depth = 1
  @Option(help: ArgumentHelp("Only along relations of these types.", valueName: "name,…"), completion: InspectionCompletion.relations)
  var type: String?
  @Option(
    help: ArgumentHelp("Only from source to target (out), or the other way (in).", valueName: "out|in|both"),
    completion: .list(["out", "in", "both"]), transform: choice)
  var direction = Way.both
  @OptionGroup var found: ExitStatusOption
  @OptionGroup var options: InspectionArguments

  func run() throws {
    let file = try options.open(input.graph)
    let types = try file.types(list: type, options.talk.console)
    let entity = try file.entity(entity, options.talk.console)
    let orientation: Traversal.Orientation =
      switch direction {
      case .out: .outgoing
      case .in: .incoming
      case .both: .both
      }
    let list = NeighborList(of: entity, in: file.view, depth: depth, types: types, direction: orientation)
    try options.answer(list.json) { Self.page(list, $0) }
    if list.neighbors.isEmpty { options.talk.console.say("\(entity.name) has no neighbors here") }
    try file.status.leave()
    try found.leave(isEmpty: list.neighbors.isEmpty)
  }

  private static func page(_ list: NeighborList, _ layout: TextLayout) -> String {
    var text = layout.prose(InspectionText.line(list.center), rest: 4)
    var distance = 0
    for neighbor in list.neighbors {
      if neighbor.distance != distance {
        distance = neighbor.distance
        text += "\n\(InspectionText.count(distance, "step", "steps"))\n"
      }
      text += layout.prose(InspectionText.line(neighbor.entity), first: 2, rest: 6)
      for relation in neighbor.relations {
        let sources = relation.sources > 1 ? " (\(relation.sources) sources)" : ""
        text += layout.prose(InspectionText.sentence(relation) + sources, first: 6, rest: 8)
      }
    }
    return text
  }
}
