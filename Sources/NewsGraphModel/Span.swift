/// A half-open range of Unicode code points in one text.
///
/// Offsets count Unicode scalars, never bytes or grapheme clusters, so they agree with Python's `text[start:end]`.
/// Ordered by start, then by end.
public struct Span: Hashable, Comparable, Sendable {
  public var start: Int
  public var end: Int

  /// Makes a span; `end` must not lie before `start`.
  public init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end, "a span is half open and never negative")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }

  /// Whether the two share at least one code point.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Whether every code point of `other` lies in this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }

  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
