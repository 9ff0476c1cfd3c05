internal import GraphAccess

/// Conditions on each relationship of a longer way.
struct HopTest {
  let slot: Int
  let predicates: [Evaluation]

  @inline(__always) func holds(_ relationship: RelationshipID, _ frame: Frame) throws -> Bool {
    if predicates.isEmpty { return true }
    frame[slot] = .relationship(relationship)
    for predicate in predicates where try !predicate(frame).isTrue { return false }
    return true
  }
}
