internal import NewsGraphModel

extension OntologyDraft {
  func check(_ relation: Relation, _ lineage: Lineage, _ diagnostics: inout [Diagnostic]) {
    checkProperties(relation.type.properties, relation.properties, of: relation.type.name, &diagnostics)
    if relation.type.isSymmetric, Set(relation.type.sources) != Set(relation.type.targets) {
      diagnostics.append(
        relation.place.error("the symmetric relation '\(relation.type.name)' has different source and target types", "ontology-symmetric"))
    }
    for name in relation.type.phraseProperties where !relation.type.properties.contains(where: { $0.name == name }) {
      let known = relation.type.properties.map(\.name)
      let hint = NearestName.find(name, in: known).map { ", did you mean '\($0)'" } ?? ""
      diagnostics.append(
        relation.place.error("the phrase of '\(relation.type.name)' names '\(name)', which is no property of it\(hint)", "ontology-phrase"))
    }
    let frame = Frame(relation.type, lineage)
    var ids: [String: Place] = [:]
    for element in relation.triggers {
      for trigger in element.triggers {
        if let other = ids[trigger.id] {
          diagnostics.append(
            element.place.error(
              "the trigger id '\(trigger.id)' is already taken by line \(other.line), expected an 'id' of its own",
              "ontology-duplicate-trigger"))
        } else {
          ids[trigger.id] = element.place
        }
      }
      // The lemmas of one element share their frame.
      if let trigger = element.triggers.first { frame.check(trigger, element.place, &diagnostics) }
    }
    for element in relation.examples { frame.check(element, &diagnostics) }
  }

  /// Which arguments the triggers and examples of one relation type must have.
  private struct Frame {
    let name: String
    /// Whether all, or some, of the targets stand for words.
    let needsContent: Bool
    let mayBeContent: Bool
    /// Whether words fill a property of the relation, as the title of a position.
    let hasWords: Bool
    let mayHaveTarget: Bool
    let hasAddressee: Bool

    init(_ type: RelationType, _ lineage: Lineage) {
      name = type.name
      let withContent = type.targets.filter { lineage.hasContent($0) }
      needsContent = !type.targets.isEmpty && withContent.count == type.targets.count
      mayBeContent = !withContent.isEmpty
      hasWords = type.properties.contains { $0.isRequired && $0.value == .string }
      mayHaveTarget = !needsContent
      hasAddressee = type.triggers.contains { !$0.addressee.isEmpty }
    }

    private var expectation: String { needsContent ? "'content'" : mayBeContent ? "'target' or 'content'" : "'target'" }

    func check(_ trigger: Trigger, _ place: Place, _ diagnostics: inout [Diagnostic]) {
      let hasEnd = (mayHaveTarget && !trigger.target.isEmpty) || (mayBeContent && !trigger.content.isEmpty)
      if !hasEnd {
        diagnostics.append(place.error("the trigger '\(trigger.id)' of '\(name)' has no \(expectation)", "ontology-trigger-target"))
      }
      if !trigger.content.isEmpty, !mayBeContent, !hasWords {
        diagnostics.append(
          place.error(
            "the trigger '\(trigger.id)' has 'content', but '\(name)' leads to nothing with a property 'content' and has no required property of type 'string'",
            "ontology-trigger-content"))
      }
    }

    func check(_ element: ExampleElement, _ diagnostics: inout [Diagnostic]) {
      let example = element.example
      func add(_ message: String) { diagnostics.append(element.place.error(message, "ontology-example")) }
      if example.text.isEmpty { add("the example has no words") }
      for role in element.emptyMarks { add("the mark '\(role.rawValue)' holds no words") }
      for words in element.cuttingMarks { add("the mark around '\(words)' cuts a word in two") }
      let roles = Set(example.spans.keys)
      guard example.isExpected else {
        if !roles.isEmpty { add("an example that expects none has marks") }
        if example.polarity != .positive || example.modality != .asserted { add("an example that expects none has a polarity or modality") }
        return
      }
      if !roles.contains(.source) { add("the example marks no 'source'") }
      if !(mayHaveTarget && roles.contains(.target)), !(mayBeContent && roles.contains(.content)) {
        add("the example marks no \(expectation)")
      }
      if roles.contains(.content), !mayBeContent, !hasWords { add("the example marks 'content', which '\(name)' has not") }
      if roles.contains(.target), !mayHaveTarget { add("the example marks 'target', which '\(name)' has only as 'content'") }
      if roles.contains(.addressee), !hasAddressee { add("the example marks 'addressee', which no trigger of '\(name)' has") }
    }
  }
}
