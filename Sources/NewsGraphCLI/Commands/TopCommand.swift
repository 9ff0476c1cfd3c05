internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// `newsgraph top`: the entities that stand out.
struct TopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "top",
    abstract: "List the entities that stand out: most connected, most central.",
    discussion: """
      degree counts relations, out and in; pagerank says where one ends who
      follows relations at random; betweenness says how many of the shortest
      ways between others lead through an entity.

      EXAMPLE
        newsgraph top exports --label Person
          lists the ten people with the most relations

        newsgraph top exports --by betweenness --type metWith,talkedWith
          lists who connects those that met or talked

      JSON
        {"by", "rows": [{"entity", "score", "out", "in"}], "total"}

      EXIT STATUS
        0   fine
        1   a graph with errors in it
        2   something could not be read
        64  wrong usage
      """)

  @OptionGroup var input: GraphArgument

  @Option(
    help: ArgumentHelp("degree, pagerank or betweenness.", valueName: "measure"),
    completion: .list(Ranking.Measure.allCases.map(\.rawValue)), transform: choice)
  var by = Ranking.Measure.degree
  @Option(help: ArgumentHelp("Show at most so many (default: 10).", valueName: "n"), transform: positive) var limit = 10
  @Option(help: ArgumentHelp("Only entities of a type or kind, as Person or Delegation.", valueName: "name")) var label: String?
  @Option(help: ArgumentHelp("Only relations of these types count.", valueName: "name,…"), completion: InspectionCompletion.relations)
  var type: String?
  @OptionGroup var options: InspectionArguments

  func run() throws {
    let file = try options.open(input.graph)
    let types = try file.types(list: type, options.talk.console)
    let label = try file.label(label, options.talk.console)
    let ranking = Ranking(file.view, by: by, label: label, types: types, limit: limit)
    try options.answer(ranking.json) { Self.table(ranking, $0) }
    try file.status.leave()
  }

  private static func table(_ ranking: Ranking, _ layout: TextLayout) -> String {
    layout.table(
      ["#", "name", "kind", ranking.measure.rawValue, "out", "in", "id"],
      ranking.rows.enumerated().map { number, row in
        [
          .integer(number + 1), .text(row.entity.name), .text(InspectionText.kind(row.entity)), score(row.score, ranking.measure),
          .integer(row.outgoing), .integer(row.incoming), .text(row.entity.id),
        ]
      })
  }

  private static func score(_ score: Double, _ measure: Ranking.Measure) -> TextLayout.Cell {
    let scale = measure == .pagerank ? 10_000.0 : 100.0
    return measure == .degree ? .integer(Int(score)) : .decimal((score * scale).rounded() / scale)
  }
}
