internal import GraphAccess

/// What can be asked of any value, and what comes from the run itself.
enum ScalarFunctions {
  static let all: [CypherFunction] = [
    CypherFunction("coalesce", 1...Int.max) { arguments, _ in
      arguments.first { !$0.isNull } ?? .null
    },
    // Of a property or any other value; patterns in it are not values and never come here.
    CypherFunction("exists", 1...1, result: .boolean) { arguments, _ in
      .boolean(!arguments[0].isNull)
    },
    CypherFunction("nullIf", 2...2) { arguments, _ in
      Equality.equals(arguments[0], arguments[1]) == true ? .null : arguments[0]
    },
    CypherFunction("valueType", 1...1, result: .string) { arguments, _ in
      .string(TypeName.of(arguments[0]))
    },
    .strict("isEmpty", 1...1, result: .boolean) { arguments, _ in
      switch arguments[0] {
      case .string(let text): return .boolean(text.isEmpty)
      case .list(let values): return .boolean(values.isEmpty)
      case .map(let entries): return .boolean(entries.isEmpty)
      default: throw Argument.mismatch(arguments[0], of: "isEmpty", expected: "a string, list or map")
      }
    },
    CypherFunction("timestamp", 0...0, result: .integer) { _, context in
      let (seconds, nanoseconds) = context.statementTime
      return .integer(seconds &* 1_000 &+ nanoseconds / 1_000_000)
    },
    CypherFunction("rand", 0...0, result: .float) { _, context in
      .float(context.random())
    },
    CypherFunction("randomUUID", 0...0, result: .string) { _, context in
      .string(uuid { UInt8(truncatingIfNeeded: Int(context.random() * 256)) })
    },
  ]

  /// A random UUID, version 4 of RFC 9562.
  private static func uuid(_ randomByte: () -> UInt8) -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = ""
    for index in 0..<16 {
      var byte = randomByte()
      if index == 6 { byte = byte & 0x0F | 0x40 }
      if index == 8 { byte = byte & 0x3F | 0x80 }
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text.unicodeScalars.append(digits[Int(byte >> 4)])
      text.unicodeScalars.append(digits[Int(byte & 15)])
    }
    return text
  }
}
