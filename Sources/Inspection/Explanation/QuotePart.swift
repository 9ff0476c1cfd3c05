public import NewsGraphModel

/// A stretch of a sentence of evidence, and what it does there.
public struct QuotePart: Hashable, Sendable {
  public enum Role: String, Sendable, CaseIterable { case subject, trigger, object, cue }

  public let text: String
  /// Nothing for words that do nothing here.
  public let role: Role?

  /// The sentence cut into parts; where several lie over one another the shortest shows, because it says most.
  public static func parts(of evidence: Evidence) -> [QuotePart] {
    let scalars = Array(evidence.quote.unicodeScalars)
    var marks: [(span: Span, role: Role)] = [
      (evidence.object, .object), (evidence.subject, .subject), (evidence.trigger, .trigger),
    ]
    marks += evidence.cues.map { ($0.span, .cue) }
    let sorted = marks.enumerated().sorted { a, b in
      a.element.span.count != b.element.span.count ? a.element.span.count > b.element.span.count : a.offset < b.offset
    }
    var roles: [Role?] = Array(repeating: nil, count: scalars.count)
    for (_, mark) in sorted {
      let (start, end) = (max(0, mark.span.start - evidence.span.start), min(scalars.count, mark.span.end - evidence.span.start))
      if start < end { for place in start..<end { roles[place] = mark.role } }
    }
    var parts: [QuotePart] = []
    var start = 0
    for place in scalars.indices where place + 1 == scalars.count || roles[place + 1] != roles[place] {
      parts.append(QuotePart(text: String(scalars[start...place]), role: roles[place]))
      start = place + 1
    }
    return parts
  }

  var json: JSONValue { .object([.init("text", .string(text)), .init("role", role.map { .string($0.rawValue) } ?? .null)]) }
}

extension Evidence {
  /// The article's words at a span of the sentence; nothing when it lies outside.
  func words(_ place: Span) -> String? {
    guard span.contains(place), !place.isEmpty else { return nil }
    let scalars = quote.unicodeScalars
    guard let start = scalars.index(scalars.startIndex, offsetBy: place.start - span.start, limitedBy: scalars.endIndex),
      let end = scalars.index(start, offsetBy: place.count, limitedBy: scalars.endIndex)
    else { return nil }
    return String(scalars[start..<end])
  }
}
