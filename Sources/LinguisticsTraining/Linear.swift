internal import CKernels
import Linguistics

/// y = x·Wᵀ + b.
final class Linear {
  /// A row for each output.
  let weight: Parameter
  let bias: Parameter
  var parameters: [Parameter] { [weight, bias] }
  var outputs: Int { weight.value.rows }

  init(inputs: Int, outputs: Int, parts: Int, _ random: inout SeededGenerator) {
    weight = Parameter(outputs, inputs, parts: parts)
    bias = Parameter(1, outputs, parts: parts)
    weight.fill(limit: (6 / Float(inputs + outputs)).squareRoot(), &random)
  }

  func forward(_ x: Matrix) -> Matrix {
    let y = Matrix(x.rows, outputs)
    for row in 0..<x.rows { y.row(row).update(from: bias.value.values, count: outputs) }
    multiply(Block(x), Block(weight.value).transposed, into: Block(y), adding: true)
    return y
  }

  func backward(_ x: Matrix, gradient: Matrix, into inputGradient: Matrix, part: Int) {
    multiply(Block(gradient).transposed, Block(x), into: Block(weight.gradients[part]), adding: true)
    multiply(Block(gradient), Block(weight.value), into: Block(inputGradient), adding: true)
    for row in 0..<gradient.rows { ng_add_scaled(outputs, bias.gradients[part].values, gradient.row(row), 1) }
  }
}

/// The leaky rectifier of the parser's layers.
enum Rectifier {
  static let slope: Float = 0.1

  static func forward(_ x: Matrix) {
    for index in 0..<x.count where x.values[index] < 0 { x.values[index] *= slope }
  }

  /// `y` is what the rectifier gave: it keeps the sign.
  static func backward(_ y: Matrix, gradient: Matrix) {
    for index in 0..<y.count where y.values[index] < 0 { gradient.values[index] *= slope }
  }
}

/// Leaves out numbers at random and makes up for them in the rest (Srivastava et al. 2014).
struct Dropout {
  private let mask: Matrix?

  /// A mask for a matrix of this shape; none at a rate of zero.
  init(_ rows: Int, _ columns: Int, rate: Float, _ random: inout SeededGenerator) {
    guard rate > 0 else {
      mask = nil
      return
    }
    let mask = Matrix(rows, columns)
    let kept = 1 / (1 - rate)
    let limit = UInt64(rate * 65_536)
    var bits: UInt64 = 0
    for index in 0..<mask.count {
      if index % 4 == 0 { bits = random.next() }
      mask.values[index] = bits & 0xFFFF < limit ? 0 : kept
      bits >>= 16
    }
    self.mask = mask
  }

  /// The way forth and the way back are the same.
  func apply(_ x: Matrix) {
    guard let mask else { return }
    for index in 0..<x.count { x.values[index] *= mask.values[index] }
  }
}

/// The chances of the classes, and what they should have been.
enum Softmax {
  /// Turns a row of scores into the gradient of the cross entropy with one right class, times `weight`; returns the loss.
  static func loss(_ scores: UnsafeMutablePointer<Float>, count: Int, right: Int, weight: Float) -> Float {
    var highest = scores[0]
    for index in 1..<max(1, count) { highest = max(highest, scores[index]) }
    var sum: Float = 0
    for index in 0..<count {
      scores[index] = exponential(scores[index] - highest)
      sum += scores[index]
    }
    let chance = scores[right] / sum
    for index in 0..<count { scores[index] *= weight / sum }
    scores[right] -= weight
    return -logarithm(max(chance, 1e-30)) * weight
  }
}
