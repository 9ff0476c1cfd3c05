/// Numbers as they are written in a query.
enum NumberLiteral {
  /// The base of a whole number that is not decimal.
  enum Base: UInt64 {
    case octal = 8
    case hexadecimal = 16

    /// From the letter after the zero.
    init?(prefix: UInt8) {
      switch prefix {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): self = .hexadecimal
      case UInt8(ascii: "o"), UInt8(ascii: "O"): self = .octal
      default: return nil
      }
    }

    func value(of digit: UInt8) -> UInt64? {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      return UInt64(value) < rawValue ? UInt64(value) : nil
    }
  }

  /// The whole number that well-formed digits stand for, with its base's prefix; nothing when it does not fit 64 bits with a sign.
  ///
  /// - Parameter isNegative: whether a minus stands before it: the smallest number has no positive counterpart.
  static func integer(_ digits: ArraySlice<UInt8>, isNegative: Bool) -> Int? {
    var rest = digits
    var base: UInt64 = 10
    if digits.count > 2, let named = Base(prefix: digits[digits.startIndex + 1]) {
      base = named.rawValue
      rest = digits.dropFirst(2)
    }
    var magnitude: UInt64 = 0
    for digit in rest {
      guard let value = Base.hexadecimal.value(of: digit) else { return nil }
      let (product, overflows) = magnitude.multipliedReportingOverflow(by: base)
      let (sum, carries) = product.addingReportingOverflow(value)
      if overflows || carries { return nil }
      magnitude = sum
    }
    if isNegative { return magnitude <= Int.min.magnitude ? Int(truncatingIfNeeded: 0 &- magnitude) : nil }
    return Int(exactly: magnitude)
  }

  /// The nearest floating-point number to a well-formed decimal; nothing when it is too large for one.
  static func float(_ digits: ArraySlice<UInt8>) -> Double? {
    guard let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }
}
