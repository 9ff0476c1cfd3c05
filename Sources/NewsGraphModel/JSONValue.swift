internal import FoundationEssentials

/// A JSON text as a value whose objects keep the order of their members.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case decimal(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Reads a JSON text (RFC 8259) in UTF-8; the members of an object come sorted by name.
  ///
  /// Throws a `Diagnostic` without a place for text that is not JSON, or is nested more than 512 deep. Foundation's parser lets a
  /// comma too many pass, and keeps one of two members of the same name.
  public static func parse(_ bytes: some Sequence<UInt8>) throws(Diagnostic) -> JSONValue {
    do {
      return try JSONDecoder().decode(Decoded.self, from: Data(bytes)).value
    } catch {
      throw Diagnostic(.error, "not valid JSON: \(Self.reason(error))", code: "json-syntax")
    }
  }

  /// The member of an object by name; nothing for other values.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var string: String? { if case .string(let text) = self { text } else { nil } }
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  public var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  public var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }

  /// The value on one line, without white space between its parts; code points from U+0020 on stand for themselves.
  ///
  /// Numbers that are not finite have no JSON form and are a mistake of the caller.
  public var compact: String {
    var text = ""
    write(to: &text, indent: nil, depth: 0)
    return text
  }

  /// The value on many lines, indented by one space a level.
  public var indented: String {
    var text = ""
    write(to: &text, indent: " ", depth: 0)
    return text
  }

  /// A JSON string literal.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private func write(to text: inout String, indent: String?, depth: Int) {
    func list<Item>(_ items: [Item], _ open: String, _ close: String, _ body: (Item, inout String) -> Void) {
      text += open
      for (index, item) in items.enumerated() {
        if index > 0 { text += "," }
        if let indent { text += "\n" + String(repeating: indent, count: depth + 1) }
        body(item, &text)
      }
      if let indent, !items.isEmpty { text += "\n" + String(repeating: indent, count: depth) }
      text += close
    }
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value):
      precondition(value.isFinite, "JSON has no number for infinity and not-a-number")
      text += value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .string(let value): text += Self.quoted(value)
    case .array(let items): list(items, "[", "]") { $0.write(to: &$1, indent: indent, depth: depth + 1) }
    case .object(let members):
      list(members, "{", "}") { member, text in
        text += Self.quoted(member.name) + (indent == nil ? ":" : ": ")
        member.value.write(to: &text, indent: indent, depth: depth + 1)
      }
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError, case .dataCorrupted(let context) = error else { return "unexpected structure" }
    return context.debugDescription
  }

  /// The bridge to the JSON parser of Foundation.
  private struct Decoded: Decodable {
    var value: JSONValue

    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      if let object = try? decoder.container(keyedBy: Key.self) {
        let keys = object.allKeys.sorted { $0.stringValue.precedes($1.stringValue) }
        value = .object(try keys.map { Member($0.stringValue, try object.decode(Decoded.self, forKey: $0).value) })
      } else if var list = try? decoder.unkeyedContainer() {
        var items: [JSONValue] = []
        while !list.isAtEnd { items.append(try list.decode(Decoded.self).value) }
        value = .array(items)
      } else {
        let single = try decoder.singleValueContainer()
        if single.decodeNil() {
          value = .null
        } else if let flag = try? single.decode(Bool.self) {
          value = .boolean(flag)
        } else if let number = try? single.decode(Int.self) {
          value = .integer(number)
        } else if let number = try? single.decode(Double.self) {
          value = .decimal(number)
        } else {
          value = .string(try single.decode(String.self))
        }
      }
    }
  }
}
