internal import Inspection
internal import NewsGraph

/// The numbers of a graph as people read them.
struct StatisticsText {
  let layout: TextLayout

  func page(_ numbers: GraphStatistics) -> String {
    var rows: [(String, String)] = [
      ("entities", "\(numbers.entities)" + details(numbers.entityTypes)),
      ("relations", "\(numbers.relations)" + details(numbers.relationTypes)),
    ]
    if !numbers.kinds.isEmpty { rows.insert(("kinds", String(details(numbers.kinds).dropFirst(2))), at: 1) }
    if !numbers.statuses.isEmpty { rows.append(("standing", String(details(numbers.statuses).dropFirst(2)))) }
    rows += [
      ("evidence", InspectionText.count(numbers.sentences, "sentence", "sentences")),
      ("proven", share(numbers.proven, of: numbers.relations) + " of relations by a sentence"),
      ("", share(numbers.wellProven, of: numbers.relations) + " by two or more independent articles"),
    ]
    if let confidence = numbers.meanConfidence { rows.append(("confidence", "\((confidence * 100).rounded() / 100) on average")) }
    if let articles = numbers.articles { rows.append(("articles", "\(articles) prove relations")) }
    let days = [numbers.firstSeen, numbers.lastSeen].compactMap { $0 }
    if let first = days.first, let last = days.last { rows.append(("seen", first == last ? first : "\(first) to \(last)")) }
    rows += [
      ("dated", share(numbers.datedRelations, of: numbers.relations) + " of relations, \(numbers.datedEntities) entities"),
      ("components", "\(numbers.components), the largest with \(InspectionText.count(numbers.largestComponent, "entity", "entities"))"),
      ("orphans", InspectionText.count(numbers.orphans, "entity", "entities") + " without a relation to another"),
      ("degree", "\((numbers.meanDegree * 100).rounded() / 100) relations an entity"),
      ("density", "\((numbers.density * 10_000).rounded() / 10_000)"),
    ]
    return rows.map { name, value in
      layout.padded(name, to: Self.column) + layout.prose(value, first: Self.column, rest: Self.column + 2).dropFirst(Self.column)
    }.joined()
  }

  private static let column = 12

  private func details(_ counts: GraphStatistics.Counts) -> String {
    counts.isEmpty ? "" : ": " + counts.map { "\($0.count) \($0.name.isEmpty ? "(no type)" : $0.name)" }.joined(separator: ", ")
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "0" : "\(part) (\(Int((Double(part) / Double(whole) * 100).rounded())) %)"
  }
}
