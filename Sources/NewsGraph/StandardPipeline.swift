internal import Extraction
internal import Linguistics
internal import NewsGraphModel
internal import NewsGraphModels

/// The steps of the analysis, in order; a new annotator is one more line here.
enum StandardPipeline {
  static func make(ontology: Ontology, gazetteer: Gazetteer) throws(Diagnostic) -> AnnotationPipeline {
    try AnnotationPipeline([
      Tokenizer(),
      SyntaxAnnotator(
        tagger: Tagger(model(newsgraph_tagger_model)),
        parser: DependencyParser(steps: model(newsgraph_steps_model), labels: model(newsgraph_labels_model)),
        gazetteer: gazetteer),
      TimeAnnotator(),
      MentionAnnotator(gazetteer: gazetteer),
      CoreferenceAnnotator(gazetteer: gazetteer),
      StatementAnnotator(ontology: ontology, gazetteer: gazetteer),
    ])
  }

  /// A trained model that the program carries; its bytes stay where they are for as long as the program runs.
  private static func model(_ model: newsgraph_model) throws(Diagnostic) -> LinearModel {
    try LinearModel(UnsafeRawBufferPointer(start: model.bytes, count: model.count), name: String(cString: model.name))
  }
}
