import Linguistics
import NewsGraphModel

/// A sentence to learn from, in numbers.
struct Example {
  /// The embedding's row of each known feature, word after word; `starts` has one number more than there are words.
  var rows: [Int32] = []
  var starts: [Int] = [0]
  /// How many rows at the start of each word's are of its spelling.
  var spellings: [UInt8] = []
  /// The chance with which a word's spelling is left out.
  var loss: [Float] = []
  /// For each reading of `ClassReading.titles` the class of each word; empty where they are not known.
  var classes: [[UInt8]] = []
  /// The head of each word, the number of words for the root; empty where the tree is not known.
  var heads: [Int32] = []
  var labels: [UInt8] = []
  /// Name tags; empty where names are not known.
  var names: [UInt8] = []

  var count: Int { starts.count - 1 }
}

/// The names of the classes that a network learns.
struct Inventory {
  var classes: [[String]] = [[], [], []]
  var labels: [String] = []
  var names: [String] = []

  /// Throws a `Diagnostic` unless a model can hold these and `Network` will read it: better before training than after.
  func check() throws(Diagnostic) {
    func bad(_ what: String) -> Diagnostic { Diagnostic(.error, what, code: "corpus-classes") }
    let lists = zip(["parts of speech", "tags", "features", "labels", "name tags"], classes + [labels, names])
    for (kind, list) in lists where !(1...255).contains(list.count) {
      throw bad("\(list.count) different \(kind) in the corpora, expected 1 to 255")
    }
    if let part = classes[0].first(where: { PartOfSpeech(rawValue: $0) == nil }) {
      throw bad("part of speech '\(part)', expected one of Universal Dependencies")
    }
    guard labels.contains("root") else { throw bad("no word with the label 'root' in the treebanks") }
    guard names.contains("O") else { throw bad("no word outside a name in the files of names") }
  }
}

/// What the sentences of the corpora become for the network: rows, classes and tags.
struct Preparation {
  let inventory: Inventory
  /// The hash of each row of the embedding.
  let features: [UInt32]
  let examples: [Example]
  /// The kinds of the gazetteer's phrases, by hash.
  let phrases: [UInt32: UInt32]

  /// Features seen only once are left out, so that training meets unknown ones.
  ///
  /// Throws a `Diagnostic` for corpora that no model can be made of.
  init(_ sentences: [AnnotatedSentence], phrases: [UInt32: UInt32], dropping alpha: Float) throws(Diagnostic) {
    self.phrases = phrases
    var counts: [UInt32: Int] = [:]
    var inventory = Inventory()
    var sets: [Set<String>] = [[], [], [], [], []]
    for sentence in sentences {
      for features in Self.features(sentence.words, phrases) {
        for feature in features { counts[feature, default: 0] += 1 }
      }
      for index in 0..<3 { sets[index].formUnion(sentence.classes[index]) }
      sets[3].formUnion(sentence.labels)
      sets[4].formUnion(sentence.names)
    }
    inventory.classes = sets.prefix(3).map { $0.sorted() }
    inventory.labels = sets[3].sorted()
    inventory.names = sets[4].sorted()
    try inventory.check()
    features = counts.filter { $0.value > 1 }.map(\.key).sorted()
    guard !features.isEmpty else {
      throw Diagnostic(.error, "no spelling occurs twice in the corpora, expected more text", code: "corpus-size")
    }
    let rows = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
    func numbers(_ names: [String]) -> [String: UInt8] { Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt8($0)) }) }
    let classNumbers = inventory.classes.map(numbers)
    let labelNumbers = numbers(inventory.labels)
    let nameNumbers = numbers(inventory.names)
    self.inventory = inventory
    examples = sentences.map { sentence in
      var example = Example()
      for features in Self.features(sentence.words, phrases) {
        let known = features.prefix(WordFeatures.spellings).compactMap { rows[$0] }
        example.rows += known + features.dropFirst(WordFeatures.spellings).compactMap { rows[$0] }
        example.spellings.append(UInt8(known.count))
        example.starts.append(example.rows.count)
        example.loss.append(alpha / (alpha + Float(counts[features[1]] ?? 0)))
      }
      if !sentence.classes[0].isEmpty {
        example.classes = (0..<3).map { index in sentence.classes[index].map { classNumbers[index][$0] ?? 0 } }
      }
      example.heads = sentence.heads.map(Int32.init)
      example.labels = sentence.labels.map { labelNumbers[$0] ?? 0 }
      example.names = sentence.names.map { nameNumbers[$0] ?? 0 }
      return example
    }
  }

  /// The features of each word, those of its spelling first.
  private static func features(_ words: [String], _ phrases: [UInt32: UInt32]) -> [[UInt32]] {
    var features = words.map { word in
      var features: [UInt32] = []
      WordFeatures.append(word, to: &features)
      return features
    }
    PhraseFeatures.find(words) {
      phrases[$0] ?? 0
    } feature: {
      features[$0].append($1)
    }
    return features
  }
}
