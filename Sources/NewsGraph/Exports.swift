internal import Formats
public import NewsGraphModel

/// The formats that graphs are written in, by the names that users know.
public enum Exports {
  /// In the order in which they are written.
  public static let formatNames = GraphFormats.all.map(\.name)

  /// The name of a format that was written in any case or by its file ending; throws with the nearest name for one that does not exist.
  public static func formatName(_ text: String) throws(Diagnostic) -> String { try GraphFormats.named(text).name }

  /// The format that the ending of a file's name stands for.
  public static func formatName(ofFile path: String) -> String? { GraphFormats.forPath(path)?.name }

  /// The row of one article in JSON Lines, with its line feed.
  public static func line(_ record: DocumentRecord) -> String { JSONLines.document(record) }

  /// All rows of a graph in JSON Lines.
  public static func lines(_ graph: Graph) -> String {
    graph.documents.map(JSONLines.document).joined() + linesAfterDocuments(graph)
  }

  /// The rows of a graph in JSON Lines, without its documents.
  public static func linesAfterDocuments(_ graph: Graph) -> String {
    graph.entities.map(JSONLines.entity).joined() + graph.relations.map(JSONLines.relation).joined()
  }
}
