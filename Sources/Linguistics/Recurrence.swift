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

  /// Reads a row of inputs for each word of packed sentences and writes as many rows of outputs.
  func run(_ packing: Packing, _ input: UnsafePointer<Int16>, into output: UnsafeMutablePointer<Int16>) {
    for (number, direction) in directions.enumerated() {
      let steps = number == 0 ? Array(0..<packing.steps) : (0..<packing.steps).reversed()
      direction.run(packing, steps, input, into: output + number * hidden, stride: outputs)
    }
  }

  private struct Direction: Sendable {
    let fromInput: AffineLayer
    let fromBefore: AffineLayer
    let hidden: Int

    init(_ file: TensorFile, _ title: String, inputs: Int) throws(Diagnostic) {
      fromInput = try AffineLayer(file, title + ".x", inputs: inputs)
      hidden = fromInput.outputs / 4
      // The sums of all gates fill the rows that `run` gives them.
      guard fromInput.outputs % 4 == 0 else {
        throw file.bad("block '\(title).x.w' has \(fromInput.outputs) rows, expected four for each unit")
      }
      fromBefore = try AffineLayer(file, title + ".h", inputs: hidden, outputs: 4 * hidden)
    }

    func run(
      _ packing: Packing, _ steps: [Int], _ input: UnsafePointer<Int16>, into output: UnsafeMutablePointer<Int16>, stride: Int
    ) {
      let width = 4 * hidden
      let widest = packing.sizes.first ?? 0
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: (packing.count + widest) * width) { sums in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: widest * hidden) { cells in
          guard let sums = sums.baseAddress, let cells = cells.baseAddress else { return }
          fromInput.sums(packing.count, input, into: sums)
          let recurrent = sums + packing.count * width
          cells.update(repeating: 0, count: widest * hidden)
          var before: Range<Int> = 0..<0
          for step in steps {
            let rows = packing.rows(step)
            // Sentences that begin here, in this direction, have nothing before them.
            let known = min(rows.count, before.count)
            fromBefore.sums(known, output + before.lowerBound * stride, stride: stride, into: recurrent)
            (recurrent + known * width).update(repeating: 0, count: (rows.count - known) * width)
            for (index, row) in rows.enumerated() {
              ng_lstm_step(
                hidden, sums + row * width, fromInput.scale, recurrent + index * width, fromBefore.scale, fromInput.bias,
                cells + index * hidden, output + row * stride)
            }
            before = rows
          }
        }
      }
    }
  }
}
