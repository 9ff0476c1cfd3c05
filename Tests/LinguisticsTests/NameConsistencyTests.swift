@testable import Linguistics
import NewsGraphModel
import Testing

/// Names of one document, made to agree.
@Suite struct NameConsistencyTests {
  /// What `marked` becomes: `[PER Ada Byron]` is a name, all else are words.
  private static func agreed(_ marked: [String]) -> [String] {
    var sentences: [[String]] = []
    var names: [[RecognizedName]] = []
    for text in marked {
      var (words, found): ([String], [RecognizedName]) = ([], [])
      var open: (kind: RecognizedName.Kind, start: Int)?
      for part in text.split(separator: " ").map(String.init) {
        if part.hasPrefix("["), let kind = RecognizedName.Kind(rawValue: String(part.dropFirst())) {
          open = (kind, words.count)
        } else if part.hasSuffix("]"), let (kind, start) = open {
          words.append(String(part.dropLast()))
          found.append(RecognizedName(tokens: start..<words.count, kind: kind))
          open = nil
        } else {
          words.append(part)
        }
      }
      sentences.append(words)
      names.append(found)
    }
    return zip(sentences, NameConsistency(sentences, names).names(names)).map { words, names in
      var words = words
      for name in names {
        words[name.tokens.lowerBound] = "[\(name.kind.rawValue) " + words[name.tokens.lowerBound]
        words[name.tokens.upperBound - 1] += "]"
      }
      return words.joined(separator: " ")
    }
  }

  @Test(arguments: [
    (
      "initials behind a name are that name's", ["The [ORG Harbour Workers Union] ( HWU ) met", "HWU left"],
      ["The [ORG Harbour Workers Union] ( [ORG HWU] ) met", "[ORG HWU] left"]
    ),
    (
      "even where they were taken for something else", ["[PER HWU] left", "The [ORG Harbour Workers Union] ( HWU ) met"],
      ["[ORG HWU] left", "The [ORG Harbour Workers Union] ( [ORG HWU] ) met"]
    ),
    ("small words have no initial", ["[ORG Bank of Northern Ports] ( BNP ) closed"], ["[ORG Bank of Northern Ports] ( [ORG BNP] ) closed"]),
    (
      "the first explanation counts", ["[ORG Red Sea] ( RS ) , [LOC Rose Street] ( RS )"],
      ["[ORG Red Sea] ( [ORG RS] ) , [LOC Rose Street] ( [ORG RS] )"]
    ),
    (
      "other words in parentheses are not initials", ["[ORG Harbour Workers Union] ( here ) HWU"],
      ["[ORG Harbour Workers Union] ( here ) HWU"]
    ),
    ("an open parenthesis explains nothing", ["[ORG Harbour Workers Union] ( HWU"], ["[ORG Harbour Workers Union] ( HWU"]),
    ("one letter is no name", ["[PER Ada] ( A ) and A"], ["[PER Ada] ( A ) and A"]),
    (
      "a surname is its person", ["[PER Ada Byron] spoke", "Byron left [LOC Byron]"],
      ["[PER Ada Byron] spoke", "[PER Byron] left [PER Byron]"]
    ),
    ("most mentions decide", ["[LOC Norway] and [ORG Norway] and [LOC Norway]"], ["[LOC Norway] and [LOC Norway] and [LOC Norway]"]),
    ("nothing is made of nothing", ["", "no names here"], ["", "no names here"]),
  ]) func namesAgree(why: String, marked: [String], expected: [String]) {
    #expect(Self.agreed(marked) == expected, "\(why)")
  }
}
