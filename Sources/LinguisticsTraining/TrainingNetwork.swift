internal import CKernels
import Linguistics

/// The network as training holds it: numbers with fractions, and their gradients.
final class TrainingNetwork {
  let plan: NetworkPlan
  let embedding: Parameter
  let layers: [(forth: LSTM, back: LSTM)]
  let classes: [ClassHead]
  let tree: TreeHead
  let names: NameHead
  /// A batch is computed in this many parts, whatever the number of processors, so that sums have one order.
  static let parts = 2

  /// All but the embedding.
  var parameters: [Parameter] {
    layers.flatMap { $0.forth.parameters + $0.back.parameters } + classes.flatMap(\.parameters) + tree.parameters + names.parameters
  }

  init(_ plan: NetworkPlan, _ inventory: Inventory, features: Int) {
    self.plan = plan
    var random = SeededGenerator(state: plan.seed)
    embedding = Parameter(features, plan.embedding, parts: 1)
    embedding.fill(limit: 0.1, &random)
    var layers: [(forth: LSTM, back: LSTM)] = []
    for (layer, source) in plan.sources.enumerated() {
      let inputs = source == 0 ? plan.embedding : 2 * plan.hidden[source - 1]
      func direction(_ reversed: Bool) -> LSTM {
        LSTM(inputs: inputs, hidden: plan.hidden[layer], isReversed: reversed, parts: Self.parts, &random)
      }
      layers.append((direction(false), direction(true)))
    }
    self.layers = layers
    let widths = plan.readings.map { 2 * plan.hidden[$0] }
    classes = inventory.classes.map { ClassHead(inputs: widths[0], classes: $0.count, parts: Self.parts, &random) }
    tree = TreeHead(
      inputs: widths[1], arcs: plan.arcs, labelUnits: plan.labelUnits, labels: inventory.labels.count, parts: Self.parts, &random)
    names = NameHead(inputs: widths[2], tags: inventory.names.count, parts: Self.parts, &random)
    for parameter in parameters { parameter.average.values.update(from: parameter.value.values, count: parameter.value.count) }
  }

  /// The losses of one part of a batch, each already divided by the words of the batch.
  struct Losses {
    var classes: Float = 0
    var arcs: Float = 0
    var labels: Float = 0
    var names: Float = 0
  }

  /// What one part of a batch leaves for the embedding: the gradient of each word's sum, and the rows that made the sum.
  struct WordGradients {
    let gradient: Matrix
    let rows: [[Int32]]
  }

  /// Adds the gradients of some sentences to the parameters' buffers for `part`.
  func train(_ examples: [Example], part: Int, weight: Float, _ random: inout SeededGenerator) -> (
    Losses, WordGradients
  ) {
    let examples = examples.sorted { $0.count > $1.count }
    let packing = Packing(lengths: examples.map(\.count))
    let (input, rows) = words(examples, packing, &random)
    let inputDropout = Dropout(input.rows, input.columns, rate: plan.inputDropout, &random)
    inputDropout.apply(input)
    var outputs: [Matrix] = []
    var dropouts: [Dropout] = []
    var passes: [(LSTM.Pass, LSTM.Pass)] = []
    for (index, layer) in layers.enumerated() {
      let x = plan.sources[index] == 0 ? input : outputs[plan.sources[index] - 1]
      let output = Matrix(packing.count, 2 * plan.hidden[index])
      let forth = layer.forth.forward(x, packing, into: output, column: 0, dropout: plan.weightDropout, &random)
      let back = layer.back.forward(x, packing, into: output, column: plan.hidden[index], dropout: plan.weightDropout, &random)
      let dropout = Dropout(output.rows, output.columns, rate: plan.layerDropout, &random)
      dropout.apply(output)
      outputs.append(output)
      dropouts.append(dropout)
      passes.append((forth, back))
    }
    let gradients = outputs.map { Matrix($0.rows, $0.columns) }
    var losses = Losses()
    for (index, head) in classes.enumerated() {
      var classes = [Int16](repeating: -1, count: packing.count)
      for (sentence, example) in examples.enumerated() where !example.classes.isEmpty {
        for word in 0..<example.count { classes[packing.row(sentence, word)] = Int16(example.classes[index][word]) }
      }
      let layer = plan.readings[0]
      losses.classes += head.train(
        outputs[layer], classes: classes, gradient: gradients[layer], part: part, weight: weight * plan.classWeight)
    }
    let treeLayer = plan.readings[1]
    (losses.arcs, losses.labels) = tree.train(
      outputs[treeLayer], packing, examples, gradient: gradients[treeLayer], part: part, weight: weight, dropout: plan.headDropout, &random)
    let nameLayer = plan.readings[2]
    losses.names = names.train(
      outputs[nameLayer], packing, examples, gradient: gradients[nameLayer], part: part, weight: weight * plan.nameWeight)
    let inputGradient = Matrix(input.rows, input.columns)
    for index in layers.indices.reversed() {
      dropouts[index].apply(gradients[index])
      let source = plan.sources[index]
      let (x, target) = source == 0 ? (input, inputGradient) : (outputs[source - 1], gradients[source - 1])
      for (layer, pass, column) in [(layers[index].forth, passes[index].0, 0), (layers[index].back, passes[index].1, plan.hidden[index])] {
        layer.backward(pass, x, packing, gradient: gradients[index], column: column, into: target, part: part)
      }
    }
    inputDropout.apply(inputGradient)
    return (losses, WordGradients(gradient: inputGradient, rows: rows))
  }

  /// The sums of the words' features, some spellings left out.
  private func words(_ examples: [Example], _ packing: Packing, _ random: inout SeededGenerator) -> (Matrix, [[Int32]]) {
    let input = Matrix(packing.count, plan.embedding)
    var rows = [[Int32]](repeating: [], count: packing.count)
    for (sentence, example) in examples.enumerated() {
      for word in 0..<example.count {
        let row = packing.row(sentence, word)
        let isDropped = Float(random.next() >> 40) / Float(1 << 24) < example.loss[word]
        let first = example.starts[word] + (isDropped ? Int(example.spellings[word]) : 0)
        rows[row] = Array(example.rows[first..<example.starts[word + 1]])
        for feature in rows[row] { ng_add_scaled(plan.embedding, input.row(row), embedding.value.row(Int(feature)), 1) }
      }
    }
    return (input, rows)
  }
}
