public import GraphAccess
public import NewsGraphModel

/// A file format that a graph can be written in and checked in.
///
/// A format is a straight walk over the graph: the same graph, ontology and options give the same bytes. Filters and views are
/// applied before, by ``ExportView``.
public protocol GraphFormat: Sendable {
  /// How users name it: `graphml`.
  var name: String { get }
  /// What the file is called when a whole export is written: `graph.graphml`.
  var fileName: String { get }
  /// Other endings of file names that mean this format, without the dot: `gv`.
  var extensions: [String] { get }

  /// Writes the graph; formats that are text are valid UTF-8 and end with a line feed.
  ///
  /// Relations whose source or target the graph does not hold cannot be drawn and are left out.
  func bytes(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> [UInt8]

  /// Writes rows, such as a query returns; what the format cannot hold is left out with a warning.
  func bytes(of records: GraphRecords, ontology: Ontology, options: ExportOptions) -> (bytes: [UInt8], diagnostics: [Diagnostic])

  /// Checks a file against the format and against the schema that `schemas` holds for it; an empty answer means valid.
  ///
  /// `path` is how diagnostics name the file.
  func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic]
}

extension GraphFormat {
  /// Writes the graph in a format that is text.
  public func write(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> String {
    String(decoding: bytes(graph, ontology: ontology, options: options), as: UTF8.self)
  }
}

/// The texts of schema files by their path in the folder of schemas: `xsd/graphml-profile.xsd`.
public typealias SchemaFiles = [String: [UInt8]]

/// What of a graph is written, and how.
public struct ExportOptions: Sendable, Hashable {
  /// Which relations are written.
  public typealias Status = StatusChoice

  /// What becomes a node.
  public enum View: String, Sendable, CaseIterable {
    /// Every entity: demands, proposals and events are nodes.
    case full
    /// Agents only: demands become edges to those of whom they are made, shared events become edges.
    case actors
    /// Articles and sentences, joined to what they mention.
    case lexical
  }

  /// What a drawing puts into one frame.
  public enum Cluster: String, Sendable, CaseIterable {
    case type, event, none
  }

  public var status: Status
  public var view: View
  public var cluster: Cluster
  /// How many of the most connected nodes are kept; all when nil.
  public var top: Int?
  /// Whether GraphML keeps to the plain standard, without the attributes that only some readers know.
  public var strictGraphML: Bool
  /// The namespace of the vocabulary in RDF.
  public var vocabulary: String
  /// What the IRIs of entities begin with.
  public var base: String

  public init(
    status: Status = .affirmed, view: View = .full, cluster: Cluster = .type, top: Int? = nil, strictGraphML: Bool = false,
    vocabulary: String = "https://newsgraph.example/ns#", base: String = "urn:newsgraph:"
  ) {
    self.status = status
    self.view = view
    self.cluster = cluster
    self.top = top
    self.strictGraphML = strictGraphML
    self.vocabulary = vocabulary
    self.base = base
  }
}
