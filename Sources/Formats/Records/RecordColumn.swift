internal import GraphAccess
internal import NewsGraphModel

/// One property of the nodes, or of the relationships, of rows, with the one type that all its values have in a table.
struct RecordColumn {
  enum Kind: Hashable {
    case boolean, integer, long, decimal, string
    /// Lists whose items are all strings, or not.
    case strings, values
  }

  var name: String
  var kind: Kind

  /// The columns of rows, in the order in which property graphs show them: ``RecordOrder``, then as the ontology has them, then by name.
  ///
  /// `always` are there even when no row has them.
  static func columns(
    of rows: some Sequence<[(key: String, value: Value)]>, order: RecordOrder, ontology: [String], always: [PropertyKey]
  ) -> [RecordColumn] {
    var kinds: [String: Kind] = [:]
    for key in always { kinds[key.name] = Kind(key.kind) }
    for row in rows {
      for property in row {
        guard let kind = Kind(property.value) else { continue }
        kinds[property.key] = kinds[property.key].map { $0.union(kind) } ?? kind
      }
    }
    var places: [String: Int] = [:]
    for name in ontology where places[name] == nil { places[name] = places.count }
    func place(_ column: RecordColumn) -> (Int, Int) { (order.rank(column.name), places[column.name] ?? places.count) }
    return kinds.map { RecordColumn(name: $0.key, kind: $0.value) }.sorted {
      place($0) == place($1) ? $0.name.precedes($1.name) : place($0) < place($1)
    }
  }

  /// The value as the column's kind spells it; nothing when nothing is left of it.
  func convert(_ value: Value) -> PropertyValue? {
    switch (kind, value) {
    case (_, .null), (_, .node), (_, .relationship), (_, .path): return nil
    case (.boolean, .boolean(let flag)): return .boolean(flag)
    case (.integer, .integer(let number)), (.long, .integer(let number)): return .integer(number)
    case (.decimal, .integer(let number)): return .decimal(Double(number))
    case (.decimal, .float(let number)): return number.isFinite ? .decimal(number) : .string(RecordText.text(value))
    case (.strings, .list(let items)):
      let texts = ExportText.clean(items.map { RecordText.text($0) })
      return texts.isEmpty && !items.isEmpty ? nil : .strings(texts)
    case (.strings, _): return convert(.list([value]))
    case (.values, .list): return .string(RecordText.text(value))
    case (.values, _): return .string(RecordText.text(.list([value])))
    default:
      let text = ExportText.clean(RecordText.text(value))
      return text.isEmpty ? nil : .string(text)
    }
  }
}

extension RecordColumn.Kind {
  init(_ kind: PropertyKey.Kind) {
    self =
      switch kind {
      case .string: .string
      case .strings: .strings
      case .integer: .integer
      case .decimal: .decimal
      case .boolean: .boolean
      }
  }

  /// The kind of one value; nothing for values that no file holds.
  init?(_ value: Value) {
    switch value {
    case .null, .node, .relationship, .path: return nil
    case .boolean: self = .boolean
    case .integer(let number): self = Int32(exactly: number) == nil ? .long : .integer
    case .float: self = .decimal
    case .string, .map, .temporal: self = .string
    case .list(let items): self = items.allSatisfy { $0.text != nil } ? .strings : .values
    }
  }

  /// The narrowest kind that holds the values of both.
  func union(_ other: Self) -> Self {
    if self == other { return self }
    let both: Set = [self, other]
    if both.isSubset(of: [.integer, .long]) { return .long }
    if both.isSubset(of: [.integer, .long, .decimal]) { return .decimal }
    if both.contains(.values) || both.contains(.strings) {
      return both.isSubset(of: [.strings, .string]) ? .strings : .values
    }
    return .string
  }
}
