internal import GraphAccess

/// `count(x)`: how many are not null.
final class Count: Accumulator {
  private var count = 0

  func add(_ value: Value) { if !value.isNull { count += 1 } }

  func result() -> Value { .integer(count) }
}
