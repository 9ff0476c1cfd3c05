internal import GraphAccess
internal import NewsGraphModel

/// Reads JSON-LD of any program into rows: things with their types as labels, literals as properties, links between them as relationships.
///
/// A thing's IRI is its property `id`. Properties have the last part of their IRI as name, relationships the same in upper case: `schema:worksFor`
/// gives `WORKS_FOR`. A link that leads to nothing in the file is a property with the IRI as its text. Contexts that lie elsewhere are not
/// fetched; names are then taken as they stand.
struct LinkedDataReader {
  private struct Link {
    var source: Int
    var name: String
    var iri: String
    var isReverse: Bool
  }

  private let path: String
  private(set) var records = GraphRecords()
  private(set) var diagnostics: [Diagnostic] = []
  private var numbers: [String: Int] = [:]
  private var links: [Link] = []
  private var told: Set<String> = []

  init(_ document: JSONValue, path: String) {
    self.path = path
    read(document, LinkedContext(), "")
    // The things of the file are known only now.
    for link in links {
      guard let target = numbers[link.iri] else {
        if !link.isReverse { add(link.name, .string(link.iri), to: link.source) }
        continue
      }
      let (source, end) = link.isReverse ? (target, link.source) : (link.source, target)
      records.relationships.append(
        GraphRecords.Relationship(type: JSONLDName.relationshipType(link.name), source: source, target: end))
    }
  }

  private mutating func warn(_ pointer: String, _ message: String, code: String) {
    guard diagnostics.count < 100, told.insert(message).inserted else { return }
    diagnostics.append(Diagnostic(.warning, path: path, "\(pointer.isEmpty ? "/" : pointer): \(message)", code: code))
  }

  /// Reads a document, or the content of a graph.
  private mutating func read(_ value: JSONValue, _ context: LinkedContext, _ pointer: String) {
    switch value {
    case .array(let items): for (index, item) in items.enumerated() { read(item, context, "\(pointer)/\(index)") }
    case .object: _ = thing(value, context, pointer)
    default: warn(pointer, "expected an object, found \(value.kindName), which is left out", code: "jsonld-row")
    }
  }

  /// Reads an object that stands for a thing, and answers its IRI; nothing for one that only holds a graph.
  private mutating func thing(_ value: JSONValue, _ outer: LinkedContext, _ pointer: String) -> String? {
    guard case .object(let members) = value else { return nil }
    let context = value["@context"].map { outer.adding($0) } ?? outer
    for address in context.remote.dropFirst(outer.remote.count) {
      warn(
        pointer, "the context '\(ExportText.shorten(address))' lies elsewhere and is not read, names are taken as they stand",
        code: "jsonld-context")
    }
    var id: String?
    var types: [String] = []
    var content: [JSONValue.Member] = []
    for member in members {
      switch context.keyword(member.name) {
      case "@id"?: id = member.value.string.map { context.expand($0) }
      case "@type"?: types += member.value.string.map { [$0] } ?? member.value.array?.compactMap(\.string) ?? []
      case "@graph"?, "@included"?: read(member.value, context, "\(pointer)/\(member.name)")
      case "@reverse"?: content.append(member)
      case nil: content.append(member)
      default: break
      }
    }
    if types.isEmpty, content.isEmpty { return id }
    let iri = id ?? "_:thing\(records.nodes.count + 1)"
    let number = number(of: iri)
    for type in types {
      let label = NodeLabel.clean(JSONLDName.local(context.expand(type, asTerm: true)))
      if !records.nodes[number].labels.contains(label) { records.nodes[number].labels.append(label) }
    }
    for member in content {
      if context.keyword(member.name) == "@reverse", case .object(let reversed) = member.value {
        for item in reversed { property(item, context, of: number, isReverse: true, "\(pointer)/\(member.name)/\(item.name)") }
      } else {
        property(member, context, of: number, isReverse: false, "\(pointer)/\(member.name)")
      }
    }
    return iri
  }

  private mutating func number(of iri: String) -> Int {
    if let known = numbers[iri] { return known }
    numbers[iri] = records.nodes.count
    records.nodes.append(GraphRecords.Node(properties: [("id", .string(iri))]))
    return records.nodes.count - 1
  }

  private mutating func property(
    _ member: JSONValue.Member, _ context: LinkedContext, of number: Int, isReverse: Bool, _ pointer: String
  ) {
    let term = context.term(member.name)
    let name = context.name(member.name)
    let isReverse = isReverse || term?.isReverse == true
    for item in LinkedValue.items(member.value, term) {
      switch LinkedValue(item, term, context) {
      case .nothing: break
      case .literal(let value): add(name, value, to: number)
      case .link(let iri): links.append(Link(source: number, name: name, iri: iri, isReverse: isReverse))
      case .thing(let object):
        if let iri = thing(object, context, pointer) {
          links.append(Link(source: number, name: name, iri: iri, isReverse: isReverse))
        }
      }
    }
  }

  /// Adds a value; a second one of the name makes a list.
  private mutating func add(_ name: String, _ value: Value, to number: Int) {
    // The IRI stays the id, whatever else calls itself so.
    let name = name == "id" ? "identifier" : name
    guard let known = records.nodes[number].properties.firstIndex(where: { $0.key == name }) else {
      records.nodes[number].properties.append((name, value))
      return
    }
    var items: [Value] = [records.nodes[number].properties[known].value]
    if case .list(let before) = items[0] { items = before }
    if case .list(let more) = value { items += more } else { items.append(value) }
    records.nodes[number].properties[known].value = .list(items)
  }
}
