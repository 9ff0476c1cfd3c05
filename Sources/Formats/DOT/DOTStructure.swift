/// What a DOT text says about which nodes and edges there are.
public struct DOTStructure: Hashable, Sendable {
  /// An edge between two nodes, with the attributes of its statement.
  public struct Edge: Hashable, Sendable {
    public var source: String
    public var target: String
    public var attributes: [String: String]
  }

  public internal(set) var name: String?
  public internal(set) var isDirected = true
  public internal(set) var isStrict = false
  /// In the order in which they are named first.
  public internal(set) var nodes: [String] = []
  /// The attributes of the node statements, by node.
  public internal(set) var attributes: [String: [String: String]] = [:]
  /// In the order of the text; an edge between groups is one for each pair.
  public internal(set) var edges: [Edge] = []
}
