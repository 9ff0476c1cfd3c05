internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph stats`: a graph in, its numbers out.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what is in a graph: types, orphans, components, evidence.",
    discussion: """
      EXAMPLE
        newsgraph stats exports
          prints the numbers

        newsgraph stats exports --format json --as-of 2025-05-20
          prints what was there by then, for a script

      JSON
        {"entities", "entity_types", "kinds", "relations", "relation_types",
        "statuses", "orphans", "components", "largest_component", "density",
        "mean_degree", "relations_with_evidence", "relations_with_two_sources",
        "evidence", "mean_confidence", "dated_relations", "dated_entities",
        "articles", "first_seen", "last_seen"}

      EXIT STATUS
        0   fine
        1   a graph with errors in it
        2   something could not be read
        64  wrong usage
      """)

  @OptionGroup var input: GraphArgument
  @OptionGroup var options: InspectionArguments

  func run() throws {
    let file = try options.open(input.graph)
    let statistics = GraphStatistics(file.view)
    try options.answer(statistics.json) { StatisticsText(layout: $0).page(statistics) }
    try file.status.leave()
  }
}
