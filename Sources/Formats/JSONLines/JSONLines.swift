public import NewsGraphModel

/// The rows of the JSON Lines format, one JSON object a line, each ended by a line feed.
///
/// Text is written as it is, byte for byte: quotes and mentions are the articles' own words. Members always come in the same order,
/// properties sorted by name.
public enum JSONLines {
  /// The row of an article; what is not known of it is left out.
  public static func document(_ document: DocumentRecord) -> String {
    var text = ByteText(capacity: 400)
    text.append("{\"kind\":\"document\",\"id\":")
    text.append(json: document.id)
    text.append(",\"path\":")
    text.append(json: document.path)
    text.append(member: "title", document.title)
    text.append(member: "date", document.date)
    text.append(member: "publisher", document.publisher)
    if !document.authors.isEmpty {
      text.append(",\"authors\":")
      text.append(json: document.authors)
    }
    text.append(member: "url", document.url)
    text.append(member: "language", document.language)
    text.append(member: "sha256", document.sha256)
    text.append(member: "copyOf", document.copyOf)
    text.append("}\n")
    return text.string
  }

  /// The row of an entity.
  public static func entity(_ entity: Entity) -> String {
    var text = ByteText(capacity: 300 + entity.mentions.count * 90)
    text.append("{\"kind\":\"entity\",\"id\":")
    text.append(json: entity.id)
    text.append(member: "type", entity.type)
    text.append(",\"types\":")
    text.append(json: entity.types)
    text.append(member: "name", entity.name)
    text.append(",\"aliases\":")
    text.append(json: entity.aliases)
    text.append(",\"mentions\":[")
    for (index, mention) in entity.mentions.enumerated() {
      text.append(index > 0 ? ",{\"document\":" : "{\"document\":")
      text.append(json: mention.document)
      text.append(",\"start\":\(mention.span.start),\"end\":\(mention.span.end)")
      text.append(member: "text", mention.text)
      text.append(",\"kind\":\"\(mention.kind.rawValue)\"}")
    }
    text.append("],\"properties\":")
    text.append(entity.properties)
    text.append(",\"merges\":[")
    for (index, merge) in entity.merges.enumerated() {
      text.append(index > 0 ? ",{\"reason\":" : "{\"reason\":")
      text.append(json: merge.reason)
      text.append(member: "document", merge.document)
      text.append(member: "name", merge.name)
      text.append("}")
    }
    text.append("]}\n")
    return text.string
  }

  /// The row of a relation; `attributedTo`, `date`, `event` and `place` are null when the text does not say.
  public static func relation(_ relation: Relation) -> String {
    var text = ByteText(capacity: 300 + relation.evidence.count * 400)
    text.append("{\"kind\":\"relation\",\"id\":")
    text.append(json: relation.id)
    text.append(member: "type", relation.type)
    text.append(member: "source", relation.source)
    text.append(member: "target", relation.target)
    text.append(",\"addressees\":")
    text.append(json: relation.addressees)
    text.append(",\"polarity\":\"\(relation.polarity.rawValue)\",\"modality\":\"\(relation.modality.rawValue)\"")
    for (name, value) in [
      ("attributedTo", relation.attributedTo), ("date", relation.date), ("event", relation.event), ("place", relation.place),
    ] {
      text.append(",\"\(name)\":")
      if let value { text.append(json: value) } else { text.append("null") }
    }
    text.append(",\"confidence\":")
    text.append(decimal: relation.confidence)
    text.append(",\"sources\":\(relation.sources)")
    if !relation.properties.isEmpty {
      text.append(",\"properties\":")
      text.append(relation.properties)
    }
    text.append(",\"evidence\":[")
    for (index, evidence) in relation.evidence.enumerated() {
      if index > 0 { text.append(",") }
      text.append(evidence)
    }
    text.append("]}\n")
    return text.string
  }
}

extension ByteText {
  /// Appends a comma, the name and the text; nothing when there is no text.
  mutating func append(member name: String, _ value: String?) {
    guard let value else { return }
    append(",\"\(name)\":")
    append(json: value)
  }

  /// Appends a JSON array of strings.
  mutating func append(json texts: [String]) {
    append("[")
    for (index, item) in texts.enumerated() {
      if index > 0 { append(",") }
      append(json: item)
    }
    append("]")
  }

  /// Appends properties as a JSON object, sorted by name.
  fileprivate mutating func append(_ properties: [String: PropertyValue]) {
    append("{")
    for (index, property) in properties.sorted(by: { $0.key.precedes($1.key) }).enumerated() {
      if index > 0 { append(",") }
      append(json: property.key)
      append(":")
      switch property.value {
      case .string(let value): append(json: value)
      case .strings(let items): append(json: items)
      case .integer(let number): append(String(number))
      case .decimal(let number): append(decimal: number)
      case .boolean(let flag): append(flag ? "true" : "false")
      }
    }
    append("}")
  }
}
