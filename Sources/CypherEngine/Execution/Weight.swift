internal import GraphAccess

/// How much a kept value counts against ``Limits/values``, beyond the one that every value counts.
///
/// Without it, a thousand rows with a list of a million elements each would be a thousand values.
enum Weight {
  /// One for every part, and one for every 40 bytes of a long string; nothing for a value that shares its memory with `previous`.
  @inline(__always) static func of(_ value: Value, after previous: @autoclosure () -> Value? = nil) -> Int {
    switch value {
    case .null, .boolean, .integer, .float, .node, .relationship, .temporal: 0
    case .string(let text): text.utf8.count / 40
    case .list, .map, .path: ofParts(value, after: previous())
    }
  }

  @inline(never) private static func ofParts(_ value: Value, after previous: Value?) -> Int {
    switch value {
    case .list(let items):
      if case .list(let before)? = previous, isShared(items, before) { return 0 }
      return items.reduce(items.count) { $0 + of($1) }
    case .map(let entries): return entries.values.reduce(2 * entries.count) { $0 + of($1) }
    case .path(let path): return path.nodes.count / 4
    default: return 0
    }
  }

  private static func isShared(_ a: [Value], _ b: [Value]) -> Bool {
    a.count == b.count && a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress } }
  }
}
