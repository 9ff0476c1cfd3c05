import Linguistics
import NewsGraph
import NewsGraphModel
import NewsGraphModels

/// An article of nothing but this text.
func article(_ text: String) -> Article {
  let scalars = Array(text.unicodeScalars)
  return Article(id: "a", path: "a.txt", scalars: scalars, view: TextView(plain: scalars))
}

/// The tokens and sentences of a text.
func cut(_ text: String) -> Document {
  var document = Document(article(text))
  Tokenizer().annotate(&document)
  return document
}

/// The network that the program carries.
struct Grammar: Sendable {
  let network: Network
  private let annotator: SyntaxAnnotator

  static let shipped = Result<Grammar, Diagnostic> { () throws(Diagnostic) -> Grammar in
    let model = newsgraph_english_model
    let network = try Network(TensorFile(UnsafeRawBufferPointer(start: model.bytes, count: model.count), name: String(cString: model.name)))
    let lemmatizer = Lemmatizer(verbs: Gazetteer(SchemaFolder.builtIn().files).verbs)
    return Grammar(network: network, annotator: SyntaxAnnotator(network, lemmatizer: lemmatizer))
  }

  /// The tokens of a text with their parts of speech, their trees and their names.
  func read(_ text: String) -> Document {
    var document = cut(text)
    annotator.annotate(&document)
    return document
  }
}
