/// A sum of floats that keeps what each addition would round away, after Neumaier (1974).
///
/// The result hardly depends on the order of the rows, which is the planner's choice.
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  mutating func add(_ number: Double) {
    let next = sum + number
    lost += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
    sum = next
  }

  /// With infinities in it, what is lost is NaN and means nothing.
  var value: Double { lost.isFinite ? sum + lost : sum }
}
