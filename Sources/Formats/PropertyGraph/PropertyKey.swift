internal import NewsGraphModel

/// One named property that nodes or edges of a property graph have, always of one type.
struct PropertyKey: Hashable {
  enum Kind { case string, strings, integer, decimal, boolean }

  /// In lower snake case: `first_seen`.
  var name: String
  var kind: Kind
  /// The property of the ontology that it carries; nothing for what every node or edge has.
  var origin: String?
  /// Whether its values are ids of nodes.
  var isReference = false
}

extension PropertyKey.Kind {
  /// What a value of the ontology's type is in an export: dates and references are text.
  init(_ value: PropertyType.Value) {
    self =
      switch value {
      case .string, .date, .entity: .string
      case .strings: .strings
      case .integer: .integer
      case .decimal: .decimal
      case .boolean: .boolean
      }
  }

  init(of value: PropertyValue) {
    self =
      switch value {
      case .string: .string
      case .strings: .strings
      case .integer: .integer
      case .decimal: .decimal
      case .boolean: .boolean
      }
  }

  /// The narrowest kind that holds values of both.
  func union(_ other: Self) -> Self {
    switch (self, other) {
    case (let a, let b) where a == b: a
    case (.integer, .decimal), (.decimal, .integer): .decimal
    case (.string, .strings), (.strings, .string): .strings
    default: .string
    }
  }

  /// The value as this kind spells it.
  func convert(_ value: PropertyValue) -> PropertyValue {
    switch (self, value) {
    case (.decimal, .integer(let number)): .decimal(Double(number))
    case (.strings, .string(let text)): .strings([text])
    case (.string, .integer(let number)): .string(String(number))
    case (.string, .decimal(let number)): .string(number.description)
    case (.string, .boolean(let flag)): .string(flag ? "true" : "false")
    case (.string, .strings(let items)): .string(items.joined(separator: "; "))
    default: value
    }
  }
}

extension PropertyValue {
  /// The value after cleaning; nothing when nothing is left, or when a number is not finite.
  var cleaned: PropertyValue? {
    switch self {
    case .string(let text):
      let text = ExportText.clean(text)
      return text.isEmpty ? nil : .string(text)
    case .strings(let items):
      let items = ExportText.clean(items)
      return items.isEmpty ? nil : .strings(items)
    case .decimal(let number): return number.isFinite ? self : nil
    case .integer, .boolean: return self
    }
  }
}

/// The properties that entities, or relations, may bring from the ontology, in its order, under names that are free.
struct PropertyKeyList {
  private(set) var keys: [PropertyKey] = []
  private var indices: [String: Int] = [:]

  /// Makes keys for the properties that are `used`, in the order in which `declared` names them; others follow, sorted.
  init(declared: [PropertyType], used: [String: PropertyKey.Kind], reserved: Set<String>) {
    var kinds: [String: PropertyKey.Kind] = [:]
    var references: [String: Bool] = [:]
    var order: [String] = []
    for property in declared {
      let kind = PropertyKey.Kind(property.value)
      if kinds[property.name] == nil { order.append(property.name) }
      kinds[property.name] = kinds[property.name].map { $0.union(kind) } ?? kind
      references[property.name] = (references[property.name] ?? true) && property.value == .entity
    }
    order += used.keys.filter { kinds[$0] == nil }.sorted { $0.precedes($1) }
    var taken = reserved
    for name in order {
      guard let found = used[name] else { continue }
      var label = PropertyType.snakeName(of: name)
      while !taken.insert(label).inserted { label += "_value" }
      let kind = kinds[name].map { $0.union(found) } ?? found
      indices[name] = keys.count
      keys.append(PropertyKey(name: label, kind: kind, origin: name, isReference: references[name] ?? false))
    }
  }

  func index(of origin: String) -> Int? { indices[origin] }
}
