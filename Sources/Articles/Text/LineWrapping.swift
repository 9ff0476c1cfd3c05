internal import NewsGraphModel

/// Whether the lines of a text were broken at a fixed width, so that a paragraph runs over many of them.
///
/// Judged by the way such lines come about: each is broken where the next word would not have fitted any more.
struct LineWrapping {
  /// The width to which lines were filled, in code points; nothing when every line is a paragraph.
  private let width: Int?
  private let text: [Unicode.Scalar]

  private static let widths = 30...120

  init(_ lines: TextLines) {
    text = lines.text
    var lengths: [Int] = []
    var pairs: [(line: TextLine, next: TextLine)] = []
    // Only paragraphs in which every line is short enough say something.
    var group: [TextLine] = []
    func flush() {
      defer { group.removeAll(keepingCapacity: true) }
      guard group.count > 1, group.allSatisfy({ $0.span.count <= Self.widths.upperBound }) else { return }
      for (line, next) in zip(group, group.dropFirst()) {
        pairs.append((line, next))
        lengths.append(line.span.count)
      }
    }
    for line in lines.lines {
      // A sample is enough to judge by.
      if pairs.count > 5000 { break }
      if line.isAfterBlank { flush() }
      group.append(line)
      if group.count > 1000 { flush() }
    }
    flush()
    guard !lengths.isEmpty else {
      width = nil
      return
    }
    lengths.sort()
    // One long line, as an address that could not be broken, must not set the width.
    let widest = lengths[min(lengths.count - 1, lengths.count * 19 / 20)]
    guard Self.widths.contains(widest) else {
      width = nil
      return
    }
    let text = text
    let full = pairs.count { Self.isFull($0.line, $0.next, width: widest, text) }
    let running = pairs.count { Self.startsSmall($0.next, text) }
    let isWrapped = pairs.count == 1 ? full == 1 && running == 1 : full * 4 >= pairs.count * 3 && running > 0 || running * 2 >= pairs.count
    width = isWrapped ? widest : nil
  }

  /// Whether the sentence goes on from a line to the one directly below it.
  func runsOn(_ line: TextLine, _ next: TextLine) -> Bool {
    guard let width, line.span.count <= Self.widths.upperBound, next.span.count <= Self.widths.upperBound + 40 else { return false }
    return Self.isFull(line, next, width: width, text) || Self.startsSmall(next, text)
  }

  private static func isFull(_ line: TextLine, _ next: TextLine, width: Int, _ text: [Unicode.Scalar]) -> Bool {
    var firstWord = 0
    for index in next.span.start..<next.span.end {
      if Invisible.isSpace(text[index]) {
        if firstWord > 0 { break }
      } else {
        firstWord += 1
      }
    }
    return line.span.count + 1 + firstWord > width - 3
  }

  private static func startsSmall(_ line: TextLine, _ text: [Unicode.Scalar]) -> Bool {
    for index in line.span.start..<min(line.span.end, line.span.start + 8) where !Invisible.isSpace(text[index]) {
      return text[index].isSmall
    }
    return false
  }
}
