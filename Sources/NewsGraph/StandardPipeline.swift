internal import Extraction
internal import Linguistics
internal import NewsGraphModel
internal import NewsGraphModels

/// The steps of the analysis, in order; a new annotator is one more line here.
enum StandardPipeline {
  static func make(ontology: Ontology, gazetteer: Gazetteer) throws(Diagnostic) -> AnnotationPipeline {
    try AnnotationPipeline([
      Tokenizer(),
      SyntaxAnnotator(network(), lemmatizer: lemmatizer()),
      GardenPathAnnotator(),
      TimeAnnotator(),
      MentionAnnotator(gazetteer: gazetteer),
      CoreferenceAnnotator(gazetteer: gazetteer),
      StatementAnnotator(ontology: ontology, gazetteer: gazetteer),
    ])
  }

  /// The trained network that the program carries; its bytes stay where they are for as long as the program runs.
  private static func network() throws(Diagnostic) -> Network {
    let model = newsgraph_english_model
    return try Network(TensorFile(UnsafeRawBufferPointer(start: model.bytes, count: model.count), name: String(cString: model.name)))
  }

  /// The table of lemmas that the program carries.
  private static func lemmatizer() throws(Diagnostic) -> Lemmatizer {
    let model = newsgraph_lemmas_model
    return try Lemmatizer(UnsafeRawBufferPointer(start: model.bytes, count: model.count), name: String(cString: model.name))
  }
}
