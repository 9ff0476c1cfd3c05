internal import GraphAccess
internal import NewsGraphModel

/// Reads our own JSON-LD into the rows that GraphML has: entities become nodes, statements relationships with their status and evidence.
///
/// Plain triples say nothing that the statements do not; articles are no nodes in this view.
struct JSONLDReader {
  private let path: String
  private let terms: [String: JSONLDTerm]
  private(set) var records = GraphRecords()
  private(set) var diagnostics: [Diagnostic] = []
  private var numbers: [String: Int] = [:]

  /// Whether a document is one of ours, which name things in one way only.
  static func isOwn(_ document: JSONValue) -> Bool {
    guard document["@context"]?["ng"] != nil, document["@context"]?["kg"] != nil else { return false }
    let resources = document["@graph"]?.array ?? []
    return resources.isEmpty || resources.contains { Self.types($0).contains("ng:Entity") }
      || resources.contains { Self.types($0).contains("prov:Activity") }
  }

  init(_ document: JSONValue, path: String) {
    self.path = path
    var terms: [String: JSONLDTerm] = [:]
    if case .object(let members)? = document["@context"] {
      for member in members {
        guard let iri = member.value["@id"]?.string else { continue }
        terms[member.name] = JSONLDTerm(
          name: member.name, iri: iri, type: member.value["@type"]?.string, isSet: member.value["@container"]?.string == "@set")
      }
    }
    self.terms = terms
    let resources = document["@graph"]?.array ?? []
    for (number, resource) in resources.enumerated() where Self.types(resource).contains("ng:Entity") { entity(resource, number) }
    for (number, resource) in resources.enumerated() where Self.types(resource).contains("ng:Relation") { statement(resource, number) }
  }

  private mutating func report(_ number: Int, _ message: String, code: String) {
    guard diagnostics.count < 100 else { return }
    diagnostics.append(Diagnostic(.error, path: path, "/@graph/\(number): \(message)", code: code))
  }

  private static func types(_ resource: JSONValue) -> [String] {
    guard let type = resource["type"] else { return [] }
    return type.string.map { [$0] } ?? type.array?.compactMap(\.string) ?? []
  }

  private mutating func entity(_ resource: JSONValue, _ number: Int) {
    guard case .object(let members) = resource, let iri = resource["id"]?.string, let id = resource["entityId"]?.string else {
      report(number, "an entity needs 'id' and 'entityId', it is left out", code: "jsonld-row")
      return
    }
    guard numbers[iri] == nil else {
      report(number, "the id '\(ExportText.shorten(iri))' is used twice, the first counts", code: "jsonld-id")
      return
    }
    numbers[iri] = records.nodes.count
    let types = Self.types(resource).dropFirst().filter { $0.hasPrefix("ng:") }.map { JSONLDName.decoded($0.dropFirst(3)) }
    var properties: [(key: String, value: Value)] = [("id", .string(id))]
    for member in members {
      guard let name = member.name == "graphId" ? "entity_id" : property(member.name, Self.nodeProperties, NodeBuilder.reserved) else {
        continue
      }
      guard let value = value(member.value, terms[member.name]) else {
        report(number, "the value of '\(member.name)' has the wrong type and is left out", code: "jsonld-value")
        continue
      }
      properties.append((name, value))
    }
    if let type = types.first { properties.append(("type", .string(type))) }
    records.nodes.append(
      GraphRecords.Node(labels: NodeLabel.labels(types: types, kind: nil), properties: RecordOrder.nodes.sort(properties)))
  }

  private mutating func statement(_ resource: JSONValue, _ number: Int) {
    guard case .object(let members) = resource, let id = resource["entityId"]?.string, let type = resource["relationType"]?.string,
      let subject = resource["subject"]?.string, let object = resource["object"]?.string
    else {
      report(
        number, "a statement needs 'entityId', 'relationType', 'subject' and 'object', it is left out", code: "jsonld-row")
      return
    }
    guard let source = numbers[subject], let target = numbers[object] else {
      let (role, end) = numbers[subject] == nil ? ("subject", subject) : ("object", object)
      report(
        number, "the \(role) '\(ExportText.shorten(end))' is no entity of this file, the statement is left out", code: "jsonld-reference")
      return
    }
    var properties: [(key: String, value: Value)] = [("rel_id", .string(id))]
    for member in members where member.name != "graphId" && member.name != "relationType" && member.name != "sourceIds" {
      guard let name = property(member.name, Self.edgeProperties, EdgeBuilder.reserved) else { continue }
      guard let value = value(member.value, terms[member.name]) else {
        report(number, "the value of '\(member.name)' has the wrong type and is left out", code: "jsonld-value")
        continue
      }
      properties.append((name, value))
    }
    let sources = sources(resource)
    if !sources.isEmpty { properties.append(("sources", .list(sources.map { .string($0) }))) }
    records.relationships.append(
      GraphRecords.Relationship(type: type, source: source, target: target, properties: RecordOrder.edges.sort(properties)))
  }

  /// The addresses of the articles; those without one on the web have their ids beside them, in the same order.
  private func sources(_ resource: JSONValue) -> [String] {
    var offline = (resource["sourceIds"]?.array?.compactMap(\.string) ?? [])[...]
    return (resource["wasDerivedFrom"]?.array?.compactMap(\.string) ?? []).map { iri in
      iri.hasPrefix("kg:") ? offline.popFirst() ?? iri : iri
    }
  }

  /// The name that a term's property has in property graphs; nothing for terms that are none.
  private func property(_ name: String, _ standard: [String: String], _ reserved: Set<String>) -> String? {
    if let known = standard[name] { return known }
    guard name != "id", name != "type", name != "entityId", let term = terms[name], !term.isReference else { return nil }
    var origin = name
    if name.hasSuffix("Id"), let reference = terms[String(name.dropLast(2))], reference.isReference, reference.iri + "Id" == term.iri {
      origin = reference.name
    }
    // The name was taken by something else; in property graphs nodes and edges have names of their own.
    if origin.hasSuffix("Value"), terms[String(origin.dropLast(5))] != nil { origin = String(origin.dropLast(5)) }
    var label = PropertyType.snakeName(of: origin)
    while reserved.contains(label) { label += "_value" }
    return label
  }

  private func value(_ value: JSONValue, _ term: JSONLDTerm?) -> Value? {
    if let items = value.array {
      let values = items.compactMap { self.value($0, term) }
      return values.count == items.count ? .list(values) : nil
    }
    guard let text = value.string else { return Value(scalar: value) }
    return switch term?.type {
    case "xsd:integer"?, "xsd:nonNegativeInteger"?: Int(text).map { .integer($0) }
    case "xsd:decimal"?: Double(text).map { .float($0) }
    case "xsd:boolean"?: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    default: .string(text)
    }
  }

  private static let nodeProperties = JSONLDDocument.nodeTerms.reversed
  private static let edgeProperties = JSONLDDocument.edgeTerms.reversed
}

extension [String: String] {
  /// The keys by their values, which differ.
  fileprivate var reversed: [String: String] { Dictionary(map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first }) }
}
