import Linguistics

/// What is measured and tried, made of the models in a folder.
enum StandardAnalyser {
  static func annotator(models folder: String) throws -> SyntaxAnnotator {
    let network = try Network(TensorFile(MappedFile.bytes(folder + "/english.model"), name: "english.model"))
    return SyntaxAnnotator(network, lemmatizer: try lemmatizer(models: folder))
  }

  static func make(models folder: String) throws -> AnnotatorAnalyser {
    AnnotatorAnalyser(annotators: [try annotator(models: folder)], lemmatizer: try lemmatizer(models: folder))
  }

  private static func lemmatizer(models folder: String) throws -> Lemmatizer {
    try Lemmatizer(MappedFile.bytes(folder + "/lemmas.model"), name: "lemmas.model")
  }
}
