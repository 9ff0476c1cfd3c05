/// Strings of the DOT language.
enum DOTText {
  /// A quoted escString: backslashes doubled, line feeds as `\n`; text that looks like an HTML entity is protected, because Graphviz would decode it.
  static func quoted(_ text: String) -> String {
    var result = ByteText(capacity: text.utf8.count + 2)
    result.append(byte: UInt8(ascii: "\""))
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"): result.append("\\\\")
      case UInt8(ascii: "\""): result.append("\\\"")
      case 0x0A: result.append("\\n")
      case 0x09: result.append(" ")
      case UInt8(ascii: "&"): result.append(isEntity(bytes[(index + 1)...]) ? "&amp;" : "&")
      default: result.append(byte: byte)
      }
    }
    result.append(byte: UInt8(ascii: "\""))
    return result.string
  }

  /// A quoted address; its `&` are written `&amp;`, because Graphviz 2.42 copies addresses into SVG as they are.
  static func address(_ url: String) -> String {
    var result = ""
    for scalar in url.unicodeScalars { if scalar == "&" { result += "&amp;" } else { result.unicodeScalars.append(scalar) } }
    return "\"\(result)\""
  }

  /// Text for an HTML-like label.
  static func html(_ text: String) -> String {
    text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
  }

  /// The first 300 characters, with `…` if there are more.
  static func limited(_ text: String) -> String {
    text.utf8.count <= 300 || text.count <= 300 ? text : text.prefix(299) + "…"
  }

  /// Whether an entity's name or number and a semicolon come next.
  private static func isEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.first == UInt8(ascii: "#") ? rest.dropFirst() : rest
    let word = name.prefix(32).prefix {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x5F || $0 >= 0x80
    }
    return !word.isEmpty && name.dropFirst(word.count).first == UInt8(ascii: ";")
  }
}
