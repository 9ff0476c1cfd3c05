internal import GraphAccess

/// `percentileCont(x, p)` and `percentileDisc(x, p)`: the number below which the part `p` of all lies; null of nothing.
final class Percentile: Accumulator {
  enum Method {
    /// On the line between the two nearest.
    case interpolated
    /// One of those that are there.
    case nearest
  }

  private let method: Method
  private var numbers: [Value] = []
  private var part: Double?

  init(_ method: Method) { self.method = method }

  private var name: String { method == .interpolated ? "percentileCont" : "percentileDisc" }

  /// Of no use without a percentile.
  func add(_ value: Value) throws(CypherError) { try add([value, .null]) }

  /// The percentile of the first row counts for all.
  func add(_ arguments: [Value]) throws(CypherError) {
    guard arguments.count == 2 else { return }
    if part == nil {
      let part = try Argument.number(arguments[1], of: name)
      guard part >= 0, part <= 1 else {
        throw .argument("NumberOutOfRange", "\(name)() expects a percentile from 0.0 to 1.0, not \(NumberText.text(part))")
      }
      self.part = part
    }
    if arguments[0].isNull { return }
    _ = try Argument.number(arguments[0], of: name)
    try Extent.check(count: numbers.count + 1)
    numbers.append(arguments[0])
  }

  func result() -> Value {
    guard let part, !numbers.isEmpty else { return .null }
    numbers.sort { Orderability.compare($0, $1) < 0 }
    let last = numbers.count - 1
    switch method {
    case .nearest:
      return numbers[min(max(Int((part * Double(numbers.count)).rounded(.up)) - 1, 0), last)]
    case .interpolated:
      let place = part * Double(last)
      let below = min(Int(place), last)
      let low = Arithmetic.number(numbers[below]) ?? 0
      let high = Arithmetic.number(numbers[min(below + 1, last)]) ?? 0
      let share = place - Double(below)
      return .float(share == 0 ? low : low + (high - low) * share)
    }
  }
}
