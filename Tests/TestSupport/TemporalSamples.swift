public import GraphAccess

/// Temporal values of a seeded generator: every kind, ordinary years and the outermost ones, round times and odd ones.
public struct TemporalSamples: RandomNumberGenerator {
  private var generator: SeededGenerator

  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  public mutating func next() -> UInt64 { generator.next() }

  public mutating func days() -> Int {
    switch Int.random(in: 0..<10, using: &self) {
    case 0: [-365_243_219_162, 365_241_780_471, 0, -1, 2_932_897, -719_529].randomElement(using: &self) ?? 0
    case 1: Int.random(in: -365_243_219_162...365_241_780_471, using: &self)
    default: Int.random(in: -800_000...800_000, using: &self)
    }
  }

  public mutating func subsecond() -> Int {
    let digits = [1_000_000_000, 1_000_000, 1_000, 10, 1].randomElement(using: &self) ?? 1
    return Int.random(in: 0...999_999_999, using: &self) / digits * digits % 1_000_000_000
  }

  public mutating func timeOfDay() -> Int {
    let unit = [3_600, 60, 1].randomElement(using: &self) ?? 1
    return Int.random(in: 0..<86_400, using: &self) / unit * unit * 1_000_000_000 + subsecond()
  }

  public mutating func offset() -> Int {
    let unit = [3_600, 900, 60, 1].randomElement(using: &self) ?? 1
    return Int.random(in: -64_800...64_800, using: &self) / unit * unit
  }

  /// Of any size that fits, small ones as often as large ones.
  public mutating func integer() -> Int {
    Int(truncatingIfNeeded: next()) >> Int.random(in: 0..<64, using: &self)
  }

  public mutating func value(_ kind: Temporal.Kind) -> Temporal {
    switch kind {
    case .date:
      return .date(days: days())
    case .localTime:
      return .localTime(nanoseconds: timeOfDay())
    case .time:
      return .time(nanoseconds: timeOfDay(), offset: offset())
    case .localDateTime:
      let time = timeOfDay()
      return .localDateTime(seconds: days() * 86_400 + time / 1_000_000_000, nanoseconds: time % 1_000_000_000)
    case .dateTime:
      let (time, offset) = (timeOfDay(), offset())
      return .dateTime(
        seconds: days() * 86_400 + time / 1_000_000_000 - offset, nanoseconds: time % 1_000_000_000, offset: offset, zone: nil)
    case .duration:
      return .duration(months: integer(), days: integer(), seconds: integer(), nanoseconds: subsecond())
    }
  }

  /// Numbers that no value should have.
  public mutating func hostile(_ kind: Temporal.Kind) -> Temporal {
    func number(_ generator: inout TemporalSamples) -> Int {
      [Int.min, Int.min + 1, -1, 0, 1, Int.max - 1, Int.max, generator.integer()].randomElement(using: &generator) ?? 0
    }
    let (a, b, c, d) = (number(&self), number(&self), number(&self), number(&self))
    return switch kind {
    case .date: .date(days: a)
    case .localTime: .localTime(nanoseconds: a)
    case .time: .time(nanoseconds: a, offset: b)
    case .localDateTime: .localDateTime(seconds: a, nanoseconds: b)
    case .dateTime: .dateTime(seconds: a, nanoseconds: b, offset: c, zone: Bool.random(using: &self) ? nil : "Nowhere/At_All")
    case .duration: .duration(months: a, days: b, seconds: c, nanoseconds: d)
    }
  }
}
