internal import NewsGraphModel

extension OntologyDraft {
  /// Everything that one file alone cannot show to be wrong.
  func check(_ diagnostics: inout [Diagnostic]) {
    checkNames(&diagnostics)
    let known = checkReferences(&diagnostics)
    checkCycles(&diagnostics)
    // What is inherited cannot be told while names are unknown, shared, or inheritance runs in a circle.
    guard known, !diagnostics.contains(where: { ["ontology-cycle", "ontology-duplicate-name"].contains($0.code) }) else { return }
    let lineage = Lineage(entities.map(\.type))
    for entity in entities { check(entity, lineage, &diagnostics) }
    for relation in relations { check(relation, lineage, &diagnostics) }
  }

  private func checkNames(_ diagnostics: inout [Diagnostic]) {
    var first: [String: Place] = [:]
    let declared = entities.map { ($0.type.name, $0.place) } + relations.map { ($0.type.name, $0.place) }
    for (name, place) in declared.sorted(by: { ($0.1.path, $0.1.line) < ($1.1.path, $1.1.line) }) {
      // Labels and types stand side by side in exports, some of which ignore case.
      if let other = first[name.lowercased()] {
        diagnostics.append(
          place.error("the name '\(name)' is already taken by \(other.path):\(other.line), expected another", "ontology-duplicate-name"))
      } else {
        first[name.lowercased()] = place
      }
    }
  }

  /// Whether every type that is named exists.
  private func checkReferences(_ diagnostics: inout [Diagnostic]) -> Bool {
    let names = Set(entities.map(\.type.name))
    var known = true
    func check(_ references: [Reference], _ element: String) {
      var seen: Set<String> = []
      for reference in references {
        if !names.contains(reference.name) {
          known = false
          diagnostics.append(
            reference.place.error(
              "unknown type '\(reference.name)' in '\(element)'\(Self.hint(reference.name, names))", "ontology-unknown-type"))
        } else if !seen.insert(reference.name).inserted {
          diagnostics.append(
            reference.place.error("the type '\(reference.name)' stands twice as '\(element)'", "ontology-duplicate-reference"))
        }
      }
    }
    for entity in entities { check(entity.parents, "is") }
    for relation in relations {
      for (element, references) in [("source", relation.sources), ("target", relation.targets)] {
        check(references, element)
        guard references.isEmpty else { continue }
        diagnostics.append(
          relation.place.error(
            "the relation '\(relation.type.name)' has no \(element), expected '<\(element) type=…/>' with one of \(Self.list(names))",
            "ontology-no-\(element)"))
      }
    }
    return known
  }

  static func hint(_ name: String, _ names: some Sequence<String>) -> String {
    NearestName.find(name, in: names).map { ", did you mean '\($0)'" } ?? ", expected one of \(list(names))"
  }

  static func list(_ names: some Sequence<String>) -> String { names.sorted { $0.precedes($1) }.joined(separator: ", ") }

  private func checkCycles(_ diagnostics: inout [Diagnostic]) {
    var parents: [String: [Reference]] = [:]
    for entity in entities { parents[entity.type.name] = entity.parents }
    var reported: Set<String> = []
    for start in parents.keys.sorted(by: { $0.precedes($1) }) where !reported.contains(start) {
      // Breadth first, so that the shortest way round is the one that is told.
      var cameFrom: [String: String] = [:]
      var waiting = [start]
      search: while !waiting.isEmpty {
        let current = waiting.removeFirst()
        for parent in parents[current] ?? [] {
          if parent.name == start {
            var way = [current]
            while let last = way.last, last != start, let before = cameFrom[last] { way.append(before) }
            reported.formUnion(way)
            let words = (way.reversed() + [start]).joined(separator: " is ")
            diagnostics.append(parent.place.error("the type '\(start)' is its own ancestor: \(words)", "ontology-cycle"))
            break search
          }
          guard cameFrom[parent.name] == nil else { continue }
          cameFrom[parent.name] = current
          waiting.append(parent.name)
        }
      }
    }
  }

  private func check(_ entity: Entity, _ lineage: Lineage, _ diagnostics: inout [Diagnostic]) {
    let type = entity.type
    checkProperties(type.properties, entity.properties, of: type.name, &diagnostics)
    for (property, place) in zip(type.properties, entity.properties) {
      if let ancestor = lineage.ancestors(of: type.name).first(where: {
        lineage.type($0)?.properties.contains { $0.name == property.name } ?? false
      }) {
        diagnostics.append(
          place.error(
            "the property '\(property.name)' of '\(type.name)' is already inherited from '\(ancestor)'", "ontology-duplicate-property"))
      }
    }
    var owners: [String: String] = [:]
    for ancestor in lineage.ancestors(of: type.name) {
      for property in lineage.type(ancestor)?.properties ?? [] {
        if let other = owners[property.name], other != ancestor {
          diagnostics.append(
            entity.place.error(
              "the type '\(type.name)' inherits the property '\(property.name)' from both '\(other)' and '\(ancestor)'",
              "ontology-duplicate-property"))
        }
        owners[property.name] = ancestor
      }
    }
    var kinds: Set<String> = []
    for (kind, place) in zip(type.kinds, entity.kinds) where !kinds.insert(kind).inserted {
      diagnostics.append(place.error("the kind '\(kind)' stands twice", "ontology-duplicate-kind"))
    }
    if !type.kinds.isEmpty, !lineage.properties(of: type.name).contains(where: { $0.name == "kind" && $0.value == .string }) {
      diagnostics.append(
        entity.place.error("the type '\(type.name)' has kinds but no property 'kind' of type 'string' to name them", "ontology-kind"))
    }
    if type.isAbstract, !lineage.hasConcreteSubtype(type.name) {
      diagnostics.append(
        entity.place.warning(
          "the abstract type '\(type.name)' has no subtype that is not abstract, so nothing can be of it", "ontology-abstract"))
    }
    checkStyle(entity, &diagnostics)
  }

  func checkProperties(_ properties: [PropertyType], _ places: [Place], of owner: String, _ diagnostics: inout [Diagnostic]) {
    var names: Set<String> = []
    for (property, place) in zip(properties, places) where !names.insert(property.name).inserted {
      diagnostics.append(place.error("the property '\(property.name)' of '\(owner)' stands twice", "ontology-duplicate-property"))
    }
  }
}

/// What each type is, once it is known that every name exists and no type is its own ancestor.
struct Lineage {
  private var types: [String: EntityType] = [:]

  init(_ list: [EntityType]) {
    for type in list { types[type.name] = type }
  }

  func type(_ name: String) -> EntityType? { types[name] }

  /// Everything that the type is, without itself, nearest first.
  func ancestors(of name: String) -> [String] {
    var found: [String] = []
    var waiting = types[name]?.parents ?? []
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard !found.contains(next) else { continue }
      found.append(next)
      waiting += types[next]?.parents ?? []
    }
    return found
  }

  func properties(of name: String) -> [PropertyType] {
    ([name] + ancestors(of: name)).flatMap { types[$0]?.properties ?? [] }
  }

  func hasConcreteSubtype(_ name: String) -> Bool {
    types.values.contains { !$0.isAbstract && ancestors(of: $0.name).contains(name) }
  }

  /// Whether things of this type stand for words: they have a property `content`.
  func hasContent(_ name: String) -> Bool { properties(of: name).contains { $0.name == "content" } }
}
