/// Reads a regular expression in the syntax of `java.util.regex`, which is what Cypher's `=~` is written in.
///
/// Knows everything that a matcher without memory can do. Back references, looking ahead and behind, and possessive quantifiers are refused.
struct PatternParser {
  /// Groups and sets inside one another.
  static let depthLimit = 200

  struct Flags {
    var ignoresCase = false
    var dotIncludesLineEnds = false
    var anchorsAtLines = false
    var isUnicode = false
    var allowsComments = false
  }

  let scalars: [Unicode.Scalar]
  var position = 0
  var flags = Flags()
  var depth = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  static func parse(_ text: String) throws(CypherError) -> PatternNode {
    var parser = PatternParser(text)
    let node = try parser.alternation()
    if parser.position < parser.scalars.count { throw parser.error("')' closes no group") }
    return node
  }

  // MARK: - The grammar

  private mutating func alternation() throws(CypherError) -> PatternNode {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence() throws(CypherError) -> PatternNode {
    var nodes: [PatternNode] = []
    while true {
      skipComments()
      if peek == "\\", position + 1 < scalars.count, scalars[position + 1] == "Q" {
        position += 2
        let quoted = quotation().map { PatternNode.scalar($0, ignoresCase: flags.ignoresCase) }
        nodes += quoted.dropLast()
        if let last = quoted.last { nodes.append(try quantified(last)) }
        continue
      }
      guard let next = peek, next != "|", next != ")" else { break }
      let atom = try atom()
      nodes.append(try quantified(atom))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func atom() throws(CypherError) -> PatternNode {
    guard let scalar = peek else { return .empty }
    switch scalar {
    case "(": return try group()
    case "[":
      position += 1
      return .set(try set(), ignoresCase: flags.ignoresCase)
    case ".":
      position += 1
      return .any(includesLineEnds: flags.dotIncludesLineEnds)
    case "^":
      position += 1
      return .assertion(flags.anchorsAtLines ? .lineStart : .textStart)
    case "$":
      position += 1
      return .assertion(flags.anchorsAtLines ? .lineEnd : .lastLineEnd)
    case "\\":
      position += 1
      return try escape()
    case "*", "+", "?": throw error("'\(scalar)' has nothing to repeat")
    case "{": throw error("'{' has nothing to repeat; write '\\{' for the character")
    default:
      position += 1
      return .scalar(scalar, ignoresCase: flags.ignoresCase)
    }
  }

  private mutating func quantified(_ node: PatternNode) throws(CypherError) -> PatternNode {
    skipComments()
    let repeated: PatternNode
    switch peek {
    case "*":
      position += 1
      repeated = .repetition(node, atLeast: 0, atMost: nil)
    case "+":
      position += 1
      repeated = .repetition(node, atLeast: 1, atMost: nil)
    case "?":
      position += 1
      repeated = .repetition(node, atLeast: 0, atMost: 1)
    case "{":
      position += 1
      repeated = try counted(node)
    default: return node
    }
    if take("+") { throw error("possessive quantifiers are not supported") }
    _ = take("?")
    return repeated
  }

  /// `{3}`, `{3,}`, `{3,5}`; the brace is read.
  private mutating func counted(_ node: PatternNode) throws(CypherError) -> PatternNode {
    guard let minimum = try number() else { throw error("a number is expected after '{'") }
    var maximum: Int? = minimum
    if take(",") { maximum = try number() }
    guard take("}") else { throw error("'}' is expected to close the quantifier") }
    if let maximum, maximum < minimum { throw error("the quantifier ends below its beginning") }
    return .repetition(node, atLeast: minimum, atMost: maximum)
  }

  private mutating func number() throws(CypherError) -> Int? {
    let digits = scalars[position...].prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty else { return nil }
    guard digits.count <= 6 else { throw error("the number is too large") }
    position += digits.count
    return digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  private mutating func group() throws(CypherError) -> PatternNode {
    position += 1
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw error("groups are nested more than \(Self.depthLimit) deep") }
    let outer = flags
    if take("?") {
      if take(":") {
        // Nothing but brackets.
      } else if take("<") {
        if peek == "=" || peek == "!" { throw error("looking behind is not supported") }
        while let scalar = peek, scalar != ">" {
          guard scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { break }
          position += 1
        }
        guard take(">") else { throw error("'>' is expected after the name of the group") }
      } else if peek == "=" || peek == "!" {
        throw error("looking ahead is not supported")
      } else if peek == ">" {
        throw error("independent groups are not supported")
      } else {
        try readFlags()
        // Flags without a group hold to the end of the group around them.
        if take(")") { return .empty }
        guard take(":") else { throw error("':' or ')' is expected after the flags") }
      }
    }
    let node = try alternation()
    guard take(")") else { throw error("')' is expected to close the group") }
    flags = outer
    return node
  }

  private mutating func readFlags() throws(CypherError) {
    var isOn = true
    while let scalar = peek, scalar != ")", scalar != ":" {
      switch scalar {
      case "-": isOn = false
      case "i": flags.ignoresCase = isOn
      case "s": flags.dotIncludesLineEnds = isOn
      case "m": flags.anchorsAtLines = isOn
      case "x": flags.allowsComments = isOn
      case "U": flags.isUnicode = isOn
      // Case is that of Unicode in any event, and lines end with any of its line ends.
      case "u", "d": break
      default: throw error("there is no flag '\(scalar)'")
      }
      position += 1
    }
  }

  // MARK: - Reading

  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  private mutating func skipComments() {
    guard flags.allowsComments else { return }
    while let scalar = peek {
      if scalar == "#" {
        while let next = peek, !ScalarSet.endsLine(next) { position += 1 }
      } else if scalar.properties.isWhitespace {
        position += 1
      } else {
        return
      }
    }
  }

  func error(_ message: String) -> CypherError {
    var pattern = String(String.UnicodeScalarView(scalars.prefix(60)))
    if scalars.count > 60 { pattern += "…" }
    return CypherError(
      .syntaxError, .runtime, "InvalidRegularExpression",
      "the regular expression '\(pattern)' cannot be read at character \(position + 1): \(message)")
  }
}
