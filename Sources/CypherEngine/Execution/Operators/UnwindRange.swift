internal import GraphAccess

/// One row for every number of `range(…)`, without making the list.
final class UnwindRange: Operator {
  private let bounds: [Evaluation]
  private let function: CypherFunction
  private let slot: Int

  init(_ bounds: [Evaluation], function: CypherFunction, slot: Int, next: Operator) {
    self.bounds = bounds
    self.function = function
    self.slot = slot
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    let values = try bounds.map { try $0(frame) }
    guard case .integer(let from) = values[0], case .integer(let to) = values[1],
      case .integer(let step) = values.count > 2 ? values[2] : .integer(1),
      step != 0
    else {
      // What is wrong, the function says.
      guard case .list(let elements) = try function.evaluate(values, frame) else { return true }
      for element in elements {
        frame[slot] = element
        guard try emit(frame) else { return false }
      }
      return true
    }
    var number = from
    while step > 0 ? number <= to : number >= to {
      try frame.tick()
      frame[slot] = .integer(number)
      guard try emit(frame) else { return false }
      let (next, isOver) = number.addingReportingOverflow(step)
      if isOver { return true }
      number = next
    }
    return true
  }
}
