internal import LibXML
internal import NewsGraphModel

/// An `<example>`: a sentence with its arguments marked in it.
struct ExampleElement {
  let place: OntologyDraft.Place
  let example: Example
  /// The roles of marks that hold no words, and the marks that cut a word in two.
  let emptyMarks: [Example.Role]
  let cuttingMarks: [String]

  init(_ node: XMLNode, _ place: OntologyDraft.Place) {
    self.place = place
    var sentence = CollapsedText()
    var spans: [Example.Role: [Span]] = [:]
    var empty: [Example.Role] = []
    for child in node.children {
      switch child {
      case .text(let text): sentence.append(text)
      case .element(let mark):
        guard let role = Example.Role(rawValue: mark.name) else { continue }
        if let span = sentence.append(mark.text) { spans[role, default: []].append(span) } else { empty.append(role) }
      }
    }
    let scalars = sentence.scalars
    example = Example(
      text: String(scalars), spans: spans, isExpected: node.attributes["expect"] != "none",
      polarity: Relation.Polarity(rawValue: node.attributes["polarity"] ?? "") ?? .positive,
      modality: Relation.Modality(rawValue: node.attributes["modality"] ?? "") ?? .asserted)
    emptyMarks = empty
    cuttingMarks = spans.values.joined().sorted().filter { span in
      Self.isInsideWord(scalars, span.start) || Self.isInsideWord(scalars, span.end)
    }.map { String(scalars[$0.start..<$0.end]) }
  }

  private static func isInsideWord(_ scalars: [Unicode.Scalar], _ offset: Int) -> Bool {
    guard offset > 0, offset < scalars.count else { return false }
    return [scalars[offset - 1], scalars[offset]].allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

/// Text that is put together from pieces, with runs of white space as one space and none at either end.
private struct CollapsedText {
  private(set) var scalars: [Unicode.Scalar] = []
  private var isSpacePending = false

  /// Appends a piece; where its words stand, or nothing when it has none. White space at its ends lies outside.
  @discardableResult
  mutating func append(_ text: String) -> Span? {
    var start: Int?
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpacePending = !scalars.isEmpty
        continue
      }
      if isSpacePending { scalars.append(" ") }
      isSpacePending = false
      if start == nil { start = scalars.count }
      scalars.append(scalar)
    }
    return start.map { Span($0, scalars.count) }
  }
}
