import NewsGraphModel
import Testing

/// A marked sentence and what it says of one relation.
struct Construction: Sendable, CustomTestStringConvertible {
  let relation: String
  let marked: String
  var polarity = Relation.Polarity.positive
  var modality = Relation.Modality.asserted
  /// The name of who says so; nothing when the article does.
  var speaker: String?

  var testDescription: String { "\(relation): \(marked)" }

  static func says(_ relation: String, _ marked: String, by speaker: String? = nil) -> Construction {
    Construction(relation: relation, marked: marked, speaker: speaker)
  }

  static func denies(_ relation: String, _ marked: String, by speaker: String? = nil) -> Construction {
    Construction(relation: relation, marked: marked, polarity: .negative, speaker: speaker)
  }

  static func plans(_ relation: String, _ marked: String, by speaker: String? = nil) -> Construction {
    Construction(relation: relation, marked: marked, modality: .planned, speaker: speaker)
  }

  static func supposes(_ relation: String, _ marked: String) -> Construction {
    Construction(relation: relation, marked: marked, modality: .conditional)
  }

  static func thinksPossible(_ relation: String, _ marked: String) -> Construction {
    Construction(relation: relation, marked: marked, modality: .possible)
  }

  /// Expects a statement for each marked source, and none of anybody else or with another status.
  func run() throws {
    let sentence = MarkedText(marked)
    let document = try Newsroom.open.get().read(sentence.text)
    let found = document.statements(relation)
    func fits(_ statement: NewsGraphModel.Statement) -> Bool {
      statement.polarity == polarity && statement.modality == modality
        && sentence.targets.contains(where: statement.evidence.object.overlaps)
    }
    for source in sentence.sources {
      let own = found.filter { document.isSource(source, of: $0) && fits($0) }
      #expect(!own.isEmpty, "expected '\(document.article.text(in: source))', found: \(document.account)")
      if let speaker { #expect(own.contains { document.speaker($0) == speaker }, "found: \(document.account)") }
    }
    for statement in found {
      #expect(
        fits(statement) && sentence.sources.contains { document.isSource($0, of: statement) }, "too much: \(document.describe(statement))")
    }
  }
}
