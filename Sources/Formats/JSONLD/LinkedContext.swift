internal import NewsGraphModel

/// What the names in a JSON-LD document stand for, as its inline contexts say (JSON-LD 1.1, section 4.1).
struct LinkedContext {
  struct Term {
    var iri: String
    /// `@id`, `@vocab`, `@json` or a datatype.
    var type: String?
    var containers: [String] = []
    var isReverse = false
  }

  private var terms: [String: Term] = [:]
  private var vocabulary: String?
  /// Addresses of contexts that lie elsewhere and were not read.
  private(set) var remote: [String] = []

  /// The context with another on top; text is the address of one that lies elsewhere, null takes everything away.
  func adding(_ value: JSONValue) -> LinkedContext {
    var result = self
    switch value {
    case .null: result = LinkedContext()
    case .string(let address): result.remote.append(address)
    case .array(let items): for item in items { result = result.adding(item) }
    case .object(let members):
      if case .string(let iri)? = value["@vocab"] { result.vocabulary = iri }
      // Definitions may use one another in any order; a prefix of a prefix is expanded at use.
      for member in members where !member.name.hasPrefix("@") { result.define(member.name, member.value) }
    default: break
    }
    return result
  }

  private mutating func define(_ name: String, _ value: JSONValue) {
    switch value {
    case .string(let iri): terms[name] = Term(iri: iri)
    case .object:
      let reverse = value["@reverse"]?.string
      var term = Term(iri: reverse ?? value["@id"]?.string ?? name, type: value["@type"]?.string, isReverse: reverse != nil)
      term.containers = value["@container"]?.string.map { [$0] } ?? value["@container"]?.array?.compactMap(\.string) ?? []
      terms[name] = term
    case .null: terms[name] = nil
    default: break
    }
  }

  func term(_ name: String) -> Term? { terms[name] }

  /// The keyword that a member's name is, or is another name of; nothing for properties.
  func keyword(_ name: String) -> String? {
    if name.hasPrefix("@") { return name }
    return terms[name].flatMap { $0.iri.hasPrefix("@") ? $0.iri : nil }
  }

  /// The IRI that a compact one stands for; text that is neither compact nor a term stays as it is.
  func expand(_ text: String, asTerm: Bool = false) -> String {
    if asTerm, let term = terms[text], term.iri != text { return expandCompact(term.iri, steps: 0) }
    let expanded = expandCompact(text, steps: 0)
    if asTerm, expanded == text, !text.contains(":"), let vocabulary { return vocabulary + text }
    return expanded
  }

  private func expandCompact(_ text: String, steps: Int) -> String {
    guard steps < 8, let colon = text.firstIndex(of: ":") else { return text }
    let rest = text[text.index(after: colon)...]
    guard !rest.hasPrefix("//"), let prefix = terms[String(text[..<colon])], !prefix.iri.hasPrefix("@") else { return text }
    return expandCompact(prefix.iri, steps: steps + 1) + rest
  }

  /// The name of a property in a property graph: the term itself, or the last part of its IRI.
  func name(_ property: String) -> String {
    terms[property] != nil || !property.contains(where: { $0 == ":" || $0 == "/" }) ? property : JSONLDName.local(property)
  }
}
