public import NewsGraphModel

extension GraphDifference {
  /// `{"entities": {"added", "removed", "changed"}, "relations": {the same}}`; what changed has its `"changes"`, `{"property", "old", "new"}`.
  ///
  /// A relation that changed has `"evidence_added"` and `"evidence_removed"` too.
  public var json: JSONValue {
    .object([
      .init(
        "entities",
        .object([
          .init("added", .array(entitiesAdded.map(\.json))), .init("removed", .array(entitiesRemoved.map(\.json))),
          .init(
            "changed", .array(entitiesChanged.map { .object([.init("entity", $0.entity.json), .init("changes", Self.json($0.changes))]) })),
        ])),
      .init(
        "relations",
        .object([
          .init("added", .array(relationsAdded.map(\.json))), .init("removed", .array(relationsRemoved.map(\.json))),
          .init("changed", .array(relationsChanged.map { Self.json($0) })),
        ])),
    ])
  }

  private static func json(_ changed: ChangedRelation) -> JSONValue {
    .object([
      .init("relation", changed.relation.json), .init("changes", json(changed.changes)),
      .init("evidence_added", .array(changed.evidenceAdded.map(\.json))),
      .init("evidence_removed", .array(changed.evidenceRemoved.map(\.json))),
    ])
  }

  private static func json(_ changes: [Change]) -> JSONValue {
    .array(changes.map { .object([.init("property", .string($0.property)), .init("old", $0.old), .init("new", $0.new)]) })
  }
}
