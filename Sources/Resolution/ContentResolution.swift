import NewsGraphModel

/// Joins demands and proposals that one source makes in the same words, within and across documents.
///
/// The words are the same when they agree but for articles, endings and spelling: `to withdraw its troops` and `the withdrawal of its troops`.
/// A word more makes another demand (`a ceasefire`, `a ceasefire of 30 days`), and so does another addressee. Words that mean something only
/// in their own article (`the plan`, `her resignation`) join nothing across articles.
struct ContentResolution {
  let ontology: Ontology

  /// A statement's content and of whom it is asked.
  private struct Asked {
    var target: Int
    var document: String
    var addressees: Set<Int>
    var isOpen: Bool
  }

  func resolve(_ clusters: inout Clusters, _ statements: [FoldedStatement]) {
    var groups: [String: [Asked]] = [:]
    var keys: [String] = []
    for folded in statements {
      let target = folded.statement.target
      guard let content = clusters.things[target].thing.properties["content"]?.string else { continue }
      let words = Self.comparable(content)
      let key = "\(clusters.things[target].thing.type)\u{1F}\(clusters.root(folded.statement.source))\u{1F}\(words.joined(separator: " "))"
      if groups[key] == nil { keys.append(key) }
      let addressees = Set(folded.statement.addressees.map(clusters.root))
      groups[key, default: []].append(
        Asked(
          target: target, document: folded.document, addressees: addressees,
          isOpen: Self.isOpen(content, words, hasAddressee: !addressees.isEmpty)))
    }
    for key in keys { join(groups[key] ?? [], &clusters) }
  }

  /// Joins what is asked of the same; where two are asked, what is asked of nobody in particular stays by itself.
  private func join(_ asked: [Asked], _ clusters: inout Clusters) {
    let named = Set(asked.map(\.addressees).filter { !$0.isEmpty })
    var known: [String: Int] = [:]
    for one in asked {
      let whom = named.count > 1 ? one.addressees.sorted().map(String.init).joined(separator: " ") : ""
      let key = whom + "\u{1F}" + (one.isOpen ? one.document : "")
      if let first = known[key] { clusters.join(first, one.target, reason: "same-words") } else { known[key] = one.target }
    }
  }

  /// The words without case, punctuation, articles and endings.
  static func comparable(_ content: String) -> [String] {
    content.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !passing.contains($0) }.map(stem)
  }

  private static let passing: Set<String> = ["the", "a", "an", "of", "to", "that", "its", "their", "should", "must", "shall", "be", "s"]

  /// A word without the endings of its forms: `withdrawal`, `withdraws`, `withdrawing`; British and American spelling.
  private static func stem(_ word: String) -> String {
    var word = word == "defense" ? "defence" : word
    if word.hasSuffix("isation") { word = word.dropLast(7) + "ization" }
    for ending in ["ations", "ation", "ments", "ment", "als", "al", "ings", "ing", "ies", "ed", "es", "s", "e", "y"]
    where word.count - ending.count >= 4 && word.hasSuffix(ending) && !word.hasSuffix("ss") {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// Whether only the article around them tells what the words mean.
  private static func isOpen(_ content: String, _ words: [String], hasAddressee: Bool) -> Bool {
    let all = content.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = all.first else { return true }
    if ["this", "these", "those", "such", "it", "so"].contains(first) || words.isEmpty { return true }
    // `the plan` is the one of which the article speaks.
    if first == "the", words.count == 1 { return true }
    guard !hasAddressee, all.contains(where: { ["his", "her", "he", "she", "him", "it", "they", "them", "him"].contains($0) }) else {
      return false
    }
    // `Chile recall his ambassador` has a name that the pronoun may mean.
    return !content.split(separator: " ").dropFirst().contains { $0.first?.isUppercase ?? false }
  }
}
