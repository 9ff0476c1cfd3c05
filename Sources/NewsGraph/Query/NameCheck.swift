internal import CypherEngine
internal import GraphAccess
internal import NewsGraphModel

/// Finds names in a query that neither the graph nor the ontology knows, which answers nothing and says nothing.
struct NameCheck {
  private let graph: any GraphReading
  /// Made only when the graph lacks a name: a query that fits the graph should not wait for it.
  private let ontology: () -> OntologyNames?

  init(graph: any GraphReading, ontology: @escaping () -> OntologyNames?) {
    self.graph = graph
    self.ontology = ontology
  }

  /// Warnings for the unknown names of a statement, in their order.
  ///
  /// A statement that writes may bring names of its own: there, only what looks like a slip is told of.
  func warnings(for names: [QueryName], writes: Bool, in source: QuerySource, statement start: Int) -> [QueryFault] {
    let missing = names.filter { !isInGraph($0) }
    guard !missing.isEmpty else { return [] }
    let known = ontology()
    return missing.compactMap { name in
      guard !Self.names(of: name.kind, in: known).contains(name.name) else { return nil }
      let (hint, isSlip) = hint(for: name, known)
      guard isSlip || !writes else { return nil }
      let place = source.place(of: name.name, near: name.range.lowerBound + start..<name.range.upperBound + start)
      return QueryFault(.warning, "unknown \(Self.word(name.kind)) '\(name.name)'\(hint)", code: "query-name", at: place, in: source)
    }
  }

  /// The names of a statement that the ontology knows and this graph has not, in their order.
  func absent(_ names: [QueryName]) -> [String] {
    let missing = names.filter { !isInGraph($0) }
    guard !missing.isEmpty, let known = ontology() else { return [] }
    return missing.filter { Self.names(of: $0.kind, in: known).contains($0.name) }.map { "\(Self.word($0.kind)) '\($0.name)'" }
  }

  private func isInGraph(_ name: QueryName) -> Bool {
    switch name.kind {
    case .label: graph.label(named: name.name) != nil
    case .relationshipType: graph.type(named: name.name) != nil
    case .property: graph.key(named: name.name) != nil
    }
  }

  private func hint(for name: QueryName, _ known: OntologyNames?) -> (text: String, isSlip: Bool) {
    let other: QueryName.Kind = name.kind == .label ? .relationshipType : .label
    if name.kind != .property, names(of: other, known).contains(name.name) {
      return (", which is a \(Self.word(other))", true)
    }
    guard let nearest = NearestName.find(name.name, in: names(of: name.kind, known)) else { return ("", false) }
    return (", did you mean '\(nearest)'?", NearestName.editDistance(name.name.lowercased(), nearest.lowercased()) < 2)
  }

  private func names(of kind: QueryName.Kind, _ known: OntologyNames?) -> Set<String> {
    let own =
      switch kind {
      case .label: graph.labelNames
      case .relationshipType: graph.typeNames
      case .property: graph.keyNames
      }
    return Self.names(of: kind, in: known).union(own)
  }

  private static func names(of kind: QueryName.Kind, in known: OntologyNames?) -> Set<String> {
    switch kind {
    case .label: known?.labels ?? []
    case .relationshipType: known?.types ?? []
    case .property: known?.properties ?? []
    }
  }

  private static func word(_ kind: QueryName.Kind) -> String {
    switch kind {
    case .label: "label"
    case .relationshipType: "relationship type"
    case .property: "property"
    }
  }
}
