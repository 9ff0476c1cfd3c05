import Formats
import NewsGraphModel
import Testing

/// Files that are wrong in one thing each; every one must be refused for that reason.
@Suite struct BrokenFileTests {
  struct Case: CustomStringConvertible, Sendable {
    var name: String
    var format: any GraphFormat
    var old: String
    var new: String
    /// What the code of a diagnostic that must be there begins with.
    var code: String
    var description: String { format.name + " " + name }

    init(_ format: any GraphFormat, _ name: String, _ old: String, _ new: String, _ code: String) {
      (self.name, self.format, self.old, self.new, self.code) = (name, format, old, new, code)
    }
  }

  private static let graphml = GraphMLFormat()
  private static let jsonld = JSONLDFormat()
  private static let dot = DOTFormat()
  private static let jsonl = JSONLinesFormat()
  private static let office = "<data key=\"e_modality\">asserted</data>"

  static let cases: [Case] = [
    Case(graphml, "control character", "INF Treaty", "INF\u{1}Treaty", "xml-syntax"),
    Case(graphml, "no namespace", " xmlns=\"http://graphml.graphdrawing.org/xmlns\"", "", "schema-"),
    Case(graphml, "unknown type", "attr.name=\"mentions\" attr.type=\"int\"", "attr.name=\"mentions\" attr.type=\"date\"", "schema-"),
    Case(graphml, "key for all", "id=\"n_mentions\" for=\"node\"", "id=\"n_mentions\" for=\"all\"", "schema-"),
    Case(graphml, "key without name", " attr.name=\"mentions\"", "", "schema-"),
    Case(graphml, "reserved name", "attr.name=\"entity_id\"", "attr.name=\"id\"", "graphml-key"),
    Case(graphml, "name twice", "attr.name=\"first_seen\"", "attr.name=\"last_seen\"", "graphml-key"),
    Case(
      graphml, "default", "attr.name=\"mentions\" attr.type=\"int\"/>",
      "attr.name=\"mentions\" attr.type=\"int\"><default>0</default></key>", "schema-"),
    Case(graphml, "undeclared key", "<data key=\"n_mentions\">", "<data key=\"n_mention\">", "graphml-key"),
    Case(graphml, "key of the other element", "<data key=\"n_mentions\">", "<data key=\"e_evidence_count\">", "graphml-key"),
    Case(
      graphml, "data twice", "<data key=\"n_type\">Person</data>", "<data key=\"n_type\">Person</data><data key=\"n_type\">Person</data>",
      "graphml-key"),
    Case(graphml, "required data missing", "<data key=\"n_type\">Person</data>", "<data key=\"n_kind\">Person</data>", "graphml-required"),
    Case(graphml, "integer with fraction", "<data key=\"n_mentions\">2</data>", "<data key=\"n_mentions\">2.0</data>", "graphml-value"),
    Case(graphml, "boolean in words", "<data key=\"n_disputed\">false</data>", "<data key=\"n_disputed\">no</data>", "graphml-value"),
    Case(graphml, "number in words", "<data key=\"e_confidence\">0.93</data>", "<data key=\"e_confidence\">high</data>", "graphml-value"),
    Case(
      graphml, "confidence above one", "<data key=\"e_confidence\">0.93</data>", "<data key=\"e_confidence\">1.93</data>", "graphml-value"),
    Case(graphml, "weight zero", "<data key=\"e_weight\">2.0</data>", "<data key=\"e_weight\">0</data>", "graphml-value"),
    Case(graphml, "list that is none", "<![CDATA[[\"NULL\"]]]>", "NULL", "graphml-value"),
    Case(graphml, "empty value", "<data key=\"n_type\">Person</data>", "<data key=\"n_type\"></data>", "schema-"),
    Case(graphml, "element in data", "<data key=\"n_type\">Person</data>", "<data key=\"n_type\"><b>Person</b></data>", "schema-"),
    Case(graphml, "dangling edge", "target=\"demand_long\"", "target=\"demand_gone\"", "graphml-reference"),
    Case(graphml, "id with space", "<node id=\"person_null\"", "<node id=\"person null\"", "schema-"),
    Case(graphml, "node twice", "<node id=\"person_null\"", "<node id=\"organization_att\"", "graphml-id"),
    Case(graphml, "edge twice", "<edge id=\"rel_3f\"", "<edge id=\"rel_3g\"", "graphml-id"),
    Case(graphml, "edge named as a node", "<edge id=\"rel_3f\"", "<edge id=\"person_null\"", "graphml-id"),
    Case(graphml, "undirected edge", "<edge id=\"rel_3f\"", "<edge directed=\"false\" id=\"rel_3f\"", "schema-"),
    Case(graphml, "undirected graph", "edgedefault=\"directed\"", "edgedefault=\"undirected\"", "schema-"),
    Case(graphml, "type in lower case", "label=\"DEMANDED\"", "label=\"demanded\"", "schema-"),
    Case(graphml, "label and data differ", "label=\"DEMANDED\"", "label=\"PROPOSED\"", "graphml-label"),
    Case(graphml, "labels without Entity", "labels=\":Entity:Demand:Statement\"", "labels=\":Demand:Statement\"", "schema-"),
    Case(
      graphml, "label not first", "<data key=\"label\">DEMANDED</data>\n      <data key=\"e_rel_id\">rel_7</data>",
      "<data key=\"e_rel_id\">rel_7</data>\n      <data key=\"label\">DEMANDED</data>", "graphml-label"),
    Case(graphml, "graph data", "  </graph>", "    <data key=\"n_name\">late</data>\n  </graph>", "schema-"),
    Case(graphml, "doctype with entities", "<graphml ", "<!DOCTYPE graphml [<!ENTITY a \"b\">]>\n<graphml ", "xml-entity"),
    Case(
      graphml, "unknown polarity", "<data key=\"e_polarity\">negative</data>", "<data key=\"e_polarity\">denied</data>", "graphml-value"),
    Case(
      graphml, "evidence miscounted", "<data key=\"e_evidence_count\">2</data>", "<data key=\"e_evidence_count\">3</data>",
      "graphml-evidence"),
    Case(graphml, "evidence without spans", "\"trigger\":{\"start\":", "\"trigger\":{\"begin\":", "graphml-evidence"),
    Case(graphml, "cut off", "  </graph>\n</graphml>\n", "", "xml-syntax"),

    Case(jsonld, "syntax", "\"@graph\": [", "\"@graph\": [,", "json-syntax"),
    Case(jsonld, "remote context", " \"@context\": {\n", " \"@context\": \"https://schema.org/\", \"x\": {\n", "jsonld-schema"),
    Case(jsonld, "term missing", "  \"quote\": {\"@id\": \"ng:quote\"},\n", "", "jsonld-schema"),
    Case(jsonld, "term redefined", "\"quote\": {\"@id\": \"ng:quote\"}", "\"quote\": {\"@id\": \"ng:words\"}", "jsonld-schema"),
    Case(
      jsonld, "term without type", "\"@id\": \"ng:confidence\", \"@type\": \"xsd:decimal\"", "\"@id\": \"ng:confidence\"", "jsonld-schema"),
    Case(jsonld, "only 1.1", "  \"id\": \"@id\",", "  \"@version\": 1.1,\n  \"id\": \"@id\",", "jsonld-schema"),
    Case(jsonld, "vocabulary by default", "  \"id\": \"@id\",", "  \"@vocab\": \"http://x/\",\n  \"id\": \"@id\",", "jsonld-schema"),
    Case(jsonld, "native decimal", "\"confidence\":\"0.93\"", "\"confidence\":0.93", "jsonld-schema"),
    Case(jsonld, "decimal with zeros", "\"confidence\":\"0.93\"", "\"confidence\":\"0.930\"", "jsonld-schema"),
    Case(jsonld, "confidence above one", "\"confidence\":\"0.93\"", "\"confidence\":\"1.5\"", "jsonld-schema"),
    Case(jsonld, "weight zero", "\"weight\":\"2\"", "\"weight\":\"0\"", "jsonld-schema"),
    Case(jsonld, "boolean in words", "\"disputed\":\"false\"", "\"disputed\":\"no\"", "jsonld-schema"),
    Case(jsonld, "date with month 13", "\"startDate\":\"2019-05-01\"", "\"startDate\":\"2019-13-01\"", "jsonld-schema"),
    Case(jsonld, "date that is a year", "\"startDate\":\"2019-05-01\"", "\"startDate\":\"2019\"", "jsonld-schema"),
    Case(jsonld, "IRI with space", "\"id\":\"kg:rel_7\"", "\"id\":\"kg:rel 7\"", "jsonld-schema"),
    Case(jsonld, "IRI without scheme", "\"id\":\"kg:rel_7\"", "\"id\":\"rel_7\"", "jsonld-schema"),
    Case(jsonld, "no id", "{\"id\":\"kg:rel_7\",", "{", "jsonld-schema"),
    Case(
      jsonld, "no type", "\"type\":[\"ng:Relation\",\"rdf:Statement\"],\"entityId\":\"rel_7\"", "\"entityId\":\"rel_7\"", "jsonld-schema"),
    Case(jsonld, "unknown class", "[\"ng:Entity\",\"ng:Demand\"", "[\"ng:Entity\",\"ng:Command\"", "jsonld-schema"),
    Case(
      jsonld, "neither entity nor statement", "[\"ng:Relation\",\"rdf:Statement\"],\"entityId\":\"rel_7\"",
      "[\"prov:Entity\"],\"entityId\":\"rel_7\"", "jsonld-schema"),
    Case(jsonld, "unknown member", "\"entityId\":\"rel_7\"", "\"entityId\":\"rel_7\",\"mood\":\"good\"", "jsonld-schema"),
    Case(jsonld, "unknown predicate", "\"predicate\":\"ng:demanded\"", "\"predicate\":\"ng:commanded\"", "jsonld-schema"),
    Case(jsonld, "predicate of another type", "\"predicate\":\"ng:demanded\"", "\"predicate\":\"ng:proposed\"", "jsonld-predicate"),
    Case(jsonld, "unknown modality", "\"modality\":\"conditional\"", "\"modality\":\"maybe\"", "jsonld-schema"),
    Case(jsonld, "no subject", "\"subject\":\"kg:country_--435ed9\",", "", "jsonld-schema"),
    Case(jsonld, "empty text", "\"name\":\"Null\"", "\"name\":\"\"", "jsonld-schema"),
    Case(jsonld, "null", "\"name\":\"Null\"", "\"name\":null", "jsonld-schema"),
    Case(jsonld, "set without brackets", "\"alternateName\":[\"NULL\"]", "\"alternateName\":\"NULL\"", "jsonld-schema"),
    Case(jsonld, "empty set", "\"alternateName\":[\"NULL\"]", "\"alternateName\":[]", "jsonld-schema"),
    Case(jsonld, "no selector", "\"hasSelector\":[", "\"hasChoice\":[", "jsonld-schema"),
    Case(
      jsonld, "selector without exact", "\"type\":\"oa:TextQuoteSelector\",\"exact\":", "\"type\":\"oa:TextQuoteSelector\",\"suffix\":",
      "jsonld-schema"),
    Case(
      jsonld, "selector with negative start", "\"oa:TextPositionSelector\",\"start\":\"120\"",
      "\"oa:TextPositionSelector\",\"start\":\"-1\"", "jsonld-schema"),
    Case(
      jsonld, "selector backwards", "\"oa:TextPositionSelector\",\"start\":\"120\"", "\"oa:TextPositionSelector\",\"start\":\"99999\"",
      "jsonld-span"),
    Case(jsonld, "entity without name", "\"name\":\"Null\",", "", "jsonld-schema"),
    Case(jsonld, "entity id that is no name", "\"entityId\":\"person_null\"", "\"entityId\":\"person/null\"", "jsonld-schema"),
    Case(jsonld, "article without hash", ",\"sha256\":\"00ff\"", "", "jsonld-schema"),
    Case(jsonld, "id twice", "\"id\":\"kg:rel_3g\"", "\"id\":\"kg:rel_3f\"", "jsonld-id"),
    Case(jsonld, "member twice", "\"name\":\"Null\"", "\"name\":\"Null\",\"name\":\"Null\"", "json-syntax"),
    Case(jsonld, "dangling object", "\"object\":\"kg:demand_long\"", "\"object\":\"kg:demand_gone\"", "jsonld-reference"),
    Case(jsonld, "evidence from nowhere", "\"hasSource\":\"kg:document/c3\"", "\"hasSource\":\"kg:document/c4\"", "jsonld-reference"),
    Case(jsonld, "evidence miscounted", "\"evidenceCount\":\"2\"", "\"evidenceCount\":\"3\"", "jsonld-evidence"),
    Case(jsonld, "plain triple missing", ",\"demanded\":[\"kg:demand_long\"]", "", "jsonld-triple"),
    Case(
      jsonld, "plain triple of what is only conditional", "\"leads\":[\"kg:organization_att\"]",
      "\"leads\":[\"kg:organization_att\"],\"attended\":[\"kg:event_summit\"]", "jsonld-triple"),
    Case(jsonld, "control character", "\"name\":\"Null\"", "\"name\":\"Nu\\u0007ll\"", "jsonld-control"),
    Case(jsonld, "half a surrogate pair", "\"name\":\"Null\"", "\"name\":\"Nu\\ud83dll\"", "json-syntax"),

    Case(dot, "quote unescaped", "\\\"Sons\\\"", "\"Sons\"", "dot-syntax"),
    Case(dot, "undirected edge", "\" -> \"", "\" -- \"", "dot-syntax"),
    Case(dot, "statement without brackets", "node [", "node (", "dot-syntax"),
    Case(dot, "no value", ", shape=ellipse", ", shape=", "dot-syntax"),
    Case(dot, "brace missing", "    }\n  }\n", "    }\n", "dot-syntax"),
    Case(dot, "legend never closed", "</TABLE>>", "</TABLE>", "dot-syntax"),
    Case(dot, "kind misspelt", "digraph", "diagraph", "dot-syntax"),
    Case(dot, "NUL byte", "INF Treaty", "INF\u{0}Treaty", "dot-encoding"),

    Case(jsonl, "syntax", "\"polarity\":\"positive\"", "\"polarity\" \"positive\"", "jsonl-syntax"),
    Case(jsonl, "member missing", "\"confidence\":0.75,", "", "jsonl-row"),
    Case(jsonl, "wrong type", "\"sources\":12", "\"sources\":\"12\"", "jsonl-row"),
    Case(jsonl, "unknown kind of row", "\"kind\":\"relation\"", "\"kind\":\"relations\"", "jsonl-row"),
    Case(jsonl, "unknown polarity", "\"polarity\":\"negative\"", "\"polarity\":\"denied\"", "jsonl-row"),
    Case(jsonl, "unknown cue", "\"kind\":\"negation\"", "\"kind\":\"negative\"", "jsonl-row"),
    Case(jsonl, "quote of another length", "\"quote\":\"self & self\"", "\"quote\":\"self\"", "jsonl-row"),
    Case(jsonl, "span backwards", "\"trigger\":{\"start\":5,\"end\":5}", "\"trigger\":{\"start\":6,\"end\":5}", "jsonl-row"),
    Case(
      jsonl, "no evidence", "\"evidence\":[{\"document\":\"a1\",\"start\":120", "\"proof\":[{\"document\":\"a1\",\"start\":120", "jsonl-row"
    ),
    Case(jsonl, "confidence above one", "\"confidence\":0.75", "\"confidence\":1.75", "jsonl-row"),
    Case(jsonl, "dangling target", "\"target\":\"demand/long\"", "\"target\":\"demand/gone\"", "jsonl-reference"),
    Case(jsonl, "document without row", "{\"kind\":\"document\",\"id\":\"c3\"", "{\"kind\":\"document\",\"id\":\"c4\"", "jsonl-reference"),
    Case(jsonl, "property that is an object", "\"iso3166\":\"FR\"", "\"iso3166\":{\"a\":1}", "jsonl-row"),
    Case(jsonl, "row that is an array", "{\"kind\":\"document\",\"id\":\"a1\"", "[{\"kind\":\"document\",\"id\":\"a1\"", "jsonl-syntax"),
  ]

  @Test(arguments: cases)
  func isRefused(broken: Case) throws {
    let text = broken.format.write(SampleGraph.awkward, ontology: SampleOntology.value, options: ExportOptions(status: .all))
    #expect(SampleSchemas.check(text, as: broken.format).isEmpty)
    let start = try #require(text.firstRange(of: broken.old), "the text to break is there")
    let damaged = text.replacingCharacters(in: start, with: broken.new)
    let found = SampleSchemas.check(damaged, as: broken.format)
    #expect(found.contains { $0.code.hasPrefix(broken.code) && $0.severity == .error }, "\(found.prefix(3).map(\.description))")
    for diagnostic in found {
      #expect(diagnostic.path == broken.format.fileName)
      #expect(!diagnostic.message.hasSuffix("."))
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
