internal import Evaluation
internal import NewsGraph

/// Figures and errors as people read them.
struct EvaluationText {
  let layout: TextLayout

  func page(_ evaluation: FactEvaluation, errors: Bool) -> String {
    var text = ""
    for group in evaluation.groups {
      let shown = group.figures.filter { $0.figure.core + $0.figure.right + $0.figure.wrong > 0 }
      guard !shown.isEmpty else { continue }
      text += table("\(group.name) relations", shown.map { ($0.type, $0.figure) } + [("all", group.total)]) + "\n"
    }
    text += table("entities", evaluation.types.map { ($0.type, $0.figure) } + [("all", evaluation.typing)]) + "\n"
    text += layout.table(
      ["held together", "precision", "recall", "F1", "found", "splits", "merges"],
      [("mentions of entities", evaluation.entities), ("events", evaluation.events)].map { name, figure in
        [
          .text(name), .text(Self.share(figure.precision)), .text(Self.share(figure.recall)), .text(Self.share(figure.f1)),
          .text("\(figure.detected)/\(figure.units)"), .integer(figure.splits), .integer(figure.merges),
        ]
      })
    text += "\n" + marks(evaluation) + "\n"
    let counts = evaluation.counts.map { "\($0.count) \($0.kind.rawValue)" }
    text += layout.prose(counts.isEmpty ? "no errors" : "errors: \(counts.joined(separator: ", "))", rest: 2)
    return errors ? text + list(evaluation.errors) : text
  }

  private func table(_ title: String, _ rows: [(name: String, figure: FactFigure)]) -> String {
    layout.table(
      [title, "precision", "recall", "F1", "right", "wrong", "found/core"],
      rows.map { name, figure in
        [
          .text(name), .text(Self.share(figure.precision)), .text(Self.share(figure.recall)), .text(Self.share(figure.f1)),
          .integer(figure.right), .integer(figure.wrong), .text("\(figure.recalled)/\(figure.core)"),
        ]
      })
  }

  /// What right primary relations carry, and what must never be.
  private func marks(_ evaluation: FactEvaluation) -> String {
    func count(_ kind: EvaluationError.Kind) -> Int { evaluation.counts.first { $0.kind == kind }?.count ?? 0 }
    let attribution = evaluation.attribution
    let rows = [
      ("corpus-wide", "precision \(Self.share(evaluation.corpus.precision)), recall \(Self.share(evaluation.corpus.recall))"),
      ("modality", "accuracy \(Self.share(evaluation.modality.accuracy))"),
      (
        "attribution",
        "precision \(Self.share(attribution.precision)), recall \(Self.share(attribution.recall)), F1 \(Self.share(attribution.f1))"
      ),
      ("addressees", "F1 \(Self.share(evaluation.addressees.f1))"), ("dates", "accuracy \(Self.share(evaluation.dates.accuracy))"),
      ("contents", "F1 \(Self.share(evaluation.content)) on average"),
      (
        "listed mistakes",
        "\(evaluation.traps.relations) of \(evaluation.traps.listedRelations) relations, "
          + "\(evaluation.traps.entities) of \(evaluation.traps.listedEntities) entities"
      ),
      ("opposite", "\(count(.inverted)) with ends exchanged, \(count(.polarity)) with the other polarity"),
    ]
    return rows.map { layout.padded($0, to: 17) + $1 + "\n" }.joined()
  }

  private func list(_ errors: [EvaluationError]) -> String {
    var text = ""
    var kind: EvaluationError.Kind?
    for error in errors {
      if error.kind != kind { text += "\n\(error.kind.rawValue)\n" }
      kind = error.kind
      let facts = [error.article, error.id].compactMap { $0 }.map { " · \($0)" }.joined()
      text += layout.prose("\(error.subject): \(error.reason)\(facts)", first: 2, rest: 6)
      if let quote = error.quote { text += layout.prose("“\(quote)”", first: 6, rest: 7) }
    }
    return text
  }

  /// `0.895`; a dash for nothing.
  private static func share(_ share: Double?) -> String {
    guard let share else { return "–" }
    let thousandths = String(Int((share * 1000).rounded()))
    if thousandths.count > 3 { return "1.000" }
    return "0." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
  }
}
