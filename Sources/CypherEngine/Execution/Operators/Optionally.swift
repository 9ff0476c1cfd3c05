internal import GraphAccess

/// The rows of an inner chain for every row; without one, the row itself with nulls.
final class Optionally: Operator {
  private let inner: NestedChain
  private let nulls: [Int]

  init(inner: NestedChain, nulls: [Int], next: Operator) {
    self.inner = inner
    self.nulls = nulls
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    var found = false
    var goesOn = true
    try inner.run(frame) { frame in
      found = true
      goesOn = try emit(frame)
      return goesOn
    }
    if found { return goesOn }
    for slot in nulls { frame[slot] = .null }
    return try emit(frame)
  }
}
