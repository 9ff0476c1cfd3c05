extension ByteScanner {
  /// A time of day in nanoseconds: `21`, `21:40`, `2140`, with seconds and up to nine digits of their fraction.
  mutating func timeOfDay() throws(TemporalTextError) -> Int {
    let isBasic = digitCount > 2
    guard [1, 2, 4, 6].contains(digitCount), let hours = number(exactly: Swift.min(2, digitCount)) else { throw .malformed }
    var (minutes, seconds, fraction) = (0, 0, 0)
    if isBasic || skip(":") {
      minutes = try twoDigits(isBasic)
      if isBasic ? digitCount == 2 : skip(":") {
        seconds = try twoDigits(isBasic)
        if skip(".") || skip(",") { fraction = try fractionOfSecond() }
      }
    }
    guard hours < 24, minutes < 60, seconds < 60 else { throw .outOfRange }
    return ((hours * 60 + minutes) * 60 + seconds) * TimeScale.nanosecondsPerSecond + fraction
  }

  /// An offset from Greenwich in seconds: `Z`, `+02`, `-01:30`, `+0130`, `+00:53:28`; nothing, and nothing passed, for anything else.
  mutating func offset() -> Int? {
    var copy = self
    if copy.skip("Z") {
      self = copy
      return 0
    }
    let isNegative = copy.skip("-")
    guard isNegative || copy.skip("+"), let hours = copy.number(exactly: 2) else { return nil }
    var seconds = hours * 3600
    if let minutes = copy.sexagesimal() {
      seconds += minutes * 60
      if let rest = copy.sexagesimal() { seconds += rest }
    }
    guard TimeScale.offsets.contains(seconds) else { return nil }
    self = copy
    return isNegative ? -seconds : seconds
  }

  /// As ``offset()``, where there has to be one.
  mutating func requiredOffset() throws(TemporalTextError) -> Int {
    guard let offset = offset() else { throw .malformed }
    return offset
  }

  /// Two digits below 60, with or without a colon.
  private mutating func sexagesimal() -> Int? {
    var copy = self
    _ = copy.skip(":")
    guard let number = copy.number(exactly: 2), number < 60 else { return nil }
    self = copy
    return number
  }

  /// Minutes or seconds; without colons they have two digits.
  private mutating func twoDigits(_ isBasic: Bool) throws(TemporalTextError) -> Int {
    guard let number = isBasic ? number(exactly: 2) : number(digits: 1...2) else { throw .malformed }
    return number
  }

  private mutating func fractionOfSecond() throws(TemporalTextError) -> Int {
    let count = digitCount
    guard (1...9).contains(count), var fraction = number(exactly: count) else { throw .malformed }
    for _ in count..<9 { fraction *= 10 }
    return fraction
  }
}
