/// The character set that a page declares in its head.
enum HTMLCharset {
  /// The name behind the first `charset=` in the first 4096 bytes, in lower case.
  static func declared(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    let parts = head.split(separator: "charset=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    let name = parts[1].drop { "\"' ".contains($0) }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    return name.isEmpty ? nil : String(name)
  }
}
