import GraphAccess

/// Small graphs given by their arrows, for trying all of them.
enum SmallGraphs {
  /// The arrows between so many nodes, loops among them if wanted.
  static func arrows(_ count: Int, loops: Bool) -> [(Int, Int)] {
    (0..<count).flatMap { source in (0..<count).filter { loops || $0 != source }.map { (source, $0) } }
  }

  /// A graph of all nodes without labels, with one type.
  static func graph(_ count: Int, _ arrows: [(Int, Int)]) -> MemoryGraph {
    MemoryGraph(
      GraphRecords(
        nodes: Array(repeating: .init(), count: count), relationships: arrows.map { .init(type: "T", source: $0.0, target: $0.1) }))
  }

  /// Every set of arrows on up to 3 nodes with loops and on 4 nodes without.
  private static func forEachNumbered(_ body: (_ count: Int, _ arrows: [(Int, Int)]) throws -> Void) rethrows {
    for count in 0...4 {
      let all = arrows(count, loops: count < 4)
      for mask in 0..<(1 << all.count) {
        try body(count, all.indices.filter { mask & (1 << $0) != 0 }.map { all[$0] })
      }
    }
  }

  /// Calls `body` with all graphs of up to 3 nodes with loops and of 4 nodes without, but not with one that is another numbered otherwise.
  static func forEach(_ body: (_ count: Int, _ arrows: [(Int, Int)]) throws -> Void) rethrows {
    for (count, arrows) in distinct { try body(count, arrows) }
  }

  private static let distinct: [(Int, [(Int, Int)])] = {
    var distinct: [(Int, [(Int, Int)])] = []
    forEachNumbered { count, arrows in
      let pattern = arrows.reduce(0) { $0 | 1 << ($1.0 * 4 + $1.1) }
      let isFirst = orders(count).allSatisfy { order in
        arrows.reduce(0) { $0 | 1 << (order[$1.0] * 4 + order[$1.1]) } >= pattern
      }
      if isFirst { distinct.append((count, arrows)) }
    }
    return distinct
  }()

  private static func orders(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return orders(count - 1).flatMap { order in (0..<count).map { Array(order[..<$0]) + [count - 1] + Array(order[$0...]) } }
  }

  /// The relationships of Zachary's karate club (*An Information Flow Model for Conflict and Fission in Small Groups*, 1977), from 0.
  static let karateClub: [(Int, Int)] = {
    let rows: [(Int, [Int])] = [
      (0, [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31]), (1, [2, 3, 7, 13, 17, 19, 21, 30]),
      (2, [3, 7, 8, 9, 13, 27, 28, 32]), (3, [7, 12, 13]), (4, [6, 10]), (5, [6, 10, 16]), (6, [16]), (8, [30, 32, 33]), (9, [33]),
      (13, [33]), (14, [32, 33]), (15, [32, 33]), (18, [32, 33]), (19, [33]), (20, [32, 33]), (22, [32, 33]),
      (23, [25, 27, 29, 32, 33]), (24, [25, 27, 31]), (25, [31]), (26, [29, 33]), (27, [33]), (28, [31, 33]), (29, [32, 33]),
      (30, [32, 33]), (31, [32, 33]), (32, [33]),
    ]
    return rows.flatMap { row in row.1.map { (row.0, $0) } }
  }()
}

/// Paths found by trying everything.
struct NaivePaths {
  let count: Int
  /// From, to, relationship.
  let steps: [(Int, Int, RelationshipID)]

  init(_ graph: any GraphReading, _ orientation: Traversal.Orientation) {
    count = graph.nodeBound
    steps = (0..<RelationshipID(graph.relationshipBound)).filter { graph.contains(relationship: $0) }.flatMap { relationship in
      let (source, target) = (Int(graph.source(of: relationship)), Int(graph.target(of: relationship)))
      return (orientation != .incoming ? [(source, target, relationship)] : [])
        + (orientation != .outgoing ? [(target, source, relationship)] : [])
    }
  }

  /// All paths without a node twice.
  func simplePaths(from source: Int, to target: Int) -> [Path] {
    var found: [Path] = []
    func extend(_ path: Path, at node: Int) {
      if node == target { return found.append(path) }
      for (from, to, relationship) in steps where from == node && !path.nodes.contains(NodeID(to)) {
        extend(Path(nodes: path.nodes + [NodeID(to)], relationships: path.relationships + [relationship]), at: to)
      }
    }
    extend(Path(nodes: [NodeID(source)], relationships: []), at: source)
    return found
  }

  func shortestPaths(from source: Int, to target: Int) -> Set<Path> {
    let paths = simplePaths(from: source, to: target)
    let length = paths.map(\.relationships.count).min()
    return Set(paths.filter { $0.relationships.count == length })
  }

  /// Distances from a node by relaxing all steps again and again.
  func distances(from source: Int) -> [Int?] {
    var distances = [Int?](repeating: nil, count: count)
    distances[source] = 0
    for _ in 0..<count {
      for (from, to, _) in steps {
        if let distance = distances[from], distance + 1 < distances[to] ?? .max { distances[to] = distance + 1 }
      }
    }
    return distances
  }
}
