import ArgumentParser
import FoundationEssentials
import Linguistics
import NewsGraphModel

/// Shows what the models say of a text.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Prints the words of a text with tags, lemmas, heads and names, in CoNLL-U.",
    discussion: """
      EXAMPLE
        echo "Norway hosted the talks." | newsgraph-train parse -
      """)

  @Argument(help: "A text file in UTF-8, or - for standard input.")
  var file: String
  @Option(help: "The folder of the models.")
  var models = "Sources/Models"

  func run() throws {
    let bytes = file == "-" ? Self.standardInput : try [UInt8](EvaluateFiles.read(file))
    let annotator = try StandardAnalyser.annotator(models: models)
    var document = Document(AnnotatorAnalyser.article(Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)))
    Tokenizer().annotate(&document)
    annotator.annotate(&document)
    for sentence in document.sentences { print(Self.lines(document, sentence.tokens)) }
  }

  /// One line for each word, and an empty one; names stand in the last column.
  private static func lines(_ document: Document, _ tokens: Range<Int>) -> String {
    var lines = "# text = \(document.text(tokens).split(whereSeparator: \.isNewline).joined(separator: " "))\n"
    for index in tokens {
      let token = document.tokens[index]
      let name = document.names.first { $0.tokens.contains(index) }
      let mark = name.map { "Name=\(index == $0.tokens.lowerBound ? "B" : "I")-\($0.kind.rawValue)" } ?? "_"
      let head = token.head < 0 ? 0 : token.head - tokens.lowerBound + 1
      lines +=
        [
          "\(index - tokens.lowerBound + 1)", token.text, token.lemma, token.part.rawValue, token.penn.name, token.features, "\(head)",
          token.label, "_", mark,
        ].joined(separator: "\t") + "\n"
    }
    return lines
  }

  /// Everything on standard input.
  private static var standardInput: [UInt8] {
    var bytes: [UInt8] = []
    while let line = readLine(strippingNewline: false) { bytes += line.utf8 }
    return bytes
  }
}
