internal import CKernels
import Linguistics

/// A linear-chain conditional random field over the words' name tags (Lafferty, McCallum and Pereira 2001; Lample et al. 2016).
final class NameHead {
  let scores: Linear
  /// From the row's tag to the column's; the last row holds the scores of a first tag.
  let transitions: Parameter
  private let count: Int
  var parameters: [Parameter] { scores.parameters + [transitions] }

  init(inputs: Int, tags: Int, parts: Int, _ random: inout SeededGenerator) {
    count = tags
    scores = Linear(inputs: inputs, outputs: tags, parts: parts, &random)
    transitions = Parameter(tags + 1, tags, parts: parts)
    transitions.fill(limit: 0.1, &random)
  }

  /// Adds the gradients of the sentences whose names are known; returns the loss.
  func train(
    _ x: Matrix, _ packing: Packing, _ examples: [Example], gradient: Matrix, part: Int, weight: Float
  ) -> Float {
    guard examples.contains(where: { !$0.names.isEmpty }) else { return 0 }
    let emitted = scores.forward(x)
    let emittedGradient = Matrix(emitted.rows, emitted.columns)
    var loss: Float = 0
    for (sentence, example) in examples.enumerated() where !example.names.isEmpty {
      let rows = (0..<example.names.count).map { packing.row(sentence, $0) }
      loss += weight * field(rows, example.names, emitted, emittedGradient, transitions.gradients[part], weight)
    }
    scores.backward(x, gradient: emittedGradient, into: gradient, part: part)
    return loss
  }

  /// The negative logarithm of the chance of the right tags; the gradients are the expected less the seen.
  private func field(
    _ rows: [Int], _ right: [UInt8], _ emitted: Matrix, _ gradient: Matrix, _ transitionGradient: Matrix, _ weight: Float
  ) -> Float {
    let n = rows.count
    let k = count
    let move = transitions.value
    // Sums of chances from the left and from the right, each divided by its step's total so that nothing overflows.
    let potential = Matrix(n, k)
    let chance = Matrix(k, k)
    var scale: Float = 0
    for from in 0..<k {
      for to in 0..<k { chance.row(from)[to] = exponential(move.row(from)[to]) }
    }
    for index in 0..<n {
      let scores = emitted.row(rows[index])
      var highest = scores[0]
      for tag in 1..<k { highest = max(highest, scores[tag]) }
      scale += highest
      for tag in 0..<k { potential.row(index)[tag] = exponential(scores[tag] - highest) }
    }
    let left = Matrix(n, k)
    for index in 0..<n {
      var total: Float = 0
      for to in 0..<k {
        var sum: Float = 0
        if index == 0 {
          sum = exponential(move.row(k)[to])
        } else {
          for from in 0..<k { sum += left.row(index - 1)[from] * chance.row(from)[to] }
        }
        left.row(index)[to] = sum * potential.row(index)[to]
        total += left.row(index)[to]
      }
      for tag in 0..<k { left.row(index)[tag] /= total }
      scale += logarithm(total)
    }
    let rest = Matrix(n, k)
    for tag in 0..<k { rest.row(n - 1)[tag] = 1 }
    for index in stride(from: n - 2, through: 0, by: -1) {
      var total: Float = 0
      for from in 0..<k {
        var sum: Float = 0
        for to in 0..<k { sum += chance.row(from)[to] * potential.row(index + 1)[to] * rest.row(index + 1)[to] }
        rest.row(index)[from] = sum
        total += sum
      }
      for tag in 0..<k { rest.row(index)[tag] /= total }
    }
    var score: Float = 0
    for index in 0..<n {
      let tag = Int(right[index])
      let before = index == 0 ? k : Int(right[index - 1])
      score += emitted.row(rows[index])[tag] + move.row(before)[tag]
      var total: Float = 0
      for tag in 0..<k { total += left.row(index)[tag] * rest.row(index)[tag] }
      for tag in 0..<k {
        let expected = left.row(index)[tag] * rest.row(index)[tag] / total
        gradient.row(rows[index])[tag] += weight * expected
        if index == 0 { transitionGradient.row(k)[tag] += weight * expected }
      }
      gradient.row(rows[index])[tag] -= weight
      transitionGradient.row(before)[tag] -= weight
      guard index > 0 else { continue }
      total = 0
      for from in 0..<k {
        for to in 0..<k {
          total += left.row(index - 1)[from] * chance.row(from)[to] * potential.row(index)[to] * rest.row(index)[to]
        }
      }
      for from in 0..<k {
        for to in 0..<k {
          let expected =
            left.row(index - 1)[from] * chance.row(from)[to] * potential.row(index)[to] * rest.row(index)[to] / total
          transitionGradient.row(from)[to] += weight * expected
        }
      }
    }
    return scale - score
  }
}
