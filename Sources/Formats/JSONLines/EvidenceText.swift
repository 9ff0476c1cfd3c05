internal import NewsGraphModel

/// All evidence of a relation as one line of JSON, with the members that JSON Lines uses.
enum EvidenceText {
  /// A JSON array; a quote that cleaning would change is written with `\u` escapes, so that its exact words come back.
  static func compact(_ evidence: [Evidence]) -> String {
    var text = ByteText(capacity: evidence.count * 320)
    text.append(byte: UInt8(ascii: "["))
    for (index, item) in evidence.enumerated() {
      if index > 0 { text.append(byte: UInt8(ascii: ",")) }
      text.append(item, protected: true)
    }
    text.append(byte: UInt8(ascii: "]"))
    return text.string
  }
}

extension ByteText {
  /// Appends an evidence as a JSON object; `protected` keeps the text unchanged by ``ExportText/clean(_:)-(String)``.
  mutating func append(_ evidence: Evidence, protected: Bool = false) {
    func isChanged(_ text: String) -> Bool { protected && !ExportText.clean(text).utf8.elementsEqual(text.utf8) }
    append("{\"document\":")
    append(json: evidence.document, ascii: isChanged(evidence.document))
    append(",\"start\":\(evidence.span.start),\"end\":\(evidence.span.end),\"quote\":")
    append(json: evidence.quote, ascii: isChanged(evidence.quote))
    append(member: "trigger", evidence.trigger)
    append(member: "subject", evidence.subject, evidence.subjectForm, isChanged)
    append(member: "object", evidence.object, evidence.objectForm, isChanged)
    append(",\"cues\":[")
    for (index, cue) in evidence.cues.enumerated() {
      append(index > 0 ? ",{\"kind\":\"" : "{\"kind\":\"")
      append(cue.kind.rawValue)
      append("\",\"start\":\(cue.span.start),\"end\":\(cue.span.end)}")
    }
    append("],\"rule\":")
    append(json: evidence.rule, ascii: isChanged(evidence.rule))
    append(",\"annotator\":")
    append(json: evidence.annotator, ascii: isChanged(evidence.annotator))
    append(",\"confidence\":")
    append(decimal: evidence.confidence)
    append("}")
  }

  private mutating func append(
    member name: String, _ span: Span, _ form: ArgumentForm = ArgumentForm(), _ isChanged: (String) -> Bool = { _ in false }
  ) {
    append(",\"\(name)\":{\"start\":\(span.start),\"end\":\(span.end)")
    if let kind = form.kind { append(",\"kind\":\"\(kind.rawValue)\"") }
    if let path = form.path {
      append(",\"path\":")
      append(json: path, ascii: isChanged(path))
    }
    append("}")
  }

  /// Appends the shortest decimal that reads back as the same number, always with a point or an exponent; `null` when it is not finite.
  mutating func append(decimal number: Double) { append(number.isFinite ? number.description : "null") }
}
