/// Comparison of integers with floats by their exact values, not by what is left of an integer in a float.
enum Numbers {
  /// Below, at or above zero; nothing when the float is NaN.
  @inline(__always)
  static func compare(_ a: Int, _ b: Double) -> Int? {
    // Every integer up to 2⁵³ is a float.
    if a.magnitude <= 1 << 53 { return compare(Double(a), b) }
    return compareLarge(a, b)
  }

  /// Below, at or above zero; nothing when one of them is NaN.
  @inline(__always)
  static func compare(_ a: Double, _ b: Double) -> Int? {
    a < b ? -1 : a > b ? 1 : a == b ? 0 : nil
  }

  private static func compareLarge(_ a: Int, _ b: Double) -> Int? {
    if b.isNaN { return nil }
    if b >= 0x1p63 { return -1 }
    if b < -0x1p63 { return 1 }
    let whole = b.rounded(.towardZero)
    let integer = Int(whole)
    if a != integer { return a < integer ? -1 : 1 }
    return b > whole ? -1 : b < whole ? 1 : 0
  }

  @inline(__always)
  static func equals(_ a: Int, _ b: Double) -> Bool { compare(a, b) == 0 }
}
