internal import GraphAccess

/// `collect(x)`: the list of those that are not null, in the order of the rows.
final class Collect: Accumulator {
  private var values: [Value] = []

  func add(_ value: Value) throws(CypherError) {
    if value.isNull { return }
    try Extent.check(value)
    try Extent.check(count: values.count + 1)
    values.append(value)
  }

  func result() -> Value { .list(values) }
}
