/// An exact number with a fraction: `whole` and `part` of a `denominator`, both of one sign.
package struct Ratio: Hashable, Sendable {
  package let whole: Int
  package let part: Int
  /// Positive.
  package let denominator: Int

  /// The denominator of everything that is read from decimal digits; further digits are dropped.
  package static let decimal = 1_000_000_000_000_000_000

  package init(_ whole: Int) {
    self.init(whole: whole, part: 0, denominator: Self.decimal)
  }

  private init(whole: Int, part: Int, denominator: Int) {
    // A fraction never has the other sign, or cutting it off would round away from zero.
    if whole > 0, part < 0 {
      (self.whole, self.part) = (whole - 1, part + denominator)
    } else if whole < 0, part > 0 {
      (self.whole, self.part) = (whole + 1, part - denominator)
    } else {
      (self.whole, self.part) = (whole, part)
    }
    self.denominator = denominator
  }

  /// The decimal number that a float is written as; nothing when it is not finite or too large.
  package init?(_ number: Double) {
    guard let (digits, exponent) = Self.scientific(number) else { return nil }
    guard exponent < 0 else {
      guard let whole = Self.shifted(digits, by: exponent) else { return nil }
      self.init(whole)
      return
    }
    if exponent < -18 {
      self.init(whole: 0, part: Self.shifted(digits, by: exponent + 18) ?? 0, denominator: Self.decimal)
      return
    }
    let power = Self.shifted(1, by: -exponent) ?? Self.decimal
    let (whole, rest) = digits.quotientAndRemainder(dividingBy: power)
    self.init(whole: whole, part: rest * (Self.decimal / power), denominator: Self.decimal)
  }

  /// The number with digits before and behind its point; nothing when it is too large.
  package init?(isNegative: Bool, whole: some Collection<UInt8>, fraction: some Collection<UInt8>) {
    var number = 0
    for byte in whole {
      let digit = Int(byte) - 0x30
      guard let next = number.times(10)?.plus(isNegative ? -digit : digit) else { return nil }
      number = next
    }
    var part = 0
    for byte in fraction.prefix(18) { part = part * 10 + Int(byte) - 0x30 }
    part = Self.shifted(part, by: 18 - Swift.min(18, fraction.count)) ?? 0
    self.init(whole: number, part: isNegative ? -part : part, denominator: Self.decimal)
  }

  /// A number times a fraction; nothing when the result or the denominator is too large, or the denominator is 0.
  package init?(_ number: Int, times numerator: Int, over denominator: Int) {
    guard denominator != 0, denominator != .min else { return nil }
    let product = number.magnitude.multipliedFullWidth(by: numerator.magnitude)
    guard product.high < denominator.magnitude else { return nil }
    let (quotient, remainder) = denominator.magnitude.dividingFullWidth(product)
    guard let whole = Int(exactly: quotient), let part = Int(exactly: remainder) else { return nil }
    let isNegative = ((number < 0) != (numerator < 0)) != (denominator < 0)
    self.init(whole: isNegative ? -whole : whole, part: isNegative ? -part : part, denominator: Int(denominator.magnitude))
  }

  /// A float as a fraction of whole numbers; nothing when it is not finite or too large.
  package static func fraction(_ number: Double) -> (numerator: Int, denominator: Int)? {
    guard let (digits, exponent) = scientific(number) else { return nil }
    if exponent >= 0 { return shifted(digits, by: exponent).map { ($0, 1) } }
    let kept = Swift.max(exponent, -18)
    return (shifted(digits, by: exponent - kept) ?? 0, shifted(1, by: -kept) ?? decimal)
  }

  /// The product with a whole number; nothing when it is too large.
  package func times(_ factor: Int) -> Ratio? {
    guard let wholes = whole.times(factor), let parts = Ratio(part, times: factor, over: denominator),
      let sum = wholes.plus(parts.whole)
    else { return nil }
    return Ratio(whole: sum, part: parts.part, denominator: denominator)
  }

  /// The sum with a number of the same denominator; nothing when it is too large.
  package func plus(_ other: Ratio) -> Ratio? {
    let (sum, overflow) = part.addingReportingOverflow(other.part)
    guard denominator == other.denominator, !overflow else { return nil }
    let (whole, part) = sum.quotientAndRemainder(dividingBy: denominator)
    return self.whole.plus(other.whole)?.plus(whole).map { Ratio(whole: $0, part: part, denominator: denominator) }
  }

  /// The fraction in smaller units, of which `units` make one whole, cut off towards zero.
  package func fraction(in units: Int) -> Int {
    Ratio(part, times: units, over: denominator)?.whole ?? 0
  }

  /// The digits of the shortest decimal number that means the float, and the power of ten that they are multiplied by.
  private static func scientific(_ number: Double) -> (digits: Int, exponent: Int)? {
    guard number.isFinite else { return nil }
    var (digits, exponent, hasPoint) = (0, 0, false)
    var text = Substring(number.description)
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        guard let next = digits.times(10)?.plus(Int(byte) - 0x30) else { return nil }
        digits = next
        exponent -= hasPoint ? 1 : 0
      case UInt8(ascii: "."):
        hasPoint = true
      default:
        break
      }
    }
    return (number < 0 ? -digits : digits, exponent)
  }

  /// A number times a power of ten, cut off towards zero.
  private static func shifted(_ number: Int, by exponent: Int) -> Int? {
    var number = number
    for _ in 0..<Swift.min(abs(exponent), 40) where number != 0 {
      guard exponent > 0 else {
        number /= 10
        continue
      }
      guard let next = number.times(10) else { return nil }
      number = next
    }
    return number
  }
}
