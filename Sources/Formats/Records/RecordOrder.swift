internal import GraphAccess

/// The order in which property graphs show the properties of nodes, or of edges: those that all have, the rest, the long texts.
struct RecordOrder {
  static let nodes = RecordOrder(first: ["id", "entity_id"] + NodeBuilder.standard.map(\.name), last: [])
  static let edges = RecordOrder(first: ["rel_id"] + EdgeBuilder.standard.map(\.name), last: EdgeBuilder.closing.map(\.name))

  private let ranks: [String: Int]
  private let middle: Int

  private init(first: [String], last: [String]) {
    var ranks: [String: Int] = [:]
    for (rank, name) in first.enumerated() { ranks[name] = rank }
    middle = first.count
    for (rank, name) in last.enumerated() { ranks[name] = middle + 1 + rank }
    self.ranks = ranks
  }

  func rank(_ name: String) -> Int { ranks[name] ?? middle }

  /// The properties in order; those that are nothing special stay as they were.
  func sort(_ properties: [(key: String, value: Value)]) -> [(key: String, value: Value)] {
    let order = properties.indices.sorted { a, b in
      let (first, second) = (rank(properties[a].key), rank(properties[b].key))
      return first == second ? a < b : first < second
    }
    return order.map { properties[$0] }
  }
}
