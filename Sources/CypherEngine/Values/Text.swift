internal import GraphAccess

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Strings as Cypher sees them: sequences of code points, without normalization.
///
/// Swift's own comparison holds `é` and `e` with an accent that combines to be one string; everything here goes by UTF-8, whose byte order
/// is the order of the code points.
enum Text {
  /// Whether two strings have the same code points.
  static func equals(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && compare(a, b) == 0
  }

  /// Below, at or above zero, by code points.
  static func compare(_ a: String, _ b: String) -> Int {
    bytes(a) { left in bytes(b) { right in compare(left, right) } }
  }

  static func compare(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
    let common = min(a.count, b.count)
    if common > 0, let left = a.baseAddress, let right = b.baseAddress {
      let order = memcmp(left, right, common)
      if order != 0 { return Int(order) }
    }
    return a.count - b.count
  }

  static func starts(_ text: String, with prefix: String) -> Bool {
    bytes(text) { text in
      bytes(prefix) { prefix in
        prefix.count <= text.count && compare(UnsafeBufferPointer(rebasing: text[..<prefix.count]), prefix) == 0
      }
    }
  }

  static func ends(_ text: String, with suffix: String) -> Bool {
    bytes(text) { text in
      bytes(suffix) { suffix in
        suffix.count <= text.count && compare(UnsafeBufferPointer(rebasing: text[(text.count - suffix.count)...]), suffix) == 0
      }
    }
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    bytes(text) { text in bytes(part) { part in TextSearch.firstOccurrence(of: part, in: text, from: 0) != nil } }
  }

  /// Feeds the code points to a hash, with an end so that neighbouring strings do not run together.
  static func hash(_ text: String, into hasher: inout Hasher) {
    bytes(text) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  /// The UTF-8 of a string, without a copy where the string keeps it in one piece.
  @inline(__always)
  static func bytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = text
    return copy.withUTF8(body)
  }
}

// MARK: - Predicates of the language

extension Text {
  /// `STARTS WITH`; nothing unless both are strings.
  static func startsWith(_ a: Value, _ b: Value) -> Bool? {
    guard case .string(let text) = a, case .string(let prefix) = b else { return nil }
    return starts(text, with: prefix)
  }

  /// `ENDS WITH`; nothing unless both are strings.
  static func endsWith(_ a: Value, _ b: Value) -> Bool? {
    guard case .string(let text) = a, case .string(let suffix) = b else { return nil }
    return ends(text, with: suffix)
  }

  /// `CONTAINS`; nothing unless both are strings.
  static func contains(_ a: Value, _ b: Value) -> Bool? {
    guard case .string(let text) = a, case .string(let part) = b else { return nil }
    return contains(text, part)
  }
}
