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

/// The tagger and the parser that the program carries.
struct Grammar: Sendable {
  let tagger: Tagger
  let parser: DependencyParser
  private let annotator: SyntaxAnnotator

  static let shipped = Result<Grammar, Diagnostic> { () throws(Diagnostic) -> Grammar in
    func model(_ model: newsgraph_model) throws(Diagnostic) -> LinearModel {
      try LinearModel(UnsafeRawBufferPointer(start: model.bytes, count: model.count), name: String(cString: model.name))
    }
    let tagger = try Tagger(model(newsgraph_tagger_model))
    let parser = try DependencyParser(steps: model(newsgraph_steps_model), labels: model(newsgraph_labels_model))
    let gazetteer = Gazetteer(SchemaFolder.builtIn().files)
    return Grammar(tagger: tagger, parser: parser, annotator: SyntaxAnnotator(tagger: tagger, parser: parser, gazetteer: gazetteer))
  }

  /// The tokens of a text with their parts of speech and their tree.
  func read(_ text: String) -> Document {
    var document = cut(text)
    annotator.annotate(&document)
    return document
  }
}
