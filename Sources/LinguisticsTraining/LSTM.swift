internal import CKernels
import Linguistics

/// Long short-term memory (Hochreiter and Schmidhuber 1997) over packed sentences, in one direction.
final class LSTM {
  let hidden: Int
  let isReversed: Bool
  /// 4·hidden rows in the order input, forget, output, candidate.
  let input: Parameter
  let recurrent: Parameter
  let bias: Parameter
  var parameters: [Parameter] { [input, recurrent, bias] }

  init(inputs: Int, hidden: Int, isReversed: Bool, parts: Int, _ random: inout SeededGenerator) {
    self.hidden = hidden
    self.isReversed = isReversed
    input = Parameter(4 * hidden, inputs, parts: parts)
    recurrent = Parameter(4 * hidden, hidden, parts: parts)
    bias = Parameter(1, 4 * hidden, parts: parts)
    input.fill(limit: (6 / Float(inputs + hidden)).squareRoot(), &random)
    recurrent.fill(limit: (3 / Float(hidden)).squareRoot(), &random)
    // A cell forgets nothing at first (Jozefowicz, Zaremba and Sutskever 2015).
    for unit in hidden..<2 * hidden { bias.value.values[unit] = 1 }
  }

  /// What the way back needs of the way forth.
  struct Pass {
    let gates: Matrix
    let cells: Matrix
    let cellsBefore: Matrix
    let outputsBefore: Matrix
    /// The recurrent weights of this pass, some left out, and the mask that left them out.
    let weights: Matrix
    let dropout: Dropout
  }

  /// The steps in the order of this direction.
  private func order(_ packing: Packing) -> [Int] { isReversed ? (0..<packing.steps).reversed() : Array(0..<packing.steps) }

  /// Writes the outputs of all cells to some columns of `output`; `rate` of the recurrent weights are left out (Merity et al. 2018).
  func forward(
    _ x: Matrix, _ packing: Packing, into output: Matrix, column: Int, dropout rate: Float, _ random: inout SeededGenerator
  ) -> Pass {
    let dropped = recurrent.value.copy()
    let dropout = Dropout(dropped.rows, dropped.columns, rate: rate, &random)
    dropout.apply(dropped)
    let pass = Pass(
      gates: Matrix(packing.count, 4 * hidden), cells: Matrix(packing.count, hidden), cellsBefore: Matrix(packing.count, hidden),
      outputsBefore: Matrix(packing.count, hidden), weights: dropped, dropout: dropout)
    for row in 0..<packing.count { pass.gates.row(row).update(from: bias.value.values, count: 4 * hidden) }
    multiply(Block(x), Block(input.value).transposed, into: Block(pass.gates), adding: true)
    let outputs = Matrix(packing.count, hidden)
    let weights = Packed(Block(dropped).transposed)
    var before: Range<Int> = 0..<0
    for step in order(packing) {
      let rows = packing.rows(step)
      let shared = min(before.count, rows.count)
      if shared > 0 {
        pass.outputsBefore.row(rows.lowerBound).update(from: outputs.row(before.lowerBound), count: shared * hidden)
        pass.cellsBefore.row(rows.lowerBound).update(from: pass.cells.row(before.lowerBound), count: shared * hidden)
        let known = rows.lowerBound..<rows.lowerBound + shared
        multiply(
          Block(pass.outputsBefore, rows: known), weights, into: Block(pass.gates, rows: known),
          adding: true)
      }
      ng_lstm_forward(
        rows.count, hidden, pass.gates.row(rows.lowerBound), pass.cellsBefore.row(rows.lowerBound), pass.cells.row(rows.lowerBound),
        outputs.row(rows.lowerBound))
      before = rows
    }
    for row in 0..<packing.count { (output.row(row) + column).update(from: outputs.row(row), count: hidden) }
    return pass
  }

  /// Adds to the parameters' gradients and to that of the input; `gradient` is that of the output, in the same columns.
  func backward(
    _ pass: Pass, _ x: Matrix, _ packing: Packing, gradient: Matrix, column: Int, into inputGradient: Matrix, part: Int
  ) {
    let widest = packing.sizes.max() ?? 0
    let outputCarry = Matrix(widest, hidden)
    let cellCarry = Matrix(widest, hidden)
    let outputGradient = Matrix(widest, hidden)
    let weights = Packed(Block(pass.weights))
    var carried = 0
    for step in order(packing).reversed() {
      let rows = packing.rows(step)
      // Sentences that end here (in this direction) bring nothing from a later step.
      if rows.count > carried {
        outputCarry.row(carried).update(repeating: 0, count: (rows.count - carried) * hidden)
        cellCarry.row(carried).update(repeating: 0, count: (rows.count - carried) * hidden)
      }
      for index in 0..<rows.count {
        let target = outputGradient.row(index)
        target.update(from: gradient.row(rows.lowerBound + index) + column, count: hidden)
        ng_add_scaled(hidden, target, outputCarry.row(index), 1)
      }
      ng_lstm_backward(
        rows.count, hidden, pass.gates.row(rows.lowerBound), pass.cellsBefore.row(rows.lowerBound), pass.cells.row(rows.lowerBound),
        outputGradient.values, cellCarry.values)
      multiply(
        Block(pass.gates, rows: rows), weights, into: Block(outputCarry, rows: 0..<rows.count))
      carried = rows.count
    }
    let recurrentGradient = Matrix(recurrent.value.rows, recurrent.value.columns)
    multiply(Block(pass.gates).transposed, Block(pass.outputsBefore), into: Block(recurrentGradient))
    pass.dropout.apply(recurrentGradient)
    recurrent.gradients[part].add(recurrentGradient)
    multiply(Block(pass.gates).transposed, Block(x), into: Block(input.gradients[part]), adding: true)
    multiply(Block(pass.gates), Block(input.value), into: Block(inputGradient), adding: true)
    let biases = bias.gradients[part].values
    for row in 0..<packing.count { ng_add_scaled(4 * hidden, biases, pass.gates.row(row), 1) }
  }
}
