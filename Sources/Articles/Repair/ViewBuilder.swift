internal import NewsGraphModel

/// Writes the blocks of an article into a view, mended.
struct ViewBuilder {
  private let text: [Unicode.Scalar]
  private let leftOut: [Span]
  private let mojibake: Mojibake
  private let gluedWords: GluedWords
  private var nextLeftOut = 0
  private(set) var view = TextView()
  private var stretch = Stretch()

  /// Blocks are mended in parts of about this many code points, cut between words, so that memory stays small.
  private static let partLength = 4096

  /// - Parameter leftOut: What is not read, sorted, disjoint.
  init(_ text: [Unicode.Scalar], leftOut: [Span]) {
    self.text = text
    self.leftOut = leftOut
    mojibake = Mojibake(text)
    gluedWords = GluedWords(text)
  }

  /// Appends one block; blocks come in text order.
  mutating func append(_ kind: TextView.BlockKind, _ span: Span) {
    let start = view.scalars.count
    var isFirst = true
    func flush(_ builder: inout ViewBuilder) {
      let mended = builder.gluedWords.parted(Invisible.removed(builder.mojibake.repaired(builder.stretch)))
      builder.stretch.removeAll()
      for index in 0..<mended.count {
        let scalar = mended.scalars[index]
        // White space at the start of a block, or split over two parts, is one space at most.
        if scalar == " ", isFirst || builder.view.scalars.last == " " { continue }
        if isFirst, start > 0 { builder.view.append("\n", original: Span(Int(mended.starts[index]), Int(mended.starts[index]))) }
        isFirst = false
        builder.view.append(scalar, original: mended.original(index))
      }
    }
    while nextLeftOut < leftOut.count, leftOut[nextLeftOut].end <= span.start { nextLeftOut += 1 }
    var index = span.start
    while index < span.end {
      if nextLeftOut < leftOut.count, leftOut[nextLeftOut].start <= index {
        index = max(index, leftOut[nextLeftOut].end)
        nextLeftOut += 1
        continue
      }
      let scalar = text[index]
      stretch.append(scalar, at: index)
      index += 1
      if stretch.count >= Self.partLength, Invisible.isSpace(scalar) || stretch.count >= 2 * Self.partLength { flush(&self) }
    }
    flush(&self)
    view.endBlock(kind, from: start)
  }
}
