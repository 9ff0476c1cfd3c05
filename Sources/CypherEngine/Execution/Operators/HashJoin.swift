internal import GraphAccess

/// The rows of an inner chain that is run once, joined with each row where the keys are equal.
final class HashJoin: Operator {
  private let build: NestedChain
  private let buildKeys: [Evaluation]
  private let probeKeys: [Evaluation]
  private let slots: [Int]
  private var table: [GroupingKey: [Int]] = [:]
  private var buffer: RowBuffer
  /// What the table was made for: the same run, and the same state of the graph.
  private weak var frame: Frame?
  private var version = 0

  init(build: NestedChain, buildKeys: [Evaluation], probeKeys: [Evaluation], slots: [Int], next: Operator) {
    self.build = build
    self.buildKeys = buildKeys
    self.probeKeys = probeKeys
    self.slots = slots
    buffer = RowBuffer(slots: slots)
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    // Inside another chain this is begun for every row, but the rows of the inner chain stay the same.
    if self.frame !== frame || version != frame.version { try makeTable(frame) }
    let key = try probeKeys.map { try $0(frame) }
    for index in table[GroupingKey(key)] ?? [] {
      try frame.tick()
      buffer.restore(index, to: frame)
      guard try emit(frame) else { return false }
    }
    return true
  }

  private func makeTable(_ frame: Frame) throws {
    table = [:]
    buffer.removeAll(self.frame === frame ? frame : nil)
    try build.run(frame) { frame in
      let key = try buildKeys.map { try $0(frame) }
      // Null equals nothing, not even null.
      if key.contains(where: \.isNull) { return true }
      table[GroupingKey(key), default: []].append(buffer.count)
      try buffer.append(frame)
      return true
    }
    (self.frame, version) = (frame, frame.version)
  }
}
