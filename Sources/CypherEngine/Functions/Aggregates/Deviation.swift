internal import GraphAccess

/// `stDev(x)` and `stDevP(x)`: the standard deviation of a sample or of a whole population, after Welford (1962); 0 of fewer than two.
final class Deviation: Accumulator {
  private let ofSample: Bool
  private let name: String
  private var count = 0
  private var mean = 0.0
  private var squares = 0.0

  init(ofSample: Bool, name: String) {
    self.ofSample = ofSample
    self.name = name
  }

  func add(_ value: Value) throws(CypherError) {
    if value.isNull { return }
    let number = try Argument.number(value, of: name)
    count += 1
    let distance = number - mean
    mean += distance / Double(count)
    squares += distance * (number - mean)
  }

  func result() -> Value {
    .float(count < 2 ? 0 : (squares / Double(ofSample ? count - 1 : count)).squareRoot())
  }
}
