internal import GraphAccess

/// Only the rows for which all conditions are true.
final class Filter: Operator {
  private let predicates: [Evaluation]

  init(_ predicates: [Evaluation], next: Operator) {
    self.predicates = predicates
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    for index in predicates.indices {
      switch try predicates[index](frame) {
      case .boolean(true): continue
      case .boolean(false), .null: return true
      case let other: throw Logic.notBoolean(other)
      }
    }
    return try emit(frame)
  }
}
