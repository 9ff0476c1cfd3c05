internal import GraphAccess

/// `MERGE`: finds the pattern, or makes all of it.
final class Merge: WritingOperator {
  private let find: NestedChain
  private let creator: Creator
  private let required: [(description: String, value: Evaluation)]
  private let onCreate: Updater
  private let onMatch: Updater
  private let live: [Int]

  init(_ merge: BoundMerge, find: NestedChain, compiler: ExpressionCompiler, live: [Int], next: Operator) {
    self.find = find
    self.live = live
    creator = Creator(merge.creations, compiler: compiler)
    required = merge.required.map { ($0.description, compiler.compile($0.expression)) }
    onCreate = Updater(merge.onCreate, compiler: compiler)
    onMatch = Updater(merge.onMatch, compiler: compiler)
    super.init(live: live, next: next)
  }

  override func write(_ frame: Frame, _ keep: () throws -> Void) throws {
    for item in required where try item.value(frame).isNull {
      throw CypherError(
        .semanticError, .runtime, "MergeReadOwnWrites", "the property '\(item.description)' in MERGE is null, which nothing equals")
    }
    var found = RowBuffer(slots: live)
    try find.run(frame) { frame in
      try found.append(frame)
      return true
    }
    defer { found.removeAll(frame) }
    if found.count == 0 {
      try creator.create(frame)
      try onCreate.update(frame)
      try keep()
      return
    }
    for index in 0..<found.count {
      found.restore(index, to: frame)
      try onMatch.update(frame)
      try keep()
    }
  }
}
