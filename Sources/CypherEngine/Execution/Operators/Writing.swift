internal import GraphAccess

/// A step that writes: takes all rows first, so that nothing it does changes what the steps before it find.
class WritingOperator: Operator {
  private let live: [Int]
  private var waiting: RowBuffer
  private var written: RowBuffer

  init(live: [Int], next: Operator) {
    self.live = live
    waiting = RowBuffer(slots: live)
    written = RowBuffer(slots: live)
    super.init(next: next)
  }

  final override func begin() {
    waiting = RowBuffer(slots: live)
    written = RowBuffer(slots: live)
    super.begin()
  }

  final override func push(_ frame: Frame) throws -> Bool {
    try waiting.append(frame)
    return true
  }

  final override func finish(_ frame: Frame) throws {
    for index in 0..<waiting.count {
      try frame.tick()
      waiting.restore(index, to: frame)
      try write(frame) { try written.append(frame) }
    }
    try finishWriting(frame)
    waiting.removeAll(frame)
    let rows = written
    for index in 0..<rows.count {
      rows.restore(index, to: frame)
      guard try emit(frame) else { break }
    }
    written.removeAll(frame)
    try super.finish(frame)
  }

  /// Does the work for one row, and calls `keep` for every row that comes out.
  func write(_ frame: Frame, _ keep: () throws -> Void) throws {}

  /// Does what can be done only after all rows.
  func finishWriting(_ frame: Frame) throws {}
}

/// `CREATE`
final class Create: WritingOperator {
  private let creator: Creator

  init(_ creator: Creator, live: [Int], next: Operator) {
    self.creator = creator
    super.init(live: live, next: next)
  }

  override func write(_ frame: Frame, _ keep: () throws -> Void) throws {
    try creator.create(frame)
    try keep()
  }
}

/// `SET`, `REMOVE` and `DELETE`
final class Update: WritingOperator {
  private let updater: Updater

  init(_ updater: Updater, live: [Int], next: Operator) {
    self.updater = updater
    super.init(live: live, next: next)
  }

  override func write(_ frame: Frame, _ keep: () throws -> Void) throws {
    try updater.update(frame)
    try keep()
  }

  override func finishWriting(_ frame: Frame) throws { try updater.delete(frame) }
}

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

/// `FOREACH`: runs the inner clauses for every element of a list.
final class Foreach: WritingOperator {
  private let slot: Int
  private let list: Evaluation
  private let inner: NestedChain

  init(slot: Int, list: @escaping Evaluation, inner: NestedChain, live: [Int], next: Operator) {
    self.slot = slot
    self.list = list
    self.inner = inner
    super.init(live: live, next: next)
  }

  override func write(_ frame: Frame, _ keep: () throws -> Void) throws {
    switch try list(frame) {
    case .null: break
    case .list(let elements):
      for element in elements {
        try frame.tick()
        frame[slot] = element
        try inner.run(frame) { _ in true }
      }
    case let other:
      throw CypherError(.typeError, .runtime, "InvalidArgumentType", "\(other.kindName) after FOREACH … IN, expected a list")
    }
    try keep()
  }
}

/// A subquery that writes: is run for every row before the first of them goes on, so that a `LIMIT` after it leaves nothing undone.
final class RunWritingSubquery: WritingOperator {
  private let inner: NestedChain
  private let isUnit: Bool

  init(_ inner: NestedChain, isUnit: Bool, live: [Int], next: Operator) {
    self.inner = inner
    self.isUnit = isUnit
    super.init(live: live, next: next)
  }

  override func write(_ frame: Frame, _ keep: () throws -> Void) throws {
    try inner.run(frame) { _ in
      if !isUnit { try keep() }
      return true
    }
    if isUnit { try keep() }
  }
}
