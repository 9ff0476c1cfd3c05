import NewsGraphModel
import Testing

/// Offsets in what is read, and where they stand in what was written.
@Suite struct TextViewTests {
  @Test func aPlainViewStandsForItself() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let scalars = Array((random.text() + "\n" + random.text() + "\n\n " + random.text()).unicodeScalars)
      let view = TextView(plain: scalars)
      #expect(view.scalars == scalars)
      for _ in 0..<10 {
        let start = Int.random(in: 0...scalars.count, using: &random)
        let span = Span(start, Int.random(in: start...scalars.count, using: &random))
        #expect(view.original(span) == span)
        #expect(Array(view.text(in: span).unicodeScalars) == Array(scalars[span.start..<span.end]))
      }
    }
  }

  @Test func blocksHoldAllThatIsNotWhiteSpaceAndCrossNoLine() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<300 {
      let scalars = Array((random.text() + "\n \t\n" + random.text() + "\n" + random.text()).unicodeScalars)
      let view = TextView(plain: scalars)
      var covered = Set<Int>()
      var last = 0
      for block in view.blocks {
        #expect(block.span.start >= last && !block.span.isEmpty)
        last = block.span.end
        #expect(!view.scalars[block.span.start].properties.isWhitespace && !view.scalars[block.span.end - 1].properties.isWhitespace)
        #expect(!view.scalars[block.span.start..<block.span.end].contains("\n"))
        covered.formUnion(block.span.start..<block.span.end)
      }
      for (place, scalar) in scalars.enumerated() where !scalar.properties.isWhitespace { #expect(covered.contains(place)) }
    }
  }

  /// Code points that stand for several, for one or for none of the original, with gaps between them.
  @Test func aPartOfTheViewStandsInsideWhatTheWholeStandsFor() {
    var random = SeededGenerator(seed: 10)
    for _ in 0..<300 {
      var view = TextView()
      var place = 0
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        place += Int.random(in: 0...2, using: &random)
        let length = Int.random(in: 0...3, using: &random)
        view.append(random.scalar(), original: Span(place, place + length))
        place += length
      }
      let count = view.scalars.count
      for start in 0...count {
        for end in start...count {
          let whole = view.original(Span(start, end))
          #expect(whole.end <= place)
          if start == end { #expect(whole.isEmpty) }
          for middle in start...end where start < middle && middle < end {
            let (left, right) = (view.original(Span(start, middle)), view.original(Span(middle, end)))
            #expect(whole.contains(left) && whole.contains(right) && left.end <= right.start && left.union(right) == whole)
          }
        }
      }
    }
  }

  @Test func aMendedLetterStandsForAllItsRemains() {
    var view = TextView()
    let original = Array("TΓΌrkiyewon".unicodeScalars)
    view.append("T", original: Span(0, 1))
    view.append("ü", original: Span(1, 3))
    for place in 3..<8 { view.append(original[place], original: Span(place, place + 1)) }
    view.append(" ", original: Span(8, 8))
    for place in 8..<11 { view.append(original[place], original: Span(place, place + 1)) }
    view.endBlock(.paragraph, from: 0)
    #expect(view.text(in: view.blocks[0].span) == "Türkiye won")
    #expect(view.original(Span(0, 7)) == Span(0, 8))
    #expect(view.original(Span(8, 11)) == Span(8, 11))
    #expect(view.original(Span(7, 8)).isEmpty)
  }

  @Test func aBlockOfWhiteSpaceIsNone() {
    var view = TextView(plain: " \t \u{A0}\n\n".unicodeScalars)
    view.endBlock(.heading, from: 0)
    view.endBlock(.heading, from: view.scalars.count)
    #expect(view.blocks.isEmpty)
  }
}
