internal import NewsGraphModel

/// Whether a relation type may join two entity types, and what could join them instead.
struct RelationFit {
  private let ontology: Ontology
  private let type: RelationType

  init(_ ontology: Ontology, _ type: RelationType) {
    self.ontology = ontology
    self.type = type
  }

  func problem(from source: String, to target: String, _ relation: Relation) -> GraphValidator.Run.Problem? {
    let fitsSource = type.sources.contains { ontology.isA(source, $0) }
    let fitsTarget = type.targets.contains { ontology.isA(target, $0) }
    guard !fitsSource || !fitsTarget else { return nil }
    var needs: [String] = []
    if !fitsSource { needs.append("\(Self.words(type.sources)) as source") }
    if !fitsTarget { needs.append("\(Self.words(type.targets)) as target") }
    return GraphValidator.Run.Problem(
      rule: fitsSource ? "relation-range" : "relation-domain",
      message: "\(source) \(type.name) \(target): \(type.name) needs \(needs.joined(separator: " and "))",
      fix: fix(source, target, relation))
  }

  private func fix(_ source: String, _ target: String, _ relation: Relation) -> String? {
    if ontology.allows(type.name, from: target, to: source) { return "swap source and target" }
    // Fewer steps up the types first, then what comes from where this one comes from, then what leads to least.
    func rank(_ other: RelationType) -> [Int] {
      let lacks = other.properties.contains { $0.isRequired && relation.properties[$0.name] == nil }
      return [
        lacks ? 1 : 0, distance(source, other.sources) + distance(target, other.targets), other.sources == type.sources ? 0 : 1,
        other.targets.count,
      ]
    }
    let legal = ontology.relationTypes.filter { $0.name != type.name && ontology.allows($0.name, from: source, to: target) }
    let nearest = legal.min { rank($0).lexicographicallyPrecedes(rank($1)) }
    return nearest.map { "nearest legal relation: \($0.name)" }
  }

  /// How far up from the type the first of `allowed` stands.
  private func distance(_ name: String, _ allowed: [String]) -> Int {
    ontology.types(of: name).firstIndex { allowed.contains($0) } ?? .max / 4
  }

  /// `an Event`, `an Organization or a Country`.
  private static func words(_ types: [String]) -> String {
    types.map { "\("AEIOU".contains($0.first ?? "x") ? "an" : "a") \($0)" }.joined(separator: " or ")
  }
}
