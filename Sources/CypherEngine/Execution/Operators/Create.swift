internal import GraphAccess

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
