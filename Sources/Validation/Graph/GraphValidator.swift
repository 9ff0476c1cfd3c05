public import NewsGraphModel

/// Holds a graph against an ontology, and takes out what does not fit.
///
/// Nothing is mended and nothing is dropped in silence: what breaks a rule becomes a ``Reject``.
/// A part goes alone where the whole can do without it: a property that is not required,
/// one mention, one piece of evidence out of several. What depends on something rejected is rejected with that as its reason.
public struct GraphValidator: Sendable {
  let ontology: Ontology
  /// By type name, own properties first.
  private let entityProperties: [String: [PropertyType]]

  /// Makes a validator for any number of graphs.
  public init(_ ontology: Ontology) {
    self.ontology = ontology
    var properties: [String: [PropertyType]] = [:]
    for type in ontology.entityTypes { properties[type.name] = ontology.properties(ofEntity: type.name) }
    entityProperties = properties
  }

  /// The part of the graph that keeps every rule, and the rest; rejects are sorted by kind, id, rule and place.
  public func validate(_ graph: Graph) -> (graph: Graph, rejects: [Reject]) {
    var run = Run(ontology: ontology, entityProperties: entityProperties)
    let documents = graph.documents.filter { run.accepts(document: $0) }
    var entities = graph.entities.filter { run.accepts(entity: $0) }
    run.keepPropertiesThatFit(of: &entities)
    entities = entities.map { run.keepingMentionsThatFit($0) }
    let relations = graph.relations.compactMap { run.checked($0) }
    let kept = Set(entities.map(\.id))
    let result = Graph(
      documents: documents.map { run.withoutBadDate($0) }, entities: entities, relations: relations,
      suspects: graph.suspects.filter { kept.contains($0.first) && kept.contains($0.second) })
    return (result, run.rejects.sorted(by: Reject.precedes))
  }

  /// What is known so far while one graph is checked.
  struct Run {
    let ontology: Ontology
    let entityProperties: [String: [PropertyType]]
    var rejects: [Reject] = []
    /// Path by id of the documents that were accepted.
    var documents: [String: String] = [:]
    /// Type by id of the entities that were accepted.
    var entities: [String: String] = [:]
    var relations: Set<String> = []
    /// Rule by id of the entities that were rejected.
    var rejectedEntities: [String: String] = [:]

    init(ontology: Ontology, entityProperties: [String: [PropertyType]]) {
      self.ontology = ontology
      self.entityProperties = entityProperties
    }

    mutating func reject(
      _ kind: Reject.Kind, _ id: String, _ rule: String, types: [String] = [], _ message: String, fix: String? = nil,
      document: String? = nil, span: Span? = nil
    ) {
      rejects.append(
        Reject(
          kind, id: id, rule: rule, types: types, message: message, fix: fix, document: document,
          path: document.flatMap { documents[$0] }, span: span))
    }

    mutating func accepts(document: DocumentRecord) -> Bool {
      if document.id.isEmpty {
        reject(.document, document.id, "document-id", "a document at '\(document.path)' has no id")
      } else if documents[document.id] != nil {
        reject(
          .document, document.id, "document-duplicate-id",
          "the document id '\(document.id)' is already taken by '\(documents[document.id] ?? "")'")
      } else if document.sha256.utf8.count != 64 || !document.sha256.utf8.allSatisfy(Self.isHexadecimal) {
        reject(.document, document.id, "document-hash", "the hash '\(document.sha256)', expected 64 lower-case hexadecimal digits")
      } else {
        documents[document.id] = document.path
        return true
      }
      return false
    }

    mutating func withoutBadDate(_ document: DocumentRecord) -> DocumentRecord {
      guard let date = document.date, !EDTF.isValid(date) else { return document }
      reject(.property, document.id, "document-date", "the date '\(date)', expected EDTF as '2025-05-16'", document: document.id)
      var document = document
      document.date = nil
      return document
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
  }
}
