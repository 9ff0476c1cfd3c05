internal import GraphAccess

/// Functions on lists, and those that lists and strings share.
enum ListFunctions {
  static let all: [CypherFunction] = [
    size,
    size.named("cardinality"),
    .strict("head", 1...1, accepts: [.list]) { arguments, _ in
      try Argument.list(arguments[0], of: "head").first ?? .null
    },
    .strict("last", 1...1, accepts: [.list]) { arguments, _ in
      try Argument.list(arguments[0], of: "last").last ?? .null
    },
    .strict("tail", 1...1, accepts: [.list], result: .list) { arguments, _ in
      .list(Array(try Argument.list(arguments[0], of: "tail").dropFirst()))
    },
    .strict("reverse", 1...1, accepts: [.stringOrList]) { arguments, _ in
      switch arguments[0] {
      case .list(let values): return .list(values.reversed())
      case .string(let text):
        var reversed = ""
        reversed.unicodeScalars.append(contentsOf: text.unicodeScalars.reversed())
        return .string(reversed)
      default: throw Argument.mismatch(arguments[0], of: "reverse", expected: "a string or list")
      }
    },
    CypherFunction("range", 2...3, result: .list) { arguments, _ in
      try range(arguments)
    },
  ]

  /// Strings are counted in code points.
  private static let size = CypherFunction.strict("size", 1...1, accepts: [.stringOrList], result: .integer) { arguments, _ in
    switch arguments[0] {
    case .list(let values): return .integer(values.count)
    case .string(let text): return .integer(text.unicodeScalars.count)
    default: throw Argument.mismatch(arguments[0], of: "size", expected: "a string or list")
    }
  }

  /// `range(start, end, step)`: both ends belong to it.
  private static func range(_ arguments: [Value]) throws(CypherError) -> Value {
    var bounds: [Int] = []
    for argument in arguments {
      switch argument {
      case .null: return .null
      case .integer(let integer): bounds.append(integer)
      default: throw .argument("InvalidArgumentType", "range() expects integers, not \(argument.kindName)")
      }
    }
    let (start, end, step) = (bounds[0], bounds[1], bounds.count > 2 ? bounds[2] : 1)
    if step == 0 { throw .argument("NumberOutOfRange", "the step of range() cannot be 0") }
    guard step > 0 ? start <= end : start >= end else { return .list([]) }
    // The distance of two integers may be twice as large as an integer.
    let distance = UInt(bitPattern: step > 0 ? end &- start : start &- end)
    let steps = distance / step.magnitude
    try Extent.check(count: steps < UInt(Int.max) ? Int(steps) + 1 : Int.max)
    return .list((0...Int(steps)).map { .integer(start &+ $0 &* step) })
  }
}
