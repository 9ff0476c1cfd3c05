@testable import LinguisticsTraining
import Testing

/// Every gradient that training computes, held against differences of the loss.
///
/// The network is as small as it can be with every part in it, so that each of its numbers is moved a little to both sides.
@Suite struct GradientTests {
  /// Without dropout, and with every kind of it: the same seed leaves out the same numbers.
  @Test(arguments: [Float(0), 0.3]) func everyGradientIsTheSlopeOfTheLoss(dropout: Float) {
    let network = Self.network(dropout: dropout)
    let examples = Self.examples(spellingLoss: dropout)
    let (loss, gradients) = Self.gradients(network, examples)
    #expect(loss > 1 && loss.isFinite)
    for (name, parameter) in Self.parameters(network) {
      let gradient = gradients[name] ?? []
      let largest = gradient.reduce(0) { max($0, abs($1)) }
      #expect(largest > 1e-3, "\(name) is not learned")
      var worst: (difference: Float, index: Int) = (0, 0)
      for index in gradient.indices {
        // The rectifier has a corner, and a number that stands near it needs a smaller step; a wrong gradient is wrong with both.
        let difference =
          ([0.01, 0.002] as [Float]).map { abs(Self.slope(network, examples, parameter, index, step: $0) - gradient[index]) }.min() ?? 0
        if difference > worst.difference { worst = (difference, index) }
      }
      #expect(worst.difference < 0.01 * largest + 2e-4, "\(name)[\(worst.index)] is \(gradient[worst.index]), off by \(worst.difference)")
    }
  }

  /// A batch is computed in parts; what they learn must add up.
  @Test func theGradientsOfTwoPartsAreThoseOfTheWhole() {
    let network = Self.network(dropout: 0)
    let examples = Self.examples(spellingLoss: 0)
    let whole = Self.gradients(network, examples).gradients
    var random = SeededGenerator(state: 1)
    let parts = [Array(examples.prefix(2)), Array(examples.dropFirst(2))]
    for (part, examples) in parts.enumerated() { _ = network.train(examples, part: part, weight: Self.weight, &random) }
    for (name, parameter) in Self.parameters(network) where name != "embedding" {
      parameter.gather()
      let sums = (0..<parameter.value.count).map { parameter.gradients[0].values[$0] }
      #expect(zip(sums, whole[name] ?? []).allSatisfy { abs($0 - $1) < 1e-4 }, "\(name)")
    }
  }

  /// Sentences without a layer of annotation teach nothing about it.
  @Test func whatIsNotAnnotatedIsNotLearned() {
    let network = Self.network(dropout: 0)
    for kind in ["class", "tree", "name"] {
      let examples = Self.examples(spellingLoss: 0).map { example in
        var example = example
        if kind != "class" { example.classes = [] }
        if kind != "tree" { (example.heads, example.labels) = ([], []) }
        if kind != "name" { example.names = [] }
        return example
      }
      let gradients = Self.gradients(network, examples).gradients
      for (name, _) in Self.parameters(network) {
        let isOther = ["class", "tree", "name"].contains { name.hasPrefix($0) && $0 != kind }
        #expect((gradients[name] ?? []).allSatisfy { $0 == 0 } == (isOther || Self.isUnread(name, kind)), "\(name) from \(kind)")
      }
    }
  }

  /// Layers on which only other readings stand.
  private static func isUnread(_ name: String, _ kind: String) -> Bool {
    name.hasPrefix("lstm1") && kind != "tree" || name.hasPrefix("lstm2") && kind != "name"
  }

  private static let weight: Float = 1 / 18

  /// Three recurrent layers of different sizes, a kind of reading on each.
  private static func network(dropout: Float) -> TrainingNetwork {
    var plan = NetworkPlan()
    plan.embedding = 5
    plan.hidden = [3, 2, 4]
    plan.sources = [0, 1, 1]
    plan.readings = [0, 1, 2]
    plan.arcs = 4
    plan.labelUnits = 5
    plan.inputDropout = dropout
    plan.layerDropout = dropout
    plan.headDropout = dropout
    plan.weightDropout = dropout
    plan.classWeight = 0.7
    plan.nameWeight = 1.3
    plan.seed = 3
    let inventory = Inventory(
      classes: [["a", "b", "c"], ["d", "e", "f", "g"], ["h", "i"]], labels: ["j", "k", "l", "m"], names: ["n", "o", "p", "q", "r"])
    let network = TrainingNetwork(plan, inventory, features: features)
    // Larger than training begins with, so that no path is nearly closed.
    var random = SeededGenerator(state: 4)
    for (_, parameter) in parameters(network) {
      for index in 0..<parameter.value.count { parameter.value.values[index] += random.number(in: 0.4) }
    }
    return network
  }

  private static let features = 12

  /// Sentences of several lengths, not in their order, some of them not annotated all through.
  private static func examples(spellingLoss: Float) -> [Example] {
    var random = SeededGenerator(state: 5)
    func number(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    return [4, 1, 6, 3, 4].enumerated().map { place, count in
      var example = Example()
      for _ in 0..<count {
        let own = 2 + number(3)
        example.rows += (0..<own).map { _ in Int32(number(features)) }
        example.starts.append(example.rows.count)
        example.spellings.append(1)
        example.loss.append(spellingLoss)
      }
      if place != 3 { example.classes = [3, 4, 2].map { limit in (0..<count).map { _ in UInt8(number(limit)) } } }
      if place != 4 {
        // A word hangs below one before it or below the root.
        example.heads = (0..<count).map { Int32($0 == 0 ? count : number($0)) }
        example.labels = (0..<count).map { _ in UInt8(number(4)) }
      }
      if place != 0 { example.names = (0..<count).map { _ in UInt8(number(5)) } }
      return example
    }
  }

  private static func parameters(_ network: TrainingNetwork) -> [(name: String, parameter: Parameter)] {
    var parameters: [(name: String, parameter: Parameter)] = [("embedding", network.embedding)]
    func add(_ title: String, _ linear: Linear) { parameters += [(title + ".weight", linear.weight), (title + ".bias", linear.bias)] }
    for (index, layer) in network.layers.enumerated() {
      for (title, lstm) in [("forth", layer.forth), ("back", layer.back)] {
        parameters += [
          ("lstm\(index) \(title).input", lstm.input), ("lstm\(index) \(title).recurrent", lstm.recurrent),
          ("lstm\(index) \(title).bias", lstm.bias),
        ]
      }
    }
    for (index, head) in network.classes.enumerated() { add("class\(index)", head.scores) }
    let tree = network.tree
    parameters += [("tree.product", tree.product), ("tree.preference", tree.preference), ("tree.root", tree.root)]
    add("tree.dependent", tree.dependent)
    add("tree.governor", tree.governor)
    add("tree.labelDependent", tree.labelDependent)
    add("tree.labelGovernor", tree.labelGovernor)
    add("tree.labels", tree.labels)
    add("name", network.names.scores)
    parameters.append(("name.transitions", network.names.transitions))
    return parameters
  }

  /// The list above names every number that is trained.
  @Test func noParameterIsLeftOut() {
    let network = Self.network(dropout: 0)
    let checked = Self.parameters(network).map { ObjectIdentifier($0.parameter) }
    #expect(
      Set(checked) == Set((network.parameters + [network.embedding]).map(ObjectIdentifier.init)) && Set(checked).count == checked.count)
  }

  private static func loss(_ network: TrainingNetwork, _ examples: [Example]) -> Float {
    var random = SeededGenerator(state: 6)
    let losses = network.train(examples, part: 0, weight: weight, &random).0
    return losses.classes + losses.arcs + losses.labels + losses.names
  }

  /// How the loss changes with one number, from a step to both sides.
  private static func slope(_ network: TrainingNetwork, _ examples: [Example], _ parameter: Parameter, _ index: Int, step: Float) -> Float {
    let value = parameter.value.values[index]
    defer { parameter.value.values[index] = value }
    parameter.value.values[index] = value + step
    let above = loss(network, examples)
    parameter.value.values[index] = value - step
    return (above - loss(network, examples)) / (2 * step)
  }

  /// The loss, and the gradient of each parameter, which is left as it was before.
  private static func gradients(_ network: TrainingNetwork, _ examples: [Example]) -> (loss: Float, gradients: [String: [Float]]) {
    var random = SeededGenerator(state: 6)
    let parameters = parameters(network)
    for (_, parameter) in parameters { for gradient in parameter.gradients { gradient.clear() } }
    // The second part of a batch has its own place.
    let (losses, words) = network.train(examples, part: 1, weight: weight, &random)
    var gradients: [String: [Float]] = [:]
    for (name, parameter) in parameters where name != "embedding" {
      gradients[name] = (0..<parameter.value.count).map { parameter.gradients[1].values[$0] }
      parameter.gradients[1].clear()
    }
    let width = network.plan.embedding
    var embedding = [Float](repeating: 0, count: network.embedding.value.count)
    for (row, features) in words.rows.enumerated() {
      for feature in features {
        for column in 0..<width { embedding[Int(feature) * width + column] += words.gradient.row(row)[column] }
      }
    }
    gradients["embedding"] = embedding
    return (losses.classes + losses.arcs + losses.labels + losses.names, gradients)
  }
}
