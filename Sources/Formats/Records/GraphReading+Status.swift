public import GraphAccess
internal import NewsGraphModel

extension GraphReading {
  /// Whether the graph has no relation that is denied, conditional or only possible.
  public var holdsOnlyAffirmed: Bool {
    for (name, values) in Unaffirmed.values {
      guard let key = key(named: name) else { continue }
      for relationship in 0..<RelationshipID(relationshipBound) where contains(relationship: relationship) {
        if case .string(let text) = property(key, ofRelationship: relationship), values.contains(text) { return false }
      }
    }
    return true
  }
}

/// What properties of a relationship say that it is not affirmed.
enum Unaffirmed {
  static let values: [String: Set<String>] = [
    "polarity": [Relation.Polarity.negative.rawValue],
    "modality": [Relation.Modality.conditional.rawValue, Relation.Modality.possible.rawValue],
  ]
}
