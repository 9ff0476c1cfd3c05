internal import GraphAccess

/// One row for every element of a list; none for null, one for anything that is no list.
final class Unwind: Operator {
  private let list: Evaluation
  private let slot: Int

  init(_ list: @escaping Evaluation, slot: Int, next: Operator) {
    self.list = list
    self.slot = slot
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let value = try list(frame)
    guard case .list(let elements) = value else {
      if value.isNull { return true }
      frame[slot] = value
      return try emit(frame)
    }
    for element in elements {
      try frame.tick()
      frame[slot] = element
      guard try emit(frame) else { return false }
    }
    return true
  }
}
