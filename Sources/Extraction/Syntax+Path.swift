import NewsGraphModel

// The way from one word to another, for evidence to keep.

extension Syntax {
  /// The word of a run on which the others hang: the first whose governor lies outside.
  func top(of tokens: Range<Int>) -> Int? {
    tokens.first { index in head(index).map { !tokens.contains($0) } ?? true }
  }

  /// The way from a trigger to the words of an argument; nothing where no tree joins them, or only by a long way round.
  func path(from trigger: Range<Int>, to argument: Range<Int>) -> String? {
    guard let start = top(of: trigger), let end = top(of: argument) else { return nil }
    var (up, down): ([Int], [Int]) = ([start], [end])
    while up.count <= Self.longestPath, let next = head(up[up.count - 1]) { up.append(next) }
    while down.count <= Self.longestPath, let next = head(down[down.count - 1]) { down.append(next) }
    guard let turn = up.firstIndex(where: down.contains), let below = down.firstIndex(of: up[turn]), turn + below <= Self.longestPath else {
      return nil
    }
    var steps = up[..<turn].map { ParsePath.Step(isUp: true, label: pathLabel($0), word: pathWord(head($0) ?? $0)) }
    steps += down[..<below].reversed().map { ParsePath.Step(isUp: false, label: pathLabel($0), word: pathWord($0)) }
    if !steps.isEmpty { steps[steps.count - 1].word = nil }
    return ParsePath(steps).text
  }

  private static var longestPath: Int { 8 }

  /// The label of a token's dependency with its preposition, conjunction or coordinator, unless it has a subtype already.
  private func pathLabel(_ token: Int) -> String {
    let label = tokens[token].label
    guard !label.contains(":") else { return label }
    let joining: [String] =
      switch label {
      case "obl", "nmod": ["case"]
      case "advcl", "acl", "ccomp", "xcomp": ["mark"]
      case "conj": ["cc"]
      default: []
      }
    guard let word = children(token, joining).first else { return label }
    let detail = String(tokens[word].lower.filter { $0.isLetter })
    return detail.isEmpty ? label : "\(label):\(detail)"
  }

  private func pathWord(_ token: Int) -> String { String(tokens[token].text.filter { $0 != "[" && $0 != "]" }) }
}
