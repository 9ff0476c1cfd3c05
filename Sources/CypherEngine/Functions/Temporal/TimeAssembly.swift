internal import GraphAccess

/// Makes a time of day of the components that name one, over another time or from midnight.
struct TimeAssembly {
  let fields: TemporalFields
  /// What components that are not given are taken from, in nanoseconds since midnight.
  let base: Int?
  /// The nanoseconds of the unit, below a second, that a truncation was made to: what is given below it is added to what is left.
  var truncation: Int?

  /// Nanoseconds since midnight.
  func timeOfDay() throws -> Int {
    let base = base ?? 0
    if self.base == nil {
      let subsecond = [TemporalFields.Component.millisecond, .microsecond, .nanosecond].first { fields[$0] != nil }
      if fields.has(TemporalFields.Component.ofTime) {
        try DateAssembly.checkOrder([.hour, .minute, .second] + (subsecond.map { [$0] } ?? []), fields)
      }
    }
    let seconds = base / TimeScale.nanosecondsPerSecond
    let hour = try number(.hour, 24) ?? seconds / 3600
    let minute = try number(.minute, 60) ?? seconds / 60 % 60
    let second = try number(.second, 60) ?? seconds % 60
    let whole = ((hour * 60 + minute) * 60 + second) * TimeScale.nanosecondsPerSecond
    return try whole + (nanosecond(base % TimeScale.nanosecondsPerSecond) ?? base % TimeScale.nanosecondsPerSecond)
  }

  /// The fraction of the second in nanoseconds, when one is given; each part is below the next larger one that is given.
  func nanosecond(_ base: Int) throws -> Int? {
    let isFine = fields[.nanosecond] != nil
    let isMedium = fields[.microsecond] != nil
    let isCoarse = fields[.millisecond] != nil
    guard isFine || isMedium || isCoarse else { return nil }
    let kept = isCoarse || (isMedium && truncation == 1_000) ? nil : truncation
    let millisecond = try number(.millisecond, 1_000) ?? 0
    let microsecond = try number(.microsecond, isCoarse || isFine || kept != nil ? 1_000 : 1_000_000) ?? 0
    let limit = isCoarse || isMedium ? 1_000 : kept ?? TimeScale.nanosecondsPerSecond
    let nanosecond = try number(.nanosecond, limit) ?? 0
    return (kept.map { base - base % $0 } ?? 0) + millisecond * 1_000_000 + microsecond * 1_000 + nanosecond
  }

  private func number(_ component: TemporalFields.Component, _ limit: Int) throws -> Int? {
    guard let number = fields[component] else { return nil }
    guard (0..<limit).contains(number) else {
      throw CypherError.temporal("no \(component.rawValue) \(number), expected one from 0 to \(limit - 1)")
    }
    return number
  }
}
