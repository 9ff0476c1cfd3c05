internal import NewsGraphModel

/// What is wrong with an annotation.
struct GoldMistake: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

/// An object in an annotation, with its place for messages.
struct GoldRow {
  private let value: JSONValue
  private let place: String

  init(_ value: JSONValue, at place: String) throws(GoldMistake) {
    guard case .object = value else { throw GoldMistake("expected an object\(place.isEmpty ? "" : " at '\(place)'")") }
    self.value = value
    self.place = place
  }

  func place(_ member: String) -> String { place.isEmpty ? member : place + "." + member }

  var names: [String] {
    if case .object(let members) = value { members.map(\.name) } else { [] }
  }

  private func member(_ name: String) -> JSONValue? { value[name].flatMap { $0 == .null ? nil : $0 } }

  func text(_ name: String) throws(GoldMistake) -> String {
    guard let text = try optionalText(name) else { throw GoldMistake("'\(place(name))' is missing") }
    return text
  }

  func optionalText(_ name: String) throws(GoldMistake) -> String? {
    guard let value = member(name) else { return nil }
    guard case .string(let text) = value else { throw GoldMistake("expected a string at '\(place(name))'") }
    return text
  }

  func optionalNumber(_ name: String) throws(GoldMistake) -> Int? {
    guard let value = member(name) else { return nil }
    guard case .integer(let number) = value, number >= 0 else {
      throw GoldMistake("expected a whole number from 0 up at '\(place(name))'")
    }
    return number
  }

  /// No member is no.
  func flag(_ name: String) throws(GoldMistake) -> Bool {
    guard let value = member(name) else { return false }
    guard case .boolean(let flag) = value else { throw GoldMistake("expected true or false at '\(place(name))'") }
    return flag
  }

  func optionalChoice(_ name: String, of choices: [String]) throws(GoldMistake) -> String? {
    guard let text = try optionalText(name) else { return nil }
    guard choices.contains(text) else {
      throw GoldMistake("'\(text)' at '\(place(name))' is not one of \(choices.joined(separator: ", "))")
    }
    return text
  }

  func choice(_ name: String, of choices: [String]) throws(GoldMistake) -> String {
    guard let text = try optionalChoice(name, of: choices) else { throw GoldMistake("'\(place(name))' is missing") }
    return text
  }

  /// No member is an empty list.
  func texts(_ name: String) throws(GoldMistake) -> [String] {
    guard let value = member(name) else { return [] }
    return try Self.texts(value, place(name))
  }

  func lists(_ name: String) throws(GoldMistake) -> [[String]] {
    var lists: [[String]] = []
    for (index, item) in try items(name).enumerated() { lists.append(try Self.texts(item, "\(place(name))[\(index)]")) }
    return lists
  }

  private static func texts(_ value: JSONValue, _ place: String) throws(GoldMistake) -> [String] {
    guard let items = value.array else { throw GoldMistake("expected a list at '\(place)'") }
    var texts: [String] = []
    for item in items {
      guard case .string(let text) = item else { throw GoldMistake("expected strings at '\(place)'") }
      texts.append(text)
    }
    return texts
  }

  private func items(_ name: String) throws(GoldMistake) -> [JSONValue] {
    guard let value = member(name) else { return [] }
    guard let items = value.array else { throw GoldMistake("expected a list at '\(place(name))'") }
    return items
  }

  func list<Item>(_ name: String, _ read: (GoldRow) throws(GoldMistake) -> Item) throws(GoldMistake) -> [Item] {
    var list: [Item] = []
    for (index, item) in try items(name).enumerated() { list.append(try read(GoldRow(item, at: "\(place(name))[\(index)]"))) }
    return list
  }

  func row(_ name: String) throws(GoldMistake) -> GoldRow {
    guard let row = try optionalRow(name) else { throw GoldMistake("'\(place(name))' is missing") }
    return row
  }

  func optionalRow(_ name: String) throws(GoldMistake) -> GoldRow? {
    guard let value = member(name) else { return nil }
    return try GoldRow(value, at: place(name))
  }

  func span() throws(GoldMistake) -> Span {
    guard let start = try optionalNumber("start"), let end = try optionalNumber("end") else {
      throw GoldMistake("'\(place("start"))' or '\(place("end"))' is missing")
    }
    guard start <= end else { throw GoldMistake("the span at '\(place)' ends at \(end), before its start at \(start)") }
    return Span(start, end)
  }
}
