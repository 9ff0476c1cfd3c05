internal import GraphAccess

/// Each combination of values once, where it comes first.
final class Distinct: Operator {
  // Nothing that follows comes back here: the run-time need not check.
  @exclusivity(unchecked) private var groups: GroupTable

  init(slots: [Int], next: Operator) {
    groups = GroupTable(slots: slots)
    super.init(next: next)
  }

  override func begin() {
    groups = GroupTable(slots: groups.rows.slots)
    super.begin()
  }

  override func push(_ frame: Frame) throws -> Bool {
    try groups.group(of: frame).isNew ? try emit(frame) : true
  }

  override func finish(_ frame: Frame) throws {
    groups.removeAll(frame)
    try super.finish(frame)
  }
}
