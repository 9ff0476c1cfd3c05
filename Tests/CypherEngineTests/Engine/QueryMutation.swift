/// Makes texts that are nearly queries, and some that are.
struct QueryMutation {
  var random: SeededRandom

  static let words = [
    "MATCH", "OPTIONAL MATCH", "WHERE", "WITH", "RETURN", "UNWIND", "AS", "UNION", "ORDER BY", "SKIP", "LIMIT", "DISTINCT",
    "CALL {", "}", "EXISTS {", "COUNT {", "COLLECT {", "CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH DELETE",
    "FOREACH (", "|", "CASE", "WHEN", "THEN", "ELSE", "END", "AND", "OR", "XOR", "NOT", "IN", "IS NULL", "STARTS WITH",
    "CONTAINS", "=~", "+", "-", "*", "/", "%", "^", "=", "<>", "<", ">=", "..", ".", ",", ":", ";", "(", ")", "[", "]", "{",
    "}", "-->", "<--", "--", "-[", "]->", "*1..3", "{1,2}", "n", "m", "r", "p =", "x", "n.x", ":A", ":A|B", "!A", "%", "1",
    "0", "-1", "1.5", "9223372036854775807", "1e308", "'a'", "'", "\"", "`", "null", "true", "$p", "$q", "[1, null]",
    "{a: 1}", "count(*)", "collect(n)", "sum(n.x)", "range(1, 9)", "nodes(p)", "labels(n)", "shortestPath(", "all(",
    "reduce(", "date('2025-05-16')", "duration('P1D')", "toString(", "size(", "properties(", "id(", "//", "/*", "é",
    "\u{1F600}", "\u{0}",
  ]

  /// A query of the generator with some of its words exchanged, left out, doubled or put elsewhere; sometimes only words.
  mutating func text() -> String {
    if random.chance(0.1) { return (0..<random.number(1...20)).map { _ in random.pick(Self.words) }.joined(separator: " ") }
    var generator = QueryGenerator(seed: random.number(0...1_000_000))
    var words = generator.query().text.split(separator: " ").map(String.init)
    for _ in 0..<random.number(0...3) {
      let place = random.number(0...words.count - 1)
      switch random.number(0...4) {
      case 0: words[place] = random.pick(Self.words)
      case 1: words.insert(random.pick(Self.words), at: place)
      case 2 where words.count > 1: words.remove(at: place)
      case 3: words.swapAt(place, random.number(0...words.count - 1))
      default: words.insert(words[place], at: random.number(0...words.count))
      }
    }
    var text = words.joined(separator: " ")
    if random.chance(0.1), !text.isEmpty { text.remove(at: text.index(text.startIndex, offsetBy: random.number(0...text.count - 1))) }
    return text
  }
}
