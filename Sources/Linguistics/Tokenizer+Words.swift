import NewsGraphModel

extension Tokenizer {
  /// The words of a short text that is one sentence: a name, a headline.
  package func words(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let scanner = TokenScanner(scalars: scalars, end: scalars.count)
    var words: [String] = []
    var place = 0
    while place < scalars.count {
      guard !scalars[place].isSpace else {
        place += 1
        continue
      }
      let end = scanner.chunkEnd(from: place)
      scanner.cut(place, end) { start, end in
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[start..<end])
        words.append(String(word))
      }
      place = end
    }
    return words
  }
}
