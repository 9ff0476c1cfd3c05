internal import GraphAccess
internal import LibXML
internal import NewsGraphModel

/// Reads GraphML from any program into rows, as it streams by.
///
/// Of our own files and those of Neo4j's APOC the labels come from `labels` and the types of edges from `label`. Of others nodes have no
/// labels; the type of an edge is its `label` (Gephi, yEd), else the text of its property `type`, `relation` or `relationship`, else
/// ``defaultType``. Undirected edges are read as they are written, from source to target; nested graphs are laid flat; ports are read over and so
/// are hyperedges, which no property graph has. A node's XML id is its property `id`, an edge's its property `id` unless `rel_id` says the same.
final class GraphMLReader: XMLStreamReceiver {
  /// The type of an edge that says nothing of its own, as in APOC.
  static let defaultType = "RELATED"

  private(set) var records = GraphRecords()
  private var keys = GraphMLKeys()
  private var ends: GraphMLEnds
  private var open: [GraphMLElement] = []
  private var depth = 0
  /// The data that is being read: its key, or nothing when it is read over.
  private var data: (key: Int?, depth: Int, place: (line: Int, column: Int?)?)?
  private var isDefault = false
  /// The depth of the drawing's label that is being read.
  private var labelDepth: Int?
  private var isCollecting = false
  private var characters: [UInt8] = []
  private(set) var log: GraphMLLog
  private var hasRoot = false

  init(path: String) {
    log = GraphMLLog(path: path)
    ends = GraphMLEnds()
  }

  /// Reads a file whole.
  static func read(_ bytes: [UInt8], path: String) -> (records: GraphRecords, diagnostics: [Diagnostic]) {
    let reader = GraphMLReader(path: path)
    let found = XMLStream.parse(bytes, path: path, to: reader)
    reader.ends.resolve(&reader.records, &reader.log)
    if !reader.hasRoot, found.isEmpty {
      reader.log.report(.error, nil, "the root element is not 'graphml'", code: "graphml-root")
    }
    return (reader.records, reader.log.diagnostics + found)
  }

  func start(_ tag: XMLStartTag) {
    depth += 1
    if data != nil || isDefault {
      if labelDepth == nil, characters.isEmpty, let key = data?.key, keys.isDrawing(key), tag.name.hasSuffix("Label") {
        labelDepth = depth
        isCollecting = true
      }
      return
    }
    if tag.isNamed("data") {
      startData(tag)
    } else if tag.isNamed("node") {
      startNode(tag)
    } else if tag.isNamed("edge") {
      startEdge(tag)
    } else if tag.isNamed("key") {
      keys.declare(tag, &log)
      open.append(GraphMLElement(.key, depth: depth))
    } else if tag.isNamed("default"), open.last?.kind == .key {
      isDefault = true
      begin()
    } else if tag.isNamed("graphml") {
      hasRoot = true
    } else if tag.isNamed("hyperedge") {
      log.once(.warning, tag.place, "hyperedges join more than two nodes and are left out", code: "graphml-hyperedge")
      open.append(GraphMLElement(.other, depth: depth))
    } else if tag.isNamed("graph") || tag.isNamed("port") {
      open.append(GraphMLElement(.other, depth: depth))
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isCollecting { characters.append(contentsOf: bytes) }
  }

  func end() {
    defer { depth -= 1 }
    if labelDepth == depth {
      labelDepth = nil
      isCollecting = false
      return
    }
    if let current = data {
      guard current.depth == depth else { return }
      endData(current.key, current.place)
      data = nil
      return
    }
    if isDefault {
      guard let last = open.last, last.depth == depth - 1 else { return }
      keys.setDefault(characters, &log)
      isDefault = false
      isCollecting = false
      return
    }
    guard let last = open.last, last.depth == depth else { return }
    open.removeLast()
    switch last.kind {
    case .node: finishNode(last)
    case .edge: finishEdge(last)
    case .key, .other: break
    }
  }

  private func begin() {
    characters.removeAll(keepingCapacity: true)
    isCollecting = true
  }

  private func startData(_ tag: XMLStartTag) {
    var key: Int?
    if let owner = open.last, owner.kind == .node || owner.kind == .edge { key = keys.find(tag, isEdge: owner.kind == .edge, &log) }
    data = (key, depth, key == nil ? nil : tag.place)
    begin()
    if key.map({ keys.isDrawing($0) }) ?? true { isCollecting = false }
  }

  private func endData(_ key: Int?, _ place: (line: Int, column: Int?)?) {
    isCollecting = false
    guard let key, let owner = open.indices.last else { return }
    guard !(keys.isDrawing(key) && characters.isEmpty) else { return }
    let value = keys.value(key, characters, place, &log)
    if let known = open[owner].values.firstIndex(where: { $0.key == key }) {
      log.report(.warning, place, "the key '\(keys[key].id)' stands twice, the last counts", code: "graphml-key")
      open[owner].values[known].value = value
    } else {
      open[owner].values.append((key, value))
    }
  }

  private func startNode(_ tag: XMLStartTag) {
    var element = GraphMLElement(.node, depth: depth)
    element.id = tag.attribute("id")
    element.labels = tag.attribute("labels")
    element.number = records.nodes.count
    if let id = element.id {
      if !ends.add(node: id, number: element.number) {
        log.report(.error, tag.place, "the node '\(ExportText.shorten(id))' is there twice, the first counts", code: "graphml-id")
        element.number = -1
      }
    } else {
      log.report(.warning, tag.place, "a node has no id, so no edge can lead to it", code: "graphml-id")
    }
    if element.number >= 0 { records.nodes.append(GraphRecords.Node()) }
    open.append(element)
  }

  private func finishNode(_ element: GraphMLElement) {
    guard element.number >= 0 else { return }
    records.nodes[element.number] = keys.node(element)
  }

  private func startEdge(_ tag: XMLStartTag) {
    var element = GraphMLElement(.edge, depth: depth)
    element.id = tag.attribute("id")
    element.labels = tag.attribute("label")
    guard let source = tag.attribute("source"), let target = tag.attribute("target") else {
      log.report(.error, tag.place, "an edge lacks its source or target and is left out", code: "graphml-reference")
      open.append(GraphMLElement(.other, depth: depth))
      return
    }
    element.number = records.relationships.count
    let joined = ends.join(edge: element.number, id: element.id, from: source, to: target) { tag.place }
    records.relationships.append(GraphRecords.Relationship(type: Self.defaultType, source: joined.source, target: joined.target))
    open.append(element)
  }

  private func finishEdge(_ element: GraphMLElement) {
    let (type, properties) = keys.edge(element)
    if let type { records.relationships[element.number].type = type }
    records.relationships[element.number].properties = properties
  }
}

/// A node or an edge that has begun, with what is known of it.
struct GraphMLElement {
  enum Kind { case node, edge, key, other }

  var kind: Kind
  var depth: Int
  var id: String?
  /// What the attribute `labels` of a node or `label` of an edge says.
  var labels: String?
  /// Its number among the records; below 0 when it is left out.
  var number = -1
  var values: [(key: Int, value: Value)] = []

  init(_ kind: Kind, depth: Int) {
    self.kind = kind
    self.depth = depth
  }
}
