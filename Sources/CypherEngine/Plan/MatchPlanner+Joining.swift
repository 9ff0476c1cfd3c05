internal import GraphAccess

extension MatchPlanner {
  /// Finds the part of the pattern around a node by itself, once, when a condition of equality ties it to what is found already.
  mutating func hashJoin(with start: Int) -> Step? {
    let part = component(of: start)
    let partSlots = Set(
      part.nodes.map { pattern.nodes[$0].slot } + part.relationships.map { pattern.relationships[$0].slot })
    var keys: [(build: BoundExpression, probe: BoundExpression)] = []
    for predicate in waiting {
      guard !predicate.slots.isDisjoint(with: partSlots), case .comparison(let sides, [.equal]) = predicate.expression else { continue }
      for (a, b) in [(sides[0], sides[1]), (sides[1], sides[0])]
      where !a.slots.isEmpty && a.slots.isSubset(of: partSlots) && !b.slots.isEmpty && b.slots.isSubset(of: known) {
        keys.append((a, b))
      }
    }
    guard !keys.isEmpty else { return nil }
    var inner = BoundPattern()
    var places: [Int: Int] = [:]
    for node in part.nodes {
      places[node] = inner.nodes.count
      inner.nodes.append(pattern.nodes[node])
    }
    for index in part.relationships {
      var relationship = pattern.relationships[index]
      relationship.source = places[relationship.source] ?? 0
      relationship.target = places[relationship.target] ?? 0
      inner.relationships.append(relationship)
    }
    // Relationships of both parts must differ, and shortest ways belong to the whole: then rows are found one by one.
    let mine = part.relationships.map { pattern.relationships[$0] }
    let others = pattern.relationships.indices.filter { !part.relationships.contains($0) }.map { pattern.relationships[$0] }
    // What is found once must not look at what changes from row to row.
    guard
      mine.allSatisfy({ part in
        part.selector == .all && !part.isBound
          && part.hopPredicates.allSatisfy { $0.slots.subtracting([part.hopSlot]).isSubset(of: partSlots) }
      }),
      !mine.contains(where: { relationship in others.contains { $0.types.mayShareType(with: relationship.types) } })
    else { return nil }
    inner.predicates = waiting.filter { $0.slots.isSubset(of: partSlots) && !$0.slots.isEmpty }.map(\.expression)
    waiting.removeAll { $0.slots.isSubset(of: partSlots) && !$0.slots.isEmpty }
    var planner = MatchPlanner(inner, known: [], cardinality: cardinality)
    let steps = planner.plan()
    placed.formUnion(part.nodes)
    open.removeAll { part.relationships.contains($0) }
    known.formUnion(partSlots)
    return .hashJoin(steps, buildKeys: keys.map(\.build), probeKeys: keys.map(\.probe), slots: partSlots.sorted())
  }

  private func component(of start: Int) -> (nodes: [Int], relationships: [Int]) {
    var nodes: Set<Int> = [start]
    var relationships: Set<Int> = []
    var grew = true
    while grew {
      grew = false
      for index in open where !relationships.contains(index) {
        let relationship = pattern.relationships[index]
        guard nodes.contains(relationship.source) || nodes.contains(relationship.target) else { continue }
        relationships.insert(index)
        nodes.formUnion([relationship.source, relationship.target])
        grew = true
      }
    }
    return (nodes.sorted(), relationships.sorted())
  }
}
