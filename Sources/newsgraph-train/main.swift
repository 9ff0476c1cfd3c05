import ArgumentParser
import FoundationEssentials
import Linguistics
@preconcurrency import Glibc

/// Trains and measures the models of `Linguistics`.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsgraph-train",
    abstract: "Trains the tagger and the parser from treebanks in CoNLL-U, and measures them.",
    discussion: """
      The same files, rounds and seed give the same bytes.

      EXAMPLE
        newsgraph-train --train ewt-train.conllu --train gum-train.conllu --dev ewt-dev.conllu --output Sources/Models
      """)

  @Option(help: "A treebank to learn from (CoNLL-U); may be repeated.")
  var train: [String] = []
  @Option(help: "A treebank to measure on (CoNLL-U); may be repeated.")
  var dev: [String] = []
  @Option(help: "The folder for tagger.model, steps.model and labels.model.")
  var output = "Sources/Models"
  @Option(help: "Rounds over the training data.")
  var rounds = 8
  @Option(help: "The seed that decides the order of sentences.")
  var seed: UInt64 = 1

  func run() throws {
    if !train.isEmpty { try learn() }
    for path in dev { try measure(path) }
  }

  private func learn() throws {
    let sentences = try Treebank.read(train)
    log("\(sentences.count) sentences, \(sentences.reduce(0) { $0 + $1.words.count }) words")
    try save(Training.tagger(sentences, rounds: rounds, seed: seed, bits: 21), "tagger", threshold: 0.008)
    log("tagger done")
    // The parser must see tags as bad as they will be: each part of the sentences is tagged by a model that has not seen it.
    var tags = [[UInt8]](repeating: [], count: sentences.count)
    let tagger = try loadTagger()
    for part in 0..<4 {
      let rest = sentences.indices.filter { $0 % 4 != part }.map { sentences[$0] }
      let learner = Training.tagger(rest, rounds: max(3, rounds / 2), seed: seed, bits: 21)
      let bytes = learner.model(threshold: 0.002)
      let partial = try Tagger(LinearModel(Mapped.keep(bytes), name: "part \(part)"))
      let names = learner.classes
      let numbers = Dictionary(uniqueKeysWithValues: tagger.classes.indices.map { (tagger.classes[$0], UInt8($0)) })
      for index in sentences.indices where index % 4 == part {
        tags[index] = partial.tagNumbers(sentences[index].words).map { numbers[names[Int($0)]] ?? 0 }
      }
      log("tags of part \(part + 1) of 4 done")
    }
    try save(Training.parser(sentences, tags: tags, rounds: rounds, seed: seed, bits: 22), "steps", threshold: 0.03)
    log("parsing steps done")
    try save(Training.labels(sentences, tags: tags, rounds: max(3, rounds / 2), seed: seed, bits: 21), "labels", threshold: 0.025)
    log("labels done")
  }

  private func measure(_ path: String) throws {
    let sentences = try Treebank.read([path])
    let tagger = try loadTagger()
    let classes = tagger.classes
    let model = try Tagger(tagger)
    let parser = try DependencyParser(
      steps: LinearModel(Mapped.file(output + "/steps.model"), name: "steps"),
      labels: LinearModel(Mapped.file(output + "/labels.model"), name: "labels"))
    var (words, parts, tags, heads, labelled) = (0, 0, 0, 0, 0)
    for sentence in sentences {
      let numbers = model.tagNumbers(sentence.words)
      let tree = parser.parse(sentence.words, tags: numbers)
      for index in sentence.words.indices {
        let tag = classes[Int(numbers[index])]
        words += 1
        parts += tag.prefix { $0 != "/" } == sentence.tags[index].prefix { $0 != "/" } ? 1 : 0
        tags += tag == sentence.tags[index] ? 1 : 0
        guard tree.heads[index] == sentence.heads[index] else { continue }
        heads += 1
        let universal = { (label: String) in label.prefix { $0 != ":" } }
        labelled += universal(tree.labels[index]) == universal(sentence.labels[index]) ? 1 : 0
      }
    }
    func share(_ count: Int) -> String { String(Double(count * 10_000 / max(words, 1)) / 100) }
    print("\(path)\twords \(words)\tUPOS \(share(parts))\tUPOS+XPOS \(share(tags))\tUAS \(share(heads))\tLAS \(share(labelled))")
  }

  private func loadTagger() throws -> LinearModel { try LinearModel(Mapped.file(output + "/tagger.model"), name: "tagger") }

  private func save(_ learner: AveragedPerceptron, _ name: String, threshold: Float) throws {
    let bytes = learner.model(threshold: threshold)
    try Data(bytes).write(to: URL(filePath: output + "/" + name + ".model"))
    log("\(name).model: \(bytes.count) bytes")
  }

  private func log(_ text: String) { fputs(text + "\n", stderr) }
}

Train.main()
