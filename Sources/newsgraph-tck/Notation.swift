internal import GraphAccess

/// Values in the notation of the kit: `(:A {p: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`, `'it\'s'`.
struct Notation {
  let graph: MemoryGraph

  func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .integer(let integer): String(integer)
    case .float(let float): number(float)
    case .string(let text): quoted(text)
    case .temporal(let temporal): quoted(temporal.description)
    case .list(let values): "[\(values.map(text).joined(separator: ", "))]"
    case .map(let entries): map(entries.map { ($0.key, $0.value) })
    case .node(let node): self.node(node)
    case .relationship(let relationship): self.relationship(relationship)
    case .path(let path): self.path(path)
    }
  }

  private func number(_ float: Double) -> String {
    float.isNaN ? "NaN" : float.isInfinite ? (float < 0 ? "-Inf" : "Inf") : float.description
  }

  private func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }

  private func map(_ entries: [(key: String, value: Value)]) -> String {
    let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{\(sorted.map { "\(name($0.key)): \(text($0.value))" }.joined(separator: ", "))}"
  }

  private func name(_ name: String) -> String {
    let isPlain = !name.isEmpty && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" }
    return isPlain ? name : "`\(name.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``"))`"
  }

  /// Of a deleted node nothing is left to be shown.
  private func node(_ node: NodeID) -> String {
    guard graph.contains(node: node) else { return "()" }
    let labels = graph.labels(of: node).map { ":" + name(graph.labelNames[Int($0)]) }.joined()
    let properties = graph.properties(ofNode: node)
    return "(\(labels)\(properties.isEmpty || labels.isEmpty ? "" : " ")\(suffix(properties)))"
  }

  private func relationship(_ relationship: RelationshipID) -> String {
    let type = ":" + name(graph.typeNames[Int(graph.type(of: relationship))])
    guard graph.contains(relationship: relationship) else { return "[\(type)]" }
    let properties = graph.properties(ofRelationship: relationship)
    return "[\(type)\(properties.isEmpty ? "" : " ")\(suffix(properties))]"
  }

  private func suffix(_ properties: [(key: NameID, value: Value)]) -> String {
    properties.isEmpty ? "" : map(properties.map { (graph.keyNames[Int($0.key)], $0.value) })
  }

  private func path(_ path: Path) -> String {
    guard var here = path.nodes.first else { return "<>" }
    var text = "<" + node(here)
    for (relationship, next) in zip(path.relationships, path.nodes.dropFirst()) {
      let isForward = graph.source(of: relationship) == here
      text += isForward ? "-" : "<-"
      text += self.relationship(relationship)
      text += isForward ? "->" : "-"
      text += node(next)
      here = next
    }
    return text + ">"
  }
}
