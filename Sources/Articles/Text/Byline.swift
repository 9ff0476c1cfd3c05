/// Lines that name who wrote an article.
enum Byline {
  /// The names in a line that begins with `By`; nothing when it is the start of a sentence.
  static func names(_ line: String) -> [String]? {
    guard line.count <= 140, line.last != ".", line.last != ":", line.last != "?" else { return nil }
    // What follows the names: a place, a date, the paper.
    let body = line.dropFirst(3).split { "|•·/".contains($0) }.first.map(String.init) ?? ""
    let words = body.split { $0 == " " || $0 == "," }
    guard let first = words.first?.first, first.isUppercase, words.count <= 16 else { return nil }
    for word in words {
      guard let initial = word.first else { continue }
      if initial.isUppercase || initial == "&" || initial == "–" || initial == "-" || initial == "@" { continue }
      guard connectors.contains(word.lowercased()) || initial.isNumber else { return nil }
    }
    return people(body)
  }

  /// The names in a line that is nothing but names: `Ada Byron, Grace Hopper`; nothing for other lines.
  static func list(_ line: String) -> [String]? {
    guard line.count <= 160, line.last != "." else { return nil }
    let names = ArticleMetadata.parts(line)
    guard !names.isEmpty, names.allSatisfy(isName) else { return nil }
    return names
  }

  private static func people(_ body: String) -> [String] {
    var body = body
    for place in [" in ", " at ", " for ", " – ", " - "] {
      if let cut = body.firstRange(of: place) { body = String(body[..<cut.lowerBound]) }
    }
    return ArticleMetadata.people(body).filter { $0.contains(where: \.isLetter) }
  }

  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), let first = words.first?.first, first.isUppercase else { return false }
    var capitals = 0
    for word in words {
      guard word.allSatisfy({ $0.isLetter || ".-'’ʼ".contains($0) }) else { return false }
      if word.first?.isUppercase == true {
        capitals += 1
        if notNames.contains(word.lowercased()) { return false }
      } else if !particles.contains(String(word)) {
        return false
      }
    }
    return capitals >= 2
  }

  private static let particles: Set<String> = [
    "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "ten", "bin", "ibn", "al", "el", "la", "le", "dos", "y", "e",
  ]
  private static let connectors: Set<String> = particles.union([
    "and", "with", "in", "at", "for", "of", "the", "staff", "reporter", "reporters", "correspondent", "editor", "writer", "agencies", "am",
    "pm",
    "diplomatic", "political", "senior", "chief", "foreign", "special", "our", "own",
  ])
  /// Words of headlines that no name contains.
  private static let notNames: Set<String> = [
    "the", "and", "of", "in", "on", "for", "to", "talks", "peace", "war", "news", "summit", "crisis", "deal", "election", "minister",
    "president",
    "government", "parliament", "meeting", "ceasefire", "states", "union", "nations", "council", "stance", "factor", "background",
    "analysis",
    "demands", "reaction", "conclusion", "introduction", "new", "first", "next", "key", "what", "why", "how", "who", "when", "where",
  ]
}
