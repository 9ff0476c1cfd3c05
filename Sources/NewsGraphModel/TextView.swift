/// A readable form of a text that still knows, for each of its code points, where in the original it stands.
///
/// Damage is mended (mojibake, zero-width characters, words glued over a lost line break), markup and boilerplate are left out.
/// A code point of the view may stand for several of the original (`TΓΌrkiye` is read as `Türkiye`) or for none (a space put between glued words).
public struct TextView: Sendable {
  /// What a stretch of text is on the page.
  public enum BlockKind: String, Sendable { case headline, heading, paragraph, listItem, quotation }

  /// A stretch of the view that no sentence crosses.
  public struct Block: Sendable, Hashable {
    public var kind: BlockKind
    /// In code points of the view.
    public var span: Span

    public init(_ kind: BlockKind, _ span: Span) {
      self.kind = kind
      self.span = span
    }
  }

  /// The readable text.
  public private(set) var scalars: [Unicode.Scalar] = []
  /// In text order, disjoint; text between blocks is white space.
  public private(set) var blocks: [Block] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  public init() {}

  /// A view of undamaged text, one block for each line that is not blank.
  public init(plain text: some Sequence<Unicode.Scalar>) {
    var start = 0
    var offset = 0
    func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" }
    for scalar in text {
      if isBreak(scalar) {
        if offset > start { endBlock(.paragraph, from: start) }
        start = offset + 1
      }
      append(scalar, original: Span(offset, offset + 1))
      offset += 1
    }
    if offset > start { endBlock(.paragraph, from: start) }
  }

  /// Appends one code point that stands for `original`, which may be empty but never lies before what was appended earlier.
  public mutating func append(_ scalar: Unicode.Scalar, original: Span) {
    precondition(original.start >= Int(ends.last ?? 0), "a view keeps the order of its original")
    scalars.append(scalar)
    starts.append(Int32(original.start))
    ends.append(Int32(original.end))
  }

  /// Declares everything appended from `start` on (an offset in the view) to be one block; white space at both ends is left out, and an empty block is none.
  public mutating func endBlock(_ kind: BlockKind, from start: Int) {
    var (low, high) = (start, scalars.count)
    while low < high, scalars[low].properties.isWhitespace { low += 1 }
    while low < high, scalars[high - 1].properties.isWhitespace { high -= 1 }
    if low < high { blocks.append(Block(kind, Span(low, high))) }
  }

  /// Where a span of the view stands in the original: from the first to the last code point that it stands for.
  public func original(_ span: Span) -> Span {
    if span.isEmpty {
      let place = span.start < starts.count ? Int(starts[span.start]) : Int(ends.last ?? 0)
      return Span(place, place)
    }
    return Span(Int(starts[span.start]), Int(ends[span.end - 1]))
  }

  /// The readable words at `span`.
  public func text(in span: Span) -> String { String(scalars[span.start..<span.end]) }
}
