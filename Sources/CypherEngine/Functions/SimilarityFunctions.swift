internal import GraphAccess

/// How far two strings are from each other, for names that are written in more than one way.
enum SimilarityFunctions {
  static let all: [CypherFunction] = [
    .strict("text.distance", 2...2, accepts: [.string, .string], result: .integer) { arguments, _ in
      .integer(try distance(arguments, of: "text.distance").edits)
    },
    .strict("text.similarity", 2...2, accepts: [.string, .string], result: .float) { arguments, _ in
      let (edits, length) = try distance(arguments, of: "text.similarity")
      return .float(length == 0 ? 1 : 1 - Double(edits) / Double(length))
    },
  ]

  /// The longest string that is compared, in code points; the work is the product of both lengths.
  private static let limit = 4_096

  /// Levenshtein's distance in code points, and the length of the longer string.
  private static func distance(_ arguments: [Value], of function: String) throws(CypherError) -> (edits: Int, length: Int) {
    let a = Array(try Argument.string(arguments[0], of: function).unicodeScalars)
    let b = Array(try Argument.string(arguments[1], of: function).unicodeScalars)
    guard max(a.count, b.count) <= limit else {
      throw .argument("NumberOutOfRange", "\(function)() compares strings of at most \(limit) characters")
    }
    var row = Array(0...b.count)
    for (line, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, right) in b.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + (left == right ? 0 : 1))
        diagonal = above
      }
    }
    return (row[b.count], max(a.count, b.count))
  }
}
