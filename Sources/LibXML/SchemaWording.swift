internal import CLibXML2
internal import NewsGraphModel

/// What the schema validator complains of, in the words of this program.
struct SchemaWording {
  var severity: Diagnostic.Severity
  var text: String
  var code: String
  /// Whether the library says this after each complaint about a value, and it adds nothing.
  var repeats = false

  init(_ error: xmlError) {
    severity = error.level == XML_ERR_WARNING ? .warning : .error
    text = XMLWording.sentence(Self.withoutNamespaces(XMLWording.string(error.message)))
    if text.hasPrefix("element ") { text = Self.lowered(Self.withoutFacetNames(text)) }
    for (theirs, ours) in [(". Expected is one of ( ", ", expected one of "), (". Expected is ( ", ", expected ")]
    where text.contains(theirs) {
      text = text.replacing(theirs, with: ours)
      if text.hasSuffix(" )") { text.removeLast(2) }
    }
    switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
    case XML_SCHEMAV_CVC_ENUMERATION_VALID, XML_SCHEMAV_CVC_PATTERN_VALID, XML_SCHEMAV_CVC_LENGTH_VALID, XML_SCHEMAV_CVC_MINLENGTH_VALID,
      XML_SCHEMAV_CVC_MAXLENGTH_VALID, XML_SCHEMAV_CVC_MININCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, XML_SCHEMAV_CVC_FACET_VALID:
      code = "schema-value"
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3,
      XML_SCHEMAV_CVC_TYPE_3_1_1:
      code = "schema-value"
      repeats = true
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      code = "schema-attribute"
    case XML_SCHEMAV_ELEMENT_CONTENT, XML_SCHEMAV_CVC_ELT_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4,
      XML_SCHEMAV_CVC_TYPE_3_1_2:
      code = "schema-element"
    case XML_SCHEMAV_CVC_IDC: code = "schema-key"
    default: code = (1700..<1800).contains(error.code) || error.code >= 3000 ? "schema-invalid" : "schema-violation"
    }
    if let meant = Self.meant(text) { text += ", did you mean '\(meant)'" }
  }

  /// Drops `{urn:…}` before names.
  private static func withoutNamespaces(_ message: String) -> String {
    var result = ""
    var rest = message[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      // A set of values starts with a quote; a namespace does not.
      guard let close = rest.firstIndex(of: "}"), rest.dropFirst().first != "'" else {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Drops `[facet 'enumeration'] `, which speaks of the schema and not of the document.
  private static func withoutFacetNames(_ text: String) -> String {
    guard let open = text.firstIndex(of: "["), text[open...].hasPrefix("[facet"), let close = text[open...].firstIndex(of: "]") else {
      return text
    }
    return String(text[..<open]) + text[close...].dropFirst(2)
  }

  /// `element 'a': The value` in lower case throughout.
  private static func lowered(_ text: String) -> String {
    guard let range = text.firstRange(of: "': "), let letter = text[range.upperBound...].first else { return text }
    // `'b': The attribute` may follow `attribute 'b'`.
    let rest = text[range.upperBound...].dropFirst()
    return text[..<range.upperBound] + letter.lowercased() + (rest.hasPrefix("ttribute '") ? Substring(lowered(String(rest))) : rest)
  }

  /// The allowed name or value nearest to the one that was found, where the complaint lists what is allowed.
  private static func meant(_ text: String) -> String? {
    func quoted(after start: String) -> String? {
      guard let range = text.firstRange(of: start) else { return nil }
      let rest = text[range.upperBound...]
      return rest.firstIndex(of: "'").map { String(rest[..<$0]) }
    }
    if let value = quoted(after: "the value '") ?? quoted(after: "The value '"), let open = text.firstIndex(of: "{"),
      let close = text.lastIndex(of: "}"), open < close
    {
      let allowed = text[text.index(after: open)..<close].split(separator: ",").map { $0.filter { $0 != "'" && $0 != " " } }
      return NearestName.find(value, in: allowed)
    }
    if let element = quoted(after: "lement '"), let range = text.firstRange(of: ", expected ") {
      let allowed = text[range.upperBound...].split(whereSeparator: { " ,".contains($0) }).map(String.init).filter {
        $0 != "one" && $0 != "of"
      }
      return NearestName.find(element, in: allowed)
    }
    return nil
  }
}
