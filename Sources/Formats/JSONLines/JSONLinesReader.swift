public import NewsGraphModel

/// Reads JSON Lines back into a graph.
///
/// Rows may come in any order and from several runs: rows with the same id are united, evidence with evidence and mentions with mentions.
/// A row that cannot be read gives a diagnostic with line and column, and the rest goes on.
public struct JSONLinesReader: Sendable {
  public init() {}

  /// Reads a file's bytes, UTF-8 with or without a byte order mark; blank lines are skipped.
  ///
  /// The graph is sound: every relation has both its ends and its evidence, every mention and evidence has its document. What would break that
  /// is left out with a diagnostic. `path` is how diagnostics name the file.
  public func read(_ bytes: [UInt8], path: String) -> (graph: Graph, diagnostics: [Diagnostic]) {
    var collection = RowCollection(path: path)
    var number = 0
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while !rest.isEmpty {
      number += 1
      let line = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(line.count + 1)
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do throws(JSONSyntax.Mistake) {
        collection.add(try JSONSyntax.parse(line), line: number)
      } catch {
        let place = TextPlace(line, offset: error.offset)
        collection.report("not a JSON object: \(error.message)", code: "jsonl-syntax", line: number, column: place.column)
      }
    }
    return collection.finish()
  }
}
