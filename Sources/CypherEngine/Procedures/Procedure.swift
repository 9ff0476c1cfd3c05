public import GraphAccess

/// A table of values that a query can call by name.
public struct Procedure: Sendable {
  /// With its dots: `graph.pagerank`.
  public let name: String
  public let inputs: [Field]
  public let outputs: [Field]
  /// Computes the rows, each with one value for every output; given one value for every input that was written.
  public let rows: @Sendable (_ arguments: [Value], _ graph: any GraphReading, _ isCancelled: () -> Bool) throws(CypherError) -> [[Value]]

  /// A named value of one type.
  public struct Field: Sendable {
    public let name: String
    public let type: FieldType
    /// Whether a call may leave it out.
    public let isOptional: Bool

    public init(_ name: String, _ type: FieldType, isOptional: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
    }
  }

  /// The types of openCypher signatures; all may be null.
  public enum FieldType: String, Sendable {
    case any = "ANY"
    case boolean = "BOOLEAN"
    case integer = "INTEGER"
    case float = "FLOAT"
    case number = "NUMBER"
    case string = "STRING"
    case list = "LIST"
    case map = "MAP"
    case node = "NODE"
    case relationship = "RELATIONSHIP"
    case path = "PATH"
  }

  public init(
    name: String, inputs: [Field], outputs: [Field],
    rows:
      @escaping @Sendable (_ arguments: [Value], _ graph: any GraphReading, _ isCancelled: () -> Bool) throws(CypherError) -> [[Value]]
  ) {
    self.name = name
    self.inputs = inputs
    self.outputs = outputs
    self.rows = rows
  }

  /// `graph.degree(types :: LIST?) :: (node :: NODE, degree :: INTEGER)`
  public var signature: String {
    func list(_ fields: [Field]) -> String {
      "(" + fields.map { "\($0.name) :: \($0.type.rawValue)\($0.isOptional ? "?" : "")" }.joined(separator: ", ") + ")"
    }
    return "\(name)\(list(inputs)) :: \(list(outputs))"
  }
}

extension Procedure.FieldType {
  /// Whether a value of this type can be given; integers are numbers and can stand for floats.
  func accepts(_ type: InferredType) -> Bool {
    if type.isOpen || self == .any { return true }
    return switch self {
    case .any: true
    case .boolean: type == .boolean
    case .integer: type == .integer || type == .number
    case .float, .number: type.isNumber
    case .string: type == .string
    case .list: type.isList
    case .map: type == .map
    case .node: type == .node
    case .relationship: type == .relationship
    case .path: type == .path
    }
  }

  var inferred: InferredType {
    switch self {
    case .any: .any
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .number: .number
    case .string: .string
    case .list: .list(.any)
    case .map: .map
    case .node: .node
    case .relationship: .relationship
    case .path: .path
    }
  }
}
