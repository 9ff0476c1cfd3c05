internal import NewsGraphModel

/// The words of a phrase that carry its meaning, in a form in which two wordings of one thing agree.
///
/// Folded, without stop words, lightly stemmed; words of negation stay. Every phrase is worked on once.
final class ContentWords {
  private var known: [String: [String]] = [:]
  private var sets: [String: Set<String>] = [:]

  static let negators: Set<String> = ["no", "not", "never", "without", "nor", "neither", "none", "cannot", "nobody", "nothing"]

  /// The words in order.
  func list(_ phrase: String) -> [String] {
    if let list = known[phrase] { return list }
    let list = Self.words(phrase)
    known[phrase] = list
    return list
  }

  func set(_ phrase: String) -> Set<String> {
    if let set = sets[phrase] { return set }
    let set = Set(list(phrase))
    sets[phrase] = set
    return set
  }

  /// How much two phrases share: the F1 of their words, 0 when one has none.
  func likeness(_ a: String, _ b: String) -> Double { Self.likeness(set(a), set(b)) }

  static func likeness(_ a: Set<String>, _ b: Set<String>) -> Double {
    if a.isEmpty || b.isEmpty { return 0 }
    return 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
  }

  /// How well words say what one of the accepted phrases says, 0 for not at all.
  ///
  /// Half of the words must be shared, and most of the key words of one list where there are any; or all key words, without much else. `no
  /// restrictions` never says `restrictions`.
  func match(_ text: String, phrases: [String], keys: [[String]]) -> Double {
    let words = set(text)
    guard !words.isEmpty, !phrases.isEmpty else { return 0 }
    let keys = keys.filter { !$0.isEmpty }.map { set($0.joined(separator: " ")) }
    let longest = max(14, 3 * (phrases.map { set($0).count }.max() ?? 0))
    var best = 0.0
    for phrase in phrases {
      let accepted = set(phrase)
      guard !accepted.isEmpty, isDenial(words) == isDenial(accepted) else { continue }
      let likeness = Self.likeness(words, accepted)
      if likeness >= 0.5, keys.isEmpty || keys.contains(where: { Double($0.intersection(words).count) >= 0.6 * Double($0.count) }) {
        best = max(best, likeness)
      } else if words.count <= longest, keys.contains(where: { !$0.isEmpty && $0.isSubset(of: words) }) {
        best = max(best, min(0.5, 0.3 + likeness / 2))
      }
    }
    return best
  }

  func isDenial(_ words: Set<String>) -> Bool { !words.isDisjoint(with: Self.negators) }

  // MARK: Words of a phrase

  private static func words(_ phrase: String) -> [String] {
    var words: [String] = []
    for run in runs(prepared(phrase.folded)) {
      let isNumber = run.unicodeScalars.allSatisfy { $0 == "." || $0 == "-" || $0.properties.numericType == .decimal }
      for part in isNumber ? [Substring(run)] : run.split(separator: "-") {
        let word = String(part.trimming { $0 == "." })
        guard !word.isEmpty, !stopWords.contains(word) else { continue }
        let stem = WordStem.of(word)
        if !stem.isEmpty, !stopWords.contains(stem) { words.append(stem) }
      }
    }
    return words
  }

  /// The text with one spelling for the United States, for large numbers and for `n't`, and without other apostrophes.
  private static func prepared(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    replaceWord("united states of america", in: &scalars, by: "usa")
    replaceWord("united states", in: &scalars, by: "usa")
    replaceInitials(&scalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      func at(_ offset: Int) -> Unicode.Scalar? { scalars.indices.contains(index + offset) ? scalars[index + offset] : nil }
      func isDigit(_ offset: Int) -> Bool { at(offset)?.properties.numericType == .decimal }
      if scalar == " " || scalar == ",", isDigit(-1), isDigit(1), isDigit(2), isDigit(3), !(at(4)?.isWordPart ?? false) {
        index += 1
      } else if scalar == "n", at(1) == "'", at(2) == "t", !(at(3)?.isWordPart ?? false) {
        result.append(contentsOf: " not".unicodeScalars)
        index += 3
      } else if scalar == "'" {
        result.append(" ")
        index += at(1) == "s" && !(at(2)?.isWordPart ?? false) ? 2 : 1
      } else {
        result.append(scalar)
        index += 1
      }
    }
    return String(result)
  }

  private static func replaceWord(_ word: String, in scalars: inout [Unicode.Scalar], by other: String) {
    let word = Array(word.unicodeScalars)
    var index = 0
    while index + word.count <= scalars.count {
      let end = index + word.count
      if scalars[index] == word[0], scalars[index..<end].elementsEqual(word), index == 0 || !scalars[index - 1].isWordPart,
        end == scalars.count || !scalars[end].isWordPart
      {
        scalars.replaceSubrange(index..<end, with: other.unicodeScalars)
        index += other.unicodeScalars.count
      } else {
        index += 1
      }
    }
  }

  /// `u.s.`, `u.s.a.`
  private static func replaceInitials(_ scalars: inout [Unicode.Scalar]) {
    var index = 0
    while index + 3 < scalars.count {
      guard scalars[index..<(index + 4)].elementsEqual("u.s.".unicodeScalars), index == 0 || !scalars[index - 1].isWordPart else {
        index += 1
        continue
      }
      var end = index + 4
      if end < scalars.count, scalars[end] == "a" { end += 1 }
      if end < scalars.count, scalars[end] == "." { end += 1 }
      scalars.replaceSubrange(index..<end, with: "usa ".unicodeScalars)
      index += 4
    }
  }

  /// Runs of letters and digits, joined by single full stops and hyphens.
  private static func runs(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var runs: [String] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isWordPart, scalars[index] != "_" else {
        index += 1
        continue
      }
      let start = index
      func isPart(_ place: Int) -> Bool { scalars.indices.contains(place) && scalars[place].isWordPart && scalars[place] != "_" }
      while isPart(index) || [".", "-"].contains(scalars.indices.contains(index) ? scalars[index] : " ") && isPart(index + 1) { index += 1 }
      runs.append(String(scalars[start..<index]))
    }
    return runs
  }

  private static let stopWords = Set(
    """
    a an the of to in on at by for from with and or as be is are was were been being am that this these those it its
    his her hers their theirs our your my he him she they them we us i you would should could must shall will may might can have has
    had having do does did there here which who whom whose what when where why how some any such than then so if into onto over about
    up out off also only just very too under between during within through against per via
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

extension Unicode.Scalar {
  /// A letter, a digit or an underscore.
  var isWordPart: Bool {
    if self == "_" || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }
}

extension StringProtocol {
  /// The text without characters of a kind at its ends.
  func trimming(_ isTrimmed: (Character) -> Bool) -> SubSequence {
    var rest = self[...]
    while let first = rest.first, isTrimmed(first) { rest = rest.dropFirst() }
    while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
    return rest
  }
}
