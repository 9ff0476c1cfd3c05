internal import CKernels
import Linguistics

/// Numbers that training changes: their value, the gradient from each part of a batch, Adam's moments and a running average of the value.
final class Parameter {
  let value: Matrix
  /// One for each part of a batch.
  let gradients: [Matrix]
  let average: Matrix
  private let first: Matrix
  private let second: Matrix

  init(_ rows: Int, _ columns: Int, parts: Int) {
    value = Matrix(rows, columns)
    gradients = (0..<parts).map { _ in Matrix(rows, columns) }
    average = Matrix(rows, columns)
    first = Matrix(rows, columns)
    second = Matrix(rows, columns)
  }

  /// Fills the value evenly from -limit to limit.
  func fill(limit: Float, _ random: inout SeededGenerator) {
    for index in 0..<value.count { value.values[index] = random.number(in: limit) }
    average.values.update(from: value.values, count: value.count)
  }

  /// The gradient of the whole batch, in the first part's place.
  func gather() {
    for part in gradients.dropFirst() { gradients[0].add(part) }
  }

  var squares: Float { ng_sum_of_squares(value.count, gradients[0].values) }

  /// One step by the gathered gradient times `scale`; gradients are zero afterwards.
  func step(scale: Float, _ adam: Adam) {
    ng_adam(
      value.count, value.values, gradients[0].values, first.values, second.values, scale, adam.rate, adam.decay, Adam.beta1, Adam.beta2,
      Adam.epsilon)
    for gradient in gradients { gradient.clear() }
  }

  /// The same for some rows only: those of an embedding that the batch used.
  func step(rows: some Sequence<Int>, scale: Float, _ adam: Adam) {
    for row in rows {
      ng_adam(
        value.columns, value.row(row), gradients[0].row(row), first.row(row), second.row(row), scale, adam.rate, 0, Adam.beta1, Adam.beta2,
        Adam.epsilon)
      gradients[0].row(row).update(repeating: 0, count: value.columns)
    }
  }

  func moveAverage(_ rate: Float) { ng_average(value.count, average.values, value.values, rate) }
}

/// The step size of AdamW (Loshchilov and Hutter 2019) at one moment.
struct Adam {
  static let beta1: Float = 0.9
  static let beta2: Float = 0.98
  static let epsilon: Float = 1e-8
  /// The learning rate with the moments' bias taken out.
  let rate: Float
  /// What a value loses of itself in each step.
  let decay: Float

  init(rate: Float, decay: Float, step: Int) {
    func power(_ base: Float) -> Float { (0..<step).reduce(1 as Float) { product, _ in product * base } }
    self.rate = rate * (1 - (step < 2000 ? power(Self.beta2) : 0)).squareRoot() / (1 - (step < 2000 ? power(Self.beta1) : 0))
    self.decay = decay * rate
  }
}

extension SeededGenerator {
  /// A number from -limit to limit.
  mutating func number(in limit: Float) -> Float { (Float(next() >> 40) / Float(1 << 23) - 1) * limit }
}
