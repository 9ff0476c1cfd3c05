import Linguistics

/// Learns the three models of `Linguistics` from treebank sentences.
enum Training {
  static func tagger(_ sentences: [TreebankSentence], rounds: Int, seed: UInt64, bits: Int) -> AveragedPerceptron {
    let classes = Set(sentences.flatMap(\.tags)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: classes.indices.map { (classes[$0], $0) })
    let learner = AveragedPerceptron(bits: bits, classes: classes)
    let prepared = sentences.map { ($0.words.map(TaggerFeatures.Word.init), $0.tags.map { numbers[$0] ?? 0 }) }
    var scores = [Float](repeating: 0, count: classes.count)
    var generator = SeededGenerator(state: seed)
    let features = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: TaggerFeatures.count)
    defer { features.deallocate() }
    for _ in 0..<rounds {
      for index in prepared.indices.shuffled(using: &generator) {
        let (words, gold) = prepared[index]
        var guesses = [UInt8](repeating: 0, count: words.count)
        words.withUnsafeBufferPointer { words in
          for position in words.indices {
            guesses.withUnsafeBufferPointer { TaggerFeatures.extract(words, position, $0, into: features.baseAddress!) }
            learner.score(features, into: &scores)
            let guess = highest(scores) { _ in true }
            learner.learn(features, right: gold[position], guess: guess)
            guesses[position] = UInt8(guess)
          }
        }
      }
    }
    return learner
  }

  /// Follows the parser's own steps most of the time, so that it learns to go on after a mistake (Goldberg and Nivre 2013).
  static func parser(
    _ sentences: [TreebankSentence], tags: [[UInt8]], rounds: Int, seed: UInt64, bits: Int
  ) -> AveragedPerceptron {
    let learner = AveragedPerceptron(bits: bits, classes: ParserState.Step.allCases.map { "\($0)" })
    var scores = [Float](repeating: 0, count: 3)
    var generator = SeededGenerator(state: seed)
    let features = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: ParserFeatures.count)
    defer { features.deallocate() }
    for round in 0..<rounds {
      for index in sentences.indices.shuffled(using: &generator) {
        let gold = sentences[index].heads
        let words = zip(sentences[index].words, tags[index]).map { ParserFeatures.Word(form: $0, tag: $1) }
        var state = ParserState(count: words.count)
        words.withUnsafeBufferPointer { words in
          while !state.isDone {
            ParserFeatures.extract(words, state, into: features.baseAddress!)
            learner.score(features, into: &scores)
            let allowed = ParserState.Step.allCases.filter { state.allows($0) }
            var costs = [Int.max, Int.max, Int.max]
            for step in allowed { costs[step.rawValue] = state.cost(step, gold: gold) }
            let least = costs.min() ?? 0
            let guess = highest(scores) { costs[$0] != .max }
            let right = highest(scores) { costs[$0] == least }
            learner.learn(features, right: right, guess: costs[guess] == least ? right : guess)
            let explores = round > 0 && Double.random(in: 0..<1, using: &generator) < 0.9
            state.take(ParserState.Step.allCases[explores ? guess : right])
          }
        }
      }
    }
    return learner
  }

  static func labels(
    _ sentences: [TreebankSentence], tags: [[UInt8]], rounds: Int, seed: UInt64, bits: Int
  ) -> AveragedPerceptron {
    let classes = Set(sentences.flatMap(\.labels)).subtracting(["root"]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: classes.indices.map { (classes[$0], $0) })
    let learner = AveragedPerceptron(bits: bits, classes: classes)
    var scores = [Float](repeating: 0, count: classes.count)
    var generator = SeededGenerator(state: seed)
    let features = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: LabelFeatures.count)
    defer { features.deallocate() }
    for _ in 0..<rounds {
      for index in sentences.indices.shuffled(using: &generator) {
        let sentence = sentences[index]
        let words = zip(sentence.words, tags[index]).map { ParserFeatures.Word(form: $0, tag: $1) }
        let tree = LabelFeatures.Tree(sentence.heads)
        words.withUnsafeBufferPointer { words in
          for position in words.indices where sentence.heads[position] != words.count {
            guard let gold = numbers[sentence.labels[position]] else { continue }
            LabelFeatures.extract(words, tree, position, into: features.baseAddress!)
            learner.score(features, into: &scores)
            learner.learn(features, right: gold, guess: highest(scores) { _ in true })
          }
        }
      }
    }
    return learner
  }

  private static func highest(_ scores: [Float], where isAllowed: (Int) -> Bool) -> Int {
    var best = -1
    for index in scores.indices where isAllowed(index) && (best < 0 || scores[index] > scores[best]) { best = index }
    return max(best, 0)
  }
}
