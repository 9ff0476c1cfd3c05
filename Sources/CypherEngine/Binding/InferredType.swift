internal import GraphAccess

/// What is known of an expression's value before the query runs.
indirect enum InferredType: Hashable, Sendable {
  case any, null, boolean, integer, float, number, string, map, node, relationship, path, temporal
  case list(InferredType)

  init(_ type: StaticType) {
    self =
      switch type {
      case .any: .any
      case .null: .null
      case .boolean: .boolean
      case .integer: .integer
      case .float: .float
      case .number: .number
      case .string: .string
      case .list: .list(.any)
      case .map: .map
      case .node: .node
      case .relationship: .relationship
      case .relationshipList: .list(.relationship)
      case .path: .path
      case .temporal: .temporal
      }
  }

  /// The type of a value that is there already.
  init(of value: Value) {
    self =
      switch value {
      case .null: .null
      case .boolean: .boolean
      case .integer: .integer
      case .float: .float
      case .string: .string
      case .list(let items): .list(items.reduce(into: InferredType.null) { $0 = $0.joined(InferredType(of: $1)) }.orAny)
      case .map: .map
      case .node: .node
      case .relationship: .relationship
      case .path: .path
      case .temporal: .temporal
      }
  }

  /// Whether nothing, or nothing but `null`, is known of it.
  var isOpen: Bool { self == .any || self == .null }

  private var orAny: InferredType { self == .null ? .any : self }

  var isNumber: Bool { self == .integer || self == .float || self == .number }

  var isList: Bool {
    if case .list = self { true } else { false }
  }

  /// What the elements of a list are.
  var element: InferredType {
    if case .list(let element) = self { element } else { .any }
  }

  /// What a value is that may be of either type.
  func joined(_ other: InferredType) -> InferredType {
    if self == other || other == .null { return self }
    if self == .null { return other }
    if isNumber && other.isNumber { return .number }
    if isList && other.isList { return .list(element.joined(other.element)) }
    return .any
  }

  /// Whether a value of this type can be kept in a graph.
  var mayBeStored: Bool {
    switch self {
    case .map, .node, .relationship, .path: false
    case .list(let element): !element.isList && element.mayBeStored
    default: true
    }
  }

  /// Whether a value of this type can be what a condition wants.
  var mayBeBoolean: Bool { isOpen || self == .boolean }

  /// Whether a value of this type can be what an argument wants.
  func fits(_ kind: ArgumentKind) -> Bool {
    if isOpen { return true }
    return switch kind {
    case .any: true
    case .number: isNumber
    case .integer: self == .integer || self == .number
    case .string: self == .string
    case .boolean: self == .boolean
    case .list: isList
    case .map: self == .map
    case .node: self == .node
    case .relationship: self == .relationship
    case .path: self == .path
    case .nodeOrRelationship: self == .node || self == .relationship
    case .propertied: self == .node || self == .relationship || self == .map
    case .stringOrList: self == .string || isList
    }
  }
}

extension InferredType: CustomStringConvertible {
  /// How messages name it: `a node`.
  var description: String {
    switch self {
    case .any: "anything"
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .float: "a float"
    case .number: "a number"
    case .string: "a string"
    case .map: "a map"
    case .node: "a node"
    case .relationship: "a relationship"
    case .path: "a path"
    case .temporal: "a point or a length of time"
    case .list: "a list"
    }
  }
}
