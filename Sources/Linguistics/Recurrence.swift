internal import CKernels
import NewsGraphModel

/// Long short-term memory in both directions (Hochreiter and Schmidhuber 1997; Graves and Schmidhuber 2005).
struct Recurrence: Sendable {
  private let directions: [Direction]
  let inputs: Int
  let hidden: Int
  /// The outputs of both directions side by side, times 128.
  var outputs: Int { 2 * hidden }

  init(_ file: TensorFile, _ title: String, inputs: Int, readsCells: Bool) throws(Diagnostic) {
    self.inputs = inputs
    directions = [
      try Direction(file, title + "f", inputs: inputs, readsCells: readsCells),
      try Direction(file, title + "b", inputs: inputs, readsCells: readsCells),
    ]
    hidden = directions[0].hidden
    guard directions[1].hidden == hidden else { throw file.bad("the directions of '\(title)' differ in size") }
  }

  /// Reads a row of inputs for each word of packed sentences and writes as many rows of outputs.
  ///
  /// Where `places` are given, a word's inputs are in that row of `inputCount` rows, as equal words share theirs.
  func run(
    _ packing: Packing, _ input: UnsafePointer<Int16>, places: [Int32]?, inputCount: Int, into output: UnsafeMutablePointer<Int16>
  ) {
    for (number, direction) in directions.enumerated() {
      direction.run(
        packing, isBackward: number == 1, input, places: places, inputCount: inputCount, into: output + number * hidden, stride: outputs)
    }
  }

  private struct Direction: Sendable {
    let fromInput: AffineLayer
    let fromBefore: AffineLayer
    let hidden: Int

    init(_ file: TensorFile, _ title: String, inputs: Int, readsCells: Bool) throws(Diagnostic) {
      fromInput = try AffineLayer(file, title + ".x", inputs: inputs, readsCells: readsCells)
      hidden = fromInput.outputs / 4
      // The sums of all gates fill the rows that `run` gives them.
      guard fromInput.outputs % 4 == 0 else {
        throw file.bad("block '\(title).x.w' has \(fromInput.outputs) rows, expected four for each unit")
      }
      fromBefore = try AffineLayer(file, title + ".h", inputs: hidden, outputs: 4 * hidden)
    }

    /// Rows whose sums are computed together when they are needed: enough for the kernel, few enough for the cache.
    private static let chunk = 64

    func run(
      _ packing: Packing, isBackward: Bool, _ input: UnsafePointer<Int16>, places: [Int32]?, inputCount: Int,
      into output: UnsafeMutablePointer<Int16>, stride: Int
    ) {
      let width = 4 * hidden
      let widest = packing.sizes.first ?? 0
      let room = places == nil ? min(packing.count, Self.chunk + widest) : inputCount
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: (room + widest) * width) { sums in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: widest * hidden) { cells in
          guard let sums = sums.baseAddress, let cells = cells.baseAddress else { return }
          let recurrent = sums + room * width
          cells.update(repeating: 0, count: widest * hidden)
          if places != nil { fromInput.sums(inputCount, input, into: sums) }
          var before: Range<Int> = 0..<0
          var known: Range<Int> = 0..<0
          for number in 0..<packing.steps {
            let step = isBackward ? packing.steps - 1 - number : number
            let rows = packing.rows(step)
            if places == nil, !known.contains(rows.lowerBound) {
              known = chunk(from: step, packing, isBackward)
              fromInput.sums(known.count, input + known.lowerBound * fromInput.inputs, into: sums)
            }
            // Sentences that begin here, in this direction, have nothing before them.
            let going = min(rows.count, before.count)
            fromBefore.sums(going, output + before.lowerBound * stride, stride: stride, into: recurrent)
            (recurrent + going * width).update(repeating: 0, count: (rows.count - going) * width)
            for (index, row) in rows.enumerated() {
              let place = places.map { Int($0[row]) } ?? row - known.lowerBound
              ng_lstm_step(
                hidden, sums + place * width, fromInput.scale, recurrent + index * width, fromBefore.scale, fromInput.bias,
                cells + index * hidden, output + row * stride)
            }
            before = rows
          }
        }
      }
    }

    /// The rows of the next steps, in this direction.
    private func chunk(from step: Int, _ packing: Packing, _ isBackward: Bool) -> Range<Int> {
      var rows = packing.rows(step)
      var next = isBackward ? step - 1 : step + 1
      while rows.count < Self.chunk, next >= 0, next < packing.steps {
        let more = packing.rows(next)
        rows = isBackward ? more.lowerBound..<rows.upperBound : rows.lowerBound..<more.upperBound
        next += isBackward ? -1 : 1
      }
      return rows
    }
  }
}
