@testable import Linguistics
@testable import LinguisticsTraining

/// The way forth through a trained network in fractions, from the averages that a model is made of.
///
/// Takes a trainer over: its values become their averages.
struct AveragePass {
  private let trainer: NetworkTrainer
  private let rows: [UInt32: Int32]

  struct Outputs {
    /// The outputs of each layer, word after word.
    var layers: [[Float]] = []
    /// For each word and each of the classes the scores.
    var classes: [[[Float]]] = []
    /// For each word the scores of its heads, the root last.
    var arcs: [[Float]] = []
  }

  init(_ trainer: NetworkTrainer) {
    self.trainer = trainer
    rows = Dictionary(uniqueKeysWithValues: trainer.preparation.features.enumerated().map { ($1, Int32($0)) })
    for parameter in trainer.network.parameters + [trainer.network.embedding] {
      parameter.value.values.update(from: parameter.average.values, count: parameter.value.count)
    }
  }

  func run(_ words: [String]) -> Outputs {
    let (network, plan) = (trainer.network, trainer.plan)
    var random = SeededGenerator(state: 0)
    let packing = Packing(lengths: [words.count])
    let input = Matrix(words.count, plan.embedding)
    func add(_ word: Int, _ feature: UInt32) {
      guard let row = rows[feature] else { return }
      for column in 0..<plan.embedding { input.row(word)[column] += network.embedding.value.row(Int(row))[column] }
    }
    for (index, word) in words.enumerated() {
      var features: [UInt32] = []
      WordFeatures.append(word, to: &features)
      for feature in features { add(index, feature) }
    }
    PhraseFeatures.find(words) {
      trainer.preparation.phrases[$0] ?? 0
    } feature: {
      add($0, $1)
    }
    var layers: [Matrix] = []
    for (index, layer) in network.layers.enumerated() {
      let x = plan.sources[index] == 0 ? input : layers[plan.sources[index] - 1]
      let output = Matrix(words.count, 2 * plan.hidden[index])
      _ = layer.forth.forward(x, packing, into: output, column: 0, dropout: 0, &random)
      _ = layer.back.forward(x, packing, into: output, column: plan.hidden[index], dropout: 0, &random)
      layers.append(output)
    }
    var outputs = Outputs()
    outputs.layers = layers.map(Self.numbers)
    let classes = network.classes.map { Self.rows($0.scores.forward(layers[plan.readings[0]])) }
    outputs.classes = words.indices.map { word in classes.map { $0[word] } }
    outputs.arcs = arcs(layers[plan.readings[1]])
    return outputs
  }

  private func arcs(_ x: Matrix) -> [[Float]] {
    let tree = trainer.network.tree
    let (dependents, governors) = (tree.dependent.forward(x), tree.governor.forward(x))
    Rectifier.forward(dependents)
    Rectifier.forward(governors)
    let (a, b) = (Self.rows(dependents), Self.rows(governors) + Self.rows(tree.root.value))
    let (product, preference) = (Self.rows(tree.product.value), Self.numbers(tree.preference.value))
    return a.map { row in
      let wanted = preference.indices.map { column in
        row.indices.reduce(preference[column]) { $0 + row[$1] * product[$1][column] }
      }
      return b.map { governor in zip(wanted, governor).reduce(0) { $0 + $1.0 * $1.1 } }
    }
  }

  private static func numbers(_ matrix: Matrix) -> [Float] { (0..<matrix.count).map { matrix.values[$0] } }

  private static func rows(_ matrix: Matrix) -> [[Float]] {
    (0..<matrix.rows).map { row in (0..<matrix.columns).map { matrix.row(row)[$0] } }
  }
}
