import NewsGraphModel

/// Questions about a document's dependency trees.
struct Syntax {
  let tokens: [Token]
  private let starts: [Int]
  private let children: [Int]
  /// The first and the last token below each token, itself included.
  private let low: [Int]
  private let high: [Int]
  /// The label of each token without its subtype.
  private let bases: [String]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    bases = tokens.map { $0.label.utf8.contains(UInt8(ascii: ":")) ? String($0.label.prefix { $0 != ":" }) : $0.label }
    var counts = [Int](repeating: 0, count: tokens.count + 1)
    for token in tokens where token.head >= 0 { counts[token.head + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    var children = [Int](repeating: 0, count: counts.last ?? 0)
    var next = counts
    for (index, token) in tokens.enumerated() where token.head >= 0 {
      children[next[token.head]] = index
      next[token.head] += 1
    }
    var low = Array(tokens.indices), high = low
    // A head may stand on either side of its dependents: carry the edges up from the leaves.
    var waiting = tokens.indices.map { counts[$0 + 1] - counts[$0] }
    var ready = tokens.indices.filter { waiting[$0] == 0 }
    while let index = ready.popLast() {
      let head = tokens[index].head
      guard head >= 0 else { continue }
      low[head] = min(low[head], low[index])
      high[head] = max(high[head], high[index])
      waiting[head] -= 1
      if waiting[head] == 0 { ready.append(head) }
    }
    (starts, self.children, self.low, self.high) = (counts, children, low, high)
  }

  /// The dependents of a token, in text order.
  func children(_ token: Int) -> ArraySlice<Int> { children[starts[token]..<starts[token + 1]] }

  /// The dependents with one of these labels; a label without subtype fits all its subtypes.
  func children(_ token: Int, _ labels: [String]) -> [Int] {
    children(token).filter { labels.contains(tokens[$0].label) || labels.contains(bases[$0]) }
  }

  /// The label without its subtype.
  func base(_ token: Int) -> String { bases[token] }

  /// All tokens from the first to the last below a token.
  func subtree(_ token: Int) -> Range<Int> { low[token]..<high[token] + 1 }

  func head(_ token: Int) -> Int? { tokens[token].head >= 0 ? tokens[token].head : nil }

  /// The token and the conjuncts that share its part, in text order: not those of `all but Norway`, `Kenya rather than Norway`.
  func conjuncts(_ token: Int) -> [Int] {
    [token]
      + children(token, ["conj"]).filter { other in
        guard let connector = children(other, ["cc"]).first.map({ tokens[$0].lower }) else { return true }
        if connector == "but" { return children(token).contains { tokens[$0].lower == "not" } }
        return !["rather", "instead", "except"].contains(connector)
      }
  }

  /// Every preposition in front of a token, lower case.
  func cases(_ token: Int) -> [String] { children(token, ["case"]).map { tokens[$0].lower } }

  func isVerb(_ token: Int) -> Bool { tokens[token].part == .verb }

  /// Whether a verb is passive: it has a passive auxiliary or subject, or is a past participle that modifies a noun.
  func isPassive(_ verb: Int) -> Bool {
    if children(verb).contains(where: { ["aux:pass", "nsubj:pass", "csubj:pass"].contains(tokens[$0].label) }) { return true }
    guard tokens[verb].penn.isPastParticiple, children(verb, ["obj"]).isEmpty else { return false }
    // `mediated by Chile`, wherever it hangs.
    if verb + 1 < tokens.count, tokens[verb + 1].lower == "by" { return true }
    if base(verb) == "acl", tokens[verb].label != "acl:relcl" { return true }
    // `Questioned at a hearing, she said …`
    if ["advcl", "ccomp"].contains(tokens[verb].label), let main = head(verb), verb < main,
      children(verb, ["aux", "nsubj", "mark"]).isEmpty
    {
      return true
    }
    if tokens[verb].label == "conj", let first = head(verb), children(verb, ["aux"]).isEmpty, tokens[first].penn.isPastParticiple {
      return isPassive(first)
    }
    return false
  }
}
