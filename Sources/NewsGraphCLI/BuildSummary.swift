internal import NewsGraph

/// What a build says at its end.
enum BuildSummary {
  /// One line each for articles, entities, relations, quarantine, files and evidence.
  static func lines(_ report: BuildReport, status: StatusChoice, folder: String) -> [String] {
    var lines = [
      count(report.articles, "article", "articles"),
      count(report.entities.total, "entity", "entities") + details(report.entities),
      count(report.relations.total, "relation", "relations") + details(report.relations),
      "\(report.quarantined) quarantined" + (report.quarantined > 0 ? ", see \(ExportFolder.rejectsName)" : ""),
    ]
    if report.suspects > 0 {
      lines.append("\(count(report.suspects, "pair", "pairs")) that may be one thing, see \(ExportFolder.suspectsName)")
    }
    if report.withheld > 0 {
      lines.insert("\(report.withheld) more \(withheld(status)), written with --status all", at: 3)
    }
    let written = report.files.filter { $0.outcome == .written }.map(\.name)
    let unchanged = report.files.filter { $0.outcome == .unchanged }.map(\.name)
    let broken = report.files.filter { $0.outcome == nil }.map(\.name)
    if !written.isEmpty { lines.append("written: \(written.joined(separator: ", "))") }
    if !unchanged.isEmpty { lines.append("unchanged: \(unchanged.joined(separator: ", "))") }
    if !broken.isEmpty { lines.append("not written: \(broken.joined(separator: ", "))") }
    return lines
  }

  /// What is not written, in words.
  private static func withheld(_ status: StatusChoice) -> String {
    if status == .affirmed { return "denied, conditional or only possible" }
    return Relation.Status.allCases.filter { !status.contains($0) }.map(\.rawValue).joined(separator: " or ")
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

  private static func details(_ counts: TypeCounts) -> String {
    counts.total == 0 ? "" : ": " + counts.byType.map { "\($0.count) \($0.type)" }.joined(separator: ", ")
  }
}
