public import GraphAccess
public import NewsGraphModel

/// The snapshot, a graph in the form in which it is asked: it is mapped into memory and not read before somebody asks for something.
///
/// Holds what GraphML holds, nodes with their XML names as `id`; evidence is a property, articles are not there.
public struct SnapshotFormat: GraphFormat {
  public let name = "ngraph"
  public let fileName = "graph.ngraph"
  public let extensions = ["ngraph"]

  public init() {}

  public func bytes(_ graph: Graph, ontology: Ontology, options: ExportOptions) -> [UInt8] {
    SnapshotWriter.bytes(for: PropertyGraph(graph, ontology: ontology).records)
  }

  /// Checks every byte against the checksums, and every number that leads somewhere against its bounds.
  public func validate(_ bytes: [UInt8], path: String, schemas: SchemaFiles) -> [Diagnostic] {
    do throws(SnapshotError) {
      try GraphSnapshot(bytes: bytes).verify()
      return []
    } catch {
      return [Diagnostic(error, path: path)]
    }
  }

  /// Whether the bytes begin as snapshots do.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0x89, 0x4E, 0x47, 0x52, 0x41, 0x50, 0x48, 0x0A])
  }
}

extension SnapshotFormat: ReadableFormat {
  /// Reads a snapshot back into rows; one that is damaged gives none.
  public func records(_ bytes: [UInt8], path: String, ontology: Ontology) -> (records: GraphRecords, diagnostics: [Diagnostic]) {
    do throws(SnapshotError) {
      let snapshot = try GraphSnapshot(bytes: bytes)
      try snapshot.verify()
      return (snapshot.records(), [])
    } catch {
      return (GraphRecords(), [Diagnostic(error, path: path)])
    }
  }
}

extension Diagnostic {
  /// Why a file cannot be used as a snapshot.
  public init(_ error: SnapshotError, path: String) {
    let place = error.place == path ? "" : error.place + ": "
    // What the system refuses is no fault of the data, and commands end with another status.
    let code = error.code == .unreadable ? "file-unreadable" : error.code.rawValue
    self.init(.error, path: path, "\(place)expected \(error.expected), found \(error.found)", code: code)
  }
}
