internal import NewsGraphModel

/// What a JSON Schema cannot say of a JSON-LD export: that ids are unique, references lead somewhere, statements and plain triples agree.
struct JSONLDCheck {
  private let resources: [JSONValue]
  private let path: String
  private var diagnostics: [Diagnostic] = []
  private var entities: Set<String> = []
  private var documents: Set<String> = []

  /// Checks a document that is valid by the schema.
  static func diagnostics(_ document: JSONValue, path: String) -> [Diagnostic] {
    var check = JSONLDCheck(resources: document["@graph"]?.array ?? [], path: path)
    check.run(context: document["@context"] ?? .null)
    return Array(check.diagnostics.prefix(100))
  }

  private init(resources: [JSONValue], path: String) {
    self.resources = resources
    self.path = path
  }

  private mutating func report(_ pointer: String, _ message: String, _ code: String) {
    diagnostics.append(Diagnostic(.error, path: path, "\(pointer): \(message)", code: code))
  }

  /// A triple of compact IRIs.
  private struct Triple: Hashable {
    var subject: String
    var predicate: String
    var object: String
  }

  private mutating func run(context: JSONValue) {
    var seen: Set<String> = []
    for (number, resource) in resources.enumerated() {
      guard let id = resource["id"]?.string else { continue }
      if !seen.insert(id).inserted { report("/@graph/\(number)/id", "the id '\(id)' is used twice", "jsonld-id") }
      if resource.has("ng:Entity") { entities.insert(id) }
      if resource.has("prov:Entity") { documents.insert(id) }
    }
    let predicates = Set(resources.compactMap { $0["predicate"]?.string })
    var terms: [String: String] = [:]
    if case .object(let members) = context {
      for member in members {
        if let iri = member.value["@id"]?.string, predicates.contains(iri) { terms[member.name] = iri }
      }
    }
    var plain: Set<Triple> = []
    var shared: Set<[String]> = []
    var asserted: Set<Triple> = []
    var statements: [(number: Int, triple: Triple, isAsserted: Bool)] = []
    for (number, resource) in resources.enumerated() {
      if resource.has("ng:Relation") {
        statement(number, resource)
        guard let triple = triple(resource) else { continue }
        let isAsserted = resource["polarity"]?.string == "positive" && resource["modality"]?.string == "asserted"
        if isAsserted { asserted.insert(triple) }
        statements.append((number, triple, isAsserted))
      } else if let id = resource["id"]?.string {
        for (term, predicate) in terms {
          // A property that refers to a node may share its name with a relation; then its plain id stands beside it.
          if resource[term + "Id"] != nil {
            shared.insert([id, predicate])
            continue
          }
          for object in resource[term]?.array ?? [] {
            guard let object = object.string else { continue }
            plain.insert(Triple(subject: id, predicate: predicate, object: object))
            if !entities.contains(object) {
              report("/@graph/\(number)/\(term)", "'\(object)' is no entity of this file", "jsonld-reference")
            }
          }
        }
      }
    }
    for (number, triple, isAsserted) in statements {
      if isAsserted, !plain.contains(triple), !shared.contains([triple.subject, triple.predicate]) {
        report("/@graph/\(number)", "the statement is asserted, but its plain triple is missing", "jsonld-triple")
      } else if !isAsserted, plain.contains(triple), !asserted.contains(triple) {
        report("/@graph/\(number)", "the statement is not asserted, but there is a plain triple of it", "jsonld-triple")
      }
    }
  }

  private func triple(_ resource: JSONValue) -> Triple? {
    guard let subject = resource["subject"]?.string, let predicate = resource["predicate"]?.string, let object = resource["object"]?.string
    else {
      return nil
    }
    return Triple(subject: subject, predicate: predicate, object: object)
  }

  private mutating func statement(_ number: Int, _ resource: JSONValue) {
    let pointer = "/@graph/\(number)"
    for member in ["subject", "object", "attributedToEntity", "event", "place"] {
      if let id = resource[member]?.string, !entities.contains(id) {
        report("\(pointer)/\(member)", "'\(id)' is no entity of this file", "jsonld-reference")
      }
    }
    for id in resource["addressees"]?.array?.compactMap(\.string) ?? [] where !entities.contains(id) {
      report("\(pointer)/addressees", "'\(id)' is no entity of this file", "jsonld-reference")
    }
    for id in resource["wasDerivedFrom"]?.array?.compactMap(\.string) ?? [] where !documents.contains(id) {
      report("\(pointer)/wasDerivedFrom", "'\(id)' is no article of this file", "jsonld-reference")
    }
    if let predicate = resource["predicate"]?.string, let label = resource["relationType"]?.string {
      let name = String(predicate.drop { $0 != ":" }.dropFirst())
      let type = RelationType(name: name, label: "", description: "", sources: [], targets: [])
      if EdgeBuilder.label(type) != label {
        report("\(pointer)/relationType", "'\(label)' does not belong to the predicate '\(predicate)'", "jsonld-predicate")
      }
    }
    let evidence = resource["evidence"]?.array ?? []
    if resource["evidenceCount"]?.string != String(evidence.count) {
      report(
        "\(pointer)/evidenceCount",
        "'\(resource["evidenceCount"]?.string ?? "")' differs from the number of annotations, \(evidence.count)", "jsonld-evidence")
    }
    for (index, annotation) in evidence.enumerated() {
      let place = "\(pointer)/evidence/\(index)/hasTarget"
      guard let target = annotation["hasTarget"] else { continue }
      if let source = target["hasSource"]?.string, !documents.contains(source) {
        report("\(place)/hasSource", "'\(source)' is no article of this file", "jsonld-reference")
      }
      for selector in target["hasSelector"]?.array ?? [] {
        guard let start = selector["start"]?.string.flatMap({ Int($0) }), let end = selector["end"]?.string.flatMap({ Int($0) }) else {
          continue
        }
        if start > end { report("\(place)/hasSelector", "the span ends at \(end), before its start at \(start)", "jsonld-span") }
      }
    }
  }
}

extension JSONValue {
  /// Whether the resource's types hold this one.
  fileprivate func has(_ type: String) -> Bool { self["type"]?.array?.contains(.string(type)) ?? false }

  /// The value that a JSON pointer leads to; nothing when there is none.
  func value(at pointer: String) -> JSONValue? {
    var value = self
    for step in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      switch value {
      case .array(let items):
        guard let index = Int(step), items.indices.contains(index) else { return nil }
        value = items[index]
      case .object:
        guard let member = value[String(step)] else { return nil }
        value = member
      default: return nil
      }
    }
    return value
  }

  /// Whether a string anywhere in it holds a control character or a noncharacter; walks without recursion.
  var hasControls: Bool {
    var waiting = [self]
    while let value = waiting.popLast() {
      switch value {
      case .string(let text):
        if text.unicodeScalars.contains(where: {
          ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value) || $0.value & 0xFFFE == 0xFFFE
        }) {
          return true
        }
      case .array(let items): waiting += items
      case .object(let members): waiting += members.map(\.value)
      default: break
      }
    }
    return false
  }
}
