extension PatternParser {
  /// `[a-z]`; the opening bracket is read.
  mutating func set() throws(CypherError) -> ScalarSet {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw error("sets are nested more than \(Self.depthLimit) deep") }
    let isComplement = take("^")
    var whole: ScalarSet?
    var parts: [ScalarSet] = []
    var isFirst = true
    while isFirst || peek != "]" {
      guard let scalar = peek else { throw error("']' is expected to close the set") }
      isFirst = false
      if scalar == "&", position + 1 < scalars.count, scalars[position + 1] == "&" {
        position += 2
        whole = Self.both(whole, .union(parts))
        parts = []
        continue
      }
      position += 1
      switch scalar {
      case "[": parts.append(try set())
      case "\\":
        switch try setEscape() {
        case .set(let set): parts.append(set)
        case .scalar(let first): parts.append(try range(from: first))
        case .quoted(let scalars): parts.append(.ranges(scalars.map { $0...$0 }))
        }
      default: parts.append(try range(from: scalar))
      }
    }
    position += 1
    // What stands before or after `&&` may be nothing: then the other side is all.
    let set = parts.isEmpty && whole != nil ? whole ?? .union([]) : Self.both(whole, .union(parts))
    return isComplement ? .complement(set) : set
  }

  private static func both(_ a: ScalarSet?, _ b: ScalarSet) -> ScalarSet {
    a.map { .intersection($0, b) } ?? b
  }

  /// `a-z`, or `a` alone when no end follows.
  private mutating func range(from first: Unicode.Scalar) throws(CypherError) -> ScalarSet {
    guard peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]", scalars[position + 1] != "[" else {
      return .ranges([first...first])
    }
    position += 1
    var last = scalars[position]
    position += 1
    if last == "\\" {
      guard case .scalar(let scalar) = try setEscape() else { throw error("a set cannot end a range") }
      last = scalar
    }
    guard first <= last else { throw error("the range ends before its beginning") }
    return .ranges([first...last])
  }

  private enum SetEscape {
    case scalar(Unicode.Scalar)
    case set(ScalarSet)
    case quoted([Unicode.Scalar])
  }

  private mutating func setEscape() throws(CypherError) -> SetEscape {
    if take("Q") { return .quoted(quotation()) }
    switch try escape() {
    case .scalar(let scalar, _): return .scalar(scalar)
    case .set(let set, _): return .set(set)
    default: throw error("this escape has no meaning in a set")
    }
  }
}
