extension ByteScanner {
  /// A duration: `P`, perhaps after a sign, and numbers with their units, or a date and a time that are meant as lengths.
  mutating func duration() throws(TemporalTextError) -> Temporal {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard skip("P"), !isAtEnd else { throw .malformed }
    var copy = self
    var sum = try copy.dateAsDuration()
    if sum != nil {
      self = copy
    } else {
      sum = try durationOfUnits()
    }
    guard let duration = sum?.duration, let signed = isNegative ? duration.negated : duration else { throw .outOfRange }
    return signed
  }

  /// Numbers with units in falling order, each once; fractions are allowed in each, with a point or a comma.
  private mutating func durationOfUnits() throws(TemporalTextError) -> DurationSum {
    var sum = DurationSum()
    var units: ArraySlice<(letter: Unicode.Scalar, unit: DurationSum.Unit)> = [("Y", .years), ("M", .months), ("W", .weeks), ("D", .days)]
    var (isInTime, isEmpty) = (false, true)
    while !isAtEnd {
      if !isInTime, skip("T") {
        units = [("H", .hours), ("M", .minutes), ("S", .seconds)]
        (isInTime, isEmpty) = (true, true)
        continue
      }
      let isNegative = skip("-")
      if !isNegative { _ = skip("+") }
      let whole = digits()
      let fraction = skip(".") || skip(",") ? digits() : nil
      guard !whole.isEmpty, fraction?.isEmpty != true, let place = units.firstIndex(where: { skip($0.letter) }) else { throw .malformed }
      guard let count = Ratio(isNegative: isNegative, whole: whole, fraction: fraction ?? []), sum.add(count, units[place].unit) else {
        throw .outOfRange
      }
      units = units[(place + 1)...]
      isEmpty = false
    }
    guard !isEmpty else { throw .malformed }
    return sum
  }

  /// `2012-02-02T14:37:21.545` or `20120202T143721`; nothing when it is not such a date.
  private mutating func dateAsDuration() throws(TemporalTextError) -> DurationSum? {
    let count = digitCount
    guard count == 4 || count == 8, let years = number(exactly: 4) else { return nil }
    let isBasic = count == 8
    guard isBasic || skip("-"), let months = number(exactly: 2), isBasic || skip("-"), let days = number(exactly: 2) else { return nil }
    guard isAtEnd || peek == UInt8(ascii: "T") || peek == UInt8(ascii: "t") else { return nil }
    guard months <= 12, days <= 31 else { throw .outOfRange }
    let time = skip("T") ? try timeOfDay() : 0
    guard isAtEnd else { throw .malformed }
    var sum = DurationSum()
    for (count, unit) in [(years, DurationSum.Unit.years), (months, .months), (days, .days), (time, .nanoseconds)] {
      _ = sum.add(Ratio(count), unit)
    }
    return sum
  }
}

extension Temporal {
  /// The duration with every part negative; nothing for other kinds and for what does not fit.
  package var negated: Temporal? {
    guard case .duration(let months, let days, let seconds, let nanoseconds) = self else { return nil }
    guard let months = 0.minus(months), let days = 0.minus(days), let seconds = 0.minus(seconds) else { return nil }
    return .normalized(months: months, days: days, seconds: seconds, nanoseconds: 0 &- nanoseconds)
  }
}
