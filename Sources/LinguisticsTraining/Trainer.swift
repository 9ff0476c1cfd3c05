import Dispatch
import Linguistics
public import NewsGraphModel

/// Trains a network on sentences; the same sentences and plan give the same numbers.
public final class NetworkTrainer {
  let plan: NetworkPlan
  let preparation: Preparation
  let network: TrainingNetwork
  private var step = 0
  private let total: Int

  /// `phrases` are what the gazetteer lists: `PhraseFeatures.Kind` as bits, by `PhraseFeatures.hash`.
  ///
  /// Throws a `Diagnostic` for corpora or a plan that no model can be made of.
  public init(_ sentences: [AnnotatedSentence], phrases: [UInt32: UInt32], plan: NetworkPlan) throws(Diagnostic) {
    try plan.check()
    self.plan = plan
    preparation = try Preparation(
      sentences.filter { !$0.words.isEmpty && $0.words.count <= 160 }, phrases: phrases, dropping: plan.spellingLoss)
    network = TrainingNetwork(plan, preparation.inventory, features: preparation.features.count)
    var random = SeededGenerator(state: 0)
    total = plan.epochs * Self.batches(preparation.examples, plan.batch, &random).count
  }

  /// Trains all epochs; `report` is told of each.
  public func train(report: (_ epoch: Int, _ losses: String) -> Void) {
    var random = SeededGenerator(state: plan.seed &* 0x9E37_79B9)
    for epoch in 1...plan.epochs {
      var sums: [Float] = [0, 0, 0, 0]
      let batches = Self.batches(preparation.examples, plan.batch, &random)
      for batch in batches {
        let losses = learn(batch, &random)
        for (index, loss) in [losses.classes, losses.arcs, losses.labels, losses.names].enumerated() {
          sums[index] += loss / Float(batches.count)
        }
      }
      report(
        epoch,
        zip(["classes", "arcs", "labels", "names"], sums).map { "\($0) \(Float(Int($1 * 10_000)) / 10_000)" }.joined(separator: ", "))
    }
  }

  /// Sentences of about the same length together, about `size` words in each batch, in random order.
  private static func batches(_ examples: [Example], _ size: Int, _ random: inout SeededGenerator) -> [[Int]] {
    var order = Array(examples.indices)
    order.shuffle(using: &random)
    var batches: [[Int]] = []
    let pool = 1_000
    for start in stride(from: 0, to: order.count, by: pool) {
      let part = order[start..<min(start + pool, order.count)].enumerated().sorted {
        (examples[$0.element].count, $0.offset) < (examples[$1.element].count, $1.offset)
      }
      var batch: [Int] = []
      var words = 0
      for (_, index) in part {
        batch.append(index)
        words += examples[index].count
        guard words >= size else { continue }
        batches.append(batch)
        (batch, words) = ([], 0)
      }
      if !batch.isEmpty { batches.append(batch) }
    }
    batches.shuffle(using: &random)
    return batches
  }

  private func learn(_ batch: [Int], _ random: inout SeededGenerator) -> TrainingNetwork.Losses {
    step += 1
    let words = batch.reduce(0) { $0 + preparation.examples[$1].count }
    let parts = (0..<TrainingNetwork.parts).map { part in
      batch.enumerated().filter { $0.offset % TrainingNetwork.parts == part }.map { preparation.examples[$0.element] }
    }
    let generators = parts.map { _ in SeededGenerator(state: random.next()) }
    let results = Results(count: parts.count)
    let work = Work(network: network, parts: parts, generators: generators, results: results)
    DispatchQueue.concurrentPerform(iterations: parts.count) { work.run($0, weight: 1 / Float(words)) }
    var losses = TrainingNetwork.Losses()
    var used: Set<Int> = []
    for (part, gradients) in results.values.compactMap(\.self) {
      losses.classes += part.classes
      losses.arcs += part.arcs
      losses.labels += part.labels
      losses.names += part.names
      for rows in gradients.rows { used.formUnion(rows.map(Int.init)) }
    }
    let update = Update(network: network, words: results.values.compactMap { $0?.1 }, used: used.sorted())
    update.addWords()
    step(update)
    return losses
  }

  private func step(_ update: Update) {
    let norm = update.gather().squareRoot()
    // Up in a line, down in half a cosine (Loshchilov and Hutter 2017).
    let progress = Float(step) / Float(total)
    let rate = plan.rate * min(1, Float(step) / Float(plan.warmUp)) * 0.5 * (1 + cosine(progress * .pi))
    update.step(scale: norm > 2 ? 2 / norm : 1, Adam(rate: rate, decay: plan.decay, step: step))
    // The average of the last steps generalises better than the last step (Polyak and Juditsky 1992).
    guard step % 8 == 0 || step == total else { return }
    update.moveAverages(max(8 / Float(step + 8), 0.03))
  }

  /// One slot for each part of a batch; each thread writes its own.
  private final class Results: @unchecked Sendable {
    var values: [(TrainingNetwork.Losses, TrainingNetwork.WordGradients)?]
    init(count: Int) { values = Array(repeating: nil, count: count) }
  }

  /// Unchecked: the parts share the network's values, which stand still meanwhile, and nothing that they write.
  private struct Work: @unchecked Sendable {
    let network: TrainingNetwork
    let parts: [[Example]]
    let generators: [SeededGenerator]
    let results: Results

    func run(_ part: Int, weight: Float) {
      guard !parts[part].isEmpty else { return }
      var random = generators[part]
      let result = network.train(parts[part], part: part, weight: weight, &random)
      results.values.withUnsafeMutableBufferPointer { $0[part] = result }
    }
  }
}
