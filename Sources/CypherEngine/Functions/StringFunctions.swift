internal import GraphAccess

/// Functions on strings; places and lengths are counted in code points from 0.
enum StringFunctions {
  static let all: [CypherFunction] = [
    characters,
    characters.named("character_length"),
    change("toLower") { $0.lowercased() },
    change("lower") { $0.lowercased() },
    change("toUpper") { $0.uppercased() },
    change("upper") { $0.uppercased() },
    trimming("trim", start: true, end: true),
    trimming("btrim", start: true, end: true),
    trimming("ltrim", start: true, end: false),
    trimming("rtrim", start: false, end: true),
    .strict("left", 2...2, accepts: [.string, .integer], result: .string) { arguments, _ in
      let text = try Argument.string(arguments[0], of: "left")
      return .string(String(text.unicodeScalars.prefix(try Argument.count(arguments[1], of: "left"))))
    },
    .strict("right", 2...2, accepts: [.string, .integer], result: .string) { arguments, _ in
      let text = try Argument.string(arguments[0], of: "right")
      return .string(String(text.unicodeScalars.suffix(try Argument.count(arguments[1], of: "right"))))
    },
    .strict("substring", 2...3, accepts: [.string, .integer, .integer], result: .string) { arguments, _ in
      let text = try Argument.string(arguments[0], of: "substring")
      let rest = text.unicodeScalars.dropFirst(try Argument.count(arguments[1], of: "substring"))
      guard arguments.count > 2 else { return .string(String(rest)) }
      return .string(String(rest.prefix(try Argument.count(arguments[2], of: "substring"))))
    },
    .strict("split", 2...2, accepts: [.string], result: .list) { arguments, _ in
      let text = try Argument.string(arguments[0], of: "split")
      var separators: [String] = []
      switch arguments[1] {
      case .list(let values):
        for value in values { separators.append(try Argument.string(value, of: "split")) }
      case let value: separators = [try Argument.string(value, of: "split")]
      }
      return .list(Substitution.split(text, at: separators).map { .string($0) })
    },
    .strict("replace", 3...3, accepts: [.string, .string, .string], result: .string) { arguments, _ in
      let strings = try arguments.map { try Argument.string($0, of: "replace") }
      return .string(try Substitution.replace(strings[1], in: strings[0], by: strings[2]))
    },
  ]

  private static let characters = CypherFunction.strict("char_length", 1...1, accepts: [.string], result: .integer) { arguments, _ in
    .integer(try Argument.string(arguments[0], of: "char_length").unicodeScalars.count)
  }

  private static func change(_ name: String, _ body: @escaping @Sendable (String) -> String) -> CypherFunction {
    .strict(name, 1...1, accepts: [.string], result: .string) { arguments, _ in
      .string(body(try Argument.string(arguments[0], of: name)))
    }
  }

  /// Takes white space away, or the characters of a second argument.
  private static func trimming(_ name: String, start: Bool, end: Bool) -> CypherFunction {
    .strict(name, 1...2, accepts: [.string, .string], result: .string) { arguments, _ in
      let text = try Argument.string(arguments[0], of: name)
      var away: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
      if arguments.count > 1 {
        let characters = Set(try Argument.string(arguments[1], of: name).unicodeScalars)
        away = { characters.contains($0) }
      }
      var rest = text.unicodeScalars[...]
      if start { rest = rest.drop(while: away) }
      if end, let last = rest.lastIndex(where: { !away($0) }) {
        rest = rest[...last]
      } else if end {
        rest = rest.prefix(0)
      }
      return .string(String(rest))
    }
  }
}
