internal import GraphAccess

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
