import ArgumentParser
import Evaluation
import FoundationEssentials
import Linguistics
import NewsGraphModel

@preconcurrency import Glibc

/// Measures the shipped models on treebanks and on files of names.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures tokens, sentences, tags, lemmas, trees and names on files with the right answers.",
    discussion: """
      Treebanks (.conllu) are scored by the rules of the CoNLL 2018 shared task, files of names (.jsonl) by exact spans. Each file is read
      twice: with its own tokens and sentences (gold), and as raw text through the program's tokenizer (raw), where paragraphs alone are given.

      EXAMPLE
        newsgraph-train evaluate ewt-dev.conllu wikigold-dev.jsonl --predictions out
      """)

  /// Which tokens are used.
  enum Tokens: String, CaseIterable, ExpressibleByArgument { case gold, raw, both }

  @Argument(help: "Files to measure on: .conllu or .jsonl.")
  var files: [String]
  @Option(help: "The folder of the models.")
  var models = "Sources/Models"
  @Option(help: "Read the files' own tokens (gold), their raw text (raw), or both.")
  var tokens = Tokens.both
  @Option(help: "The types of names that count, separated by commas; empty for all.")
  var types = "PER,ORG,LOC"
  @Option(help: "A folder to write predictions to: NAME.gold.conllu, NAME.raw.conllu, NAME.gold.jsonl, NAME.raw.jsonl.")
  var predictions: String?

  func run() throws {
    let analyser = try StandardAnalyser.make(models: models)
    if let predictions { try FileManager.default.createDirectory(atPath: predictions, withIntermediateDirectories: true) }
    for path in files {
      let name = URL(filePath: path).lastPathComponent
      if name.hasSuffix(".jsonl") {
        try measureNames(path, name, analyser)
      } else if name.hasSuffix(".conllu") {
        try measureTreebank(path, name, analyser)
      } else {
        throw ValidationError("'\(name)' is neither a treebank (.conllu) nor a file of names (.jsonl)")
      }
    }
  }

  private func measureTreebank(_ path: String, _ name: String, _ analyser: some Analyser) throws {
    let gold = try CoNLLUFile(EvaluateFiles.read(path), name: name)
    func report(_ kind: Tokens, _ found: CoNLLUFile) throws {
      guard tokens == kind || tokens == .both else { return }
      print("\(name), \(kind)")
      print(try CoNLLUScore.table(gold: gold, system: found), terminator: "")
      let features = try CoNLLUScore.features(gold: gold, system: found, names: Self.features)
      if features.rows.contains(where: { $0.figure.system > 0 }) { print(features, terminator: "") }
      print("")
      try write(found.text, name, kind, ".conllu")
    }
    if tokens != .raw { try report(.gold, TreebankPrediction.overGoldTokens(gold, analyser)) }
    if tokens != .gold { try report(.raw, TreebankPrediction.overRawText(gold, analyser)) }
  }

  private func measureNames(_ path: String, _ name: String, _ analyser: some Analyser) throws {
    let gold = try NameFile(EvaluateFiles.read(path), name: name)
    let types = Set(types.split(separator: ",").map(String.init))
    func report(_ kind: Tokens, _ found: NameFile) throws {
      print("\(name), \(kind)")
      print(NameScore.table(gold: gold, system: found, types: types))
      try write(found.predictions, name, kind, ".jsonl")
    }
    let isCut = gold.documents.contains { !$0.tokens.isEmpty }
    if tokens != .raw, !isCut { fputs("\(name) has no tokens of its own; only its raw text can be read\n", stderr) }
    if tokens != .raw, isCut { try report(.gold, NamePrediction.overGoldTokens(gold, analyser)) }
    if tokens != .gold { try report(.raw, NamePrediction.overRawText(gold, analyser)) }
  }

  private func write(_ text: String, _ name: String, _ kind: Tokens, _ ending: String) throws {
    guard let predictions else { return }
    let file = name.dropLast(ending.count) + "." + kind.rawValue + ending
    try EvaluateFiles.write(text.utf8, predictions + "/" + file)
  }

  /// What extraction reads of a word beside its tag.
  private static let features = ["Number", "PronType", "Polarity", "Tense", "VerbForm", "Voice"]
}

/// Compares two files.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Compares predictions, of this program or another, with the right answers.",
    discussion: "Two treebanks (.conllu) over the same text, or two files of names (.jsonl) whose documents have the same ids.")

  @Argument(help: "The right answers: .conllu or .jsonl.")
  var gold: String
  @Argument(help: "The predictions.")
  var system: String
  @Option(help: "The types of names that count, separated by commas; empty for all.")
  var types = "PER,ORG,LOC"

  func run() throws {
    let (a, b) = try (EvaluateFiles.read(gold), EvaluateFiles.read(system))
    if gold.hasSuffix(".jsonl") {
      let types = Set(types.split(separator: ",").map(String.init))
      print(try NameScore.table(gold: NameFile(a, name: gold), system: NameFile(b, name: system), types: types), terminator: "")
    } else {
      print(try CoNLLUScore.table(gold: CoNLLUFile(a, name: gold), system: CoNLLUFile(b, name: system)), terminator: "")
    }
  }
}
