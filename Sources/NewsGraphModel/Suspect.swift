/// Two entities that look alike and were kept apart, because nothing, or too little, says that they are one.
public struct Suspect: Hashable, Sendable {
  /// Entity ids, in the order of their bytes.
  public var first: String
  public var second: String
  /// What keeps them apart: `other-country`, `no-country`, `several-candidates`, `other-first-name`, `no-evidence`, …
  public var reason: String

  public init(_ a: String, _ b: String, reason: String) {
    (first, second) = a.precedes(b) ? (a, b) : (b, a)
    self.reason = reason
  }
}

extension Suspect {
  /// Its row in `suspects.jsonl`, without a line break.
  public var jsonLine: String {
    JSONValue.object([.init("first", .string(first)), .init("second", .string(second)), .init("reason", .string(reason))]).compact
  }

  /// In the order of a graph's list.
  func precedes(_ other: Suspect) -> Bool {
    if first != other.first { return first.precedes(other.first) }
    if second != other.second { return second.precedes(other.second) }
    return reason.precedes(other.reason)
  }
}
