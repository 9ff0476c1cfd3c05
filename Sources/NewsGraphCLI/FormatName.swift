internal import ArgumentParser
internal import NewsGraph

/// Names of formats as users write them.
enum FormatName {
  static let all = Exports.formatNames
  static let list = all.joined(separator: ", ")

  /// Reads `graphml,dot`.
  static func parseList(_ text: String) throws -> [String] {
    var names: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = try parse(part.trimmingSpaces)
      if !names.contains(name) { names.append(name) }
    }
    // In the order in which they are always written, whatever order they were asked for in.
    return all.filter(names.contains)
  }

  /// Reads one name; a wrong one is refused with the nearest.
  static func parse(_ text: String) throws -> String {
    do { return try Exports.formatName(text) } catch { throw ValidationError(error.message) }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
