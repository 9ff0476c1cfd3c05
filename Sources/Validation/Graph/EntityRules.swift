internal import NewsGraphModel

extension GraphValidator.Run {
  /// Whether the entity itself may be in a graph; its properties and mentions come later.
  mutating func accepts(entity: Entity) -> Bool {
    let first = entity.mentions.first
    var broken: (rule: String, message: String, fix: String?)?
    let type = ontology.entityType(entity.type)
    if !Self.isEntityID(entity.id) {
      broken = ("entity-id", "the entity id '\(entity.id)' is not of the form 'type/name-in-latin-letters'", nil)
    } else if entities[entity.id] != nil || rejectedEntities[entity.id] != nil {
      broken = ("entity-duplicate-id", "the entity id '\(entity.id)' is already taken", nil)
    } else if type == nil {
      let nearest = NearestName.find(entity.type, in: ontology.entityTypes.map(\.name))
      broken = ("entity-type", "unknown entity type '\(entity.type)'", nearest.map { "nearest type: \($0)" })
    } else if type?.isAbstract == true {
      let subtypes = ontology.entityTypes.filter { !$0.isAbstract && ontology.isA($0.name, entity.type) }.map(\.name)
      broken = (
        "entity-abstract", "'\(entity.type)' is abstract",
        subtypes.isEmpty ? nil : "one of its subtypes: \(subtypes.joined(separator: ", "))"
      )
    } else if Set(entity.types) != Set(ontology.types(of: entity.type)) {
      let expected = ontology.types(of: entity.type).joined(separator: ", ")
      broken = (
        "entity-types", "the types '\(entity.types.joined(separator: ", "))' are not those of '\(entity.type)'", "types: \(expected)"
      )
    } else if entity.name.allSatisfy(\.isWhitespace) {
      broken = ("entity-name", "the entity has no name", nil)
    }
    guard let broken else {
      entities[entity.id] = entity.type
      return true
    }
    // A second entity of the same id must not take the first one's place among the rejected.
    if entities[entity.id] == nil { rejectedEntities[entity.id] = broken.rule }
    reject(
      .entity, entity.id, broken.rule, types: [entity.type], broken.message, fix: broken.fix, document: first?.document,
      span: first?.span)
    return false
  }

  /// Takes out properties that do not fit, and entities that then lack a required one.
  ///
  /// Goes on until nothing changes: each such entity may be the value of another's property.
  mutating func keepPropertiesThatFit(of list: inout [Entity]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      var kept: [Entity] = []
      for var entity in list {
        let types = entityProperties[entity.type] ?? []
        let first = entity.mentions.first
        for name in entity.properties.keys.sorted(by: { $0.precedes($1) }) {
          guard let value = entity.properties[name], let problem = problem(with: value, name, types, kinds(of: entity.type), "entity")
          else { continue }
          entity.properties[name] = nil
          isChanged = true
          reject(
            .property, entity.id, problem.rule, types: [entity.type], problem.message, fix: problem.fix, document: first?.document,
            span: first?.span)
        }
        if let missing = types.first(where: { $0.isRequired && entity.properties[$0.name] == nil }) {
          isChanged = true
          entities[entity.id] = nil
          rejectedEntities[entity.id] = "entity-property-missing"
          reject(
            .entity, entity.id, "entity-property-missing", types: [entity.type],
            "'\(entity.type)' needs the property '\(missing.name)' of type '\(missing.value.rawValue)'", document: first?.document,
            span: first?.span)
        } else {
          kept.append(entity)
        }
      }
      list = kept
    }
  }

  mutating func keepingMentionsThatFit(_ entity: Entity) -> Entity {
    var entity = entity
    entity.mentions = entity.mentions.filter { mention in
      let length = mention.text.unicodeScalars.count
      var problem: (rule: String, message: String)?
      if documents[mention.document] == nil {
        problem = ("mention-document", "the mention's document '\(mention.document)' is not in the graph")
      } else if mention.span.isEmpty {
        problem = ("mention-span", "the mention is empty")
      } else if length != mention.span.count {
        problem = ("mention-span", "the mention '\(mention.text)' has \(length) code points and its span \(mention.span.count)")
      }
      guard let problem else { return true }
      reject(.mention, entity.id, problem.rule, types: [entity.type], problem.message, document: mention.document, span: mention.span)
      return false
    }
    return entity
  }

  /// The kinds that a type or anything that it is declares; nothing when none does.
  private func kinds(of type: String) -> [String] { ontology.types(of: type).flatMap { ontology.entityType($0)?.kinds ?? [] } }

  /// `type/slug`, both of letters that every format takes in an identifier.
  static func isEntityID(_ id: String) -> Bool {
    let parts = id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].first, isLower(first), !parts[1].isEmpty else { return false }
    return parts[0].allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") } && parts[1].allSatisfy(isNameByte)
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    isLower(byte) || isDigit(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || "._-".utf8.contains(byte)
  }

  private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
