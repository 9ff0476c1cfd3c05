internal import Formats
public import GraphAccess
internal import NewsGraphModel

/// A snapshot of a graph as a file.
public enum GraphSnapshotFile {
  /// The name that a snapshot has beside the file or in the folder that it was made of; `graph.ngraph` for standard input.
  public static func path(for source: String) -> String {
    let format = SnapshotFormat()
    if source == "-" { return format.fileName }
    if SystemCall.isFolder(source) { return (source.hasSuffix("/") ? source : source + "/") + format.fileName }
    guard let dot = source.lastIndex(of: "."), GraphFormats.forPath(source) != nil else { return source + "." + format.name }
    return source[...dot] + format.name
  }

  /// The bytes of a snapshot of the rows.
  public static func bytes(of records: GraphRecords) -> [UInt8] { SnapshotWriter.bytes(for: records) }
}
