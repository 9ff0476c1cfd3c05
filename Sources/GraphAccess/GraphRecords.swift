/// A property graph as plain rows: what readers of files make and what graphs and snapshots are built from.
public struct GraphRecords: Sendable {
  public struct Node: Sendable {
    public var labels: [String]
    /// In the order of the file; a key stands once.
    public var properties: [(key: String, value: Value)]

    public init(labels: [String] = [], properties: [(key: String, value: Value)] = []) {
      self.labels = labels
      self.properties = properties
    }
  }

  public struct Relationship: Sendable {
    public var type: String
    /// Places in `nodes`.
    public var source: Int
    public var target: Int
    public var properties: [(key: String, value: Value)]

    public init(type: String, source: Int, target: Int, properties: [(key: String, value: Value)] = []) {
      self.type = type
      self.source = source
      self.target = target
      self.properties = properties
    }
  }

  public var nodes: [Node]
  public var relationships: [Relationship]

  public init(nodes: [Node] = [], relationships: [Relationship] = []) {
    self.nodes = nodes
    self.relationships = relationships
  }
}
