/// Strings taken apart and put together again at the places of other strings.
enum Substitution {
  /// The parts between the separators, which are taken from left to right, the longest first; an empty separator parts all characters.
  static func split(_ text: String, at separators: [String]) -> [String] {
    if separators.contains("") {
      if text.isEmpty { return [""] }
      let others = separators.filter { !$0.isEmpty }
      let parts = others.isEmpty ? [text] : split(text, at: others)
      return parts.flatMap { part in part.isEmpty ? [part] : part.unicodeScalars.map { String($0) } }
    }
    return Text.bytes(text) { bytes in
      var parts: [String] = []
      var start = 0
      // Where each separator stands next; those that never come again are left out.
      var next = separators.compactMap { separator in occurrence(of: separator, in: bytes, from: 0) }
      while let cut = next.min(by: { ($0.place, -$0.length) < ($1.place, -$1.length) }) {
        parts.append(String(decoding: bytes[start..<cut.place], as: UTF8.self))
        start = cut.place + cut.length
        next = next.compactMap { $0.place >= start ? $0 : occurrence(of: $0.separator, in: bytes, from: start) }
      }
      parts.append(String(decoding: bytes[start...], as: UTF8.self))
      return parts
    }
  }

  /// Every occurrence replaced, from left to right; nothing changes when an empty string is sought.
  static func replace(_ part: String, in text: String, by replacement: String) throws(CypherError) -> String {
    if part.isEmpty { return text }
    let parts = split(text, at: [part])
    let (added, overflow) = (parts.count - 1).multipliedReportingOverflow(by: replacement.utf8.count)
    try Extent.check(bytes: overflow ? Int.max : text.utf8.count + added)
    return parts.joined(separator: replacement)
  }

  private typealias Occurrence = (separator: String, place: Int, length: Int)

  private static func occurrence(of separator: String, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Occurrence? {
    Text.bytes(separator) { separator in TextSearch.firstOccurrence(of: separator, in: text, from: start) }
      .map { (separator, $0, separator.utf8.count) }
  }
}
