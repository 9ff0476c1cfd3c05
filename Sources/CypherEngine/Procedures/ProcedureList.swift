/// The procedures that a query can call, by their names in any case.
struct ProcedureList: Sendable {
  private let byName: [String: Procedure]
  /// As they are shown, sorted.
  let names: [String]

  init(_ procedures: [Procedure]) {
    byName = Dictionary(procedures.map { ($0.name.lowercased(), $0) }) { _, last in last }
    names = byName.values.map(\.name).sorted()
  }

  subscript(name: String) -> Procedure? { byName[name.lowercased()] }
}
