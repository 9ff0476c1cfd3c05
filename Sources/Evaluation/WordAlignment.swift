/// Which word of one reading of a text stands for which word of another.
///
/// By the rules of the CoNLL 2018 shared task: words are aligned by their characters, white space apart; inside multiword tokens, whose
/// words need not be spelled in the text, by the longest common subsequence of their forms.
struct WordAlignment {
  /// Index pairs in text order: gold, system.
  let pairs: [(gold: Int, system: Int)]

  init(_ gold: SpannedWords, _ system: SpannedWords) {
    var pairs: [(gold: Int, system: Int)] = []
    let (a, b) = (gold.words, system.words)
    var (g, s) = (0, 0)
    while g < a.count, s < b.count {
      guard a[g].isMultiword || b[s].isMultiword else {
        if a[g].start == b[s].start, a[g].end == b[s].end {
          pairs.append((g, s))
          g += 1
          s += 1
        } else if a[g].start <= b[s].start {
          g += 1
        } else {
          s += 1
        }
        continue
      }
      if a[g].end <= b[s].start {
        g += 1
        continue
      }
      if b[s].end <= a[g].start {
        s += 1
        continue
      }
      let (gEnd, sEnd) = Self.region(a, g, b, s)
      let forms = (a[g..<gEnd].map { gold.key($0) }, b[s..<sEnd].map { system.key($0) })
      for (left, right) in Self.longestCommon(forms.0, forms.1) { pairs.append((g + left, s + right)) }
      (g, s) = (gEnd, sEnd)
    }
    self.pairs = pairs
  }

  /// Where the words end that share characters with the multiword token at the front.
  private static func region(_ a: [SpannedWords.Word], _ g: Int, _ b: [SpannedWords.Word], _ s: Int) -> (Int, Int) {
    var end = a[g].isMultiword ? a[g].end : b[s].end
    if b[s].isMultiword, b[s].start < end { end = max(end, b[s].end) }
    var (gEnd, sEnd) = (g, s)
    while true {
      let before = (gEnd, sEnd)
      while gEnd < a.count, a[gEnd].start < end {
        if a[gEnd].isMultiword { end = max(end, a[gEnd].end) }
        gEnd += 1
      }
      while sEnd < b.count, b[sEnd].start < end {
        if b[sEnd].isMultiword { end = max(end, b[sEnd].end) }
        sEnd += 1
      }
      if before == (gEnd, sEnd) { return before }
    }
  }

  private static func longestCommon(_ a: [[UInt8]], _ b: [[UInt8]]) -> [(Int, Int)] {
    let width = b.count + 1
    var lengths = [Int](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] =
          a[i] == b[j]
          ? 1 + lengths[(i + 1) * width + j + 1] : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}

/// The words of a whole file with their places in its characters, white space apart.
struct SpannedWords {
  struct Word {
    var start: Int
    var end: Int
    /// Whether it shares its token, and so its span, with other words.
    var isMultiword: Bool
    var sentence: Int
    var index: Int
    /// The number of its head in the file, or -1.
    var head: Int
  }

  let file: CoNLLUFile
  private(set) var characters: [Unicode.Scalar] = []
  private(set) var tokens: [Stretch] = []
  private(set) var sentences: [Stretch] = []
  private(set) var words: [Word] = []

  /// A half-open range of characters.
  struct Stretch: Hashable {
    var start: Int
    var end: Int
  }

  init(_ file: CoNLLUFile) {
    self.file = file
    for (number, sentence) in file.sentences.enumerated() {
      let (first, start) = (words.count, characters.count)
      for token in sentence.tokens {
        let place = characters.count
        characters.append(contentsOf: token.form.unicodeScalars.lazy.filter { !Self.isSpace($0) })
        tokens.append(Stretch(start: place, end: characters.count))
        for index in token.words {
          let head = sentence.words[index].head
          words.append(
            Word(
              start: place, end: characters.count, isMultiword: token.words.count > 1, sentence: number, index: index,
              head: head < 0 ? -1 : first + head))
        }
      }
      sentences.append(Stretch(start: start, end: characters.count))
    }
  }

  func source(_ word: Int) -> CoNLLUSentence.Word { file.sentences[words[word].sentence].words[words[word].index] }

  /// The form in lower case, as bytes: canonically equal spellings are different words to other scorers.
  func key(_ word: Word) -> [UInt8] { Array(file.sentences[word.sentence].words[word.index].form.lowercased().utf8) }

  /// White space, separators, and the four control signs that separate files, groups, records and units.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) || (0x1C...0x1F).contains(scalar.value) }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .spaceSeparator
  }
}
