/// Every function that a query can call with values.
enum Functions {
  /// The families, each a file of its own.
  static let families: [[CypherFunction]] = [
    GraphFunctions.all,
    ScalarFunctions.all,
    ConversionFunctions.all,
    ListFunctions.all,
    StringFunctions.all,
    SimilarityFunctions.all,
    MathFunctions.all,
    RoundingFunctions.all,
    TrigonometryFunctions.all,
    TemporalFunctions.all,
  ]

  /// By their names in lower case.
  static let all: [String: CypherFunction] = {
    var functions: [String: CypherFunction] = [:]
    for function in families.joined() { functions[function.name.lowercased()] = function }
    return functions
  }()
}
