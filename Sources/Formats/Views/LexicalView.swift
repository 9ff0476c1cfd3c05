internal import NewsGraphModel

/// The view in which articles and the sentences that prove something are nodes, joined to what they mention.
///
/// A graph keeps only the sentences that are evidence; mentions elsewhere are joined to their article.
struct LexicalView {
  static let documentType = "Document"
  static let sentenceType = "Sentence"
  static let mentions = "mentions"
  static let contains = "contains"
  static let entityTypes: [EntityType] = [
    EntityType(
      name: documentType, label: "article", description: "A news article.", schemaOrg: "NewsArticle", color: "#CC79A7", shape: "note"),
    EntityType(
      name: sentenceType, label: "sentence", description: "A sentence of an article that is evidence.",
      properties: [PropertyType(name: "content", value: .string, description: "The exact words.")], schemaOrg: "CreativeWork",
      color: "#DDDDDD",
      shape: "note"),
  ]
  /// The relation types of this view; everything is one of the `roots`.
  static func relationTypes(_ roots: [String]) -> [RelationType] {
    [
      RelationType(
        name: mentions, label: "mentions", description: "An article or a sentence speaks of something.",
        sources: [documentType, sentenceType],
        targets: roots),
      RelationType(
        name: contains, label: "contains", description: "An article has a sentence.", sources: [documentType], targets: [sentenceType]),
    ]
  }

  private let source: Graph
  private let ontology: Ontology

  init(_ graph: Graph, ontology: Ontology) {
    source = graph
    self.ontology = ontology
  }

  var graph: Graph {
    var entities = source.documents.map { document($0) }
    var relations: [Relation] = []
    let sentences = sentences
    for (document, list) in sentences {
      for sentence in list {
        let id = Self.id(document, sentence.span)
        entities.append(
          Entity(
            id: id, type: Self.sentenceType, types: [Self.sentenceType], name: sentence.quote,
            properties: ["content": .string(sentence.quote)]))
        relations.append(
          relation(Self.contains, from: Self.id(document), to: id, [evidence(document, sentence.span, sentence.quote, of: sentence.span)]))
      }
    }
    for entity in source.entities {
      var places: [String: [Evidence]] = [:]
      for mention in entity.mentions {
        let sentence = sentences[mention.document]?.first { $0.span.contains(mention.span) }
        let place = sentence.map { Self.id(mention.document, $0.span) } ?? Self.id(mention.document)
        places[place, default: []].append(
          evidence(mention.document, sentence?.span ?? mention.span, sentence?.quote ?? mention.text, of: mention.span))
      }
      relations += places.map { relation(Self.mentions, from: $0.key, to: entity.id, $0.value) }
      entities.append(entity)
    }
    return Graph(documents: source.documents, entities: entities, relations: relations)
  }

  /// The sentences that are evidence, by document, each once, in text order.
  private var sentences: [String: [(span: Span, quote: String)]] {
    var found: [String: [Span: String]] = [:]
    for evidence in source.relations.flatMap(\.evidence) { found[evidence.document, default: [:]][evidence.span] = evidence.quote }
    return found.mapValues { $0.sorted { $0.key < $1.key }.map { (span: $0.key, quote: $0.value) } }
  }

  private func document(_ document: DocumentRecord) -> Entity {
    var properties: [String: PropertyValue] = [:]
    for (name, value) in [("title", document.title), ("publisher", document.publisher), ("date", document.date)] {
      if let value { properties[name] = .string(value) }
    }
    let types = ontology.types(of: Self.documentType)
    return Entity(
      id: Self.id(document.id), type: Self.documentType, types: types.isEmpty ? [Self.documentType] : types,
      name: document.title ?? document.id,
      properties: properties)
  }

  private static func id(_ document: String) -> String { "document/" + document }
  private static func id(_ document: String, _ span: Span) -> String { "sentence/\(document)-\(span.start)-\(span.end)" }

  private func relation(_ type: String, from source: String, to target: String, _ evidence: [Evidence]) -> Relation {
    Relation(
      id: "rel_" + ContentHash.short([type, source, target]), type: type, source: source, target: target, confidence: 1, evidence: evidence)
  }

  private func evidence(_ document: String, _ sentence: Span, _ quote: String, of words: Span) -> Evidence {
    Evidence(
      document: document, span: sentence, quote: quote, trigger: words, subject: sentence, object: words, rule: "view/lexical",
      annotator: "view",
      confidence: 1)
  }
}
