internal import NewsGraphModel

/// Turns entities into nodes whose properties all have one type a key.
struct NodeBuilder {
  /// What every node may have, in order; the ontology's properties follow.
  static let standard: [PropertyKey] = [
    PropertyKey(name: "name", kind: .string), PropertyKey(name: "type", kind: .string), PropertyKey(name: "aliases", kind: .strings),
    PropertyKey(name: "description", kind: .string), PropertyKey(name: "mentions", kind: .integer),
    PropertyKey(name: "first_seen", kind: .string), PropertyKey(name: "last_seen", kind: .string),
    PropertyKey(name: "start_date", kind: .string), PropertyKey(name: "end_date", kind: .string),
  ]
  /// Names that some importer takes for something of its own.
  static let reserved = Set(
    standard.map(\.name) + [
      "id", "entity_id", "label", "labels", "nodelabel", "timeset", "x", "y", "z", "xpos", "ypos", "zpos", "size", "r", "g", "b", "color",
    ])

  let keys: [PropertyKey]
  private let properties: PropertyKeyList
  private let cleaned: [String: [String: PropertyValue]]
  private let names: ExportNames
  private let dates: [DateBounds?]
  private let documentNumbers: [String: Int]

  init(_ graph: Graph, ontology: Ontology, names: ExportNames, documentNumbers: [String: Int]) {
    var cleaned: [String: [String: PropertyValue]] = [:]
    var used: [String: PropertyKey.Kind] = [:]
    for entity in graph.entities where !entity.properties.isEmpty {
      let values = entity.properties.compactMapValues { $0.cleaned }
      for (name, value) in values where name != "description" {
        let kind = PropertyKey.Kind(of: value)
        used[name] = used[name].map { $0.union(kind) } ?? kind
      }
      cleaned[entity.id] = values
    }
    properties = PropertyKeyList(declared: ontology.entityTypes.flatMap(\.properties), used: used, reserved: Self.reserved)
    keys = Self.standard + properties.keys
    self.cleaned = cleaned
    self.names = names
    self.documentNumbers = documentNumbers
    dates = graph.documents.map { $0.date.flatMap { DateBounds($0) } }
  }

  func node(_ entity: Entity) -> PropertyGraph.Node {
    let values = cleaned[entity.id] ?? [:]
    let seen = Set(entity.mentions.map(\.document)).compactMap { documentNumbers[$0] }
    var fields: [PropertyGraph.Field] = []
    func add(_ key: Int, _ text: String?) {
      if let text, !text.isEmpty { fields.append(PropertyGraph.Field(key: key, value: .string(text))) }
    }
    let name = shownName(entity, content: values["content"]?.string)
    add(0, name)
    add(1, entity.type)
    let aliases = ExportText.clean(entity.aliases)
    if !aliases.isEmpty { fields.append(PropertyGraph.Field(key: 2, value: .strings(aliases))) }
    add(3, values["description"].flatMap { PropertyKey.Kind.string.convert($0).string })
    fields.append(PropertyGraph.Field(key: 4, value: .integer(entity.mentions.count)))
    add(5, seen.compactMap { dates[$0]?.first }.min { $0.precedes($1) })
    add(6, seen.compactMap { dates[$0]?.last }.max { $0.precedes($1) })
    let bounds = values["date"]?.string.flatMap { DateBounds($0) }
    add(7, bounds?.first)
    add(8, bounds?.last)
    var own: [PropertyGraph.Field] = []
    for (origin, value) in values {
      guard let index = properties.index(of: origin) else { continue }
      let key = properties.keys[index]
      var value = key.kind.convert(value)
      if key.isReference, let text = value.string { value = .string(names.nodes[text] ?? text) }
      own.append(PropertyGraph.Field(key: index + Self.standard.count, value: value))
    }
    own.sort { $0.key < $1.key }
    let types = entity.types.first == entity.type ? entity.types : [entity.type] + entity.types.filter { $0 != entity.type }
    return PropertyGraph.Node(
      id: names.nodes[entity.id] ?? entity.id, graphID: ExportText.clean(entity.id), types: types,
      labels: NodeLabel.labels(types: types, kind: values["kind"]?.string), name: name, fields: fields + own, document: seen.min())
  }

  /// A statement is shown by what it says, cut to one line; everything else by its name.
  private func shownName(_ entity: Entity, content: String?) -> String {
    if let content { return ExportText.shorten(content) }
    // Gephi and Graphviz do not agree about tabs in labels.
    let name = String(ExportText.clean(entity.name).map { $0 == "\t" ? " " : $0 })
    return name.isEmpty ? ExportText.clean(entity.id) : name
  }
}
