internal import NewsGraphModel

/// Reads the pieces of evidence out of the JSON text that exports keep them in, and passes over what answers do not show.
///
/// Answers about a whole graph read a hundred thousand such texts, for which values of every member would be too slow.
struct EvidenceScanner {
  private var bytes: ArraySlice<UInt8>

  private init(_ text: String) { bytes = Array(text.utf8)[...] }

  /// The objects of the array that have a string `quote`, in order; none for text that is no array of objects (RFC 8259).
  static func proofs(in text: String) -> [RelationProof] {
    var scanner = EvidenceScanner(text)
    var proofs: [RelationProof] = []
    guard scanner.take("[") else { return [] }
    if scanner.take("]") { return [] }
    repeat {
      guard let proof = scanner.object() else { return [] }
      if let proof = proof.0 { proofs.append(proof) }
    } while scanner.take(",")
    return scanner.take("]") && scanner.isAtEnd ? proofs : []
  }

  private var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return bytes.isEmpty
    }
  }

  /// One object, in a tuple; the proof is missing when it has no quote, the tuple when it is no object.
  private mutating func object() -> (RelationProof?, Void)? {
    guard take("{") else { return nil }
    var (quote, article): (String?, String?)
    var (start, end): (Int?, Int?)
    var confidence = 0.0
    if take("}") { return (nil, ()) }
    repeat {
      guard let name = string(), take(":") else { return nil }
      switch name {
      case "quote" where isString, "document" where isString:
        guard let text = string() else { return nil }
        if name == "quote" { quote = text } else { article = text }
      default:
        guard let value = skipValue() else { return nil }
        switch name {
        case "start": start = Int(String(decoding: value, as: UTF8.self))
        case "end": end = Int(String(decoding: value, as: UTF8.self))
        case "confidence": confidence = Double(String(decoding: value, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil } ?? 0
        default: break
        }
      }
    } while take(",")
    guard take("}") else { return nil }
    guard let quote else { return (nil, ()) }
    var span: Span?
    if let start, let end, start >= 0, start <= end { span = Span(start, end) }
    return (RelationProof(quote: quote, article: article, span: span, confidence: confidence), ())
  }

  private var isString: Bool {
    mutating get {
      skipSpace()
      return bytes.first == UInt8(ascii: "\"")
    }
  }

  private mutating func skipSpace() {
    while let byte = bytes.first, byte == 0x20 || (0x09...0x0D).contains(byte) { bytes.removeFirst() }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard bytes.first == UInt8(ascii: character) else { return false }
    bytes.removeFirst()
    return true
  }

  /// A string without its quotation marks, with escapes resolved; nothing for anything else.
  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What follows a backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    switch bytes.popFirst() {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let high = hexadecimal() else { return nil }
      guard (0xD800..<0xDC00).contains(high), bytes.starts(with: [0x5C, 0x75]) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
      bytes.removeFirst(2)
      guard let low = hexadecimal() else { return nil }
      guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    case let byte? where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/"): return Unicode.Scalar(byte)
    default: return nil
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard bytes.count >= 4, let number = UInt32(String(decoding: bytes.prefix(4), as: UTF8.self), radix: 16) else { return nil }
    bytes.removeFirst(4)
    return number
  }

  /// The bytes of a value of any kind; brackets are counted, so that no depth is too great.
  private mutating func skipValue() -> ArraySlice<UInt8>? {
    skipSpace()
    let whole = bytes
    var depth = 0
    while let byte = bytes.first {
      switch byte {
      case UInt8(ascii: "\""): if string() == nil { return nil }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        bytes.removeFirst()
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","):
        if depth == 0 {
          var value = whole[whole.startIndex..<bytes.startIndex]
          while let last = value.last, last <= 0x20 { value.removeLast() }
          return value.isEmpty ? nil : value
        }
        if byte != UInt8(ascii: ",") { depth -= 1 }
        bytes.removeFirst()
      default: bytes.removeFirst()
      }
    }
    return nil
  }
}
