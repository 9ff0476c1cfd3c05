/// The text of one query or of many, and how messages name it.
public struct QuerySource: Sendable {
  /// `query`, or the path of the file.
  public let name: String
  public let text: String
  let bytes: [UInt8]

  public init(name: String, text: String) {
    self.name = name
    self.text = text
    bytes = Array(text.utf8)
  }

  /// Where a byte stands: line and column from 1, the column in code points.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(max(0, offset), bytes.count)]
    let start = lineStart(before: before.endIndex)
    // A code point has one byte that is no continuation.
    return (before.count { $0 == 0x0A } + 1, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The line on which a range begins, and below it carets under the range; at most `width` cells wide.
  ///
  /// A range without length gets one caret, one over many lines is marked to the end of its first.
  func excerpt(_ range: Range<Int>, width: Int = 100) -> String {
    let lower = min(max(0, range.lowerBound), bytes.count)
    let start = lineStart(before: lower)
    var end = bytes[lower...].firstIndex(of: 0x0A) ?? bytes.count
    if end > lower, bytes[end - 1] == 0x0D { end -= 1 }
    let upper = min(max(lower, range.upperBound), end)
    var before = visible(start..<lower)
    var marked = visible(lower..<upper)
    var after = visible(upper..<end)
    // Of a long line the part around the place is shown.
    marked = CellWidth.cut(marked, to: max(1, width - 20))
    let room = width - CellWidth.of(marked)
    if CellWidth.of(before) > room / 2 { before = Self.ending(of: before, cells: max(room / 2, room - CellWidth.of(after))) }
    after = CellWidth.cut(after, to: max(0, room - CellWidth.of(before)))
    let carets = String(repeating: "^", count: max(1, CellWidth.of(marked)))
    return "  " + before + marked + after + "\n  " + String(repeating: " ", count: CellWidth.of(before)) + carets
  }

  /// Where a name stands that is known to be in a range or right behind it; the range itself when it is not found as a word.
  func place(of name: String, near range: Range<Int>) -> Range<Int> {
    let word = Array(name.utf8)
    guard !word.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count else { return range }
    let end = min(bytes.count, range.upperBound + word.count + 8)
    func isPart(_ place: Int) -> Bool {
      guard bytes.indices.contains(place) else { return false }
      let byte = bytes[place]
      return byte >= 0x80 || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    var start = range.lowerBound
    while start + word.count <= end {
      if bytes[start..<start + word.count].elementsEqual(word), !isPart(start - 1), !isPart(start + word.count) {
        return start..<start + word.count
      }
      start += 1
    }
    return range
  }

  private func lineStart(before offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func visible(_ range: Range<Int>) -> String { VisibleText.line(String(decoding: bytes[range], as: UTF8.self)) }

  /// The longest end of a text that takes at most so many cells, with `…` before it.
  private static func ending(of text: String, cells: Int) -> String {
    if CellWidth.of(text) <= cells { return text }
    var used = 1
    var start = text.endIndex
    while start > text.startIndex {
      let next = text.index(before: start)
      used += CellWidth.of(text[next])
      if used > cells { break }
      start = next
    }
    return "…" + text[start...]
  }
}
