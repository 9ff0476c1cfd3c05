public import NewsGraphModel

/// An ontology told as text, for people at a terminal; lines end with a line feed.
public enum OntologyDescription {
  /// All types and relations with what they are and join, in the order of their names.
  public static func list(_ ontology: Ontology) -> String {
    var text = "entity types\n"
    text +=
      TextTable(
        ontology.entityTypes.map { type in
          [
            type.name, type.isAbstract ? "abstract" : "", type.parents.isEmpty ? "" : "is \(type.parents.joined(separator: ", "))",
            type.description,
          ]
        }
      ).text
    text += "\nrelations\n"
    text +=
      TextTable(
        ontology.relationTypes.map { type in
          [
            type.name, ends(type), type.triggers.isEmpty ? "" : "\(type.triggers.count) trigger\(type.triggers.count == 1 ? "" : "s")",
            type.description,
          ]
        }
      ).text
    return text
  }

  /// One type or relation with everything that its file says; throws for a name that is none, with the nearest that is.
  public static func describe(_ name: String, _ ontology: Ontology) throws(Diagnostic) -> String {
    if let type = ontology.entityType(name) { return describe(type, ontology) }
    if let type = ontology.relationType(name) { return describe(type) }
    let names = ontology.entityTypes.map(\.name) + ontology.relationTypes.map(\.name)
    throw Diagnostic(.error, "unknown type '\(name)'\(OntologyDraft.hint(name, names))", code: "schema-unknown-name")
  }

  private static func describe(_ type: EntityType, _ ontology: Ontology) -> String {
    var rows: [[String]] = [["label", type.label]]
    let ancestors = ontology.types(of: type.name).dropFirst()
    if type.isAbstract { rows.append(["abstract", "only its subtypes have instances"]) }
    if !ancestors.isEmpty { rows.append(["is", ancestors.joined(separator: ", ")]) }
    let subtypes = ontology.entityTypes.filter { $0.name != type.name && ontology.isA($0.name, type.name) }.map(\.name)
    if !subtypes.isEmpty { rows.append(["subtypes", subtypes.joined(separator: ", ")]) }
    if !type.kinds.isEmpty { rows.append(["kinds", type.kinds.joined(separator: ", ")]) }
    if let schemaOrg = type.schemaOrg { rows.append(["schema.org", schemaOrg]) }
    if let color = type.color, let shape = type.shape { rows.append(["drawn as", "\(shape) \(color)"]) }
    func relations(_ ends: (RelationType) -> [String]) -> String {
      ontology.relationTypes.filter { ends($0).contains { ontology.isA(type.name, $0) } }.map(\.name).joined(separator: ", ")
    }
    for (title, names) in [("source of", relations(\.sources)), ("target of", relations(\.targets))] where !names.isEmpty {
      rows.append([title, names])
    }
    var text = "\(type.name)\n\(type.description)\n\n" + TextTable(rows).text
    text += section(
      "properties",
      ancestors.reversed().reduce(into: propertyRows(type, nil)) { rows, ancestor in
        if let ancestor = ontology.entityType(ancestor) { rows += propertyRows(ancestor, ancestor.name) }
      })
    return text
  }

  private static func describe(_ type: RelationType) -> String {
    var rows: [[String]] = [["label", type.label]]
    if let phrase = type.phrase { rows.append(["phrase", phrase]) }
    if type.isSymmetric { rows.append(["symmetric", "says the same in both directions"]) }
    if let plover = type.plover { rows.append(["PLOVER", plover]) }
    rows.append(["in property graphs", type.upperSnakeName])
    var text = "\(type.name): \(ends(type))\n\(type.description)\n\n" + TextTable(rows).text
    text += section("properties", propertyRows(type.properties, nil))
    text += section("triggers", triggerRows(type.triggers))
    if !type.examples.isEmpty { text += "\nexamples\n" + TextTable(type.examples.map { [status($0), marked($0)] }).text }
    return text
  }

  private static func ends(_ type: RelationType) -> String {
    "\(type.sources.joined(separator: ", ")) \(type.isSymmetric ? "↔" : "→") \(type.targets.joined(separator: ", "))"
  }

  private static func section(_ title: String, _ rows: [[String]]) -> String { rows.isEmpty ? "" : "\n\(title)\n" + TextTable(rows).text }

  private static func propertyRows(_ type: EntityType, _ owner: String?) -> [[String]] { propertyRows(type.properties, owner) }

  private static func propertyRows(_ properties: [PropertyType], _ owner: String?) -> [[String]] {
    properties.map { [$0.name, $0.value.rawValue, $0.isRequired ? "required" : "", owner.map { "from \($0)" } ?? "", $0.description] }
  }

  /// One row for each frame, with all the lemmas that share it.
  private static func triggerRows(_ triggers: [Trigger]) -> [[String]] {
    var rows: [[String]] = []
    for trigger in triggers {
      func slots(_ slots: [Trigger.Slot]) -> String { slots.isEmpty ? "–" : slots.map(\.word).joined(separator: " ") }
      let status = [trigger.polarity == .negative ? "negative" : "", trigger.modality == .asserted ? "" : trigger.modality.rawValue]
      let frame = [
        trigger.partOfSpeech.rawValue, slots(trigger.source), slots(trigger.target), slots(trigger.content), slots(trigger.addressee),
        status.filter { !$0.isEmpty }.joined(separator: " "), decimal(trigger.confidence),
      ]
      if let last = rows.last, Array(last.dropLast()) == frame {
        rows[rows.count - 1][frame.count] += ", " + trigger.lemma
      } else {
        rows.append(frame + [trigger.lemma])
      }
    }
    return rows.isEmpty ? [] : [["pos", "source", "target", "content", "addressee", "status", "confidence", "lemmas"]] + rows
  }

  /// `0.9` as `0.90`.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  private static func status(_ example: Example) -> String {
    guard example.isExpected else { return "none" }
    return example.modality == .asserted ? example.polarity.rawValue : "\(example.polarity.rawValue), \(example.modality.rawValue)"
  }

  /// The sentence with its arguments in brackets: `[Ada Byron]source leads [the union]target.`
  private static func marked(_ example: Example) -> String {
    let scalars = Array(example.text.unicodeScalars)
    let marks = example.spans.flatMap { role, spans in spans.map { (span: $0, role: role.rawValue) } }.sorted { $0.span < $1.span }
    var text = ""
    var offset = 0
    for (span, role) in marks {
      text += String(scalars[offset..<span.start]) + "[" + String(scalars[span.start..<span.end]) + "]\(role)"
      offset = span.end
    }
    return text + String(scalars[offset...])
  }
}

/// Rows of cells, set in columns two spaces in; columns without a word are left out.
struct TextTable {
  let rows: [[String]]

  init(_ rows: [[String]]) {
    self.rows = rows
  }

  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        line += "  " + cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
