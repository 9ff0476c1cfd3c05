internal import CKernels
import NewsGraphModel

/// One layer of whole-number weights: each output is a sum of weights times inputs, times its own scale, plus its own bias.
struct AffineLayer: @unchecked Sendable {
  // Unchecked because of the pointers: see `TensorFile`.
  let inputs: Int
  let outputs: Int
  let scale: UnsafePointer<Float>
  let bias: UnsafePointer<Float>
  private let weights: PackedWeights
  /// Whether all inputs are outputs of recurrent cells.
  private let readsCells: Bool

  /// Reads the blocks `TITLE.w` and `TITLE.s`: scales, then biases.
  init(_ file: TensorFile, _ title: String, inputs: Int, outputs: Int? = nil, readsCells: Bool = true) throws(Diagnostic) {
    self.readsCells = readsCells
    let tensor = try file.tensor(title + ".w", .int8, rows: outputs, columns: inputs)
    guard tensor.columns % 32 == 0, (1...4096).contains(tensor.rows), (1...4096).contains(tensor.columns) else {
      throw file.bad("block '\(title).w' is \(tensor.rows)×\(tensor.columns), expected whole groups of 32 columns")
    }
    self.inputs = tensor.columns
    self.outputs = tensor.rows
    let scale = try file.floats(title + ".s", rows: 2, columns: tensor.rows)
    bias = scale + tensor.rows
    weights = PackedWeights(tensor, isSmall: readsCells, scale: scale)
    self.scale = UnsafePointer(weights.scale)
  }

  /// The sums for `count` rows of inputs, without scale and bias; `stride` numbers lie from one row to the next.
  func sums(_ count: Int, _ input: UnsafePointer<Int16>, stride: Int? = nil, into sums: UnsafeMutablePointer<Int32>) {
    ng_multiply(readsCells, outputs, inputs, weights.start, count, input, stride ?? inputs, sums, outputs)
  }

  /// What one row of sums stands for.
  @inline(__always)
  func score(_ output: Int, _ sums: UnsafePointer<Int32>) -> Float { Float(sums[output]) * scale[output] + bias[output] }

  /// The first output with the highest score, `excluded` left out.
  func best(_ sums: UnsafePointer<Int32>, excluding excluded: Int = -1) -> Int {
    var best = excluded == 0 && outputs > 1 ? 1 : 0
    var highest = score(best, sums)
    for output in best + 1..<max(best + 1, outputs) where output != excluded {
      let score = score(output, sums)
      if score > highest { (best, highest) = (output, score) }
    }
    return best
  }
}
