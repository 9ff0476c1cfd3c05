import NewsGraphModel

/// A sentence in which `⟦…⟧` marks who does something and `⟪…⟫` what is done or to whom.
struct MarkedText {
  let text: String
  /// In code points of the text, in order.
  private(set) var sources: [Span] = []
  private(set) var targets: [Span] = []

  init(_ marked: String) {
    var scalars: [Unicode.Scalar] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦", "⟪": start = scalars.count
      case "⟧": sources.append(Span(start, scalars.count))
      case "⟫": targets.append(Span(start, scalars.count))
      default: scalars.append(scalar)
      }
    }
    text = String(scalars)
  }
}
