internal import NewsGraphModel

/// One graph as a JSON-LD document, a resource on each line.
struct JSONLDDocument {
  private let graph: PropertyGraph
  private let vocabulary: JSONLDVocabulary
  private let numbers: [String: Int]
  /// For each document its IRI.
  private let documents: [String]

  init(_ graph: PropertyGraph, ontology: Ontology, options: ExportOptions) {
    self.graph = graph
    let keys = graph.nodeKeys + graph.edgeKeys
    vocabulary = JSONLDVocabulary(
      ontology, options: options, otherRelations: Set(graph.edges.map(\.type)).sorted { $0.precedes($1) },
      otherProperties: keys.compactMap { key in key.origin.map { (name: $0, key: key) } })
    numbers = Dictionary(graph.nodes.indices.map { (graph.nodes[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    // Two copies of one page are two documents: an address that both have names neither.
    let shared = Dictionary(graph.addresses.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    documents = graph.documents.indices.map { number in
      graph.isOnWeb[number] && shared[graph.addresses[number]] == nil
        ? graph.addresses[number]
        : "kg:document/" + ArticleAddress.encodedSegment(graph.documents[number].id)
    }
  }

  var bytes: [UInt8] {
    var text = ByteText(capacity: 8192 + graph.nodes.count * 700 + graph.edges.count * 2600)
    text.append("{\n \"@context\": {\n")
    for prefix in vocabulary.prefixes { text.append("  \"\(prefix.name)\": \"\(prefix.iri)\",\n") }
    text.append("  \"id\": \"@id\",\n  \"type\": \"@type\",\n  \"graph\": \"@graph\"")
    for term in vocabulary.terms {
      text.append(",\n  \"\(term.name)\": {\"@id\": \"\(term.iri)\"")
      if let type = term.type { text.append(", \"@type\": \"\(type)\"") }
      if term.isSet { text.append(", \"@container\": \"@set\"") }
      text.append("}")
    }
    text.append("\n },\n \"@graph\": [\n")
    var triples: [[String: [String]]] = Array(repeating: [:], count: graph.nodes.count)
    for edge in graph.edges where edge.relation.polarity == .positive && edge.relation.modality == .asserted {
      guard let term = vocabulary.relations[edge.type] else { continue }
      let object = "kg:" + graph.nodes[edge.target].id
      if triples[edge.source][term.name]?.contains(object) != true { triples[edge.source][term.name, default: []].append(object) }
    }
    for (number, node) in graph.nodes.enumerated() { append(node, triples[number], to: &text) }
    for edge in graph.edges { append(edge, to: &text) }
    for number in graph.documents.indices { append(document: number, to: &text) }
    text.append("  {\"id\":\"kg:run\",\"type\":\"prov:Activity\",\"name\":\"newsgraph\"}\n ]\n}\n")
    return text.bytes
  }

  private func append(_ node: PropertyGraph.Node, _ triples: [String: [String]], to text: inout ByteText) {
    text.append("  {\"id\":\"kg:\(node.id)\",\"type\":")
    text.append(json: vocabulary.classes(node.types))
    text.append(",\"entityId\":\"\(node.id)\"")
    text.append(member: "graphId", node.graphID)
    var triples = triples
    for field in node.fields {
      let key = graph.nodeKeys[field.key]
      guard let origin = key.origin else {
        // The type is among the classes.
        if let name = Self.nodeTerms[key.name] { text.append(term: name, field.value) }
        continue
      }
      append(origin, field.value, &triples, to: &text)
    }
    for (name, objects) in triples.sorted(by: { $0.key.precedes($1.key) }) {
      text.append(",\"\(name)\":")
      text.append(json: objects)
    }
    text.append("},\n")
  }

  /// Appends a property of the ontology; one that refers to a node is an IRI, and its id as a plain string beside it.
  private func append(_ origin: String, _ value: PropertyValue, _ triples: inout [String: [String]], to text: inout ByteText) {
    guard let term = vocabulary.properties[origin] else { return }
    guard term.isReference else {
      // Nodes and edges may use a name in different ways; the term then takes plain strings.
      let kind: PropertyKey.Kind =
        term.isSet ? .strings : term.type == nil ? .string : term.type == "xsd:decimal" ? .decimal : .init(of: value)
      text.append(term: term.name, kind.convert(value))
      return
    }
    guard let id = value.string else { return }
    text.append(member: term.name + "Id", id)
    guard numbers[id] != nil else { return }
    if term.isSet {
      if triples[term.name]?.contains("kg:" + id) != true { triples[term.name, default: []].append("kg:" + id) }
    } else {
      text.append(member: term.name, "kg:" + id)
    }
  }

  private func append(_ edge: PropertyGraph.Edge, to text: inout ByteText) {
    let relation = edge.relation
    text.append("  {\"id\":\"kg:\(edge.id)\",\"type\":[\"ng:Relation\",\"rdf:Statement\"],\"entityId\":\"\(edge.id)\"")
    text.append(member: "graphId", ExportText.clean(relation.id))
    text.append(
      ",\"subject\":\"kg:\(graph.nodes[edge.source].id)\",\"predicate\":\"\(vocabulary.relations[edge.type]?.iri ?? "ng:related")\"")
    text.append(",\"object\":\"kg:\(graph.nodes[edge.target].id)\",\"relationType\":\"\(edge.label)\"")
    var none: [String: [String]] = [:]
    for field in edge.fields {
      let key = graph.edgeKeys[field.key]
      if let origin = key.origin {
        append(origin, field.value, &none, to: &text)
      } else if let name = Self.edgeTerms[key.name] {
        text.append(term: name, field.value)
      }
      if key.origin == nil, key.isReference { append(reference: key.name, field.value, to: &text) }
    }
    for (name, objects) in none.sorted(by: { $0.key.precedes($1.key) }) {
      text.append(",\"\(name)\":")
      text.append(json: objects)
    }
    append(sourcesOf: relation, to: &text)
    text.append(",\"wasGeneratedBy\":\"kg:run\",\"evidence\":[")
    for (index, evidence) in relation.evidence.enumerated() {
      if index > 0 { text.append(",") }
      append(evidence, as: "kg:\(edge.id)/ev\(index + 1)", to: &text)
    }
    text.append("]},\n")
  }

  /// The IRI beside the plain id.
  private func append(reference name: String, _ value: PropertyValue, to text: inout ByteText) {
    switch value {
    case .string(let id):
      if numbers[id] != nil { text.append(member: name == "attributed_to" ? "attributedToEntity" : name, "kg:" + id) }
    case .strings(let ids):
      let known = ids.filter { numbers[$0] != nil }
      guard !known.isEmpty else { return }
      text.append(",\"\(name)\":")
      text.append(json: known.map { "kg:" + $0 })
    default: break
    }
  }

  private func append(sourcesOf relation: Relation, to text: inout ByteText) {
    var seen: Set<String> = []
    let numbers = relation.evidence.compactMap { seen.insert($0.document).inserted ? graph.documentNumbers[$0.document] : nil }
    if !numbers.isEmpty {
      text.append(",\"wasDerivedFrom\":")
      text.append(json: numbers.map { documents[$0] })
    }
    let offline = numbers.filter { documents[$0].hasPrefix("kg:") }.map { graph.addresses[$0] }
    if !offline.isEmpty {
      text.append(",\"sourceIds\":")
      text.append(json: offline)
    }
  }

  /// A Web Annotation (<https://www.w3.org/TR/annotation-model/>) with the quote and its place in code points.
  ///
  /// Prefix and suffix of the quote would need the article's text, which a graph does not hold.
  private func append(_ evidence: Evidence, as id: String, to text: inout ByteText) {
    text.append("{\"id\":\"\(id)\",\"type\":\"oa:Annotation\",\"motivatedBy\":\"oa:identifying\"")
    let (rule, annotator) = (ExportText.clean(evidence.rule), ExportText.clean(evidence.annotator))
    if !rule.isEmpty { text.append(member: "rule", rule) }
    if !annotator.isEmpty { text.append(member: "annotator", annotator) }
    for (name, form) in [("subjectPath", evidence.subjectForm), ("objectPath", evidence.objectForm)] {
      if let path = form.path.map({ ExportText.clean($0) }), !path.isEmpty { text.append(member: name, path) }
    }
    text.append(",\"confidence\":\"\(Decimal.canonical(evidence.confidence))\"")
    text.append(",\"hasTarget\":{\"id\":\"\(id)/target\",\"type\":\"oa:SpecificResource\",\"hasSource\":")
    text.append(
      json: graph.documentNumbers[evidence.document].map { documents[$0] } ?? "kg:document/"
        + ArticleAddress.encodedSegment(evidence.document))
    text.append(",\"hasSelector\":[")
    let quote = ExportText.clean(evidence.quote)
    if !quote.isEmpty {
      text.append("{\"id\":\"\(id)/quote\",\"type\":\"oa:TextQuoteSelector\",\"exact\":")
      text.append(json: quote)
      text.append("},")
    }
    text.append(
      "{\"id\":\"\(id)/position\",\"type\":\"oa:TextPositionSelector\",\"start\":\"\(evidence.span.start)\",\"end\":\"\(evidence.span.end)\"}]}}"
    )
  }

  private func append(document number: Int, to text: inout ByteText) {
    let document = graph.documents[number]
    func member(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { text.append(member: name, value) }
    }
    text.append("  {\"id\":")
    text.append(json: documents[number])
    text.append(",\"type\":[\"prov:Entity\",\"schema:NewsArticle\"]")
    member("documentId", ExportText.clean(document.id))
    if graph.isOnWeb[number] { member("url", graph.addresses[number]) }
    member("headline", document.title)
    let bounds = document.date.flatMap { DateBounds($0) }
    if let day = bounds?.first, day == bounds?.last {
      member("datePublished", day)
    } else {
      member("date", document.date.map { ExportText.clean($0) })
    }
    member("publisher", document.publisher)
    if !document.authors.isEmpty {
      text.append(",\"author\":")
      text.append(json: document.authors)
    }
    member("inLanguage", document.language.map { ExportText.clean($0) })
    member("sha256", ExportText.clean(document.sha256))
    member("path", ExportText.clean(document.path))
    member("copyOf", document.copyOf.flatMap { graph.documentNumbers[$0] }.map { documents[$0] })
    text.append("},\n")
  }

  /// The terms of the properties that every node may have.
  static let nodeTerms = [
    "name": "name", "aliases": "alternateName", "description": "description", "mentions": "mentionCount", "first_seen": "firstSeen",
    "last_seen": "lastSeen", "start_date": "startDate", "end_date": "endDate",
  ]
  /// The terms of the properties that every edge may have; ids of nodes are plain strings beside their IRIs.
  static let edgeTerms = [
    "weight": "weight", "confidence": "confidence", "polarity": "polarity", "modality": "modality", "attributed_to": "attributedTo",
    "date": "date", "start_date": "startDate", "end_date": "endDate", "symmetric": "symmetric", "addressees": "addresseeIds",
    "event": "eventId", "place": "placeId", "evidence_count": "evidenceCount", "quote": "quote", "evidence": "evidenceJson",
  ]
}

extension ByteText {
  /// Appends a comma, the term and the value: numbers and booleans as strings, whose type the context says.
  fileprivate mutating func append(term name: String, _ value: PropertyValue) {
    append(",\"\(name)\":")
    switch value {
    case .string(let text): append(json: text)
    case .strings(let items): append(json: items)
    case .integer(let number): append("\"\(number)\"")
    case .decimal(let number): append("\"\(Decimal.canonical(number))\"")
    case .boolean(let flag): append(flag ? "\"true\"" : "\"false\"")
    }
  }
}
