import Linguistics

/// What is measured, made of the models in a folder.
enum StandardAnalyser {
  static func annotator(models folder: String) throws -> SyntaxAnnotator {
    let network = try Network(TensorFile(EvaluateFiles.mapped(folder + "/english.model"), name: "english.model"))
    return try SyntaxAnnotator(network, lemmatizer: Lemmatizer(EvaluateFiles.mapped(folder + "/lemmas.model"), name: "lemmas.model"))
  }

  static func make(models folder: String) throws -> AnnotatorAnalyser {
    let network = try Network(TensorFile(EvaluateFiles.mapped(folder + "/english.model"), name: "english"))
    let lemmatizer = try Lemmatizer(EvaluateFiles.mapped(folder + "/lemmas.model"), name: "lemmas")
    return AnnotatorAnalyser(annotators: [SyntaxAnnotator(network, lemmatizer: lemmatizer)], lemmatizer: lemmatizer)
  }
}
