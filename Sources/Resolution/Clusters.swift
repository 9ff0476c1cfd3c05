import NewsGraphModel

/// Things of all documents, joined step by step; every join of different names keeps its reason.
struct Clusters {
  private(set) var things: [FoldedThing]
  private var parents: [Int]
  private var members: [[Int]]
  /// How often each root's cluster is mentioned.
  private var weights: [Int]
  private(set) var merges: [Int: [Merge]] = [:]
  /// What is known of clusters that were asked about, by root; kept because large clusters are asked about often.
  private var summaries: [Int: ClusterSummary] = [:]
  /// Things that look alike and were kept apart.
  private(set) var suspects: [(first: Int, second: Int, reason: String)] = []

  init(_ things: [FoldedThing]) {
    self.things = things
    parents = Array(things.indices)
    members = things.indices.map { [$0] }
    weights = things.map(\.mentions.count)
  }

  func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// The first thing of each cluster, in order.
  var roots: [Int] { things.indices.filter { parents[$0] == $0 } }

  /// The things of a cluster, in order.
  func members(_ index: Int) -> [Int] { members[root(index)].sorted() }

  /// The number of members of a cluster.
  func size(_ index: Int) -> Int { members[root(index)].count }

  func isNamed(_ index: Int) -> Bool { members[root(index)].contains { things[$0].thing.isNamed } }

  /// How often a cluster is mentioned.
  func weight(_ index: Int) -> Int { weights[root(index)] }

  /// Joins two clusters; the earlier one stays the root.
  mutating func join(_ a: Int, _ b: Int, reason: String?) {
    let (first, second) = (min(root(a), root(b)), max(root(a), root(b)))
    guard first != second else { return }
    if var summary = summaries[first] {
      summaries[first] = nil
      summary.formUnion(self.summary(second))
      summaries[first] = summary
    }
    summaries[second] = nil
    if let reason {
      // The name that is folded in is the one of the smaller part.
      let (kept, other) = weight(first) >= weight(second) ? (first, second) : (second, first)
      if things[kept].thing.name != things[other].thing.name {
        merges[first, default: []].append(Merge(reason: reason, name: things[other].thing.name, document: things[second].document))
      }
    }
    merges[first, default: []] += merges.removeValue(forKey: second) ?? []
    members[first] += members[second]
    weights[first] += weights[second]
    members[second] = []
    parents[second] = first
  }

  /// What the members of a cluster are called and said to be.
  mutating func summary(_ index: Int) -> ClusterSummary {
    let root = root(index)
    if let known = summaries[root] { return known }
    var summary = ClusterSummary()
    for member in members[root] { summary.insert(things[member]) }
    summaries[root] = summary
    return summary
  }

  /// Notes that two clusters look alike though they are kept apart.
  mutating func suspect(_ a: Int, _ b: Int, reason: String) {
    suspects.append((min(root(a), root(b)), max(root(a), root(b)), reason))
  }
}
