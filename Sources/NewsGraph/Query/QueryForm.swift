internal import Formats
public import NewsGraphModel

/// The form in which the answer to a query is written: its rows, or the part of the graph that they speak of.
public struct QueryForm: Sendable, Equatable {
  enum Kind: Sendable, Equatable { case rows, graph }

  let kind: Kind
  /// The name of the way to write rows, or of the format for graphs.
  public let name: String

  /// A table for people.
  public static let table = QueryForm(kind: .rows, name: TableRows.name)
  /// JSON Lines of a graph; `jsonl` alone means rows.
  static let graphLines = QueryForm(kind: .graph, name: JSONLinesFormat().name)
  private static let prefix = "graph-"

  /// In the order in which help and messages list them.
  public static var names: [String] {
    RowWriters.all.map { $0.name }
      + GraphFormats.all.map { $0.name }.map { RowWriters.named($0) == nil ? $0 : prefix + $0 }
  }

  public var isGraph: Bool { kind == .graph }
  public var isTable: Bool { self == .table }

  /// The form that users call `name`, in any case; throws with the nearest name for one that does not exist.
  public static func named(_ name: String) throws(Diagnostic) -> QueryForm {
    let wanted = name.lowercased()
    if let form = known(wanted) { return form }
    let hint = NearestName.find(wanted, in: names).map { ", did you mean '\($0)'" } ?? ""
    throw Diagnostic(
      .error, "unknown format '\(name)', expected one of \(names.joined(separator: ", "))\(hint)", code: "format-unknown")
  }

  /// The form that the ending of a file's name stands for; nothing when none does.
  ///
  /// Of the ending that rows and graphs share, `jsonl`, rows are meant if there are any.
  public static func ofFile(_ path: String, returnsRows: Bool = true) -> QueryForm? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let form = known(path[path.index(after: dot)...].lowercased())
    return !returnsRows && form?.name == graphLines.name ? graphLines : form
  }

  private static func known(_ name: String) -> QueryForm? {
    if let writer = RowWriters.named(name) { return QueryForm(kind: .rows, name: writer.name) }
    let name = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    return (try? GraphFormats.named(name)).map { QueryForm(kind: .graph, name: $0.name) }
  }
}
