internal import GraphAccess

/// Orders the walks of one `MATCH`: begins where the fewest nodes are expected, goes on where the fewest relationships are.
struct MatchPlanner {
  let pattern: BoundPattern
  let cardinality: Cardinality
  /// The places that are filled.
  var known: Set<Int>
  var steps: [Step] = []
  /// The conditions that have not been put yet.
  var waiting: [Condition]
  var open: [Int]
  var placed: Set<Int> = []
  /// All places that the pattern fills, or finds filled.
  private let ownSlots: Set<Int>
  private var unnamedPaths: [(slot: Int, path: BoundPath)]

  init(_ pattern: BoundPattern, known: Set<Int>, cardinality: Cardinality) {
    self.pattern = pattern
    self.known = known
    self.cardinality = cardinality
    waiting = pattern.predicates.map { Condition($0) }
    open = Array(pattern.relationships.indices)
    unnamedPaths = pattern.paths
    ownSlots = Set(pattern.nodes.map(\.slot) + pattern.relationships.map(\.slot) + pattern.paths.map(\.slot))
  }

  /// The steps; afterwards ``known`` holds all places of the pattern.
  mutating func plan() -> [Step] {
    for (index, node) in pattern.nodes.enumerated() where node.isBound && known.contains(node.slot) {
      placed.insert(index)
      // What is no node matches nothing.
      steps.append(.filter([.isNode(slot: node.slot)] + (node.labels.map { [.hasLabels(.slot(node.slot), $0)] } ?? [])))
    }
    settle()
    while !open.isEmpty || placed.count < pattern.nodes.count {
      if let next = cheapestWalk() {
        walk(next)
      } else {
        begin()
      }
      settle()
    }
    // What depends on nothing that could be waited for, as a condition without variables.
    if !waiting.isEmpty { steps.append(.filter(waiting.map(\.expression))) }
    waiting = []
    return steps
  }

  // MARK: Conditions

  /// Puts every path and condition whose parts are all there.
  private mutating func settle() {
    for path in unnamedPaths where path.path.slots.isSubset(of: known) {
      // The path of a shortest search is made by the search.
      if !known.contains(path.slot) { steps.append(.path(slot: path.slot, path.path)) }
      known.insert(path.slot)
    }
    unnamedPaths.removeAll { known.contains($0.slot) }
    let ready = waiting.filter { isReady($0.slots) }
    if ready.isEmpty { return }
    waiting = waiting.filter { !isReady($0.slots) }
    steps.append(.filter(ready.map(\.expression)))
  }

  /// Whether all places of this pattern that a condition reads are filled; those of loops inside it do not count.
  private func isReady(_ slots: Set<Int>, except slot: Int? = nil) -> Bool {
    slots.allSatisfy { $0 == slot || known.contains($0) || !ownSlots.contains($0) }
  }

  private func selectivity(of slot: Int) -> Double {
    var share = 1.0
    for predicate in waiting where predicate.slots.contains(slot) && predicate.slots.allSatisfy({ $0 == slot || known.contains($0) }) {
      share *= Cardinality.selectivity(predicate.expression)
    }
    return share
  }

  // MARK: Beginning

  private mutating func begin() {
    // A relationship that is known shows both its ends.
    if let index = open.first(where: { pattern.relationships[$0].isBound && pattern.relationships[$0].length == nil }) {
      open.removeAll { $0 == index }
      let relationship = pattern.relationships[index]
      steps.append(.ends(expansion(index, from: relationship.source), isFromKnown: false))
      for end in Set([relationship.source, relationship.target]).sorted() where !placed.contains(end) {
        if let labels = pattern.nodes[end].labels { steps.append(.filter([.hasLabels(.slot(pattern.nodes[end].slot), labels)])) }
      }
      finish(index)
      return
    }
    var best: (cost: Double, node: Int, step: Step, used: Int?)?
    for (index, node) in pattern.nodes.enumerated() where !placed.contains(index) {
      let choice = start(at: node)
      if choice.cost < best?.cost ?? .infinity { best = (choice.cost, index, choice.step, choice.used) }
    }
    guard let best else { return }
    let node = pattern.nodes[best.node]
    if !placed.isEmpty, best.used == nil, let join = hashJoin(with: best.node) {
      steps.append(join)
      return
    }
    if let used = best.used { waiting.remove(at: used) }
    steps.append(best.step)
    if let rest = node.labels, !best.step.proves(rest) { steps.append(.filter([.hasLabels(.slot(node.slot), rest)])) }
    placed.insert(best.node)
    known.insert(node.slot)
  }

  /// The cheapest way to find the node by itself, and the condition that it makes needless.
  private func start(at node: BoundPattern.Node) -> (cost: Double, step: Step, used: Int?) {
    let share = selectivity(of: node.slot)
    let count = cardinality.count(node.labels)
    var best: (cost: Double, step: Step, used: Int?) =
      if let label = node.labels.flatMap({ rarest($0) }) {
        (count * share + count * 0.05, .nodesWithLabel(slot: node.slot, label), nil)
      } else {
        (count * share + cardinality.nodes * 0.06, .allNodes(slot: node.slot), nil)
      }
    for (index, predicate) in waiting.enumerated() where predicate.slots.contains(node.slot) {
      guard let (key, value, isList) = predicate.expression.lookup(of: node.slot), value.slots.isSubset(of: known) else { continue }
      guard let cost = cardinality.seek(key: key, value: value) else { continue }
      if cost < best.cost { best = (cost, .nodesWithValue(slot: node.slot, key: key, value, isList: isList), index) }
    }
    return best
  }

  /// The label of the expression that all nodes must have and fewest do.
  private func rarest(_ labels: LabelExpression) -> String? {
    labels.required.min { cardinality.count(.name($0, 0..<0)) < cardinality.count(.name($1, 0..<0)) }
  }

  // MARK: Walking

  private func cheapestWalk() -> Int? {
    var best: (cost: Double, index: Int)?
    for index in open {
      guard let cost = cost(of: pattern.relationships[index]) else { continue }
      if cost < best?.cost ?? .infinity { best = (cost, index) }
    }
    return best?.index
  }

  private func cost(of relationship: BoundPattern.Relationship) -> Double? {
    let (source, target) = (placed.contains(relationship.source), placed.contains(relationship.target))
    guard source || target else { return nil }
    // Conditions on each relationship of a walk may look at other parts, which must be found first; in the end they are looked at anyway.
    if placed.count < pattern.nodes.count, !relationship.hopPredicates.allSatisfy({ isReady($0.slots, except: relationship.hopSlot) }) {
      return nil
    }
    if relationship.selector != .all { return source && target ? 1 : nil }
    if relationship.isBound { return 0 }
    if source && target { return relationship.length == nil ? 0.5 : 2 }
    let fan = cardinality.relationships(relationship.types) / cardinality.nodes * (relationship.isDirected ? 1 : 2)
    let end = pattern.nodes[source ? relationship.target : relationship.source]
    let kept = fan * (cardinality.count(end.labels) / cardinality.nodes) * selectivity(of: end.slot)
    let single = fan * 0.2 + kept + 0.1
    guard let length = relationship.length else { return single }
    var total = 0.0
    var ways = 1.0
    for _ in 0..<min(length.maximum ?? 6, 6) {
      ways *= max(1, fan)
      total += ways
    }
    return total + 1000
  }

  private mutating func walk(_ index: Int) {
    open.removeAll { $0 == index }
    let relationship = pattern.relationships[index]
    let from = placed.contains(relationship.source) ? relationship.source : relationship.target
    let expansion = expansion(index, from: from)
    if relationship.selector != .all {
      shortest(relationship, expansion)
    } else if let length = relationship.length {
      let walk = long(relationship, expansion, length)
      steps.append(relationship.isBound ? .listEnds(walk) : .expandMany(walk))
    } else {
      steps.append(relationship.isBound ? .ends(expansion, isFromKnown: true) : .expand(expansion))
    }
    finish(index)
  }

  private mutating func finish(_ index: Int) {
    let relationship = pattern.relationships[index]
    placed.formUnion([relationship.source, relationship.target])
    known.formUnion([relationship.slot, pattern.nodes[relationship.source].slot, pattern.nodes[relationship.target].slot])
  }

  private func expansion(_ index: Int, from: Int) -> Expansion {
    let relationship = pattern.relationships[index]
    let to = from == relationship.source ? relationship.target : relationship.source
    let end = pattern.nodes[to]
    let isLoop = relationship.source == relationship.target
    // By their numbers: two names can stand for one relationship, which then does not differ from itself.
    let others = pattern.relationships.indices.filter { $0 != index }.map { pattern.relationships[$0] }.filter { other in
      known.contains(other.slot) && other.selector == .all && relationship.selector == .all
        && other.types.mayShareType(with: relationship.types)
    }
    return Expansion(
      from: pattern.nodes[from].slot, relationship: relationship.slot, to: end.slot, isInto: placed.contains(to) || isLoop,
      direction: relationship.isDirected ? (from == relationship.source ? .outgoing : .incoming) : nil, types: relationship.types,
      labels: placed.contains(to) ? nil : end.labels, differs: others.map(\.slot))
  }

  private func long(
    _ relationship: BoundPattern.Relationship, _ expansion: Expansion, _ length: RelationshipPattern.Length
  ) -> LongExpansion {
    let isFromSource = expansion.from == pattern.nodes[relationship.source].slot
    return LongExpansion(
      step: expansion, minimum: length.minimum, maximum: length.maximum, isReversed: isFromSource == relationship.isLeft,
      hopSlot: relationship.hopSlot,
      hopPredicates: relationship.hopPredicates, needsList: true)
  }

  private mutating func shortest(_ relationship: BoundPattern.Relationship, _ expansion: Expansion) {
    let path = pattern.paths.first { $0.path.steps.contains { $0.relationship == relationship.slot } }
    let parts = Set([relationship.slot] + (path.map { [$0.slot] } ?? []))
    known.formUnion(parts)
    let predicates = waiting.filter { !$0.slots.isDisjoint(with: parts) && isReady($0.slots) }
    waiting = waiting.filter { $0.slots.isDisjoint(with: parts) || !isReady($0.slots) }
    steps.append(
      .shortest(
        ShortestSearch(
          walk: long(relationship, expansion, relationship.length ?? .init(minimum: 1, maximum: 1)),
          isAll: relationship.selector == .allShortest, path: path?.slot, predicates: predicates.map(\.expression))))
  }
}

/// A condition, and the places that it reads, which are asked for again and again.
struct Condition {
  let expression: BoundExpression
  let slots: Set<Int>

  init(_ expression: BoundExpression) {
    self.expression = expression
    slots = expression.slots
  }
}

extension BoundPath {
  var slots: Set<Int> { Set([start] + steps.flatMap { [$0.relationship, $0.node] }) }
}

extension BoundExpression {
  /// The key and the value when this says that a property of the place equals something, or is in a list.
  fileprivate func lookup(of slot: Int) -> (key: String, value: BoundExpression, isList: Bool)? {
    switch self {
    case .comparison(let sides, [.equal]):
      for (a, b) in [(sides[0], sides[1]), (sides[1], sides[0])] {
        if case .property(.slot(slot), let key) = a, !b.slots.contains(slot) { return (key, b, false) }
      }
      return nil
    case .binary(.within, .property(.slot(slot), let key), let list): return (key, list, true)
    default: return nil
    }
  }
}

extension Step {
  /// Whether what it finds has the labels for sure.
  fileprivate func proves(_ labels: LabelExpression) -> Bool {
    if case .nodesWithLabel(_, let found) = self, case .name(let wanted, _) = labels { return found == wanted }
    return false
  }
}
