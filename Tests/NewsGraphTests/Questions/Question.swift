/// A question of `questions.md`: what is asked in words and in Cypher, and the rows that answer it.
struct Question: Sendable {
  var title: String
  var query = ""
  /// As `--format tsv` prints them, the header first.
  var rows = ""
  /// Whether it is asked of what the articles deny or suppose, too.
  var isAboutEverything = false

  /// The questions of a page, in order; a fence marked `cypher` holds the query, one marked `tsv` its rows.
  static func list(in page: String) -> [Question] {
    var questions: [Question] = []
    var fence: Substring?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        fence = fence == nil ? line.dropFirst(3) : nil
        continue
      }
      if fence == nil, line.hasPrefix("## ") { questions.append(Question(title: String(line.dropFirst(3)))) }
      guard !questions.isEmpty else { continue }
      switch fence {
      case "cypher": questions[questions.count - 1].query += line + "\n"
      case "tsv": questions[questions.count - 1].rows += line + "\n"
      case nil where line.contains("`--status all`"): questions[questions.count - 1].isAboutEverything = true
      default: break
      }
    }
    return questions
  }
}
