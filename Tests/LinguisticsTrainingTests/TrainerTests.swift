@testable import Linguistics
@testable import LinguisticsTraining
import NewsGraphModel
import Testing

/// Training from sentences to the bytes of a model, and back to sentences.
@Suite struct TrainerTests {
  private static func plan(epochs: Int) -> NetworkPlan {
    var plan = NetworkPlan()
    plan.embedding = 32
    plan.hidden = [32, 32]
    plan.sources = [0, 1]
    plan.readings = [0, 1, 1]
    plan.arcs = 32
    plan.labelUnits = 32
    plan.batch = 30
    plan.warmUp = 4
    plan.rate = 0.01
    plan.epochs = epochs
    (plan.inputDropout, plan.layerDropout, plan.headDropout, plan.weightDropout) = (0.1, 0.1, 0.1, 0.1)
    return plan
  }

  /// Each sentence twice: features that are seen once are left out.
  private static let sentences = Sentences.all + Sentences.all

  private static let phrases: [UInt32: UInt32] = [
    PhraseFeatures.hash(["Norway"]): 1 << 4, PhraseFeatures.hash(["Harbour", "Workers"]): 1 << 3,
  ]

  private static func trained(epochs: Int, change: (inout NetworkPlan) -> Void = { _ in }, _ sentences: [AnnotatedSentence] = sentences)
    throws -> NetworkTrainer
  {
    var plan = plan(epochs: epochs)
    change(&plan)
    let trainer = try NetworkTrainer(sentences, phrases: phrases, plan: plan)
    trainer.train { _, _ in }
    return trainer
  }

  /// The bytes stay where they are, as a model's must.
  private static func network(_ bytes: [UInt8]) throws -> Network {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: TensorFile.alignment)
    memory.copyBytes(from: bytes)
    return try Network(TensorFile(UnsafeRawBufferPointer(memory), name: "trained.model"))
  }

  private static func learned() throws -> NetworkTrainer { try trained(epochs: 120) }

  @Test func theSameSentencesAndSeedGiveTheSameBytes() throws {
    let bytes = try Self.trained(epochs: 3).model()
    #expect(try Self.trained(epochs: 3).model() == bytes)
    #expect(try Self.trained(epochs: 3, change: { $0.seed = 2 }).model() != bytes)
    #expect(try Self.trained(epochs: 3, change: { $0.inputDropout = 0 }).model() != bytes)
    #expect(try Self.trained(epochs: 4).model() != bytes)
  }

  /// What no model can hold, or no network would read, is told before training, not by a trap in it or a useless file after it.
  private static let useless: [(why: String, sentences: [AnnotatedSentence])] = {
    func changed(_ change: (inout AnnotatedSentence, Int) -> Void) -> [AnnotatedSentence] {
      sentences.enumerated().map { index, sentence in
        var sentence = sentence
        change(&sentence, index)
        return sentence
      }
    }
    var many = sentences
    for number in 0..<300 {
      var sentence = AnnotatedSentence()
      sentence.words = ["word"]
      (sentence.classes, sentence.heads, sentence.labels) = ([["NOUN"], ["N\(number)"], ["_"]], [1], ["root"])
      many.append(sentence)
    }
    return [
      ("no sentences", []), ("no names", changed { sentence, _ in sentence.names = [] }),
      ("no trees", changed { sentence, _ in (sentence.heads, sentence.labels) = ([], []) }),
      ("no classes", changed { sentence, _ in sentence.classes = [[], [], []] }),
      ("no root", changed { sentence, _ in sentence.labels = sentence.labels.map { $0 == "root" ? "top" : $0 } }),
      ("a part of speech of another kind", changed { sentence, _ in sentence.classes[0] = sentence.classes[0].map { _ in "Noun" } }),
      ("more tags than a byte counts", many),
    ]
  }()

  @Test(arguments: useless) func corporaThatMakeNoModelAreRefused(why: String, sentences: [AnnotatedSentence]) {
    #expect(throws: Diagnostic.self, "\(why)") { try NetworkTrainer(sentences, phrases: [:], plan: Self.plan(epochs: 1)) }
  }

  @Test func aTextWithoutARepeatedSpellingIsRefused() {
    var sentence = AnnotatedSentence()
    sentence.words = ["ab"]
    (sentence.classes, sentence.heads, sentence.labels, sentence.names) = ([["X"], ["X"], ["_"]], [1], ["root"], ["O"])
    #expect {
      try NetworkTrainer([sentence], phrases: [:], plan: Self.plan(epochs: 1))
    } throws: {
      ($0 as? Diagnostic)?.code == "corpus-size"
    }
  }

  @Test func theLossFallsOverTheEpochs() throws {
    var reports: [(epoch: Int, losses: String)] = []
    let trainer = try NetworkTrainer(Self.sentences, phrases: [:], plan: Self.plan(epochs: 30))
    trainer.train { reports.append(($0, $1)) }
    #expect(reports.map(\.epoch) == Array(1...30))
    let losses = reports.map { report in
      report.losses.split(separator: ",").map { Float($0.split(separator: " ").last ?? "") ?? .nan }
    }
    // Classes, arcs, labels, names.
    for kind in 0..<4 { #expect(losses[29][kind] < losses[0][kind] * 0.8 && losses[29][kind] >= 0, "\(reports)") }
  }

  @Test func aFewSentencesAreLearnedByHeart() throws {
    let network = try Self.network(Self.learned().model())
    for (sentence, analysis) in zip(Sentences.all, network.analyse(Sentences.all.map(\.words))) {
      let text = sentence.words.joined(separator: " ")
      #expect(analysis.tree.heads == sentence.heads, "\(text)")
      #expect(analysis.tree.labels == sentence.labels, "\(text)")
      #expect(analysis.tags.map(\.part.rawValue) == sentence.classes[0], "\(text)")
      #expect(analysis.tags.map(\.penn.name) == sentence.classes[1], "\(text)")
      #expect(analysis.tags.map(\.features) == sentence.classes[2], "\(text)")
      #expect(Self.tags(analysis.names, sentence.words.count) == sentence.names, "\(text)")
    }
  }

  @Test func sentencesWithoutTreesOrNamesAreLearnedFromToo() throws {
    // The other copy of each sentence has all.
    let mixed = Self.sentences.enumerated().map { index, sentence in
      var sentence = sentence
      if index % 4 == 0 { sentence.names = [] }
      if index % 4 == 1 { (sentence.classes, sentence.heads, sentence.labels) = ([[], [], []], [], []) }
      return sentence
    }
    let trainer = try Self.trained(epochs: 150, mixed + [AnnotatedSentence()])
    let analyses = try Self.network(trainer.model()).analyse(Sentences.all.map(\.words))
    let right = zip(Sentences.all, analyses).filter { $0.heads == $1.tree.heads && Self.tags($1.names, $0.words.count) == $0.names }
    #expect(right.count == Sentences.all.count)
  }

  /// Whole numbers stand for fractions in the model: what they give must be what the fractions give, nearly.
  @Test func theModelSaysWhatTheTrainedNetworkSays() throws {
    let trainer = try Self.learned()
    let network = try Self.network(trainer.model())
    let pass = AveragePass(trainer)
    var random = SeededGenerator(state: 9)
    let words = Sentences.all.flatMap(\.words)
    // Words of the sentences in an order that was never seen, some of them unknown.
    let sentences = (0..<40).map { place in
      (0..<1 + place % 14).map { _ in random.next() % 8 == 0 ? "unheard" : words[Int(random.next() % UInt64(words.count))] }
    }
    var (close, all) = (0, 0)
    for (sentence, states) in zip(sentences, network.states(sentences, for: [0, 1])) {
      let exact = pass.run(sentence)
      for layer in 0...1 {
        let found = states.layers[layer] ?? []
        #expect(found.count == exact.layers[layer].count)
        let difference = zip(found, exact.layers[layer]).reduce(0 as Float) { max($0, abs(Float($1.0) / 128 - $1.1)) }
        #expect(difference < 0.08, "layer \(layer) of '\(sentence.joined(separator: " "))' is off by \(difference)")
      }
      let (tree, tags) = (network.tree.tree(states), network.tags(states))
      for word in sentence.indices {
        let found: [Int] = [
          trainer.preparation.inventory.classes[0].firstIndex(of: tags[word].part.rawValue) ?? -1,
          trainer.preparation.inventory.classes[1].firstIndex(of: tags[word].penn.name) ?? -1,
          trainer.preparation.inventory.classes[2].firstIndex(of: tags[word].features) ?? -1,
        ]
        for (scores, number) in zip(exact.classes[word], found) {
          all += 1
          let order = scores.indices.sorted { scores[$0] > scores[$1] }
          guard scores[order[0]] - scores[order[1]] > 0.3 else { continue }
          close += 1
          #expect(number == order[0], "'\(sentence[word])': \(scores)")
        }
      }
      // A tree of the exact scores that beats the found one by far would be another tree.
      let best = Self.total(exact.arcs, MaximumTree.heads(exact.arcs.flatMap { $0.map { Int32($0 * 10_000) } }, count: sentence.count))
      #expect(best - Self.total(exact.arcs, tree.heads) < 0.15 * Float(sentence.count), "'\(sentence.joined(separator: " "))'")
    }
    #expect(close * 10 > all * 8, "most classes are decided clearly")
  }

  private static func total(_ arcs: [[Float]], _ heads: [Int]) -> Float { heads.indices.reduce(0) { $0 + arcs[$1][heads[$1]] } }

  private static func tags(_ names: [RecognizedName], _ count: Int) -> [String] {
    var tags = [String](repeating: "O", count: count)
    for name in names {
      for word in name.tokens { tags[word] = "I-" + name.kind.rawValue }
      tags[name.tokens.upperBound - 1] = "E-" + name.kind.rawValue
      tags[name.tokens.lowerBound] = (name.tokens.count == 1 ? "S-" : "B-") + name.kind.rawValue
    }
    return tags
  }
}
