public import GraphAccess
public import NewsGraphModel

extension GraphReading {
  /// Whether the graph has no relation that is denied, conditional or only possible.
  public var holdsOnlyAffirmed: Bool { holdsOnly(.affirmed) }

  /// Whether every relation of the graph has one of these statuses.
  public func holdsOnly(_ choice: StatusChoice) -> Bool {
    let (polarity, modality) = (key(named: StatusKeys.polarity), key(named: StatusKeys.modality))
    if polarity == nil, modality == nil { return choice.contains(.asserted) || relationshipBound == 0 }
    func text(_ key: NameID?, _ relationship: RelationshipID) -> String? {
      if let key, case .string(let text) = property(key, ofRelationship: relationship) { text } else { nil }
    }
    for relationship in 0..<RelationshipID(relationshipBound) where contains(relationship: relationship) {
      if !choice.contains(Relation.Status(polarity: text(polarity, relationship), modality: text(modality, relationship))) { return false }
    }
    return true
  }
}

/// The properties of a relationship that say how it stands to the facts.
enum StatusKeys {
  static let polarity = "polarity"
  static let modality = "modality"
}
