/// A weighted graph whose nodes are communities of the level below.
///
/// What is inside a community is a loop that counts twice, once from either end.
struct LouvainLevel {
  private var offsets: [Int] = [0]
  private var neighbors: [Int] = []
  private var weights: [Double] = []
  private var degrees: [Double] = []
  /// Twice the number of relationships.
  private var total = 0.0

  /// The modularity that a round through all nodes must add for another to follow.
  private static let leastGain = 1e-6

  var nodeCount: Int { offsets.count - 1 }

  private init() {}

  /// Each node for itself.
  init(_ table: NeighborTable) {
    for node in 0..<table.offsets.count - 1 {
      for entry in table.row(node) {
        let other = Int(table.neighbors[entry])
        if neighbors.count > offsets[node], neighbors.last == other {
          weights[weights.count - 1] += 1
        } else {
          neighbors.append(other)
          weights.append(1)
        }
      }
      endRow()
    }
  }

  private mutating func endRow() {
    let degree = weights[(offsets.last ?? 0)...].reduce(0, +)
    offsets.append(neighbors.count)
    degrees.append(degree)
    total += degree
  }

  /// The community of each node after moving single nodes as long as that helps, numbered from 0 in the order of their first nodes.
  func communities(resolution: Double, _ interruption: inout Interruption) throws(Interrupted) -> [Int] {
    var community = Array(0..<nodeCount)
    var totals = degrees
    var links = [Double](repeating: 0, count: nodeCount)
    var touched: [Int] = []
    // Every move adds to the modularity; what a sweep adds in the end is not worth another.
    var gained = total > 0 ? 1.0 : 0
    while gained > Self.leastGain {
      gained = 0
      for node in 0..<nodeCount {
        for entry in offsets[node]..<offsets[node + 1] where neighbors[entry] != node {
          let other = community[neighbors[entry]]
          if links[other] == 0 { touched.append(other) }
          links[other] += weights[entry]
        }
        let own = community[node]
        totals[own] -= degrees[node]
        let factor = resolution * degrees[node] / total
        let ownGain = links[own] - factor * totals[own]
        var (best, bestGain) = (own, ownGain + total * 1e-12)
        for candidate in touched where candidate != own {
          let gain = links[candidate] - factor * totals[candidate]
          if gain > bestGain || (gain == bestGain && best != own && candidate < best) { (best, bestGain) = (candidate, gain) }
        }
        totals[best] += degrees[node]
        if best != own {
          community[node] = best
          gained += 2 * (bestGain - ownGain) / total
        }
        for other in touched { links[other] = 0 }
        try interruption.poll(after: touched.count + 1)
        touched.removeAll(keepingCapacity: true)
      }
    }
    var numbers = [Int](repeating: -1, count: nodeCount)
    var count = 0
    return community.map { old in
      if numbers[old] < 0 {
        numbers[old] = count
        count += 1
      }
      return numbers[old]
    }
  }

  /// The graph of the communities.
  func merged(_ communities: [Int], count: Int) -> LouvainLevel {
    var members = [[Int]](repeating: [], count: count)
    for (node, community) in communities.enumerated() { members[community].append(node) }
    var merged = LouvainLevel()
    var links = [Double](repeating: 0, count: count)
    for community in 0..<count {
      var touched: [Int] = []
      for node in members[community] {
        for entry in offsets[node]..<offsets[node + 1] {
          let other = communities[neighbors[entry]]
          if links[other] == 0 { touched.append(other) }
          links[other] += weights[entry]
        }
      }
      for other in touched.sorted() {
        merged.neighbors.append(other)
        merged.weights.append(links[other])
        links[other] = 0
      }
      merged.endRow()
    }
    return merged
  }

  /// The modularity of the division in which every node is a community.
  func modularity(resolution: Double) -> Double {
    guard total > 0 else { return 0 }
    var modularity = 0.0
    for node in 0..<nodeCount {
      for entry in offsets[node]..<offsets[node + 1] where neighbors[entry] == node { modularity += weights[entry] / total }
      modularity -= resolution * (degrees[node] / total) * (degrees[node] / total)
    }
    return modularity
  }
}
