internal import NewsGraphModel

/// The tags of a name recogniser (`O`, and `B-`, `I-`, `E-`, `S-` before a type) and the best run of them over a sentence.
struct NameTags: @unchecked Sendable {
  // Unchecked because of the pointer: see `TensorFile`.
  private let types: [String]
  private let prefixes: [Character]
  /// Scores from a row's tag to a column's; the last row holds those of a first tag.
  private let transitions: UnsafePointer<Float>
  private let allowed: [Bool]
  private var count: Int { types.count }

  init(_ file: TensorFile, _ title: String, tags: [String]) throws(Diagnostic) {
    transitions = try file.floats(title + ".move", rows: tags.count + 1, columns: tags.count)
    prefixes = tags.map { $0.first ?? "O" }
    types = tags.map { String($0.dropFirst(2)) }
    guard tags.contains("O"), tags.allSatisfy({ "OBIES".contains($0.prefix(1)) }) else {
      throw file.bad("its name tags are \(tags.joined(separator: " ")), expected O and B-, I-, E-, S- with types")
    }
    let (prefixes, types) = (prefixes, types)
    allowed = (0...tags.count).flatMap { before in
      tags.indices.map { tag in
        let continues = "IE".contains(prefixes[tag])
        guard before < tags.count, "BI".contains(prefixes[before]) else { return !continues }
        return continues && types[before] == types[tag]
      }
    }
  }

  /// The names of the best run of tags that is well formed (Viterbi 1967): word numbers, half open, in text order.
  func names(_ scores: UnsafePointer<Float>, count words: Int) -> [RecognizedName] {
    guard words > 0 else { return [] }
    var best = (0..<count).map { allowed[count * count + $0] ? transitions[count * count + $0] + scores[$0] : -.infinity }
    var back = [UInt8](repeating: 0, count: words * count)
    var next = best
    for word in 1..<max(1, words) {
      for tag in 0..<count {
        var highest = -Float.infinity
        var from = 0
        for before in 0..<count where allowed[before * count + tag] {
          let score = best[before] + transitions[before * count + tag]
          if score > highest { (highest, from) = (score, before) }
        }
        next[tag] = highest + scores[word * count + tag]
        back[word * count + tag] = UInt8(from)
      }
      swap(&best, &next)
    }
    // A name may not stay open at the end.
    var tag = (0..<count).filter { !"BI".contains(prefixes[$0]) }.reduce(0) { best[$1] > best[$0] || "BI".contains(prefixes[$0]) ? $1 : $0 }
    var tags = [Int](repeating: 0, count: words)
    for word in stride(from: words - 1, through: 0, by: -1) {
      tags[word] = tag
      tag = Int(back[word * count + tag])
    }
    return spans(tags)
  }

  private func name(_ words: Range<Int>, _ tag: Int) -> RecognizedName {
    RecognizedName(tokens: words, kind: RecognizedName.Kind(rawValue: types[tag]) ?? .other)
  }

  private func spans(_ tags: [Int]) -> [RecognizedName] {
    var names: [RecognizedName] = []
    var start: Int?
    for (word, tag) in tags.enumerated() {
      switch prefixes[tag] {
      case "S": names.append(name(word..<word + 1, tag))
      case "B": start = word
      case "E":
        if let first = start { names.append(name(first..<word + 1, tag)) }
        start = nil
      default: break
      }
    }
    return names
  }
}
