public import NewsGraphModel

/// The SHACL shapes (<https://www.w3.org/TR/shacl/>) of RDF exports, made from an ontology: Turtle, byte-stable.
public enum JSONLDShapes {
  /// Where the shapes are kept in the folder of schemas.
  public static let path = "shapes.ttl"

  /// The shapes' text; `options` gives the vocabulary's namespace.
  public static func text(for ontology: Ontology, options: ExportOptions = ExportOptions()) -> String {
    let ontology = ExportView.ontology(ontology)
    let vocabulary = JSONLDVocabulary(ontology, options: options)
    var text = "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
    for prefix in vocabulary.prefixes where prefix.name != "kg" { text += "@prefix \(prefix.name): <\(prefix.iri)> .\n" }
    text += entity(vocabulary) + relation + annotations
    for type in ontology.relationTypes { text += ends(of: type, ontology, vocabulary) }
    return text
  }

  private static func property(_ path: String, _ rest: String) -> String { "  sh:property [ sh:path \(path) ; \(rest) ]" }

  private static func entity(_ vocabulary: JSONLDVocabulary) -> String {
    var lines = [
      property("schema:identifier", "sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ; sh:pattern \"^[A-Za-z_][A-Za-z0-9_.-]*$\""),
      property("ng:graphId", "sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string"),
      property("schema:name", "sh:minCount 1 ; sh:maxCount 1 ; sh:minLength 1"),
      property("ng:mentionCount", "sh:maxCount 1 ; sh:datatype xsd:integer ; sh:minInclusive 0"),
      property("ng:firstSeen", "sh:maxCount 1 ; sh:datatype xsd:date"), property("ng:lastSeen", "sh:maxCount 1 ; sh:datatype xsd:date"),
      property("schema:startDate", "sh:maxCount 1 ; sh:datatype xsd:date ; sh:lessThanOrEquals schema:endDate"),
      property("schema:endDate", "sh:maxCount 1 ; sh:datatype xsd:date"),
    ]
    var seen: Set<String> = []
    for term in vocabulary.properties.values.sorted(by: { $0.name.precedes($1.name) }) where seen.insert(term.iri).inserted {
      if term.isReference {
        lines.append(property(term.iri, "sh:class ng:Entity"))
      } else if term.iri.hasPrefix("ng:") {
        lines.append(property(term.iri, "\(term.isSet ? "" : "sh:maxCount 1 ; ")sh:datatype \(term.type ?? "xsd:string")"))
      }
    }
    return "\nng:EntityShape a sh:NodeShape ; sh:targetClass ng:Entity ;\n" + lines.joined(separator: " ;\n") + " .\n"
  }

  private static let relation =
    "\nng:RelationShape a sh:NodeShape ; sh:targetClass ng:Relation ; sh:class rdf:Statement ;\n"
    + [
      property("rdf:subject", "sh:minCount 1 ; sh:maxCount 1 ; sh:class ng:Entity"),
      property("rdf:predicate", "sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI"),
      property("rdf:object", "sh:minCount 1 ; sh:maxCount 1 ; sh:class ng:Entity"),
      property("ng:relationType", "sh:minCount 1 ; sh:maxCount 1 ; sh:pattern \"^[A-Z][A-Z0-9_]*$\""),
      property("ng:polarity", "sh:minCount 1 ; sh:maxCount 1 ; sh:in ( \"positive\" \"negative\" )"),
      property("ng:modality", "sh:minCount 1 ; sh:maxCount 1 ; sh:in ( \"asserted\" \"planned\" \"conditional\" \"possible\" )"),
      property("ng:confidence", "sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:decimal ; sh:minInclusive 0 ; sh:maxInclusive 1"),
      property("ng:weight", "sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:decimal ; sh:minInclusive 1"),
      property("prov:wasGeneratedBy", "sh:minCount 1 ; sh:class prov:Activity"),
      property("prov:wasDerivedFrom", "sh:minCount 1 ; sh:class schema:NewsArticle"),
      property("ng:evidence", "sh:minCount 1 ; sh:class oa:Annotation"),
    ].joined(separator: " ;\n") + " .\n"

  private static let annotations =
    "\nng:AnnotationShape a sh:NodeShape ; sh:targetClass oa:Annotation ;\n"
    + property("oa:hasTarget", "sh:minCount 1 ; sh:maxCount 1 ; sh:node ng:TargetShape") + " .\n"
    + "\nng:TargetShape a sh:NodeShape ; sh:class oa:SpecificResource ;\n"
    + property("oa:hasSource", "sh:minCount 1 ; sh:maxCount 1 ; sh:class schema:NewsArticle") + " ;\n"
    + property("oa:hasSelector", "sh:minCount 1")
    + " .\n\nng:QuoteShape a sh:NodeShape ; sh:targetClass oa:TextQuoteSelector ;\n"
    + property("oa:exact", "sh:minCount 1 ; sh:maxCount 1 ; sh:minLength 1")
    + " .\n\nng:PositionShape a sh:NodeShape ; sh:targetClass oa:TextPositionSelector ;\n"
    + property("oa:start", "sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ; sh:lessThanOrEquals oa:end") + " ;\n"
    + property("oa:end", "sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger") + " .\n"

  /// What a relation's plain triples may join: every node has the classes of all that it is, so that no inference is needed.
  private static func ends(of type: RelationType, _ ontology: Ontology, _ vocabulary: JSONLDVocabulary) -> String {
    guard let term = vocabulary.relations[type.name], vocabulary.properties.values.allSatisfy({ $0.iri != term.iri }) else { return "" }
    func classes(_ types: [String]) -> String {
      "sh:or ( " + types.sorted { $0.precedes($1) }.map { "[ sh:class ng:\(ArticleAddress.encodedSegment($0)) ]" }.joined(separator: " ")
        + " )"
    }
    // In the view of agents only, statements and events are edges.
    let targets =
      type.targets.contains(ExportView.agentType) || ontology.entityType(ExportView.agentType) == nil
      ? type.targets : type.targets + [ExportView.agentType]
    return "\nng:\(term.name)Shape a sh:NodeShape ; sh:targetSubjectsOf \(term.iri) ; \(classes(type.sources)) ;\n"
      + property(term.iri, classes(targets)) + " .\n"
  }
}
