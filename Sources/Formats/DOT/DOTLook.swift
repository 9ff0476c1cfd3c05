internal import NewsGraphModel

/// How nodes of a type are drawn; what a type does not say it has from the nearest type that it is.
struct DOTLook {
  /// `#RRGGBB`.
  let color: String
  let shape: String
  /// Black or white, whichever reads better on the colour.
  let fontColor: String

  init(_ types: [String], ontology: Ontology) {
    let known = types.compactMap { ontology.entityType($0) }
    let color = known.lazy.compactMap(\.color).first { Self.components($0) != nil } ?? "#BBBBBB"
    self.color = color
    shape =
      known.lazy.compactMap(\.shape).first { !$0.isEmpty && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") } }
      ?? "box"
    fontColor = Self.luminance(color) > 0.179 ? "black" : "white"
  }

  private static func components(_ color: String) -> [Double]? {
    let digits = Array(color.utf8)
    guard digits.count == 7, digits[0] == UInt8(ascii: "#"), let value = UInt32(color.dropFirst(), radix: 16) else { return nil }
    return [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
  }

  /// Relative luminance after WCAG 2, without its gamma's linear foot; contrast is equal for black and white text at 0.179.
  private static func luminance(_ color: String) -> Double {
    let parts = (components(color) ?? [1, 1, 1]).map { $0 * $0 * (0.2 + 0.8 * $0) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
