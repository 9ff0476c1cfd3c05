internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph show`: an entity in, all that the graph knows of it out.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show everything that a graph knows of one entity, with the sentences that prove it.",
    discussion: """
      First what the entity is, then its roles in order of time, its other
      relations by type, and relations between others that speak of it. An
      arrow shows the way a relation is read. The entity is an id, or a name
      that only one has.

      EXAMPLE
        newsgraph show exports person/ada-byron
          prints a dossier

        newsgraph show exports Kremlin --status all
          tells also what articles deny or hold for possible, marked as such

      JSON
        {"entity", "labels", "aliases", "properties", "mentions", "first_seen",
        "last_seen", "roles", "relations": [{"type", "verb", "direction",
        "relations"}], "references": [{"part", "relation"}]}; a relation is always
        {"id", "type", "verb", "source", "target", "polarity", "modality",
        "attributed_to", "addressees", "event", "place", "date", "properties",
        "confidence", "sources", "evidence_count", "evidence": {"quote",
        "article", "start", "end"}}, with its best evidence

      EXIT STATUS
        0   fine
        1   no entity or several are called so, or a graph with errors in it
        2   something could not be read
        64  wrong usage
      """)

  @OptionGroup var input: GraphArgument
  @Argument(help: "An id, or a name.", completion: InspectionCompletion.entities) var entity: String

  @Option(help: ArgumentHelp("Show at most so many relations of one type; 0 is all. JSON has all.", valueName: "n")) var limit = 10
  @OptionGroup var options: InspectionArguments

  func validate() throws {
    if limit < 0 { throw ValidationError("The value '\(limit)' is invalid for '--limit': expected 0 or more") }
  }

  func run() throws {
    let file = try options.open(input.graph)
    let dossier = Dossier(try file.entity(entity, options.talk.console), in: file.view)
    try options.answer(dossier.json) { DossierText(layout: $0, limit: limit == 0 ? .max : limit).page(dossier) }
    try file.status.leave()
  }
}
