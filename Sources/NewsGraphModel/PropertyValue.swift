/// The value of one property of an entity or a relation, in the types that every export format can carry.
public enum PropertyValue: Hashable, Sendable {
  case string(String)
  case strings([String])
  case integer(Int)
  case decimal(Double)
  case boolean(Bool)

  /// The text of a string value, else nothing.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
