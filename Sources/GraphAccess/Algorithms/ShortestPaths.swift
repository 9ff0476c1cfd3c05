/// The shortest paths between two nodes, one after another.
public struct ShortestPaths: Sequence, IteratorProtocol {
  /// The choices at one node of the path: the steps that lead on, and which of them has been taken.
  private struct Level {
    let steps: [BreadthFirstSide.Step]
    var chosen = 0
    /// Whether the step leads from the middle of the path to its target; the others lead to its source.
    let leadsToTarget: Bool
  }

  private let middles: [NodeID]
  private let toSource: [NodeID: [BreadthFirstSide.Step]]
  private let toTarget: [NodeID: [BreadthFirstSide.Step]]
  private var nextMiddle = 0
  private var middle: NodeID = 0
  private var levels: [Level] = []

  init(middles: [NodeID], toSource: [NodeID: [BreadthFirstSide.Step]], toTarget: [NodeID: [BreadthFirstSide.Step]]) {
    self.middles = middles
    self.toSource = toSource
    self.toTarget = toTarget
  }

  public mutating func next() -> Path? {
    // From any step on, every way leads to an end, so each path costs no more than its length.
    while let last = levels.last {
      if last.chosen + 1 < last.steps.count {
        levels[levels.count - 1].chosen += 1
        descend()
        return path
      }
      levels.removeLast()
    }
    guard nextMiddle < middles.count else { return nil }
    middle = middles[nextMiddle]
    nextMiddle += 1
    descend()
    return path
  }

  /// Takes the first step at every level below the last one.
  private mutating func descend() {
    var leadsToTarget = levels.last?.leadsToTarget ?? false
    var node = levels.last.map { $0.steps[$0.chosen].node } ?? middle
    while true {
      let steps = (leadsToTarget ? toTarget[node] : toSource[node]) ?? []
      if steps.isEmpty {
        if leadsToTarget { return }
        leadsToTarget = true
        node = middle
        continue
      }
      levels.append(Level(steps: steps, leadsToTarget: leadsToTarget))
      node = steps[0].node
    }
  }

  private var path: Path {
    var path = Path(nodes: [], relationships: [])
    for level in levels.reversed() where !level.leadsToTarget {
      path.nodes.append(level.steps[level.chosen].node)
      path.relationships.append(level.steps[level.chosen].relationship)
    }
    path.nodes.append(middle)
    for level in levels where level.leadsToTarget {
      path.relationships.append(level.steps[level.chosen].relationship)
      path.nodes.append(level.steps[level.chosen].node)
    }
    return path
  }
}
