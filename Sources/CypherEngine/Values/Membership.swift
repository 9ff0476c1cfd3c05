internal import GraphAccess

/// The three-valued `IN`.
enum Membership {
  /// Whether the list has an element that equals `element`; nothing when that depends on a null.
  ///
  /// Throws a `TypeError` when `list` is neither a list nor null.
  static func contains(_ list: Value, _ element: Value) throws(CypherError) -> Bool? {
    switch list {
    case .null: return nil
    case .list(let values):
      var isKnown = true
      for value in values {
        switch Equality.equals(value, element) {
        case true: return true
        case nil: isKnown = false
        default: break
        }
      }
      return isKnown ? false : nil
    default: throw .type("InvalidArgumentType", "IN expects a list on its right side, not \(list.kindName)")
    }
  }
}
