public import NewsGraphModel

/// The JSON Schema (draft 2020-12) of JSON-LD exports, made from an ontology.
///
/// It keeps to keywords that validators of draft 7 know too. Every pattern has a `maxLength` beside it, so that no validator runs a regular
/// expression over a text without bound.
public enum JSONLDSchema {
  /// Where the schema is kept in the folder of schemas.
  public static let path = "jsonld.schema.json"

  /// The schema's text, which depends on the ontology only, ended by a line feed.
  public static func text(for ontology: Ontology) -> String { schema(for: ontology).indented + "\n" }

  private static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { JSONValue.Member($0.key, $0.value) })
  }

  private static func strings(_ items: [String]) -> JSONValue { .array(items.map { .string($0) }) }

  private static func reference(_ name: String) -> JSONValue { object(["$ref": .string("#/$defs/\(name)")]) }

  private static func list(of item: JSONValue) -> JSONValue {
    object(["type": .string("array"), "minItems": .integer(1), "items": item])
  }

  private static func pattern(_ pattern: String, _ length: Int) -> JSONValue {
    object(["type": .string("string"), "maxLength": .integer(length), "pattern": .string(pattern)])
  }

  private static func constant(_ text: String) -> JSONValue { object(["const": .string(text)]) }

  private static func choice(_ texts: [String]) -> JSONValue { object(["enum": strings(texts)]) }

  private static func schema(for ontology: Ontology) -> JSONValue {
    let plain = JSONLDVocabulary(ontology, options: ExportOptions())
    let ontology = ExportView.ontology(ontology)
    let vocabulary = JSONLDVocabulary(ontology, options: ExportOptions())
    return object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("newsgraph JSON-LD export"),
      "description": .string(
        "One inline context and one flat graph of entities, statements, articles and the run; made from the ontology."),
      "type": .string("object"),
      "required": strings(["@context", "@graph"]),
      "additionalProperties": .boolean(false),
      "properties": object([
        "@context": context(vocabulary, required: plain), "@graph": object(["type": .string("array"), "items": reference("resource")]),
      ]),
      "$defs": definitions(ontology, vocabulary),
    ])
  }

  /// Every term must mean what it means here; a context may have more, and need not have those of views.
  private static func context(_ vocabulary: JSONLDVocabulary, required plain: JSONLDVocabulary) -> JSONValue {
    var members = ["@version", "@vocab", "@base", "@import", "@propagate", "@protected"].map { JSONValue.Member($0, .boolean(false)) }
    members += [("id", "@id"), ("type", "@type"), ("graph", "@graph")].map { JSONValue.Member($0.0, constant($0.1)) }
    for prefix in vocabulary.prefixes {
      members.append(JSONValue.Member(prefix.name, ["ng", "kg"].contains(prefix.name) ? reference("iri") : constant(prefix.iri)))
    }
    for term in vocabulary.terms {
      var definition = [JSONValue.Member("@id", .string(term.iri))]
      if let type = term.type { definition.append(JSONValue.Member("@type", .string(type))) }
      if term.isSet { definition.append(JSONValue.Member("@container", .string("@set"))) }
      members.append(JSONValue.Member(term.name, object(["const": .object(definition)])))
    }
    let required = ["id", "type"] + plain.prefixes.map(\.name) + plain.terms.map(\.name)
    return object(["type": .string("object"), "required": strings(required), "properties": .object(members)])
  }

  private static func definitions(_ ontology: Ontology, _ vocabulary: JSONLDVocabulary) -> JSONValue {
    let classes = Set(ontology.entityTypes.flatMap { vocabulary.classes(ontology.types(of: $0.name)) })
    let kinds = classes.union(["ng:Relation", "rdf:Statement", "prov:Entity", "schema:NewsArticle"]).sorted { $0.precedes($1) }
    return object([
      "iri": pattern("^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*$", 2000),
      "name": pattern("^[A-Za-z_][A-Za-z0-9_.-]*$", 2000),
      "text": object(["type": .string("string"), "minLength": .integer(1)]),
      "date": pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", 10),
      "integer": pattern("^-?[0-9]+$", 20),
      "count": pattern("^[0-9]+$", 20),
      "decimal": pattern("^-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?$", 400),
      "boolean": choice(["true", "false"]),
      "share": pattern("^(0(\\.[0-9]*[1-9])?|1)$", 400),
      "weight": pattern("^[1-9][0-9]*(\\.[0-9]*[1-9])?$", 400),
      "resource": resource(vocabulary, kinds: kinds, relations: ontology.relationTypes),
      "annotation": annotation,
      "quoteSelector": members(
        required: ["id", "type", "exact"], ["id": reference("iri"), "type": constant("oa:TextQuoteSelector"), "exact": reference("text")]),
      "positionSelector": members(
        required: ["id", "type", "start", "end"],
        ["id": reference("iri"), "type": constant("oa:TextPositionSelector"), "start": reference("count"), "end": reference("count")]),
    ])
  }

  private static func members(required: [String], _ properties: KeyValuePairs<String, JSONValue>) -> JSONValue {
    object([
      "type": .string("object"), "required": strings(required), "additionalProperties": .boolean(false), "properties": object(properties),
    ])
  }

  private static func resource(_ vocabulary: JSONLDVocabulary, kinds: [String], relations: [RelationType]) -> JSONValue {
    var properties = [
      JSONValue.Member("id", reference("iri")),
      JSONValue.Member("type", object(["anyOf": .array([constant("prov:Activity"), list(of: choice(kinds))])])),
    ]
    for term in vocabulary.terms { properties.append(JSONValue.Member(term.name, value(of: term))) }
    func having(_ kind: String, _ then: JSONValue) -> JSONValue {
      object([
        "if": object(["properties": object(["type": object(["type": .string("array"), "contains": constant(kind)])])]), "then": then,
      ])
    }
    let predicates = Set(relations.compactMap { vocabulary.relations[$0.name]?.iri }).sorted { $0.precedes($1) }
    let labels = Set(relations.map { EdgeBuilder.label($0) }).sorted { $0.precedes($1) }
    return object([
      "type": .string("object"), "required": strings(["id", "type"]), "additionalProperties": .boolean(false),
      "properties": .object(properties),
      "anyOf": .array(
        [object(["properties": object(["type": constant("prov:Activity")])])]
          + ["ng:Entity", "ng:Relation", "prov:Entity"].map { kind in
            object(["properties": object(["type": object(["type": .string("array"), "contains": constant(kind)])])])
          }),
      "allOf": .array([
        having("ng:Entity", object(["required": strings(["entityId", "graphId", "name"])])),
        having(
          "ng:Relation",
          object([
            "required": strings([
              "entityId", "graphId", "subject", "predicate", "object", "relationType", "polarity", "modality", "confidence", "weight",
              "evidenceCount", "evidenceJson", "evidence", "wasDerivedFrom", "wasGeneratedBy",
            ]),
            "properties": object([
              "type": object(["const": strings(["ng:Relation", "rdf:Statement"])]), "predicate": choice(predicates),
              "relationType": choice(labels),
            ]),
          ])),
        having("prov:Entity", object(["required": strings(["documentId", "sha256"])])),
      ]),
    ])
  }

  private static let named: [String: JSONValue] = [
    "entityId": reference("name"), "relationType": pattern("^[A-Z][A-Z0-9_]*$", 200), "polarity": choice(["positive", "negative"]),
    "modality": choice(["asserted", "planned", "conditional", "possible"]), "confidence": reference("share"), "weight": reference("weight"),
    "evidence": list(of: reference("annotation")), "symmetric": constant("true"), "mentionCount": reference("count"),
    "evidenceCount": reference("count"), "sha256": pattern("^[0-9a-f]+$", 64),
  ]

  private static func value(of term: JSONLDTerm) -> JSONValue {
    if let schema = named[term.name] { return schema }
    let item =
      switch term.type {
      case "@id": reference("iri")
      case "xsd:date": reference("date")
      case "xsd:integer": reference("integer")
      case "xsd:nonNegativeInteger": reference("count")
      case "xsd:decimal": reference("decimal")
      case "xsd:boolean": reference("boolean")
      default: reference("text")
      }
    return term.isSet ? list(of: item) : item
  }

  private static let annotation = members(
    required: ["id", "type", "motivatedBy", "confidence", "hasTarget"],
    [
      "id": reference("iri"), "type": constant("oa:Annotation"), "motivatedBy": constant("oa:identifying"), "rule": reference("text"),
      "annotator": reference("text"), "subjectPath": reference("text"), "objectPath": reference("text"), "confidence": reference("share"),
      "hasTarget": members(
        required: ["id", "type", "hasSource", "hasSelector"],
        [
          "id": reference("iri"), "type": constant("oa:SpecificResource"), "hasSource": reference("iri"),
          "hasSelector": list(of: object(["oneOf": .array([reference("quoteSelector"), reference("positionSelector")])])),
        ]),
    ])
}
