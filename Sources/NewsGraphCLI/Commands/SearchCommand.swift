internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph search`: a name in, the entities that it may mean out.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find entities by name, alias or content, however it is spelled.",
    discussion: """
      Whole names come first, then beginnings, then words inside; spellings
      that only come near are shown when nothing fits better. Case, accents and
      transliteration do not matter.

      EXAMPLE
        newsgraph search exports byron
          prints who is called so, with the ids that other commands take

        newsgraph search exports talks --type Event --format json
          prints the events, for a script

      JSON
        {"matches": [{"entity", "match", "field", "text", "distance",
        "mentions", "relations"}], "suggestions": […]}; an entity is always
        {"id", "name", "type", "kind"}, and what is not known is null

      EXIT STATUS
        0   fine
        1   nothing found with --exit-status, or a graph with errors in it
        2   something could not be read
        64  wrong usage
      """)

  @OptionGroup var input: GraphArgument
  @Argument(help: "A name, or a part of one.") var name: String

  @Option(help: ArgumentHelp("Only entities of a type or kind, as Person or Delegation.", valueName: "name")) var type: String?
  @Option(help: ArgumentHelp("Show at most so many (default: 20).", valueName: "n"), transform: positive) var limit = 20
  @OptionGroup var found: ExitStatusOption
  @OptionGroup var options: InspectionArguments

  func run() throws {
    let file = try options.open(input.graph)
    let type = try file.label(type, options.talk.console)
    let search = NameSearch(name, in: file.view, type: type)
    let shown = search.prefix(limit)
    if let first = search.matches.first, first.distance > 0 {
      options.talk.console.say("nothing is called '\(name)', these names come near")
    }
    try options.answer(shown.json) { layout in
      shown.matches.isEmpty ? "" : Self.table(shown.matches, layout)
    }
    if search.matches.isEmpty {
      let nearest = search.suggestions.map { "'\($0.name)' (\($0.id))" }.joined(separator: ", ")
      options.talk.console.say("nothing is called '\(name)'" + (nearest.isEmpty ? "" : ", the nearest: \(nearest)"))
    } else if search.matches.count > limit {
      options.talk.console.say("\(limit) of \(search.matches.count) shown; --limit shows more")
    }
    try file.status.leave()
    try found.leave(isEmpty: search.matches.isEmpty)
  }

  private static func table(_ matches: [NameMatch], _ layout: TextLayout) -> String {
    layout.table(
      ["name", "kind", "mentions", "relations", "id"],
      matches.map { match in
        let alias = match.field == .alias ? ", also \(match.text)" : ""
        return [
          .text(match.entity.name + alias), .text(InspectionText.kind(match.entity)), match.mentions.map { .integer($0) } ?? .text(""),
          .integer(match.relations), .text(match.entity.id),
        ]
      })
  }
}
