import ArgumentParser
import Evaluation
import FoundationEssentials
import Linguistics
import NewsGraphModel

@preconcurrency import Glibc

/// Learns the table of lemmas.
struct TrainLemmas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas",
    abstract: "Learns from treebanks how word forms become dictionary forms, and measures it.",
    discussion: """
      The same files give the same bytes.

      EXAMPLE
        newsgraph-train lemmas --treebank ewt-train.conllu --treebank gum-train.conllu --verbs Schemas/gazetteer/verbs.tsv \\
          --dev ewt-dev.conllu --output Sources/Models/lemmas.model
      """)

  @Option(help: "A treebank to learn from (CoNLL-U); may be repeated.")
  var treebank: [String] = []
  @Option(help: "A table of verbs with their irregular forms, as in Schemas/gazetteer.")
  var verbs: String?
  @Option(help: "A treebank to measure on, by its own tags; may be repeated.")
  var dev: [String] = []
  @Option(help: "Where the table goes, or lies when there is no treebank to learn from.")
  var output = "Sources/Models/lemmas.model"

  func run() throws {
    if !treebank.isEmpty {
      var training = LemmaTraining()
      for path in treebank {
        for sentence in try read(path).sentences {
          for word in sentence.words { training.add(form: word.form, part: word.part, penn: word.penn, lemma: word.lemma) }
        }
      }
      if let verbs { VerbForms(Table([UInt8](try EvaluateFiles.read(verbs)))).teach(&training) }
      let file = training.file()
      let bytes = file.bytes
      try EvaluateFiles.write(bytes, output)
      fputs("\(output): \(file.entries.count) entries, \(file.scripts.count) scripts, \(bytes.count) bytes\n", stderr)
    }
    let lemmatizer = try Lemmatizer(MappedFile.bytes(output), name: output)
    for path in dev { try measure(path, lemmatizer) }
  }

  private func read(_ path: String) throws -> CoNLLUFile {
    try CoNLLUFile(EvaluateFiles.read(path), name: URL(filePath: path).lastPathComponent)
  }

  private func measure(_ path: String, _ lemmatizer: Lemmatizer) throws {
    let gold = try read(path)
    var system = gold
    for (sentence, words) in gold.sentences.map(\.words).enumerated() {
      for (index, word) in words.enumerated() {
        let part = PartOfSpeech(rawValue: word.part) ?? .other
        system.sentences[sentence].words[index].lemma = lemmatizer.treebankLemma(of: word.form, part, PennTag(word.penn))
      }
    }
    guard let figure = try CoNLLUScore.table(gold: gold, system: system)["Lemmas"] else { return }
    print("\(URL(filePath: path).lastPathComponent): \(figure.right) of \(figure.gold) lemmas right, by the treebank's own tags")
  }
}
