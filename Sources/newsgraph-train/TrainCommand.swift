import ArgumentParser
import FoundationEssentials
import LinguisticsTraining
import NewsGraphModel
@preconcurrency import Glibc

/// Trains the network.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Trains the network behind tagger, parser and name recogniser.",
    discussion: """
      The same files, options and seed give the same bytes, on any number of processors.

      EXAMPLE
        newsgraph-train train --treebank ewt-train.conllu --names uner-ewt-train.jsonl --gazetteer Schemas/gazetteer --output english.model
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
  var epochs = NetworkPlan().epochs
  @Option(help: "Words in a batch, about.")
  var batch = NetworkPlan().batch
  @Option(help: "The seed that decides first values, order and dropout.")
  var seed = NetworkPlan().seed
  @Option(help: "For each recurrent layer the layer that it reads, counted from 1; 0 for the words.")
  var layers: NumberList = NumberList(NetworkPlan().sources)
  @Option(help: "Units of each recurrent layer in each direction; multiples of 32.")
  var hidden: NumberList = NumberList(NetworkPlan().hidden)
  @Option(help: "The layers, from 0, on which classes, trees and names are read.")
  var readings: NumberList = NumberList(NetworkPlan().readings)
  @Option(help: "Another setting, as name=value; may be repeated.")
  var set: [String] = []

  func run() throws {
    var plan = NetworkPlan()
    (plan.epochs, plan.batch, plan.seed) = (epochs, batch, seed)
    (plan.sources, plan.hidden, plan.readings) = (layers.numbers, hidden.numbers, readings.numbers)
    for setting in set {
      let parts = setting.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let value = Float(parts[1]) else { throw ValidationError("'\(setting)' is not name=value") }
      try plan.set(String(parts[0]), value)
    }
    let sentences = try Corpora.read(treebanks: treebank, names: names)
    guard !sentences.isEmpty else { throw ValidationError("no sentences: expected at least one --treebank or --names with some") }
    log("\(sentences.count) sentences, \(sentences.reduce(0) { $0 + $1.words.count }) words")
    let trainer = try NetworkTrainer(sentences, phrases: gazetteer.map(Phrases.read) ?? [:], plan: plan)
    // A place that cannot be written is better found out before an hour's work than after.
    let folder = URL(filePath: output).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw Diagnostic(.error, path: output, "cannot be written, expected a folder that can", code: "file-unwritable")
    }
    let clock = ContinuousClock()
    let start = clock.now
    trainer.train { epoch, losses in
      log("epoch \(epoch): \(losses) (\(start.duration(to: clock.now).components.seconds) s)")
      // What was learned so far can be tried, and is not lost when training is stopped.
      guard epoch % 4 == 0, epoch < plan.epochs else { return }
      do { try EvaluateFiles.write(trainer.model(), output) } catch { log("\(error)") }
    }
    let bytes = trainer.model()
    try EvaluateFiles.write(bytes, output)
    log("\(output): \(bytes.count) bytes")
  }

  private func log(_ text: String) { fputs(text + "\n", stderr) }
}

/// Whole numbers separated by commas.
struct NumberList: ExpressibleByArgument {
  var numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
  }

  var defaultValueDescription: String { numbers.map(String.init).joined(separator: ",") }
}
