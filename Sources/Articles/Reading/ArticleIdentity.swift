public import NewsGraphModel

/// Names for articles that are unique in a run.
public enum ArticleIdentity {
  /// An id in which every run of characters outside `A-Z a-z 0-9 . _ -` is one `-`; nothing when no letter or digit is left.
  static func cleaned(_ name: some StringProtocol) -> String? {
    var result = ""
    var isGap = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-":
        if isGap { result += "-" }
        isGap = false
        result.unicodeScalars.append(scalar)
      default:
        isGap = true
      }
    }
    if isGap { result += "-" }
    guard result.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    return result
  }

  /// The id for a file: its stem, cleaned.
  static func stem(_ path: String) -> String {
    path == "-" ? "stdin" : cleaned(FilePath.stem(path)) ?? "article"
  }

  /// Makes the ids of all articles of a run unique, whatever the order in which they came.
  ///
  /// Articles that share an id each get `-` and the first eight digits of their text's SHA-256, more where that is not enough.
  /// An article with the id and the text of another is left out with a note; the one whose path comes first stays. The result
  /// is sorted by id.
  public static func unique<Item: IdentifiedArticle>(_ articles: [Item]) -> (articles: [Item], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var kept: [Item] = []
    let sorted = articles.sorted { a, b in
      if a.id != b.id { return a.id.precedes(b.id) }
      return a.sha256 == b.sha256 ? a.path.precedes(b.path) : a.sha256.precedes(b.sha256)
    }
    for article in sorted {
      if let last = kept.last, last.id == article.id, last.sha256 == article.sha256 {
        diagnostics.append(
          Diagnostic(
            .note, path: article.path, "same id '\(article.id)' and same text as '\(last.path)'; left out",
            code: "article-duplicate"))
      } else {
        kept.append(article)
      }
    }
    var counts: [String: Int] = [:]
    for article in kept { counts[article.id, default: 0] += 1 }
    // Ids that only one article has stay its own; those that are made must not hit them.
    var taken = Set(counts.filter { $0.value == 1 }.keys)
    for index in kept.indices where counts[kept[index].id, default: 0] > 1 {
      var length = 8
      var id = "\(kept[index].id)-\(kept[index].sha256.prefix(length))"
      while taken.contains(id), length < kept[index].sha256.count {
        length += 1
        id = "\(kept[index].id)-\(kept[index].sha256.prefix(length))"
      }
      taken.insert(id)
      kept[index].id = id
    }
    return (kept.sorted { $0.id.precedes($1.id) }, diagnostics)
  }
}

/// What tells articles apart, whatever form they wait in.
public protocol IdentifiedArticle {
  var id: String { get set }
  /// Of the text; see `Article.sha256`.
  var sha256: String { get }
  var path: String { get }
}

extension Article: IdentifiedArticle {}
