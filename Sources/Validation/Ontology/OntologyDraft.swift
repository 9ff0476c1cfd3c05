internal import LibXML
internal import NewsGraphModel

/// The types as their files declare them, with the places of what may turn out to be wrong.
struct OntologyDraft {
  /// A file and a line in it.
  struct Place {
    var path: String
    var line: Int

    func error(_ message: String, _ code: String) -> Diagnostic { Diagnostic(.error, path: path, line: line, message, code: code) }
    func warning(_ message: String, _ code: String) -> Diagnostic { Diagnostic(.warning, path: path, line: line, message, code: code) }
  }

  /// A name that is used where a type is expected.
  struct Reference {
    var name: String
    var place: Place
  }

  struct Entity {
    var type: EntityType
    var place: Place
    var parents: [Reference]
    var properties: [Place]
    var kinds: [Place]
    var style: Place?
  }

  struct Relation {
    var type: RelationType
    var place: Place
    var sources: [Reference]
    var targets: [Reference]
    var properties: [Place]
    var triggers: [TriggerElement]
    var examples: [ExampleElement]
  }

  var entities: [Entity] = []
  var relations: [Relation] = []
  /// Whether files are missing here because they are not valid by themselves.
  var hasUnreadableFiles = false

  /// Takes in the root element of a file that the schema has found valid.
  mutating func read(_ node: XMLNode, path: String, _ diagnostics: inout [Diagnostic]) {
    if node.name == "entity" {
      readEntity(node, path)
    } else {
      readRelation(node, path, &diagnostics)
    }
  }

  private mutating func readEntity(_ node: XMLNode, _ path: String) {
    let parents = Self.references(node, "is", path)
    let kinds = node.elements.filter { $0.name == "kind" }
    let style = node.elements.first { $0.name == "style" }
    let type = EntityType(
      name: node.attributes["name"] ?? "", label: Self.collapsed(node.attributes["label"] ?? ""), description: Self.description(node),
      parents: parents.map(\.name), isAbstract: Self.flag(node.attributes["abstract"]), kinds: kinds.compactMap { $0.attributes["name"] },
      properties: Self.properties(node), schemaOrg: node.attributes["schema"], color: style?.attributes["color"],
      shape: style?.attributes["shape"])
    entities.append(
      Entity(
        type: type, place: Place(path: path, line: node.line), parents: parents,
        properties: Self.places(node, "property", path), kinds: Self.places(node, "kind", path),
        style: style.map { Place(path: path, line: $0.line) }))
  }

  private mutating func readRelation(_ node: XMLNode, _ path: String, _ diagnostics: inout [Diagnostic]) {
    let sources = Self.references(node, "source", path)
    let targets = Self.references(node, "target", path)
    var triggers: [TriggerElement] = []
    var examples: [ExampleElement] = []
    for element in node.elements {
      let place = Place(path: path, line: element.line)
      if element.name == "trigger" { triggers.append(TriggerElement(element, place, &diagnostics)) }
      if element.name == "example" { examples.append(ExampleElement(element, place)) }
    }
    let type = RelationType(
      name: node.attributes["name"] ?? "", label: Self.collapsed(node.attributes["label"] ?? ""),
      phrase: node.attributes["phrase"].map(Self.collapsed), description: Self.description(node),
      plover: node.attributes["plover"].map(Self.collapsed), sources: sources.map(\.name), targets: targets.map(\.name),
      isSymmetric: Self.flag(node.attributes["symmetric"]), properties: Self.properties(node),
      triggers: triggers.flatMap(\.triggers), examples: examples.map(\.example))
    relations.append(
      Relation(
        type: type, place: Place(path: path, line: node.line), sources: sources, targets: targets,
        properties: Self.places(node, "property", path), triggers: triggers, examples: examples))
  }

  /// The text with runs of white space as one space, and none at the ends.
  static func collapsed(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private static func description(_ node: XMLNode) -> String {
    collapsed(node.elements.first { $0.name == "description" }?.text ?? "")
  }

  /// An `xs:boolean`.
  private static func flag(_ text: String?) -> Bool { text.map(collapsed).map { $0 == "true" || $0 == "1" } ?? false }

  private static func references(_ node: XMLNode, _ name: String, _ path: String) -> [Reference] {
    node.elements.filter { $0.name == name }.map {
      // The schema takes white space around a name; so must we.
      Reference(name: collapsed($0.attributes["type"] ?? ""), place: Place(path: path, line: $0.line))
    }
  }

  private static func places(_ node: XMLNode, _ name: String, _ path: String) -> [Place] {
    node.elements.filter { $0.name == name }.map { Place(path: path, line: $0.line) }
  }

  private static func properties(_ node: XMLNode) -> [PropertyType] {
    node.elements.filter { $0.name == "property" }.map {
      PropertyType(
        name: $0.attributes["name"] ?? "", value: PropertyType.Value(rawValue: $0.attributes["type"] ?? "") ?? .string,
        isRequired: flag($0.attributes["required"]), description: collapsed($0.text))
    }
  }
}
