internal import NewsGraphModel

/// A parser of JSON texts (RFC 8259) that knows where a mistake is.
///
/// Members keep their order. Refused are: text that is not UTF-8, a name that an object repeats, escapes for half a surrogate pair, numbers
/// out of range, and nesting deeper than ``maximalDepth``.
struct JSONSyntax {
  static let maximalDepth = 100

  /// What is wrong, and the byte at which it was noticed.
  struct Mistake: Error {
    var message: String
    var offset: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Parses one value, with nothing but white space around it.
  static func parse(_ bytes: some Collection<UInt8>) throws(Mistake) -> JSONValue {
    let result: Result<JSONValue, Mistake>? = bytes.withContiguousStorageIfAvailable { buffer in parse(buffer: buffer) }
    switch result ?? Array(bytes).withUnsafeBufferPointer({ parse(buffer: $0) }) {
    case .success(let value): return value
    case .failure(let mistake): throw mistake
    }
  }

  /// Parses a whole file; the diagnostic that is thrown has line and column.
  static func parse(file bytes: [UInt8], path: String) throws(Diagnostic) -> JSONValue {
    do {
      return try parse(bytes)
    } catch {
      let place = TextPlace(bytes[...], offset: error.offset)
      throw Diagnostic(.error, path: path, line: place.line, column: place.column, error.message, code: "json-syntax")
    }
  }

  private static func parse(buffer: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, Mistake> {
    var parser = JSONSyntax(bytes: buffer)
    do throws(Mistake) {
      parser.skipSpace()
      let value = try parser.value(depth: 0)
      parser.skipSpace()
      guard parser.index == buffer.count else { throw parser.mistake("the end of the text") }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private func mistake(_ expected: String) -> Mistake {
    guard let byte = next else { return Mistake(message: "the text ends, expected \(expected)", offset: index) }
    let found = byte >= 0x20 && byte < 0x7F ? "'\(Character(Unicode.Scalar(byte)))'" : "byte 0x\(String(byte, radix: 16))"
    return Mistake(message: "found \(found), expected \(expected)", offset: index)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Mistake) -> JSONValue {
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try array(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte): return try number()
    default: throw mistake("a JSON value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Mistake) -> JSONValue {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[offset]) else {
        index = start
        throw mistake("a JSON value")
      }
    }
    return value
  }

  private mutating func enter(_ depth: Int) throws(Mistake) {
    guard depth <= Self.maximalDepth else {
      throw Mistake(message: "nested more than \(Self.maximalDepth) deep", offset: index)
    }
    index += 1
    skipSpace()
  }

  private mutating func array(depth: Int) throws(Mistake) -> JSONValue {
    try enter(depth)
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(items) }
    while true {
      items.append(try value(depth: depth))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(items) }
      guard take(UInt8(ascii: ",")) else { throw mistake("',' or ']'") }
      skipSpace()
    }
  }

  private mutating func object(depth: Int) throws(Mistake) -> JSONValue {
    try enter(depth)
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      guard next == UInt8(ascii: "\"") else { throw mistake("a name in quotes") }
      let start = index
      let name = try string()
      // A set costs more than it saves for the few members that nearly every object has.
      let isNew = members.count < 12 ? !members.contains { $0.name == name } : names.insert(name).inserted
      guard isNew else { throw Mistake(message: "the name '\(ExportText.shorten(name))' is repeated", offset: start) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw mistake("':'") }
      skipSpace()
      members.append(JSONValue.Member(name, try value(depth: depth)))
      if members.count == 12 { names = Set(members.map(\.name)) }
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw mistake("',' or '}'") }
      skipSpace()
    }
  }

  private mutating func number() throws(Mistake) -> JSONValue {
    let start = index
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    _ = take(UInt8(ascii: "-"))
    guard isDigit(next) else { throw mistake("a digit") }
    if !take(UInt8(ascii: "0")) { while isDigit(next) { index += 1 } }
    var isInteger = true
    if take(UInt8(ascii: ".")) {
      isInteger = false
      guard isDigit(next) else { throw mistake("a digit") }
      while isDigit(next) { index += 1 }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isInteger = false
      index += 1
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard isDigit(next) else { throw mistake("a digit") }
      while isDigit(next) { index += 1 }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isInteger, let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else {
      throw Mistake(message: "the number '\(ExportText.shorten(text, to: 30))' is out of range", offset: start)
    }
    return .decimal(number)
  }

  private mutating func string() throws(Mistake) -> String {
    index += 1
    let start = index
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
    if next == UInt8(ascii: "\"") {
      index += 1
      return try text(bytes[start..<(index - 1)], at: start)
    }
    var unescaped = Array(bytes[start..<index])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return try unescaped.withUnsafeBufferPointer { (buffer) throws(Mistake) in try text(buffer[...], at: start) }
      case UInt8(ascii: "\\"): try escape(&unescaped)
      case 0..<0x20:
        throw Mistake(message: "a control character stands unescaped in a string", offset: index)
      default:
        unescaped.append(byte)
        index += 1
      }
    }
    throw mistake("'\"'")
  }

  private func text(_ slice: Slice<UnsafeBufferPointer<UInt8>>, at start: Int) throws(Mistake) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else { throw Mistake(message: "a string is not valid UTF-8", offset: start) }
    return text
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Mistake) {
    let start = index
    index += 1
    guard let kind = next else { throw mistake("an escape") }
    let simple: UInt8? =
      switch kind {
      case 0x22, 0x5C, 0x2F: kind
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      default: nil
      }
    if let byte = simple {
      text.append(byte)
      index += 1
      return
    }
    guard kind == UInt8(ascii: "u") else { throw mistake("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u") }
    index += 1
    var value = UInt32(try unit())
    if (0xD800...0xDBFF).contains(value), take(0x5C), take(UInt8(ascii: "u")) {
      let low = UInt32(try unit())
      if (0xDC00...0xDFFF).contains(low) { value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard let scalar = Unicode.Scalar(value) else { throw Mistake(message: "an escape stands for half a surrogate pair", offset: start) }
    text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
  }

  private mutating func unit() throws(Mistake) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { throw mistake("four hexadecimal digits") }
      value = value << 4 | UInt16(digit)
      index += 1
    }
    return value
  }
}
