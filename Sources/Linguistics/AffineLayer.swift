internal import CKernels
import NewsGraphModel

/// One layer of whole-number weights: each output is a sum of weights times inputs, times its own scale, plus its own bias.
struct AffineLayer: @unchecked Sendable {
  // Unchecked because of the pointers: see `TensorFile`.
  let inputs: Int
  let outputs: Int
  let weights: UnsafePointer<Int8>
  let scale: UnsafePointer<Float>
  let bias: UnsafePointer<Float>

  /// Reads the blocks `TITLE.w` and `TITLE.s`: scales, then biases.
  init(_ file: TensorFile, _ title: String, inputs: Int, outputs: Int? = nil) throws(Diagnostic) {
    let tensor = try file.tensor(title + ".w", .int8, rows: outputs, columns: inputs)
    guard tensor.columns % 32 == 0, (1...4096).contains(tensor.rows), (1...4096).contains(tensor.columns) else {
      throw file.bad("block '\(title).w' is \(tensor.rows)×\(tensor.columns), expected whole groups of 32 columns")
    }
    self.inputs = tensor.columns
    self.outputs = tensor.rows
    weights = tensor.start.assumingMemoryBound(to: Int8.self)
    scale = try file.floats(title + ".s", rows: 2, columns: tensor.rows)
    bias = scale + tensor.rows
  }

  /// The sums for `count` rows of inputs, without scale and bias; `stride` numbers lie from one row to the next.
  func sums(_ count: Int, _ input: UnsafePointer<Int16>, stride: Int? = nil, into sums: UnsafeMutablePointer<Int32>) {
    ng_multiply(outputs, inputs, weights, count, input, stride ?? inputs, sums, outputs)
  }

  /// What one row of sums stands for.
  @inline(__always)
  func score(_ output: Int, _ sums: UnsafePointer<Int32>) -> Float { Float(sums[output]) * scale[output] + bias[output] }

  /// The first output with the highest score.
  func best(_ sums: UnsafePointer<Int32>) -> Int {
    var best = 0
    var highest = score(0, sums)
    for output in 1..<max(1, outputs) {
      let score = score(output, sums)
      if score > highest { (best, highest) = (output, score) }
    }
    return best
  }
}
