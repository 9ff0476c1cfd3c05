internal import NewsGraphModel

/// Why a row cannot be used: the member, what was there, what was expected.
struct RowMistake: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

/// An object in a row, with its place in the row for messages: `evidence[2].trigger`.
struct JSONRow {
  private let members: [JSONValue.Member]
  private let place: String

  init(_ value: JSONValue, at place: String = "") throws(RowMistake) {
    guard case .object(let members) = value else {
      throw RowMistake("expected an object\(place.isEmpty ? "" : " at '\(place)'"), found \(value.kindName)")
    }
    self.members = members
    self.place = place
  }

  private func name(_ member: String) -> String { place.isEmpty ? member : place + "." + member }

  private func value(_ member: String) -> JSONValue? {
    members.first { $0.name == member }.flatMap { $0.value == .null ? nil : $0.value }
  }

  private func required(_ member: String) throws(RowMistake) -> JSONValue {
    guard let value = value(member) else { throw RowMistake("the member '\(name(member))' is missing") }
    return value
  }

  func text(_ member: String) throws(RowMistake) -> String {
    let value = try required(member)
    guard case .string(let text) = value else { throw wrong(member, value, "a string") }
    return text
  }

  func optionalText(_ member: String) throws(RowMistake) -> String? { value(member) == nil ? nil : try text(member) }

  private func wrong(_ member: String, _ value: JSONValue, _ expected: String) -> RowMistake {
    RowMistake("expected \(expected) at '\(name(member))', found \(value.kindName)")
  }

  private func count(_ member: String) throws(RowMistake) -> Int {
    let value = try required(member)
    guard case .integer(let number) = value, number >= 0 else { throw wrong(member, value, "a whole number from 0 up") }
    return number
  }

  private func share(_ member: String) throws(RowMistake) -> Double {
    let value = try required(member)
    guard let number = value.number, (0...1).contains(number) else { throw wrong(member, value, "a number from 0 to 1") }
    return number
  }

  private func texts(_ member: String) throws(RowMistake) -> [String] {
    var texts: [String] = []
    for value in try items(member) {
      guard case .string(let text) = value else { throw wrong(member, value, "strings") }
      texts.append(text)
    }
    return texts
  }

  private func items(_ member: String) throws(RowMistake) -> [JSONValue] {
    guard let value = value(member) else { return [] }
    guard case .array(let items) = value else { throw wrong(member, value, "an array") }
    return items
  }

  private func rows(_ member: String) throws(RowMistake) -> [JSONRow] {
    var rows: [JSONRow] = []
    for (index, item) in try items(member).enumerated() { rows.append(try JSONRow(item, at: "\(name(member))[\(index)]")) }
    return rows
  }

  private func row(_ member: String) throws(RowMistake) -> JSONRow { try JSONRow(try required(member), at: name(member)) }

  private func span() throws(RowMistake) -> Span {
    let (start, end) = (try count("start"), try count("end"))
    guard start <= end else {
      throw RowMistake("the span\(place.isEmpty ? "" : " '\(place)'") ends at \(end), before its start at \(start)")
    }
    return Span(start, end)
  }

  private func choice<Choice: RawRepresentable<String>>(_ member: String, _ kind: Choice.Type, of names: [String]) throws(RowMistake)
    -> Choice
  {
    let text = try text(member)
    guard let choice = Choice(rawValue: text) else {
      let hint = NearestName.find(text, in: names).map { ", did you mean '\($0)'" } ?? ""
      throw RowMistake("'\(ExportText.shorten(text))' at '\(name(member))' is not one of \(names.joined(separator: ", "))\(hint)")
    }
    return choice
  }

  private func properties() throws(RowMistake) -> [String: PropertyValue] {
    guard value("properties") != nil else { return [:] }
    let row = try row("properties")
    var properties: [String: PropertyValue] = [:]
    for member in row.members {
      switch member.value {
      case .string(let text): properties[member.name] = .string(text)
      case .integer(let number): properties[member.name] = .integer(number)
      case .decimal(let number): properties[member.name] = .decimal(number)
      case .boolean(let flag): properties[member.name] = .boolean(flag)
      case .array: properties[member.name] = .strings(try row.texts(member.name))
      case .null: continue
      case .object: throw row.wrong(member.name, member.value, "a string, a number, a boolean or strings")
      }
    }
    return properties
  }

  func document() throws(RowMistake) -> DocumentRecord {
    DocumentRecord(
      id: try text("id"), path: try text("path"), title: try optionalText("title"), date: try optionalText("date"),
      publisher: try optionalText("publisher"), authors: try texts("authors"), url: try optionalText("url"),
      language: try optionalText("language"), sha256: try text("sha256"), copyOf: try optionalText("copyOf"))
  }

  func entity() throws(RowMistake) -> Entity {
    var mentions: [EntityMention] = []
    for row in try rows("mentions") {
      let span = try row.span()
      let text = try row.text("text")
      try row.check(text, "text", fits: span)
      let kind = try row.choice("kind", EntityMention.Kind.self, of: ["name", "nominal", "pronoun"])
      mentions.append(EntityMention(document: try row.text("document"), span: span, text: text, kind: kind))
    }
    var merges: [Merge] = []
    for row in try rows("merges") {
      merges.append(Merge(reason: try row.text("reason"), name: try row.optionalText("name") ?? "", document: try row.text("document")))
    }
    let type = try text("type")
    let types = try texts("types")
    return Entity(
      id: try text("id"), type: type, types: types.isEmpty ? [type] : types, name: try text("name"), aliases: try texts("aliases"),
      mentions: mentions, properties: try properties(), merges: merges)
  }

  func relation() throws(RowMistake) -> Relation {
    var evidence: [Evidence] = []
    for row in try rows("evidence") { evidence.append(try row.evidence()) }
    guard !evidence.isEmpty else { throw RowMistake("a relation needs at least one item in 'evidence'") }
    return Relation(
      id: try text("id"), type: try text("type"), source: try text("source"), target: try text("target"),
      addressees: try texts("addressees"), polarity: try choice("polarity", Relation.Polarity.self, of: ["positive", "negative"]),
      modality: try choice("modality", Relation.Modality.self, of: ["asserted", "planned", "conditional", "possible"]),
      attributedTo: try optionalText("attributedTo"), date: try optionalText("date"), event: try optionalText("event"),
      place: try optionalText("place"), confidence: try share("confidence"), sources: try count("sources"), properties: try properties(),
      evidence: evidence)
  }

  func evidence() throws(RowMistake) -> Evidence {
    let span = try span()
    let quote = try text("quote")
    try check(quote, "quote", fits: span)
    var cues: [Cue] = []
    for row in try rows("cues") {
      let kind = try row.choice("kind", Cue.Kind.self, of: ["negation", "modality", "attribution", "date", "addressee"])
      cues.append(Cue(kind, try row.span()))
    }
    let (subject, object) = (try row("subject"), try row("object"))
    return Evidence(
      document: try text("document"), span: span, quote: quote, trigger: try row("trigger").span(), subject: try subject.span(),
      object: try object.span(), subjectForm: try subject.form(), objectForm: try object.form(), cues: cues, rule: try text("rule"),
      annotator: try optionalText("annotator") ?? "", confidence: try share("confidence"))
  }

  /// What the words of an end are; rows of earlier times do not say.
  private func form() throws(RowMistake) -> ArgumentForm {
    let kind = value("kind") == nil ? nil : try choice("kind", EntityMention.Kind.self, of: ["name", "nominal", "pronoun"])
    return ArgumentForm(kind: kind == .name ? nil : kind, path: try optionalText("path"))
  }

  private func check(_ text: String, _ member: String, fits span: Span) throws(RowMistake) {
    let length = text.unicodeScalars.count
    guard length == span.count else {
      throw RowMistake("'\(name(member))' has \(length) code points, but its span \(span.start)..<\(span.end) has \(span.count)")
    }
  }
}

extension JSONValue {
  /// How messages name the kind of value.
  var kindName: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer, .decimal: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
