import ArgumentParser
import FoundationEssentials
import LinguisticsTraining
@preconcurrency import Glibc

/// Trains the network.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains the network behind tagger, parser and name recogniser.",
    discussion: """
      The same files, options and seed give the same bytes, on any number of processors.

      EXAMPLE
        newsgraph-train train --treebank ewt-train.conllu --treebank gum-train.conllu --names uner-ewt-train.jsonl --output english.model
      """)

  @Option(help: "A treebank (CoNLL-U); may be repeated.")
  var treebank: [String] = []
  @Option(help: "A file of names (JSON Lines); may be repeated.")
  var names: [String] = []
  @Option(help: "The folder of the gazetteer.")
  var gazetteer: String?
  @Option(help: "Where the model goes.")
  var output: String
  @Option(help: "Rounds over the data.")
  var epochs = 12
  @Option(help: "Units of each recurrent layer in each direction; multiples of 32.")
  var hidden = "160,160"
  @Option(help: "Numbers for each word; a multiple of 32.")
  var embedding = 160
  @Option(help: "For each recurrent layer the layer that it reads, 0 for the words.")
  var layers = "0,1"
  @Option(help: "The layers, from 0, on which classes, trees and names are read.")
  var readings = "0,1,1"
  @Option(help: "Words in a batch.")
  var batch = 1500
  @Option(help: "The learning rate at its highest.")
  var rate: Float = 0.002
  @Option(help: "The seed that decides first values, order and dropout.")
  var seed: UInt64 = 1
  @Option(help: "More settings, as name=value.")
  var set: [String] = []

  func run() throws {
    var plan = NetworkPlan()
    plan.epochs = epochs
    plan.hidden = hidden.split(separator: ",").compactMap { Int($0) }
    plan.embedding = embedding
    plan.sources = layers.split(separator: ",").compactMap { Int($0) }
    plan.readings = readings.split(separator: ",").compactMap { Int($0) }
    plan.batch = batch
    plan.rate = rate
    plan.seed = seed
    for setting in set {
      let parts = setting.split(separator: "=")
      guard parts.count == 2, let value = Float(parts[1]), plan.set(String(parts[0]), value) else {
        throw ValidationError("'\(setting)' is no setting")
      }
    }
    let sentences = try Corpora.read(treebanks: treebank, names: names)
    log("\(sentences.count) sentences, \(sentences.reduce(0) { $0 + $1.words.count }) words")
    let trainer = try NetworkTrainer(sentences, phrases: gazetteer.map(Phrases.read) ?? [:], plan: plan)
    let clock = ContinuousClock()
    let start = clock.now
    trainer.train { epoch, losses in
      log("epoch \(epoch): \(losses) (\(start.duration(to: clock.now).components.seconds) s)")
      if epoch % 4 == 0 || epoch == plan.epochs { try? Data(trainer.model()).write(to: URL(filePath: output)) }
    }
    let bytes = trainer.model()
    try Data(bytes).write(to: URL(filePath: output))
    log("\(output): \(bytes.count) bytes")
  }

  private func log(_ text: String) { fputs(text + "\n", stderr) }
}
