internal import GraphAccess
internal import NewsGraphModel

/// Rows as a graph of entities and relations that are proven, as far as rows tell.
///
/// Labels and properties become what the ontology calls them. Mentions are the words that the evidence names, documents are known by id and address
/// only, and their hash is ``unknownHash``. A relationship without evidence is no relation: it is left out with a warning. What a relation says of
/// event, place and addressees is kept for nodes that are among the rows.
struct RecordGraph {
  /// What stands for the hash of an article that the rows do not have; no text has it.
  static let unknownHash = String(repeating: "0", count: 64)

  private let records: GraphRecords
  private let names: RecordNames
  private let ontology: Ontology
  private let types: RecordTypes
  /// The graph ids of the nodes, and the same by what rows call them.
  private var ids: [String] = []
  private var idsByName: [String: String] = [:]
  private var documents: [String: DocumentRecord] = [:]
  private var mentions: [Set<EntityMention>] = []

  init(_ records: GraphRecords, ontology: Ontology) {
    self.records = records
    self.ontology = ontology
    names = RecordNames(records)
    types = RecordTypes(ontology)
    mentions = Array(repeating: [], count: records.nodes.count)
  }

  /// The graph, and a warning when there was something that it cannot hold.
  mutating func graph() -> (graph: Graph, diagnostics: [Diagnostic]) {
    nameNodes()
    var relations: [Relation] = []
    var relationIDs: Set<String> = []
    var unproven: [String] = []
    for (number, relationship) in records.relationships.enumerated() {
      if let relation = relation(number, relationship, &relationIDs) {
        relations.append(relation)
      } else {
        unproven.append(relationship.type)
      }
    }
    let entities = records.nodes.enumerated().map { entity($0, $1) }
    let graph = Graph(documents: Array(documents.values), entities: entities, relations: relations)
    return (graph, [warning(ofUnproven: unproven), note(ofMentionsIn: entities)].compactMap { $0 })
  }

  private func warning(ofUnproven unproven: [String]) -> Diagnostic? {
    guard let first = unproven.first else { return nil }
    let message =
      "\(unproven.count) relationship\(unproven.count == 1 ? "" : "s") without evidence, the first a '\(ExportText.shorten(first))', "
      + "\(unproven.count == 1 ? "is" : "are") left out: this format holds only what articles prove, expected graphml, dot or ngraph"
    return Diagnostic(.warning, message, code: "relation-unproven")
  }

  /// Rows tell how many mentions there are, but only evidence tells where.
  private func note(ofMentionsIn entities: [Entity]) -> Diagnostic? {
    let poorer = zip(records.nodes, entities).count { node, entity in
      node.properties.contains { if case ("mentions", .integer(let count)) = $0 { count > entity.mentions.count } else { false } }
    }
    guard poorer > 0 else { return nil }
    return Diagnostic(
      .note,
      "\(poorer) \(poorer == 1 ? "entity keeps" : "entities keep") only the mentions that evidence names; the graph as 'build' or 'extract' wrote it has all",
      code: "mentions-left-out")
  }

  private mutating func nameNodes() {
    var taken: Set<String> = []
    for (number, node) in records.nodes.enumerated() {
      let row = RecordRow(node.properties)
      var id = row.text("entity_id") ?? names.nodes[number]
      while !taken.insert(id).inserted { id += "_" }
      ids.append(id)
      if idsByName[names.nodes[number]] == nil { idsByName[names.nodes[number]] = id }
    }
  }

  private func reference(_ name: String) -> String { idsByName[name] ?? name }

  private func entity(_ number: Int, _ node: GraphRecords.Node) -> Entity {
    let row = RecordRow(node.properties)
    let type = types.entityType(of: node.labels, type: row.text("type"))
    let known = ontology.types(of: type)
    let others = node.labels.filter { $0 != NodeLabel.entity && $0 != type && $0 != row.text("kind").flatMap { NodeLabel.kind($0) } }
    return Entity(
      id: ids[number], type: type, types: known.isEmpty ? [type] + others : known,
      name: row.text("name") ?? row.text("label") ?? row.text("title") ?? ids[number], aliases: row.texts("aliases"),
      mentions: mentions[number].sorted { $0.document == $1.document ? $0.span < $1.span : $0.document.precedes($1.document) },
      properties: properties(row, types.entityProperties, without: RecordTypes.ofEveryNode))
  }

  private mutating func relation(
    _ number: Int, _ relationship: GraphRecords.Relationship, _ taken: inout Set<String>
  ) -> Relation? {
    let row = RecordRow(relationship.properties)
    let evidence = row.evidence
    guard !evidence.isEmpty, ids.indices.contains(relationship.source), ids.indices.contains(relationship.target) else { return nil }
    var id = row.text("rel_id") ?? names.relationships[number] ?? "rel_\(number)"
    if id.hasPrefix("rel_r-") { id = String(id.dropFirst(4)) }
    while !taken.insert(id).inserted { id += "_" }
    note(evidence, sources: row.texts("sources"))
    for item in evidence {
      mention(item.subject, item.subjectForm.kind, in: item, of: relationship.source)
      mention(item.object, item.objectForm.kind, in: item, of: relationship.target)
    }
    return Relation(
      id: id, type: types.relationType(of: relationship.type), source: ids[relationship.source], target: ids[relationship.target],
      addressees: row.texts("addressees").compactMap { idsByName[$0] }.sorted { $0.precedes($1) },
      polarity: row.text("polarity").flatMap { Relation.Polarity(rawValue: $0) } ?? .positive,
      modality: row.text("modality").flatMap { Relation.Modality(rawValue: $0) } ?? .asserted,
      attributedTo: row.text("attributed_to").map { reference($0) }, date: row.text("date"),
      event: row.text("event").flatMap { idsByName[$0] }, place: row.text("place").flatMap { idsByName[$0] },
      confidence: row.number("confidence").flatMap { (0...1).contains($0) ? $0 : nil } ?? evidence.map(\.confidence).max() ?? 0,
      sources: row.number("weight").flatMap { Int(exactly: $0) }.flatMap { $0 > 0 ? $0 : nil } ?? Set(evidence.map(\.document)).count,
      properties: properties(row, types.relationProperties, without: RecordTypes.ofEveryEdge), evidence: evidence)
  }

  private func properties(
    _ row: RecordRow, _ known: [String: PropertyType], without standard: Set<String>
  ) -> [String: PropertyValue] {
    var properties: [String: PropertyValue] = [:]
    for (key, value) in row.properties where !standard.contains(key) {
      guard var converted = PropertyValue(value) else { continue }
      let type = known[key]
      if type?.value == .entity, let text = converted.string { converted = .string(reference(text)) }
      properties[type?.name ?? key] = converted
    }
    return properties
  }

  /// Takes up the documents of evidence; their addresses stand beside it in the same order.
  private mutating func note(_ evidence: [Evidence], sources: [String]) {
    var seen: [String] = []
    for item in evidence where !seen.contains(item.document) { seen.append(item.document) }
    for (number, id) in seen.enumerated() where documents[id] == nil {
      let address = sources.count == seen.count && sources[number] != id ? sources[number] : nil
      documents[id] = DocumentRecord(id: id, path: id, url: address, sha256: Self.unknownHash)
    }
  }

  /// Takes up the words of a sentence that name an end of the relation.
  private mutating func mention(_ span: Span, _ kind: EntityMention.Kind?, in evidence: Evidence, of number: Int) {
    guard !span.isEmpty, evidence.span.contains(span) else { return }
    let start = span.start - evidence.span.start
    let scalars = Array(evidence.quote.unicodeScalars)
    guard start >= 0, start + span.count <= scalars.count else { return }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<(start + span.count)])
    let row = RecordRow(records.nodes[number].properties)
    let names = [row.text("name")].compactMap { $0 } + row.texts("aliases")
    mentions[number].insert(
      EntityMention(
        document: evidence.document, span: span, text: String(text), kind: kind ?? (names.contains(String(text)) ? .name : .nominal)))
  }
}
