/// One name of the JSON-LD context and what it stands for.
struct JSONLDTerm: Hashable {
  var name: String
  /// A compact IRI: `schema:name`.
  var iri: String
  /// `@id` for references, an XSD type for typed strings; nothing for plain strings.
  var type: String?
  /// Whether it always has an array.
  var isSet = false

  var isReference: Bool { type == "@id" }

  /// The terms that do not depend on the ontology, in the order in which the context lists them.
  static let standard: [JSONLDTerm] = [
    JSONLDTerm(name: "entityId", iri: "schema:identifier"),
    JSONLDTerm(name: "graphId", iri: "ng:graphId"),
    JSONLDTerm(name: "name", iri: "schema:name"),
    JSONLDTerm(name: "alternateName", iri: "schema:alternateName", isSet: true),
    JSONLDTerm(name: "description", iri: "schema:description"),
    JSONLDTerm(name: "mentionCount", iri: "ng:mentionCount", type: "xsd:integer"),
    JSONLDTerm(name: "firstSeen", iri: "ng:firstSeen", type: "xsd:date"),
    JSONLDTerm(name: "lastSeen", iri: "ng:lastSeen", type: "xsd:date"),
    JSONLDTerm(name: "startDate", iri: "schema:startDate", type: "xsd:date"),
    JSONLDTerm(name: "endDate", iri: "schema:endDate", type: "xsd:date"),
    JSONLDTerm(name: "date", iri: "ng:date"),
    JSONLDTerm(name: "subject", iri: "rdf:subject", type: "@id"),
    JSONLDTerm(name: "predicate", iri: "rdf:predicate", type: "@id"),
    JSONLDTerm(name: "object", iri: "rdf:object", type: "@id"),
    JSONLDTerm(name: "relationType", iri: "ng:relationType"),
    JSONLDTerm(name: "polarity", iri: "ng:polarity"),
    JSONLDTerm(name: "modality", iri: "ng:modality"),
    JSONLDTerm(name: "confidence", iri: "ng:confidence", type: "xsd:decimal"),
    JSONLDTerm(name: "weight", iri: "ng:weight", type: "xsd:decimal"),
    JSONLDTerm(name: "symmetric", iri: "ng:symmetric", type: "xsd:boolean"),
    JSONLDTerm(name: "attributedTo", iri: "ng:attributedTo"),
    JSONLDTerm(name: "attributedToEntity", iri: "ng:attributedToEntity", type: "@id"),
    JSONLDTerm(name: "addressees", iri: "ng:addressee", type: "@id", isSet: true),
    JSONLDTerm(name: "addresseeIds", iri: "ng:addresseeId", isSet: true),
    JSONLDTerm(name: "event", iri: "ng:event", type: "@id"),
    JSONLDTerm(name: "eventId", iri: "ng:eventId"),
    JSONLDTerm(name: "place", iri: "ng:place", type: "@id"),
    JSONLDTerm(name: "placeId", iri: "ng:placeId"),
    JSONLDTerm(name: "evidenceCount", iri: "ng:evidenceCount", type: "xsd:integer"),
    JSONLDTerm(name: "quote", iri: "ng:quote"),
    JSONLDTerm(name: "evidenceJson", iri: "ng:evidenceJson"),
    JSONLDTerm(name: "evidence", iri: "ng:evidence", type: "@id", isSet: true),
    JSONLDTerm(name: "wasDerivedFrom", iri: "prov:wasDerivedFrom", type: "@id", isSet: true),
    JSONLDTerm(name: "sourceIds", iri: "ng:sourceId", isSet: true),
    JSONLDTerm(name: "wasGeneratedBy", iri: "prov:wasGeneratedBy", type: "@id"),
    JSONLDTerm(name: "motivatedBy", iri: "oa:motivatedBy", type: "@id"),
    JSONLDTerm(name: "hasTarget", iri: "oa:hasTarget", type: "@id"),
    JSONLDTerm(name: "hasSource", iri: "oa:hasSource", type: "@id"),
    JSONLDTerm(name: "hasSelector", iri: "oa:hasSelector", type: "@id", isSet: true),
    JSONLDTerm(name: "exact", iri: "oa:exact"),
    JSONLDTerm(name: "start", iri: "oa:start", type: "xsd:nonNegativeInteger"),
    JSONLDTerm(name: "end", iri: "oa:end", type: "xsd:nonNegativeInteger"),
    JSONLDTerm(name: "rule", iri: "ng:rule"),
    JSONLDTerm(name: "annotator", iri: "ng:annotator"),
    JSONLDTerm(name: "subjectPath", iri: "ng:subjectPath"),
    JSONLDTerm(name: "objectPath", iri: "ng:objectPath"),
    JSONLDTerm(name: "documentId", iri: "ng:documentId"),
    JSONLDTerm(name: "headline", iri: "schema:headline"),
    JSONLDTerm(name: "url", iri: "schema:url", type: "@id"),
    JSONLDTerm(name: "datePublished", iri: "schema:datePublished", type: "xsd:date"),
    JSONLDTerm(name: "publisher", iri: "schema:publisher"),
    JSONLDTerm(name: "author", iri: "schema:author", isSet: true),
    JSONLDTerm(name: "inLanguage", iri: "schema:inLanguage"),
    JSONLDTerm(name: "sha256", iri: "ng:sha256"),
    JSONLDTerm(name: "path", iri: "ng:path"),
    JSONLDTerm(name: "copyOf", iri: "ng:copyOf", type: "@id"),
  ]
}
