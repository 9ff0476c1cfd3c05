/// A variable of the query: the place in the row that holds its value, and what is known of that value.
struct Variable: Hashable {
  var slot: Int
  var type: InferredType
}

/// The variables that one place of a query can see.
struct Scope {
  private(set) var variables: [String: Variable] = [:]

  subscript(name: String) -> Variable? {
    get { variables[name] }
    set { variables[name] = newValue }
  }

  /// In alphabetical order of their UTF-8, as `RETURN *` has them.
  var names: [String] { variables.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The places that the variables are kept in, ascending, each once.
  var slots: [Int] { Set(variables.values.map(\.slot)).sorted() }

  /// Both, where `inner` decides on names that both have.
  func shadowed(by inner: Scope) -> Scope {
    var scope = self
    scope.variables.merge(inner.variables) { _, inner in inner }
    return scope
  }
}
