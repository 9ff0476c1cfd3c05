/// The relationships of all nodes in one direction as compressed sparse rows, sorted by type, neighbour and relationship in each row.
struct CompressedRows {
  let offsets: [UInt32]
  let neighbors: [NodeID]
  let relationships: [RelationshipID]
  let types: [NameID]

  /// Three stable counting sorts, the most significant last, put relationships that ascend in order.
  init(owners: [NodeID], neighbors: [NodeID], types: [NameID], nodeCount: Int, typeCount: Int) {
    var order = [RelationshipID](0..<RelationshipID(owners.count))
    _ = Self.sort(&order, by: neighbors, bound: nodeCount)
    _ = Self.sort(&order, by: types, bound: typeCount)
    offsets = Self.sort(&order, by: owners, bound: nodeCount)
    self.neighbors = order.map { neighbors[Int($0)] }
    self.types = order.map { types[Int($0)] }
    relationships = order
  }

  /// Sorts by a number below the bound and answers where each number begins.
  private static func sort(_ order: inout [RelationshipID], by numbers: [UInt32], bound: Int) -> [UInt32] {
    var offsets = [UInt32](repeating: 0, count: bound + 1)
    for number in numbers { offsets[Int(number) + 1] += 1 }
    for number in 0..<bound { offsets[number + 1] += offsets[number] }
    var next = offsets
    var sorted = order
    for relationship in order {
      let number = Int(numbers[Int(relationship)])
      sorted[Int(next[number])] = relationship
      next[number] += 1
    }
    order = sorted
    return offsets
  }
}
