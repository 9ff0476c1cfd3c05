internal import GraphAccess

/// Other relationships of the same pattern, which a new one must not be.
struct Difference {
  let slots: [Int]

  @inline(__always) func allows(_ relationship: RelationshipID, _ frame: Frame) -> Bool {
    for slot in slots where holds(frame.slots[slot], relationship) { return false }
    return true
  }

  private func holds(_ value: Value, _ relationship: RelationshipID) -> Bool {
    switch value {
    case .relationship(let other): return other == relationship
    case .list(let items):
      for case .relationship(relationship) in items { return true }
      return false
    default: return false
    }
  }
}
