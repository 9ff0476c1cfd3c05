public import NewsGraphModel

/// A parser of the DOT language (<https://graphviz.org/doc/info/lang.html>).
///
/// Reads what Graphviz reads: all kinds of ids, ports, subgraphs as ends of edges, several graphs in one file. A graph nested more than
/// ``maximalDepth`` deep, or with more edges than ``maximalEdges``, is refused.
public struct DOTParser {
  /// Subgraphs inside subgraphs.
  static let maximalDepth = 200
  /// Edges of one graph; two groups of nodes can make millions in a few bytes.
  static let maximalEdges = 2_000_000

  private var lexer: DOTLexer
  private var token: DOTToken = .end
  private var offset = 0
  private var graph = DOTStructure()
  private var known: Set<String> = []
  private var groups: [String: [String]] = [:]

  /// Reads all graphs of a file; the diagnostic that is thrown has line and column and says what was expected.
  public static func parse(_ bytes: [UInt8], path: String) throws(Diagnostic) -> [DOTStructure] {
    if let place = invalidPlace(bytes) {
      throw Diagnostic(.error, path: path, line: place.line, column: place.column, "the text is not valid UTF-8", code: "dot-encoding")
    }
    do throws(DOTMistake) {
      var parser = DOTParser(lexer: DOTLexer(bytes))
      try parser.advance()
      var graphs: [DOTStructure] = []
      repeat { graphs.append(try parser.wholeGraph()) } while parser.token != .end
      return graphs
    } catch {
      let place = TextPlace(bytes[...], offset: error.offset)
      throw Diagnostic(.error, path: path, line: place.line, column: place.column, error.message, code: "dot-syntax")
    }
  }

  private static func invalidPlace(_ bytes: [UInt8]) -> TextPlace? {
    if String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) { return nil }
    var start = 0
    // Lines are short; the first one that is wrong is where a person looks.
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.contains(0) || String(validating: line, as: UTF8.self) == nil { break }
      start += line.count + 1
    }
    return TextPlace(bytes[...], offset: start)
  }

  private init(lexer: DOTLexer) { self.lexer = lexer }

  private mutating func advance() throws(DOTMistake) { (token, offset) = try lexer.next() }

  private func mistake(_ expected: String) -> DOTMistake {
    DOTMistake(message: "found \(token.shown), expected \(expected)", offset: offset)
  }

  private mutating func take(_ sign: Character) throws(DOTMistake) -> Bool {
    guard token == .sign(sign) else { return false }
    try advance()
    return true
  }

  private mutating func takeKeyword(_ word: String) throws(DOTMistake) -> Bool {
    guard token == .keyword(word) else { return false }
    try advance()
    return true
  }

  /// An id; strings in quotes or angle brackets may be joined by `+`.
  private mutating func id() throws(DOTMistake) -> String? {
    guard case .id(var text, let isBare) = token else { return nil }
    try advance()
    while !isBare, token == .sign("+") {
      try advance()
      guard case .id(let more, isBare: false) = token else { throw mistake("a string in quotes after '+'") }
      text += more
      try advance()
    }
    return text
  }

  private mutating func wholeGraph() throws(DOTMistake) -> DOTStructure {
    graph = DOTStructure()
    (known, groups) = ([], [:])
    graph.isStrict = try takeKeyword("strict")
    if try takeKeyword("digraph") {
      graph.isDirected = true
    } else if try takeKeyword("graph") {
      graph.isDirected = false
    } else {
      throw mistake(graph.isStrict ? "'graph' or 'digraph'" : "'graph', 'digraph' or 'strict'")
    }
    graph.name = try id()
    guard token == .sign("{") else { throw mistake("'{'") }
    _ = try body(depth: 1)
    return graph
  }

  /// The statements between two braces; the answer is the nodes in them, each once.
  private mutating func body(depth: Int) throws(DOTMistake) -> [String] {
    guard depth <= Self.maximalDepth else {
      throw DOTMistake(message: "subgraphs are nested more than \(Self.maximalDepth) deep", offset: offset)
    }
    try advance()
    var members: [String] = []
    var seen: Set<String> = []
    while try !take("}") {
      for name in try statement(depth: depth) where seen.insert(name).inserted { members.append(name) }
      _ = try take(";")
    }
    return members
  }

  private mutating func statement(depth: Int) throws(DOTMistake) -> [String] {
    switch token {
    case .keyword("graph"), .keyword("node"), .keyword("edge"):
      try advance()
      guard token == .sign("[") else { throw mistake("'['") }
      _ = try attributes()
      return []
    case .keyword("subgraph"), .sign("{"):
      let members = try group(depth: depth)
      if let all = try edges(from: members, depth: depth) { return all }
      // Graphviz reads attributes here and drops them.
      _ = try attributes()
      return members
    case .id:
      guard let name = try id() else { return [] }
      if try take("=") {
        guard try id() != nil else { throw mistake("a value after '='") }
        return []
      }
      let names = try nodes(from: name)
      if let members = try edges(from: names, depth: depth) { return members }
      let values = try attributes()
      for name in names { graph.attributes[name, default: [:]].merge(values) { _, new in new } }
      return names
    default: throw mistake("a node, an edge, a subgraph, an attribute or '}'")
    }
  }

  private mutating func group(depth: Int) throws(DOTMistake) -> [String] {
    var name: String?
    if try takeKeyword("subgraph") { name = try id() }
    guard token == .sign("{") else { throw mistake("'{'") }
    let members = try body(depth: depth + 1)
    guard let name else { return members }
    // A subgraph that is named twice is one.
    let earlier = groups[name] ?? []
    let all = earlier + members.filter { !earlier.contains($0) }
    groups[name] = all
    return all
  }

  /// A node, or several with commas between them, each with its port; they are declared.
  private mutating func nodes(from first: String) throws(DOTMistake) -> [String] {
    var names = [first]
    try port()
    while try take(",") {
      guard let name = try id() else { throw mistake("a node after ','") }
      names.append(name)
      try port()
    }
    for name in names where known.insert(name).inserted { graph.nodes.append(name) }
    return names
  }

  private mutating func port() throws(DOTMistake) {
    for _ in 0..<2 {
      guard try take(":") else { return }
      guard try id() != nil else { throw mistake("a port after ':'") }
    }
  }

  /// The rest of an edge statement; nothing when there is no edge. The answer is every node in it.
  private mutating func edges(from first: [String], depth: Int) throws(DOTMistake) -> [String]? {
    var chain = [first]
    while case .edge(let isDirected) = token {
      guard isDirected == graph.isDirected else { throw mistake(graph.isDirected ? "'->' in a digraph" : "'--' in a graph") }
      try advance()
      if token == .keyword("subgraph") || token == .sign("{") {
        chain.append(try group(depth: depth))
      } else if let name = try id() {
        chain.append(try nodes(from: name))
      } else {
        throw mistake("a node or a subgraph after \(isDirected ? "'->'" : "'--'")")
      }
    }
    guard chain.count > 1 else { return nil }
    let start = offset
    let values = try attributes()
    for (sources, targets) in zip(chain, chain.dropFirst()) {
      guard graph.edges.count + sources.count * targets.count <= Self.maximalEdges else {
        throw DOTMistake(message: "more than \(Self.maximalEdges) edges", offset: start)
      }
      for source in sources {
        for target in targets { graph.edges.append(DOTStructure.Edge(source: source, target: target, attributes: values)) }
      }
    }
    return chain.flatMap { $0 }
  }

  /// Any number of attribute lists.
  private mutating func attributes() throws(DOTMistake) -> [String: String] {
    var values: [String: String] = [:]
    while try take("[") {
      while try !take("]") {
        guard let name = try id() else { throw mistake("an attribute or ']'") }
        guard try take("=") else { throw mistake("'=' after the attribute '\(ExportText.shorten(name, to: 40))'") }
        guard let value = try id() else { throw mistake("a value after '='") }
        values[name] = value
        if try !take(";") { _ = try take(",") }
      }
    }
    return values
  }
}
