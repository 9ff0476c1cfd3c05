extension GraphSnapshot {
  /// Reads every byte and checks it against the checksums, and every number that is a place of something else against its bounds.
  public func verify() throws(SnapshotError) {
    for section in table.sections {
      guard XXHash64.hash(section.bytes) == section.checksum else {
        let name = SnapshotLayout.Kind(rawValue: section.kind).map { "\($0)" } ?? "\(section.kind)"
        throw SnapshotError(.checksum, at: "section \(name)", expected: "the checksum that was written", found: "another")
      }
    }
    // Checksums tell that the bytes are those that were written, not that it was newsgraph who wrote them.
    guard outgoing.isSound(), incoming.isSound() else {
      throw SnapshotError(.malformed, at: "relationships of nodes", expected: "nodes, relationships and types", found: "numbers of none")
    }
    guard labels.isSound() else {
      throw SnapshotError(.malformed, at: "nodes of labels", expected: "nodes in ascending order", found: "other numbers")
    }
    for relationship in 0..<RelationshipID(truncatingIfNeeded: relationshipBound) where !endsAreThere(relationship) {
      throw SnapshotError(.malformed, at: "relationship \(relationship)", expected: "a type and two nodes", found: "numbers of none")
    }
  }
}
