internal import GraphAccess

/// `min(x)` and `max(x)`: the first or last in the order of `ORDER BY`; null of nothing.
final class Extreme: Accumulator {
  private let isWanted: (Int) -> Bool
  private var best = Value.null

  /// - Parameter isWanted: Whether a value that compares so with the best one takes its place.
  init(isWanted: @escaping (Int) -> Bool) { self.isWanted = isWanted }

  func add(_ value: Value) {
    if value.isNull { return }
    if best.isNull || isWanted(Orderability.compare(value, best)) { best = value }
  }

  func result() -> Value { best }
}
