/// The procedures that every session knows. A new one is one more line here.
enum GraphProcedures {
  static let all: [Procedure] = []
}
