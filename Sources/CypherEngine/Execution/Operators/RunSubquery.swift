internal import GraphAccess

/// The rows of a subquery for every row; one that returns nothing leaves the row as it is.
final class RunSubquery: Operator {
  private let inner: NestedChain
  private let isUnit: Bool

  init(_ inner: NestedChain, isUnit: Bool, next: Operator) {
    self.inner = inner
    self.isUnit = isUnit
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    if isUnit {
      try inner.run(frame) { _ in true }
      return try emit(frame)
    }
    var goesOn = true
    try inner.run(frame) { frame in
      goesOn = try emit(frame)
      return goesOn
    }
    return goesOn
  }
}
