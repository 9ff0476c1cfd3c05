internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph path`: two entities in, the shortest way between them with its proofs out.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Show how two entities are connected, with the sentence that proves each step.",
    discussion: """
      Relations are followed either way, and each is read from its source to
      its target. What one demanded of another, or otherwise put to him,
      connects the two. Of equally short ways the best proven comes first.

      EXAMPLE
        newsgraph path exports 'Ada Byron' Mwangi
          prints the shortest way, step by step

        newsgraph path exports Turkey Byron --all --max 4
          prints all shortest ways of at most four steps

      JSON
        {"source", "target", "length", "paths": [{"hops": [{"from", "to",
        "relations"}]}], "more"}; the length is null when there is no way

      EXIT STATUS
        0   fine
        1   no entity or several are called so, no way with --exit-status, or a
            graph with errors in it
        2   something could not be read
        64  wrong usage
      """)

  @OptionGroup var input: GraphArgument
  @Argument(help: "Where the way begins: an id, or a name.", completion: InspectionCompletion.entities) var from: String
  @Argument(help: "Where the way ends: an id, or a name.", completion: InspectionCompletion.entities) var to: String

  @Option(help: ArgumentHelp("Only ways of at most so many steps.", valueName: "n"), transform: positive) var max: Int?
  @Flag(help: "Show all shortest ways, at most 100.") var all = false
  @Option(help: ArgumentHelp("Only along relations of these types.", valueName: "name,…"), completion: InspectionCompletion.relations)
  var type: String?
  @OptionGroup var found: ExitStatusOption
  @OptionGroup var options: InspectionArguments

  func run() throws {
    let file = try options.open(input.graph)
    let types = try file.types(list: type, options.talk.console)
    let (source, target) = (try file.entity(from, options.talk.console), try file.entity(to, options.talk.console))
    let paths = ProvenPaths(from: source, to: target, in: file.view, types: types, maximumLength: max ?? .max, limit: all ? 100 : 1)
    try options.answer(paths.json) { Self.page(paths, $0) }
    func steps(_ number: Int) -> String { InspectionText.count(number, "step", "steps") }
    if paths.length == nil {
      options.talk.console.say("nothing connects \(source.name) with \(target.name)" + (max.map { " within \(steps($0))" } ?? ""))
    } else if paths.isCut, !paths.ways.isEmpty {
      options.talk.console.say("there are more ways of \(steps(paths.length ?? 0))" + (all ? "" : "; --all shows them"))
    }
    try file.status.leave()
    try found.leave(isEmpty: paths.length == nil)
  }

  private static func page(_ paths: ProvenPaths, _ layout: TextLayout) -> String {
    if paths.source.node == paths.target.node { return layout.prose("\(paths.source.name): no step, it is the same entity") }
    return paths.ways.map { way in
      let names = [way.hops.first?.from.name].compactMap { $0 } + way.hops.map(\.to.name)
      var text = layout.prose(names.joined(separator: " → "), rest: 4)
      for (number, hop) in way.hops.enumerated() {
        for (place, relation) in hop.relations.prefix(3).enumerated() {
          let date = relation.date.map { "\($0.text)  " } ?? ""
          let label = place == 0 ? "\(number + 1). " : "   also: "
          text += layout.prose(label + date + InspectionText.sentence(relation), first: place == 0 ? 0 : 3, rest: 5)
          text += InspectionText.proof(relation.proof, sources: relation.sources, layout, indent: 5)
        }
        if hop.relations.count > 3 { text += "   … and \(hop.relations.count - 3) more\n" }
      }
      return text
    }.joined(separator: "\n")
  }
}
