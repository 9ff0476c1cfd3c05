internal import GraphAccess

/// The relationships of a way so far; asking whether one is among them stays quick when the way is long.
struct Trail {
  private(set) var relationships: [RelationshipID] = []
  private var set: Set<RelationshipID> = []
  private static let short = 24

  mutating func append(_ relationship: RelationshipID) {
    relationships.append(relationship)
    if relationships.count == Self.short { set = Set(relationships) } else if relationships.count > Self.short { set.insert(relationship) }
  }

  mutating func shorten(to count: Int) {
    while relationships.count > count {
      let last = relationships.removeLast()
      if relationships.count >= Self.short { set.remove(last) } else if !set.isEmpty { set = [] }
    }
  }

  func contains(_ relationship: RelationshipID) -> Bool {
    relationships.count >= Self.short ? set.contains(relationship) : relationships.contains(relationship)
  }
}
