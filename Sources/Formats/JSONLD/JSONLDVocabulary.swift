internal import NewsGraphModel

/// The names that an ontology gives JSON-LD: terms, predicates and classes.
struct JSONLDVocabulary {
  /// The prefixes of the context, in order; `ng` and `kg` are the user's.
  let prefixes: [(name: String, iri: String)]
  /// Every term, the standard ones first, then relations, then properties.
  private(set) var terms = JSONLDTerm.standard
  private(set) var relations: [String: JSONLDTerm] = [:]
  private(set) var properties: [String: JSONLDTerm] = [:]
  private let ontology: Ontology

  /// Names everything in the ontology; the names in `otherRelations` and `otherProperties` are used in a graph though the ontology lacks them.
  init(
    _ ontology: Ontology, options: ExportOptions, otherRelations: [String] = [], otherProperties: [(name: String, key: PropertyKey)] = []
  ) {
    self.ontology = ontology
    prefixes = [
      ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
      ("schema", "http://schema.org/"),
      ("prov", "http://www.w3.org/ns/prov#"), ("oa", "http://www.w3.org/ns/oa#"), ("ng", Self.ended(options.vocabulary, with: "#")),
      ("kg", Self.ended(options.base, with: "/")),
    ]
    var taken = Dictionary(terms.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for word in ["id", "type", "graph"] + prefixes.map(\.name) { taken[word] = JSONLDTerm(name: word, iri: "") }
    func claim(_ term: JSONLDTerm, suffix: String) -> (term: JSONLDTerm, isNew: Bool) {
      var term = term
      while let known = taken[term.name] {
        if known.isReference == term.isReference, !known.iri.isEmpty, known.type == term.type, term.isSet == known.isSet || !term.isSet {
          return (known, false)
        }
        term.name += suffix
        term.iri += suffix
      }
      taken[term.name] = term
      return (term, true)
    }
    let known = ontology.relationTypes.map(\.name)
    for relation in known + otherRelations.filter({ ontology.relationType($0) == nil }) {
      let name = Self.name(relation)
      let (term, isNew) = claim(JSONLDTerm(name: name, iri: "ng:" + name, type: "@id", isSet: true), suffix: "Relation")
      relations[relation] = term
      if isNew { terms.append(term) }
    }
    let declared = ontology.entityTypes.flatMap(\.properties) + ontology.relationTypes.flatMap(\.properties)
    var kinds: [String: PropertyKey.Kind] = [:]
    var references: [String: Bool] = [:]
    var order: [String] = []
    for (name, kind, isReference) in declared.map({ ($0.name, PropertyKey.Kind($0.value), $0.value == .entity) })
      + otherProperties.map({ ($0.name, $0.key.kind, $0.key.isReference) })
    {
      if kinds[name] == nil { order.append(name) }
      kinds[name] = kinds[name].map { $0 == kind ? kind : $0.union(kind) } ?? kind
      references[name] = (references[name] ?? true) && isReference
    }
    for property in order {
      let name = Self.name(property)
      let kind = kinds[property] ?? .string
      let type = references[property] == true ? "@id" : kind.xsd
      let (term, isNew) = claim(JSONLDTerm(name: name, iri: "ng:" + name, type: type, isSet: kind == .strings), suffix: "Value")
      properties[property] = term
      if isNew { terms.append(term) }
      if term.isReference, taken[term.name + "Id"] == nil {
        let literal = JSONLDTerm(name: term.name + "Id", iri: term.iri + "Id")
        taken[literal.name] = literal
        terms.append(literal)
      }
    }
  }

  /// The classes of a thing: ours for its type and all that it is, then those of schema.org.
  ///
  /// What schema.org has no class for is, in a graph of news, something that somebody did or said: an `Event`.
  func classes(_ types: [String]) -> [String] {
    var found = types.compactMap { ontology.entityType($0)?.schemaOrg }.map { name in
      "schema:" + ArticleAddress.encodedSegment(String(name.split { "/#:".contains($0) }.last ?? "Thing"))
    }
    if found.isEmpty { found = ["schema:Event"] }
    var classes = ["ng:Entity"]
    for name in types.map({ "ng:" + ArticleAddress.encodedSegment($0) }) + found where !classes.contains(name) { classes.append(name) }
    return classes
  }

  /// The name as a term: letters, digits and `_`, a letter first.
  private static func name(_ name: String) -> String {
    let clean = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    return clean.first?.isLetter == true ? clean : "x" + clean
  }

  /// The namespace, sound as an IRI; processors expand a prefix only when its IRI ends in one of these characters.
  static func ended(_ iri: String, with end: String) -> String {
    let clean = ArticleAddress.encoded(iri[...])
    return clean.last.map { ":/?#[]@".contains($0) } == true ? clean : clean + end
  }
}

extension PropertyKey.Kind {
  /// The XSD type of values of this kind; nothing for plain strings.
  var xsd: String? {
    switch self {
    case .string, .strings: nil
    case .integer: "xsd:integer"
    case .decimal: "xsd:decimal"
    case .boolean: "xsd:boolean"
    }
  }
}
