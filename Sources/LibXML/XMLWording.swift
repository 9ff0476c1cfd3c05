internal import CLibXML2
internal import NewsGraphModel

/// What the parser complains of, in the words of this program.
struct XMLWording {
  var severity: Diagnostic.Severity
  var text: String
  var code: String

  init(_ error: xmlError) {
    severity = error.level == XML_ERR_WARNING ? .warning : .error
    code = "xml-syntax"
    let first = Self.string(error.str1)
    let second = Self.string(error.str2)
    switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY: text = "no element found, expected an XML document"
    case XML_ERR_DOCUMENT_END: text = "text stands after the end of the root element"
    case XML_ERR_TAG_NAME_MISMATCH:
      text = "'</\(second)>' found, expected '</\(first)>' for the element that starts on line \(error.int1)"
    case XML_ERR_TAG_NOT_FINISHED: text = "'\(first)' has no end tag\(error.int1 > 0 ? ", it starts on line \(error.int1)" : "")"
    case XML_ERR_ATTRIBUTE_REDEFINED: text = "the attribute '\(first)' stands twice in one tag"
    case XML_ERR_LT_IN_ATTRIBUTE: text = "'<' stands in an attribute value, expected '&lt;'"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: text = "an attribute value is not quoted"
    case XML_ERR_INVALID_CHAR:
      text = "the character U+\(Self.hexadecimal(Int(error.int1))) is not allowed in XML"
    case XML_ERR_INVALID_ENCODING:
      text = "bytes that are not in the document's encoding, expected \(Self.utf8)"
      code = "xml-encoding"
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING:
      text = "unknown encoding '\(first)', expected \(Self.utf8)"
      code = "xml-encoding"
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      text = "unknown entity '&\(first);', XML itself knows amp, lt, gt, quot and apos"
      code = "xml-entity"
    case XML_ERR_ENTITY_LOOP:
      text = "entities refer to one another without end"
      code = "xml-entity"
    case XML_ERR_NAME_TOO_LONG:
      text = "a name is too long"
      code = "xml-size"
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      text = "the prefix '\(first)' of '\(second)' has no namespace"
      code = "xml-namespace"
    default:
      text = Self.sentence(Self.string(error.message))
      if text.contains("xcessive depth") {
        text = "elements are nested more than \(ParsedDocument.maximumDepth) deep"
        code = "xml-depth"
      } else if text.contains("huge") || text.contains("xmlSAX2Characters") {
        text = "a text, comment or attribute is longer than 10 MB"
        code = "xml-size"
      }
    }
  }

  static let utf8 = "UTF-8"

  /// C's text; damaged bytes become U+FFFD.
  static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  /// The library's sentence in our style: one line, lower case, no full stop.
  static func sentence(_ message: String) -> String {
    var words = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while words.hasSuffix(".") { words.removeLast() }
    guard let first = words.first, words.dropFirst().first?.isUppercase != true else {
      return words.isEmpty ? "not well-formed XML" : words
    }
    return first.lowercased() + words.dropFirst()
  }

  private static func hexadecimal(_ number: Int) -> String {
    let digits = String(max(number, 0), radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
