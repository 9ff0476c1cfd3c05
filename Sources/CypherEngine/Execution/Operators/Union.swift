internal import GraphAccess

/// The rows of several chains, one chain after the other, with the columns at the same places.
final class Union: Operator {
  private let sides: [(chain: NestedChain, slots: [Int])]
  private let target: [Int]

  init(sides: [(chain: NestedChain, slots: [Int])], target: [Int], next: Operator) {
    self.sides = sides
    self.target = target
    super.init(next: next)
  }

  override func push(_ frame: Frame) throws -> Bool {
    var goesOn = true
    for side in sides where goesOn {
      try side.chain.run(frame) { frame in
        let values = side.slots.map { frame[$0] }
        for (slot, value) in zip(target, values) { frame[slot] = value }
        goesOn = try emit(frame)
        return goesOn
      }
    }
    return goesOn
  }
}
