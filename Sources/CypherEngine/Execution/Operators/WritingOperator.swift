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
