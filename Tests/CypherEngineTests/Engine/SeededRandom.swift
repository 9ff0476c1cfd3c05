import TestSupport

/// Numbers that look random and are the same in every run, with what generators of queries ask of them.
struct SeededRandom: RandomNumberGenerator {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: UInt64(bitPattern: Int64(seed))) }

  mutating func next() -> UInt64 { generator.next() }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  mutating func pick<Element>(_ items: [Element]) -> Element { items[number(0...items.count - 1)] }
}
