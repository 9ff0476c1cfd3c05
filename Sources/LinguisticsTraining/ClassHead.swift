internal import CKernels
import Linguistics

/// One class for each word, word by word: parts of speech, tags, features.
final class ClassHead {
  let scores: Linear
  var parameters: [Parameter] { scores.parameters }

  init(inputs: Int, classes: Int, parts: Int, _ random: inout SeededGenerator) {
    scores = Linear(inputs: inputs, outputs: classes, parts: parts, &random)
  }

  /// Adds the gradients of the words whose class is known (not negative); returns the loss.
  func train(_ x: Matrix, classes: [Int16], gradient: Matrix, part: Int, weight: Float) -> Float {
    guard classes.contains(where: { $0 >= 0 }) else { return 0 }
    let rows = scores.forward(x)
    var loss: Float = 0
    for row in 0..<rows.rows {
      if classes[row] >= 0 {
        loss += Softmax.loss(rows.row(row), count: rows.columns, right: Int(classes[row]), weight: weight)
      } else {
        rows.row(row).update(repeating: 0, count: rows.columns)
      }
    }
    scores.backward(x, gradient: rows, into: gradient, part: part)
    return loss
  }
}
