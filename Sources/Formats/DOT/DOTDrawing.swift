internal import NewsGraphModel

/// The drawing of one graph: what stands where, in which colour and with which tooltip.
struct DOTDrawing {
  private let graph: PropertyGraph
  private let ontology: Ontology
  private let cluster: ExportOptions.Cluster
  private var isBig: Bool { graph.nodes.count > 300 || graph.edges.count > 300 }

  init(_ graph: PropertyGraph, ontology: Ontology, cluster: ExportOptions.Cluster) {
    self.graph = graph
    self.ontology = ontology
    self.cluster = cluster
  }

  /// Every `graph`, `node` and `edge` statement stands directly before a `{`: Gephi skips everything between the two.
  var bytes: [UInt8] {
    var text = ByteText(capacity: 4096 + graph.nodes.count * 400 + graph.edges.count * 900)
    text.append("digraph \"newsgraph\" {\n")
    text.append(
      "  graph [\(layout), charset=\"UTF-8\", bgcolor=\"white\", fontname=\"Helvetica\", fontsize=12, labelloc=b, label=\(legend)];\n")
    text.append("  node [style=filled, fontname=\"Helvetica\", fontsize=11, fontcolor=\"black\", margin=\"0.12,0.06\", height=0.35];\n")
    text.append("  edge [fontname=\"Helvetica\", fontsize=8, fontcolor=\"gray25\", arrowsize=0.7];\n")
    for frame in frames {
      guard let title = frame.title else {
        text.append("  {\n")
        for node in frame.nodes { append(node, to: &text, indent: "    ") }
        text.append("  }\n")
        continue
      }
      text.append("  subgraph \(DOTText.quoted("cluster_" + frame.name)) {\n")
      text.append("    graph [label=\(DOTText.quoted(title)), style=\"rounded,dashed\", tooltip=\(DOTText.quoted(title))];\n    {\n")
      for node in frame.nodes { append(node, to: &text, indent: "      ") }
      text.append("    }\n  }\n")
    }
    text.append("  {\n")
    for edge in graph.edges { append(edge, to: &text) }
    text.append("  }\n}\n")
    return text.bytes
  }

  private var layout: String {
    // Without `newrank`, Graphviz 2.42 fails on edges between frames ("trouble in init_rank"). The size keeps the picture below the 32767 pixels a side that bitmaps may have.
    isBig
      ? "layout=sfdp, overlap=prism, splines=false, outputorder=edgesfirst, K=1.2, repulsiveforce=1.5, size=\"300,300\""
      : "rankdir=LR, newrank=true, ranksep=0.9, nodesep=0.22, size=\"300,300\""
  }

  /// Nodes that are drawn together; without a title they have no frame.
  private struct Frame {
    var name: String
    var title: String?
    var nodes: [PropertyGraph.Node]
  }

  private var frames: [Frame] {
    // Force-directed layouts draw no frames.
    if isBig || cluster == .none { return [Frame(name: "", title: nil, nodes: graph.nodes)] }
    return cluster == .type ? typeFrames : eventFrames
  }

  private var typeFrames: [Frame] {
    var members: [String: [PropertyGraph.Node]] = [:]
    for node in graph.nodes { members[node.types[0], default: []].append(node) }
    return members.sorted { $0.key.precedes($1.key) }.map { Frame(name: $0.key, title: $0.key, nodes: $0.value) }
  }

  /// A frame for each event, around what is joined to that event and to no other.
  private var eventFrames: [Frame] {
    let isEvent = graph.nodes.map { $0.types.contains(ExportView.eventType) }
    var events: [Set<Int>] = Array(repeating: [], count: graph.nodes.count)
    for edge in graph.edges {
      if isEvent[edge.target] { events[edge.source].insert(edge.target) }
      if isEvent[edge.source] { events[edge.target].insert(edge.source) }
    }
    var members: [Int: [Int]] = [:]
    var free: [Int] = []
    for number in graph.nodes.indices {
      if isEvent[number] {
        members[number, default: []].append(number)
      } else if events[number].count == 1, let event = events[number].first {
        members[event, default: []].append(number)
      } else {
        free.append(number)
      }
    }
    var frames: [Frame] = []
    for (event, numbers) in members.sorted(by: { $0.key < $1.key }) {
      if numbers.count == 1 {
        free.append(event)
      } else {
        let node = graph.nodes[event]
        frames.append(Frame(name: node.id, title: node.name, nodes: numbers.sorted().map { graph.nodes[$0] }))
      }
    }
    return frames + [Frame(name: "", title: nil, nodes: free.sorted().map { graph.nodes[$0] })].filter { !$0.nodes.isEmpty }
  }

  private func append(_ node: PropertyGraph.Node, to text: inout ByteText, indent: String) {
    let look = DOTLook(node.types, ontology: ontology)
    text.append("\(indent)\"\(node.id)\" [label=\(DOTText.quoted(node.name)), shape=\(look.shape), fillcolor=\"\(look.color)\"")
    if look.fontColor != "black" { text.append(", fontcolor=\"\(look.fontColor)\"") }
    text.append(", id=\"\(node.id)\", type=\(DOTText.quoted(node.types[0])), tooltip=\(DOTText.quoted(tooltip(node)))")
    if let document = node.document, graph.isOnWeb[document] {
      text.append(", URL=\(DOTText.address(graph.addresses[document])), target=\"_blank\"")
    }
    text.append("];\n")
  }

  private func tooltip(_ node: PropertyGraph.Node) -> String {
    func value(_ name: String) -> PropertyValue? {
      node.fields.first { graph.nodeKeys[$0.key].name == name }?.value
    }
    var lines = [node.types[0] + ": " + (value("content")?.string ?? node.name)]
    if case .strings(let aliases)? = value("aliases") { lines.append("also " + aliases.joined(separator: ", ")) }
    if let description = value("description")?.string { lines.append(description) }
    if let date = value("date")?.string { lines.append(date) }
    return DOTText.limited(lines.joined(separator: "\n"))
  }

  private func append(_ edge: PropertyGraph.Edge, to text: inout ByteText) {
    let relation = edge.relation
    let style =
      switch (relation.polarity, relation.modality) {
      case (.negative, _): "dashed"
      case (.positive, .asserted): "solid"
      case (.positive, _): "dotted"
      }
    text.append(
      "    \"\(graph.nodes[edge.source].id)\" -> \"\(graph.nodes[edge.target].id)\" [id=\"\(edge.id)\", label=\(DOTText.quoted(edge.label)), style=\(style)"
    )
    text.append(", penwidth=\(1 + 0.75 * Double(min(edge.weight, 9) - 1))")
    if edge.isSymmetric { text.append(", dir=both") }
    let tip = DOTText.quoted(tooltip(edge))
    text.append(", tooltip=\(tip), edgetooltip=\(tip), labeltooltip=\(tip)")
    if let document = graph.documentNumbers[edge.evidence.document], graph.isOnWeb[document] {
      text.append(", URL=\(DOTText.address(graph.addresses[document])), target=\"_blank\"")
    }
    text.append("];\n")
  }

  /// Type and status, the evidence sentence, and the article that it is from.
  private func tooltip(_ edge: PropertyGraph.Edge) -> String {
    let relation = edge.relation
    guard edge.isProven else { return DOTText.limited(edge.label) }
    var status = [String]()
    if relation.polarity == .negative { status.append("denied") }
    if relation.modality != .asserted { status.append(relation.modality.rawValue) }
    status.append(relation.confidence.description)
    let head = "\(edge.label) (\(status.joined(separator: ", "))): " + ExportText.clean(edge.evidence.quote)
    guard let number = graph.documentNumbers[edge.evidence.document] else { return DOTText.limited(head) }
    let document = graph.documents[number]
    let article = [document.title ?? document.id, document.publisher, document.date].compactMap { $0 }.filter { !$0.isEmpty }
    return DOTText.limited(head) + "\n— " + DOTText.limited(article.joined(separator: ", "))
  }

  /// An HTML table below the picture; it is a label and adds no nodes.
  private var legend: String {
    var looks: [String: DOTLook] = [:]
    for node in graph.nodes where looks[node.types[0]] == nil { looks[node.types[0]] = DOTLook(node.types, ontology: ontology) }
    let types = looks.sorted { $0.key.precedes($1.key) }.map { name, look in
      "<TD BGCOLOR=\"\(look.color)\"><FONT COLOR=\"\(look.fontColor)\">\(DOTText.html(name)) (\(look.shape))</FONT></TD>"
    }
    var rows = stride(from: 0, to: types.count, by: 6).map { "<TR>" + types[$0..<min($0 + 6, types.count)].joined() + "</TR>" }
    rows.append(
      "<TR><TD COLSPAN=\"6\" BORDER=\"0\">solid: asserted, dotted: planned or uncertain, dashed: denied; width: independent articles</TD></TR>"
    )
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"2\" CELLPADDING=\"4\">\(rows.joined())</TABLE>>"
  }
}
