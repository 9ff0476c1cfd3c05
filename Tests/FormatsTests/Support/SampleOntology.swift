import NewsGraphModel

/// A small ontology made by hand, so that these tests need no files.
enum SampleOntology {
  static let value = Ontology(
    entityTypes: [
      EntityType(name: "Agent", label: "agent", description: "What acts.", isAbstract: true, color: "#CCCCCC", shape: "box"),
      EntityType(
        name: "Person", label: "person", description: "A human being.", parents: ["Agent"],
        properties: [PropertyType(name: "title", value: .string), PropertyType(name: "disputed", value: .boolean)], schemaOrg: "Person",
        color: "#56B4E9", shape: "ellipse"),
      EntityType(
        name: "Organization", label: "organization", description: "People with one purpose.", parents: ["Agent"],
        kinds: ["Ministry", "Company"],
        properties: [PropertyType(name: "kind", value: .string), PropertyType(name: "event", value: .entity)], schemaOrg: "Organization",
        color: "#E69F00", shape: "box"),
      EntityType(
        name: "Place", label: "place", description: "Somewhere.",
        properties: [PropertyType(name: "latitude", value: .decimal), PropertyType(name: "population", value: .integer)],
        schemaOrg: "Place",
        color: "#009E73", shape: "house"),
      EntityType(
        name: "Country", label: "country", description: "A state.", parents: ["Place", "Agent"],
        properties: [PropertyType(name: "iso3166", value: .string)], schemaOrg: "Country"),
      EntityType(
        name: "Event", label: "event", description: "Something that happens.",
        properties: [
          PropertyType(name: "date", value: .date), PropertyType(name: "place", value: .entity),
          PropertyType(name: "ordinal", value: .integer),
          PropertyType(name: "partOf", value: .entity),
        ], schemaOrg: "Event", color: "#F0E442", shape: "hexagon"),
      EntityType(
        name: "Statement", label: "statement", description: "Something said.", isAbstract: true,
        properties: [PropertyType(name: "content", value: .string, isRequired: true), PropertyType(name: "keywords", value: .strings)],
        color: "#CC79A7", shape: "note"),
      EntityType(name: "Demand", label: "demand", description: "Something demanded.", parents: ["Statement"], color: "#D55E00"),
      EntityType(name: "Proposal", label: "proposal", description: "Something proposed.", parents: ["Statement"], color: "#0072B2"),
    ],
    relationTypes: [
      RelationType(name: "leads", label: "leads", description: "Heads.", sources: ["Agent"], targets: ["Organization", "Country"]),
      RelationType(name: "attended", label: "attended", description: "Took part.", sources: ["Agent"], targets: ["Event"]),
      RelationType(name: "demanded", label: "demanded", description: "Demands.", sources: ["Agent"], targets: ["Demand"]),
      RelationType(
        name: "proposed", label: "proposed", description: "Proposes.", sources: ["Agent"], targets: ["Proposal", "Event", "Place"]),
      RelationType(name: "rejected", label: "rejected", description: "Says no.", sources: ["Agent"], targets: ["Statement", "Event"]),
      RelationType(name: "metWith", label: "met with", description: "Met.", sources: ["Agent"], targets: ["Agent"], isSymmetric: true),
      RelationType(
        name: "holdsPosition", label: "holds position at", description: "Has an office.", sources: ["Person"],
        targets: ["Organization", "Country"],
        properties: [PropertyType(name: "title", value: .string)]),
      RelationType(name: "partOf", label: "part of", description: "Belongs.", sources: ["Event"], targets: ["Event"]),
      RelationType(name: "tookPlaceIn", label: "took place in", description: "Where.", sources: ["Event"], targets: ["Place"]),
    ])
}
