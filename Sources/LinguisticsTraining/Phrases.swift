import FoundationEssentials
import Linguistics
import NewsGraphModel

/// The names and words that a gazetteer lists, as features for the network.
public enum Phrases {
  /// Which columns of which table are phrases of which kind; columns hold names separated by `|`.
  private static let columns: [(file: String, columns: [Int], kind: PhraseFeatures.Kind)] = [
    ("given-names", [0], .givenName), ("cities", [0, 2], .city), ("regions", [0, 3], .region), ("organizations", [0, 1], .organization),
    ("countries", [2, 3], .country), ("countries", [4, 5], .demonym), ("countries", [6], .city), ("titles", [0], .title),
    ("organization-heads", [0], .organizationHead), ("place-heads", [0], .placeHead),
  ]

  /// The kinds of each phrase, by its hash; `folder` holds the gazetteer's tables (tab separated, comments behind `#`).
  public static func read(_ folder: String) throws -> [UInt32: UInt32] {
    let tokenizer = Tokenizer()
    var phrases: [UInt32: UInt32] = [:]
    for (file, columns, kind) in columns {
      let text = try String(contentsOfFile: "\(folder)/\(file).tsv", encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        for column in columns where column < cells.count {
          for name in cells[column].split(separator: "|") {
            let words = tokenizer.words(String(name))
            guard !words.isEmpty, words.count <= PhraseFeatures.longest else { continue }
            phrases[PhraseFeatures.hash(words), default: 0] |= 1 << kind.rawValue
          }
        }
      }
    }
    return phrases
  }
}
