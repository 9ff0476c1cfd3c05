internal import NewsGraphModel

/// The rows read so far, by kind and id, with what was wrong.
struct RowCollection {
  let path: String
  private var documents: [String: DocumentRecord] = [:]
  private var entities: [String: (entity: Entity, line: Int)] = [:]
  private var relations: [String: (relation: Relation, line: Int)] = [:]
  private var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  mutating func report(_ message: String, code: String, line: Int, column: Int? = nil) {
    diagnostics.append(Diagnostic(.error, path: path, line: line, column: column, message, code: code))
  }

  /// Takes up one row.
  mutating func add(_ value: JSONValue, line: Int) {
    do throws(RowMistake) {
      let row = try JSONRow(value)
      switch try row.text("kind") {
      case "document": add(try row.document(), line: line)
      case "entity": add(try row.entity(), line: line)
      case "relation": add(try row.relation(), line: line)
      case let kind:
        let kinds = ["document", "entity", "relation"]
        let hint = NearestName.find(kind, in: kinds).map { ", did you mean '\($0)'" } ?? ""
        throw RowMistake("unknown kind '\(ExportText.shorten(kind))', expected one of \(kinds.joined(separator: ", "))\(hint)")
      }
    } catch {
      report(error.message, code: "jsonl-row", line: line)
    }
  }

  private mutating func add(_ document: DocumentRecord, line: Int) {
    if let known = documents[document.id], known != document {
      report("document '\(document.id)' was described differently in an earlier row", code: "jsonl-conflict", line: line)
    } else {
      documents[document.id] = document
    }
  }

  private mutating func add(_ entity: Entity, line: Int) {
    guard let known = entities[entity.id] else {
      entities[entity.id] = (entity, line)
      return
    }
    guard known.entity.type == entity.type else {
      report(
        "entity '\(entity.id)' is a '\(entity.type)', but line \(known.line) says '\(known.entity.type)'", code: "jsonl-conflict",
        line: line)
      return
    }
    entities[entity.id]?.entity = known.entity.united(with: entity)
  }

  private mutating func add(_ relation: Relation, line: Int) {
    guard let known = relations[relation.id] else {
      relations[relation.id] = (relation, line)
      return
    }
    let (a, b) = (known.relation, relation)
    guard (a.type, a.source, a.target) == (b.type, b.source, b.target) else {
      report("relation '\(relation.id)' differs from the one in line \(known.line)", code: "jsonl-conflict", line: line)
      return
    }
    relations[relation.id]?.relation = a.united(with: b)
  }

  /// The graph of everything that can be resolved, and the diagnostics in the order of their lines.
  mutating func finish() -> (graph: Graph, diagnostics: [Diagnostic]) {
    func missing(_ documents: some Sequence<String>) -> String? { documents.first { self.documents[$0] == nil } }
    for (id, row) in entities.sorted(by: { $0.value.line < $1.value.line }) {
      if let document = missing(row.entity.mentions.map(\.document)) {
        report("entity '\(id)' is mentioned in document '\(document)', which has no row", code: "jsonl-reference", line: row.line)
        entities[id]?.entity.mentions.removeAll { documents[$0.document] == nil }
      }
    }
    for (id, row) in relations.sorted(by: { $0.value.line < $1.value.line }) {
      let relation = row.relation
      let ends =
        [("source", relation.source), ("target", relation.target)] + relation.addressees.map { ("addressee", $0) }
        + [("event", relation.event), ("place", relation.place)].compactMap { name, id in id.map { (name, $0) } }
      if let (role, end) = ends.first(where: { entities[$0.1] == nil }) {
        report("the \(role) '\(end)' of relation '\(id)' has no row", code: "jsonl-reference", line: row.line)
        relations[id] = nil
      } else if let document = missing(relation.evidence.map(\.document)) {
        report("relation '\(id)' has evidence in document '\(document)', which has no row", code: "jsonl-reference", line: row.line)
        relations[id] = nil
      }
    }
    let graph = Graph(
      documents: Array(documents.values), entities: entities.values.map(\.entity), relations: relations.values.map(\.relation))
    return (graph, diagnostics.sorted { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) })
  }
}

extension Entity {
  /// The entity with the mentions, names and merges of both; where both have a property, the first one's stays.
  fileprivate func united(with other: Entity) -> Entity {
    var result = self
    var names = Set(aliases)
    names.formUnion(other.aliases)
    names.insert(other.name)
    names.remove(name)
    result.aliases = names.sorted { $0.precedes($1) }
    let known = Set(mentions)
    result.mentions = (mentions + other.mentions.filter { !known.contains($0) }).sorted {
      $0.document == $1.document ? $0.span < $1.span : $0.document.precedes($1.document)
    }
    result.properties.merge(other.properties) { first, _ in first }
    result.merges += other.merges.filter { !merges.contains($0) }
    return result
  }
}

extension Relation {
  /// The relation with the evidence of both; every document with evidence that is only in the second is one more source.
  fileprivate func united(with other: Relation) -> Relation {
    let known = Set(evidence)
    let added = other.evidence.filter { !known.contains($0) }
    guard !added.isEmpty else { return self }
    let fresh = Set(added.map(\.document)).subtracting(evidence.map(\.document))
    let all = (evidence + added).sorted { $0.document == $1.document ? $0.span < $1.span : $0.document.precedes($1.document) }
    return Relation(
      id: id, type: type, source: source, target: target, addressees: Set(addressees + other.addressees).sorted { $0.precedes($1) },
      polarity: polarity, modality: modality, attributedTo: attributedTo ?? other.attributedTo, date: date ?? other.date,
      event: event ?? other.event, place: place ?? other.place, confidence: max(confidence, other.confidence),
      sources: sources + min(fresh.count, other.sources), properties: properties.merging(other.properties) { first, _ in first },
      evidence: all)
  }
}
