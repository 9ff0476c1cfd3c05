/// Numbers as XSD decimals.
enum Decimal {
  /// The canonical form: no exponent, no zeros that say nothing; stores rewrite anything else. The number must be finite.
  static func canonical(_ number: Double) -> String {
    let parts = number.description.split(separator: "e")
    let sign = parts[0].hasPrefix("-") ? "-" : ""
    let digits = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let (whole, fraction) = (String(digits[0]), digits.count > 1 ? String(digits[1]) : "")
    let all = Array(whole + fraction)
    let point = whole.count + exponent
    var left = point > 0 ? String((all + Array(repeating: "0", count: max(0, point - all.count)))[..<point]) : "0"
    var right = point > 0 ? String(all.dropFirst(point)) : String(repeating: "0", count: -point) + String(all)
    while right.last == "0" { right.removeLast() }
    while left.count > 1, left.first == "0" { left.removeFirst() }
    if left == "0", right.isEmpty { return "0" }
    return sign + left + (right.isEmpty ? "" : "." + right)
  }
}
