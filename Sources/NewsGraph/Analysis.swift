public import NewsGraphModel
internal import Resolution
internal import Validation

/// What turns articles into a graph: the types, the names of the world, and the steps of the analysis.
public struct Analysis: Sendable {
  public let ontology: Ontology
  /// The files that the analysis was made from, with the schemas that follow from its ontology.
  public let schemas: SchemaFolder
  private let gazetteer: Gazetteer
  private let pipeline: AnnotationPipeline

  /// Loads types and names; the analysis is missing when the diagnostics hold an error.
  public static func load(_ schemas: SchemaFolder) -> (analysis: Analysis?, diagnostics: [Diagnostic]) {
    let (ontology, diagnostics) = schemas.ontology()
    guard let ontology else { return (nil, diagnostics) }
    do {
      let gazetteer = schemas.gazetteer()
      let pipeline = try StandardPipeline.make(ontology: ontology, gazetteer: gazetteer)
      // What the program carries was made from its own ontology already.
      let schemas = schemas.root.isEmpty ? schemas : schemas.completed(for: ontology)
      return (Analysis(ontology: ontology, schemas: schemas, gazetteer: gazetteer, pipeline: pipeline), diagnostics)
    } catch {
      return (nil, diagnostics + [error])
    }
  }

  /// The graph of one article alone.
  public func graph(of article: Article) -> Graph {
    var builder = GraphBuilder(ontology: ontology, gazetteer: gazetteer)
    builder.fold(pipeline.annotate(article))
    return builder.graph()
  }

  /// The graph of a corpus; `jobs` articles are analysed at once, and `each` hears of every document in order.
  public func graph<Failure: Error>(
    of corpus: Corpus, jobs: Int, progress: (Progress) -> Void = { _ in },
    each: (DocumentRecord) throws(Failure) -> Void
  ) async throws(Failure) -> Graph {
    var builder = GraphBuilder(ontology: ontology, gazetteer: gazetteer)
    let pipeline = pipeline
    try await OrderedWork.run(count: corpus.count, jobs: jobs) { place in
      pipeline.annotate(corpus.article(at: place))
    } deliver: { (place, document) throws(Failure) in
      builder.fold(document)
      try each(DocumentRecord(document.article))
      progress(Progress(.analysing, done: place + 1, total: corpus.count))
    }
    return builder.graph()
  }

  /// The graphs of the articles of a corpus, each by itself, in order.
  public func graphs<Failure: Error>(
    of corpus: Corpus, jobs: Int, each: (Graph) throws(Failure) -> Void
  ) async throws(Failure) {
    try await OrderedWork.run(count: corpus.count, jobs: jobs) { place in
      self.graph(of: corpus.article(at: place))
    } deliver: { (_, graph) throws(Failure) in
      try each(graph)
    }
  }

  /// Holds a graph against the ontology: what is allowed, and what is not.
  public func validate(_ graph: Graph) -> (graph: Graph, rejects: [Rejection]) {
    let (kept, rejects) = GraphValidator(ontology).validate(graph)
    return (kept, rejects.map(Rejection.init))
  }
}
