/// Names and their numbers, in the order in which they came.
struct NameTable {
  private(set) var names: [String] = []
  private var numbers: [ExactText: NameID] = [:]

  init(_ names: [String] = []) {
    for name in names { _ = number(adding: name) }
  }

  /// The number of a name, which is added when it is new.
  mutating func number(adding name: String) -> NameID {
    let key = ExactText(name)
    if let number = numbers[key] { return number }
    let number = NameID(truncatingIfNeeded: names.count)
    names.append(name)
    numbers[key] = number
    return number
  }

  /// The number of a name that is known.
  func number(of name: String) -> NameID? {
    numbers[ExactText(name)]
  }
}
