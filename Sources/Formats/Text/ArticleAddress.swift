internal import NewsGraphModel

/// How exports name an article: by its address on the web where that is known and sound, else by its id.
enum ArticleAddress {
  /// The article's address as an absolute URI that every RDF store accepts; nothing when the article has none.
  ///
  /// Characters that no URI may hold are percent-encoded.
  static func url(_ document: DocumentRecord) -> String? {
    guard let text = document.url.map({ ExportText.clean($0) }) else { return nil }
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    guard isHost(host) else { return nil }
    return scheme + host + encoded(rest.dropFirst(host.count))
  }

  private static func isHost(_ host: Substring) -> Bool {
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2, !name.isEmpty else { return false }
    guard name.utf8.allSatisfy({ isUnreserved($0) }) else { return false }
    return parts.count == 1 || (1...5).contains(parts[1].count) && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Percent-encodes what may not stand in path, query and fragment; sequences that are encoded already stay.
  static func encoded(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var seenFragment = false
    func isDigit(_ index: Int) -> Bool {
      index < bytes.count && Unicode.Scalar(bytes[index]).properties.isASCIIHexDigit
    }
    for (index, byte) in bytes.enumerated() {
      let keep =
        switch byte {
        case UInt8(ascii: "%"): isDigit(index + 1) && isDigit(index + 2)
        case UInt8(ascii: "#"): !seenFragment
        default: isUnreserved(byte) || "/?:@!$&'()*+,;=".utf8.contains(byte)
        }
      if byte == UInt8(ascii: "#") { seenFragment = true }
      result += keep ? String(Unicode.Scalar(byte)) : percent(byte)
    }
    return result
  }

  /// Percent-encodes everything but letters, digits and `-._~`, so that the text is one step of a path.
  static func encodedSegment(_ text: String) -> String {
    text.utf8.map { isUnreserved($0) ? String(Unicode.Scalar($0)) : percent($0) }.joined()
  }

  private static func percent(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count < 2 ? "0" : "") + digits
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
