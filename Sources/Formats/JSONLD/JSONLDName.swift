/// Names that property graphs take from IRIs.
enum JSONLDName {
  /// What stands behind the last `#`, `/` or `:` of an IRI; the whole when nothing does.
  static func local(_ iri: String) -> String {
    guard let end = iri.lastIndex(where: { $0 == "#" || $0 == "/" || $0 == ":" }) else { return iri }
    let name = iri[iri.index(after: end)...]
    return name.isEmpty ? iri : decoded(name)
  }

  /// The text with its percent-encoded parts decoded; what is not UTF-8 then stays as it was.
  static func decoded(_ text: Substring) -> String {
    guard text.contains("%") else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  /// `worksFor` as relationship types are written: `WORKS_FOR`.
  static func relationshipType(_ name: String) -> String {
    var result = ""
    var wasLower = false
    for character in name {
      if character.isUppercase, wasLower { result += "_" }
      wasLower = character.isLowercase || character.isNumber
      result += character.isLetter || character.isNumber ? character.uppercased() : "_"
    }
    return result.isEmpty ? GraphMLReader.defaultType : result
  }
}
