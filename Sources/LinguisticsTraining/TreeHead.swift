internal import CKernels
import Linguistics

/// Scores of heads and labels for every word (Dozat and Manning 2017): a product of two small views of the words for the head, and one
/// layer over the word and its head for the label.
final class TreeHead {
  let dependent: Linear
  let governor: Linear
  /// governor scores = dependent · product + preference.
  let product: Parameter
  let preference: Parameter
  /// What stands for the root among the governors.
  let root: Parameter
  let labelDependent: Linear
  let labelGovernor: Linear
  let labels: Linear

  var parameters: [Parameter] {
    [product, preference, root] + [dependent, governor, labelDependent, labelGovernor, labels].flatMap(\.parameters)
  }

  init(inputs: Int, arcs: Int, labelUnits: Int, labels count: Int, parts: Int, _ random: inout SeededGenerator) {
    dependent = Linear(inputs: inputs, outputs: arcs, parts: parts, &random)
    governor = Linear(inputs: inputs, outputs: arcs, parts: parts, &random)
    product = Parameter(arcs, arcs, parts: parts)
    product.fill(limit: (3 / Float(arcs)).squareRoot() * 0.5, &random)
    preference = Parameter(1, arcs, parts: parts)
    root = Parameter(1, arcs, parts: parts)
    root.fill(limit: 0.1, &random)
    labelDependent = Linear(inputs: inputs, outputs: labelUnits, parts: parts, &random)
    labelGovernor = Linear(inputs: inputs, outputs: labelUnits, parts: parts, &random)
    labels = Linear(inputs: labelUnits, outputs: count, parts: parts, &random)
  }

  /// Adds the gradients of arcs and labels of the sentences that have a tree; returns the losses of both.
  func train(
    _ x: Matrix, _ packing: Packing, _ examples: [Example], gradient: Matrix, part: Int, weight: Float, dropout rate: Float,
    _ random: inout SeededGenerator
  ) -> (arcs: Float, labels: Float) {
    let known = examples.indices.filter { !examples[$0].heads.isEmpty }
    let rows = known.flatMap { sentence in (0..<packing.lengths[sentence]).map { packing.row(sentence, $0) } }
    guard !rows.isEmpty else { return (0, 0) }
    // The words of each sentence in a row: heads are looked for within a sentence.
    let own = Matrix(rows.count, x.columns)
    for (index, row) in rows.enumerated() { own.row(index).update(from: x.row(row), count: x.columns) }
    let ownGradient = Matrix(own.rows, own.columns)
    let arcs = trainArcs(own, known.map { examples[$0].heads }, ownGradient, part, weight, rate, &random)
    let labels = trainLabels(own, known.map { examples[$0] }, ownGradient, part, weight, rate, &random)
    for (index, row) in rows.enumerated() { ng_add_scaled(x.columns, gradient.row(row), ownGradient.row(index), 1) }
    return (arcs, labels)
  }

  private func trainArcs(
    _ x: Matrix, _ heads: [[Int32]], _ gradient: Matrix, _ part: Int, _ weight: Float, _ rate: Float, _ random: inout SeededGenerator
  ) -> Float {
    let a = dependent.forward(x)
    let b = governor.forward(x)
    Rectifier.forward(a)
    Rectifier.forward(b)
    let aDropout = Dropout(a.rows, a.columns, rate: rate, &random)
    let bDropout = Dropout(b.rows, b.columns, rate: rate, &random)
    aDropout.apply(a)
    bDropout.apply(b)
    let q = Matrix(a.rows, a.columns)
    for row in 0..<q.rows { q.row(row).update(from: preference.value.values, count: q.columns) }
    multiply(Block(a), Block(product.value), into: Block(q), adding: true)
    let aGradient = Matrix(a.rows, a.columns)
    let bGradient = Matrix(b.rows, b.columns)
    let qGradient = Matrix(q.rows, q.columns)
    let width = q.columns
    var loss: Float = 0
    var first = 0
    for sentence in heads {
      let n = sentence.count
      // The governors of this sentence: its words and, last, the root.
      let governors = Matrix(n + 1, width)
      governors.values.update(from: b.row(first), count: n * width)
      governors.row(n).update(from: root.value.values, count: width)
      let scores = Matrix(n, n + 1)
      let words = first..<first + n
      multiply(Block(q, rows: words), Block(governors).transposed, into: Block(scores))
      for word in 0..<n {
        // No word governs itself.
        scores.row(word)[word] = -1e9
        loss += Softmax.loss(scores.row(word), count: n + 1, right: Int(sentence[word]), weight: weight)
        scores.row(word)[word] = 0
      }
      multiply(Block(scores), Block(governors), into: Block(qGradient, rows: words))
      let governorGradient = Matrix(n + 1, width)
      multiply(Block(scores).transposed, Block(q, rows: words), into: Block(governorGradient))
      bGradient.row(first).update(from: governorGradient.values, count: n * width)
      ng_add_scaled(width, root.gradients[part].values, governorGradient.row(n), 1)
      first += n
    }
    for row in 0..<q.rows { ng_add_scaled(width, preference.gradients[part].values, qGradient.row(row), 1) }
    multiply(Block(a).transposed, Block(qGradient), into: Block(product.gradients[part]), adding: true)
    multiply(Block(qGradient), Block(product.value).transposed, into: Block(aGradient))
    for (y, dropout, yGradient, layer) in [(a, aDropout, aGradient, dependent), (b, bDropout, bGradient, governor)] {
      dropout.apply(yGradient)
      Rectifier.backward(y, gradient: yGradient)
      layer.backward(x, gradient: yGradient, into: gradient, part: part)
    }
    return loss
  }

  private func trainLabels(
    _ x: Matrix, _ examples: [Example], _ gradient: Matrix, _ part: Int, _ weight: Float, _ rate: Float, _ random: inout SeededGenerator
  ) -> Float {
    let sum = labelDependent.forward(x)
    let governors = labelGovernor.forward(x)
    let width = sum.columns
    // The row of each word's head among all rows; the root adds nothing.
    var places: [Int] = []
    for example in examples {
      let first = places.count
      places += example.heads.map { Int($0) == example.heads.count ? -1 : first + Int($0) }
    }
    for row in 0..<sum.rows where places[row] >= 0 { ng_add_scaled(width, sum.row(row), governors.row(places[row]), 1) }
    Rectifier.forward(sum)
    let dropout = Dropout(sum.rows, width, rate: rate, &random)
    dropout.apply(sum)
    let scores = labels.forward(sum)
    var loss: Float = 0
    var row = 0
    for example in examples {
      for label in example.labels {
        loss += Softmax.loss(scores.row(row), count: scores.columns, right: Int(label), weight: weight)
        row += 1
      }
    }
    let sumGradient = Matrix(sum.rows, width)
    labels.backward(sum, gradient: scores, into: sumGradient, part: part)
    dropout.apply(sumGradient)
    Rectifier.backward(sum, gradient: sumGradient)
    let governorGradient = Matrix(sum.rows, width)
    for row in 0..<sum.rows where places[row] >= 0 { ng_add_scaled(width, governorGradient.row(places[row]), sumGradient.row(row), 1) }
    labelDependent.backward(x, gradient: sumGradient, into: gradient, part: part)
    labelGovernor.backward(x, gradient: governorGradient, into: gradient, part: part)
    return loss
  }
}
