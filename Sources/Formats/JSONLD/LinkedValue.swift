internal import GraphAccess
internal import NewsGraphModel

/// What one value of a JSON-LD property is.
enum LinkedValue {
  case nothing
  case literal(Value)
  /// The IRI of something.
  case link(String)
  /// Something that is described on the spot.
  case thing(JSONValue)

  init(_ value: JSONValue, _ term: LinkedContext.Term?, _ context: LinkedContext) {
    switch value {
    case .null, .array: self = .nothing
    case .string(let text):
      switch term?.type {
      case "@id"?: self = .link(context.expand(text))
      case "@vocab"?: self = .link(context.expand(text, asTerm: true))
      case let type?: self = .literal(Self.typed(.string(text), context.expand(type, asTerm: true)))
      case nil: self = .literal(.string(text))
      }
    case .integer, .decimal, .boolean: self = Value(scalar: value).map { .literal($0) } ?? .nothing
    case .object(let members):
      if term?.type == "@json" {
        self = .literal(.string(value.compact))
      } else if let member = members.first(where: { context.keyword($0.name) == "@value" }) {
        let type = members.first { context.keyword($0.name) == "@type" }?.value.string
        let value = Self.typed(member.value, type.map { context.expand($0, asTerm: true) })
        self = value.isNull ? .nothing : .literal(value)
      } else if members.count == 1, context.keyword(members[0].name) == "@id", let iri = members[0].value.string {
        self = .link(context.expand(iri))
      } else {
        self = .thing(value)
      }
    }
  }

  /// The values of a property one by one: of arrays, lists and sets, of maps by language or index.
  static func items(_ value: JSONValue, _ term: LinkedContext.Term?) -> [JSONValue] {
    switch value {
    case .array(let items): return items.flatMap { self.items($0, term) }
    case .object(let members):
      if members.count == 1, let list = value["@list"] ?? value["@set"] { return items(list, nil) }
      if let containers = term?.containers, containers.contains("@language") || containers.contains("@index") {
        return members.flatMap { items($0.value, nil) }
      }
      return [value]
    default: return [value]
    }
  }

  /// The literal of a datatype; text that is none of it stays text, as do dates.
  private static func typed(_ value: JSONValue, _ type: String?) -> Value {
    guard case .string(let text) = value, let type else { return Value(scalar: value) ?? .null }
    let xsd = "http://www.w3.org/2001/XMLSchema#"
    let name = type.hasPrefix(xsd) ? String(type.dropFirst(xsd.count)) : type.hasPrefix("xsd:") ? String(type.dropFirst(4)) : ""
    let found: Value? =
      switch name {
      case "integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger", "unsignedInt": Int(text).map { .integer($0) }
      case "decimal", "double", "float": Double(text).map { .float($0) }
      case "boolean": text == "true" || text == "1" ? .boolean(true) : text == "false" || text == "0" ? .boolean(false) : nil
      default: nil
      }
    return found ?? .string(text)
  }
}
