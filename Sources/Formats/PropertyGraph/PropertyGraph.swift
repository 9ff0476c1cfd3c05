internal import NewsGraphModel

/// A graph as every format but JSON Lines writes it: texts cleaned, names given, properties typed and in order, nothing empty.
struct PropertyGraph {
  /// One property of a node or an edge; `key` counts in ``nodeKeys`` or ``edgeKeys``.
  struct Field {
    var key: Int
    var value: PropertyValue
  }

  struct Node {
    /// The XML name.
    var id: String
    /// The graph id.
    var graphID: String
    /// Name of the entity's type, then everything that it is.
    var types: [String]
    /// What property graphs ask for: `Entity`, the types, the kind.
    var labels: [String]
    /// What is shown: the name, or the shortened content of a statement.
    var name: String
    /// In the order of their keys.
    var fields: [Field]
    /// Number of the document that mentions it first; nothing when none does.
    var document: Int?
  }

  struct Edge {
    var id: String
    /// `leads`, and as property graphs write it `LEADS`.
    var type: String
    var label: String
    /// Numbers of the ends in ``nodes``.
    var source: Int
    var target: Int
    var isSymmetric: Bool
    /// Whether ``relation`` has real evidence; rows may lack it and are drawn nevertheless.
    var isProven = true
    /// In the order of their keys.
    var fields: [Field]
    /// As it was in the graph.
    var relation: Relation
    /// Number in `relation.evidence` of the evidence that is shown.
    var best: Int
  }

  var nodes: [Node] = []
  var edges: [Edge] = []
  var nodeKeys: [PropertyKey] = []
  var edgeKeys: [PropertyKey] = []
  /// Cleaned, in the order of their ids.
  var documents: [DocumentRecord] = []
  /// For each document its address on the web, or else its id.
  var addresses: [String] = []
  /// Whether the address of a document is one on the web.
  var isOnWeb: [Bool] = []
  private(set) var documentNumbers: [String: Int] = [:]

  init(_ graph: Graph, ontology: Ontology) {
    let names = ExportNames(graph)
    documents = graph.documents.map { document in
      var clean = document
      clean.title = document.title.map { ExportText.clean($0) }
      clean.publisher = document.publisher.map { ExportText.clean($0) }
      clean.authors = ExportText.clean(document.authors)
      return clean
    }
    for (number, document) in graph.documents.enumerated() {
      documentNumbers[document.id] = number
      let url = ArticleAddress.url(document)
      addresses.append(url ?? ExportText.clean(document.id))
      isOnWeb.append(url != nil)
    }
    let nodeBuilder = NodeBuilder(graph, ontology: ontology, names: names, documentNumbers: documentNumbers)
    nodeKeys = nodeBuilder.keys
    nodes = graph.entities.map { nodeBuilder.node($0) }
    let numbers = Dictionary(graph.entities.indices.map { (graph.entities[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let edgeBuilder = EdgeBuilder(graph, ontology: ontology, names: names, addresses: addresses, documentNumbers: documentNumbers)
    edgeKeys = edgeBuilder.keys
    edges.reserveCapacity(graph.relations.count)
    for relation in graph.relations {
      guard let source = numbers[relation.source], let target = numbers[relation.target] else { continue }
      edges.append(edgeBuilder.edge(relation, source: source, target: target))
    }
  }
}

extension PropertyGraph.Edge {
  /// The evidence whose sentence stands for the relation: the surest, of equals the first.
  var evidence: Evidence { relation.evidence[best] }

  /// The number of independent articles; never 0, which Gephi takes for no edge at all.
  var weight: Int { max(1, relation.sources) }
}
