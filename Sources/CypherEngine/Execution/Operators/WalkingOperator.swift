/// A step along relationships of the graph.
class WalkingOperator: Operator {
  final let expansion: Expansion
  final let walker: Walker
  /// What the node at the other end must be.
  final let labels: LabelTest?
  final let difference: Difference

  init(_ expansion: Expansion, next: Operator) {
    self.expansion = expansion
    walker = Walker(types: expansion.types, direction: expansion.direction)
    labels = expansion.labels.map { LabelTest($0, .label) }
    difference = Difference(slots: expansion.differs)
    super.init(next: next)
  }
}

/// A step along a number of relationships.
class LongWalkingOperator: WalkingOperator {
  final let walk: LongExpansion
  final let hop: HopTest

  init(_ walk: LongExpansion, predicates: [Evaluation], next: Operator) {
    self.walk = walk
    hop = HopTest(slot: walk.hopSlot, predicates: predicates)
    super.init(walk.step, next: next)
  }
}
