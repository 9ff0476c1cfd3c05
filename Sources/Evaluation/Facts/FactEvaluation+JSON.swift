public import NewsGraphModel

extension FactEvaluation {
  /// All figures and errors.
  public var json: JSONValue {
    func figures(_ figures: [(type: String, figure: FactFigure)], _ total: FactFigure) -> JSONValue {
      .object(figures.map { .init($0.type, $0.figure.json) } + [.init("all", total.json)])
    }
    return .object([
      .init("articles", .integer(articles)),
      .init("relations", .object(groups.map { .init($0.name, figures($0.figures, $0.total)) })),
      .init("corpus", corpus.json), .init("types", figures(types, typing)), .init("entities", entities.json),
      .init("events", events.json), .init("modality", modality.json), .init("attribution", attribution.json),
      .init("addressees", addressees.json), .init("dates", dates.json), .init("content", .share(content)),
      .init(
        "listed",
        .object([
          .init("relations", .integer(traps.relations)), .init("of_relations", .integer(traps.listedRelations)),
          .init("entities", .integer(traps.entities)), .init("of_entities", .integer(traps.listedEntities)),
        ])),
      .init("unjudged", .object(unjudged.sorted { $0.key.precedes($1.key) }.map { .init($0.key, .integer($0.value)) })),
      .init("counts", .object(counts.map { .init($0.kind.rawValue, .integer($0.count)) })),
      .init("errors", .array(errors.map(\.json))),
    ])
  }
}
