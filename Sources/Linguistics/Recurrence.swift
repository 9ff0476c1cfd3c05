internal import CKernels
import NewsGraphModel

/// Long short-term memory in both directions (Hochreiter and Schmidhuber 1997; Graves and Schmidhuber 2005).
struct Recurrence: Sendable {
  private let directions: [Direction]
  let inputs: Int
  let hidden: Int
  /// The outputs of both directions side by side, times 1024.
  var outputs: Int { 2 * hidden }

  init(_ file: TensorFile, _ title: String, inputs: Int) throws(Diagnostic) {
    self.inputs = inputs
    directions = [try Direction(file, title + "f", inputs: inputs), try Direction(file, title + "b", inputs: inputs)]
    hidden = directions[0].hidden
    guard directions[1].hidden == hidden else { throw file.bad("the directions of '\(title)' differ in size") }
  }

  /// Reads `count` rows of inputs and writes as many rows of outputs.
  func run(_ count: Int, _ input: UnsafePointer<Int16>, into output: UnsafeMutablePointer<Int16>) {
    for (number, direction) in directions.enumerated() {
      direction.run(count, input, into: output + number * hidden, stride: outputs, backwards: number == 1)
    }
  }

  private struct Direction: @unchecked Sendable {
    // Unchecked because of the pointers: see `TensorFile`.
    let fromInput: AffineLayer
    let fromBefore: AffineLayer
    let hidden: Int

    init(_ file: TensorFile, _ title: String, inputs: Int) throws(Diagnostic) {
      fromInput = try AffineLayer(file, title + ".x", inputs: inputs)
      hidden = fromInput.outputs / 4
      fromBefore = try AffineLayer(file, title + ".h", inputs: hidden, outputs: 4 * hidden)
    }

    func run(_ count: Int, _ input: UnsafePointer<Int16>, into output: UnsafeMutablePointer<Int16>, stride: Int, backwards: Bool) {
      let width = 4 * hidden
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: (count + 1) * width) { sums in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: hidden) { cell in
          withUnsafeTemporaryAllocation(of: Int16.self, capacity: hidden) { first in
            guard let sums = sums.baseAddress, let cell = cell.baseAddress, let first = first.baseAddress else { return }
            fromInput.sums(count, input, into: sums)
            let recurrent = sums + count * width
            cell.update(repeating: 0, count: hidden)
            first.update(repeating: 0, count: hidden)
            var before = UnsafePointer(first)
            for step in 0..<count {
              let word = backwards ? count - 1 - step : step
              fromBefore.sums(1, before, into: recurrent)
              ng_lstm_step(
                hidden, sums + word * width, fromInput.scale, recurrent, fromBefore.scale, fromInput.bias, cell, output + word * stride)
              before = UnsafePointer(output + word * stride)
            }
          }
        }
      }
    }
  }
}
