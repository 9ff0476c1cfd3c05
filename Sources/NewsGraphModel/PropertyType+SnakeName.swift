extension PropertyType {
  /// The name as property graphs write it, unless something else there has that name: `part_of`.
  public var snakeName: String { Self.snakeName(of: name) }

  /// `partOf` becomes `part_of`; characters outside ASCII letters and digits become `_`.
  public static func snakeName(of name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z":
        if let last = result.last, last != "_" { result += "_" }
        result += scalar.properties.lowercaseMapping
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      default: result += "_"
      }
    }
    return result.first.map { $0.isNumber ? "_" + result : result } ?? "_"
  }
}
