public import NewsGraphModel

/// The formats that graphs are written in.
public enum GraphFormats {
  /// In the order in which an export writes them. A new format is one more line here.
  public static let all: [any GraphFormat] = [
    GraphMLFormat(),
    JSONLDFormat(),
    DOTFormat(),
    JSONLinesFormat(),
    SnapshotFormat(),
  ]

  /// The format that users call `name`, in any case; throws a diagnostic with the nearest name for one that does not exist.
  public static func named(_ name: String) throws(Diagnostic) -> any GraphFormat {
    let wanted = name.lowercased()
    if let format = all.first(where: { $0.name == wanted || $0.extensions.contains(wanted) }) { return format }
    let names = all.map(\.name)
    let hint = NearestName.find(wanted, in: names).map { ", did you mean '\($0)'" } ?? ""
    throw Diagnostic(
      .error, "unknown format '\(name)', expected one of \(names.joined(separator: ", "))\(hint)", code: "format-unknown")
  }

  /// The format that the ending of a file's name stands for; nothing when none does.
  public static func forPath(_ path: String) -> (any GraphFormat)? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return all.first { $0.name == ending || $0.extensions.contains(ending) }
  }
}
