internal import NewsGraphModel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension OntologyDraft {
  func checkStyle(_ entity: Entity, _ diagnostics: inout [Diagnostic]) {
    guard let place = entity.style else { return }
    if let color = entity.type.color {
      if let luminance = Self.luminance(color) {
        // WCAG 2.2, success criterion 1.4.3: labels are black.
        let contrast = (luminance + 0.05) / 0.05
        if contrast < 4.5 {
          diagnostics.append(
            place.warning("the colour '\(color)' is too dark for black text, expected a contrast of 4.5 or more", "ontology-contrast"))
        }
      } else {
        diagnostics.append(place.error("the colour '\(color)', expected '#' and six hexadecimal digits", "ontology-color"))
      }
    }
    if let shape = entity.type.shape, !Self.shapes.contains(shape) {
      diagnostics.append(place.error("unknown shape '\(shape)'\(Self.hint(shape, Self.shapes))", "ontology-shape"))
    }
  }

  /// Relative luminance (WCAG 2.2) of `#RRGGBB`, from 0 to 1; nothing for text of another form.
  static func luminance(_ color: String) -> Double? {
    let digits = Array(color.utf8)
    guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
    let values = digits.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard values.count == 6 else { return nil }
    func channel(_ index: Int) -> Double {
      let value = Double(values[index] * 16 + values[index + 1]) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
  }

  /// The shapes of Graphviz that can hold a label.
  private static let shapes: Set<String> = [
    "box", "polygon", "ellipse", "oval", "circle", "egg", "triangle", "diamond", "trapezium", "parallelogram", "house", "pentagon",
    "hexagon",
    "septagon", "octagon", "doublecircle", "doubleoctagon", "tripleoctagon", "invtriangle", "invtrapezium", "invhouse", "Mdiamond",
    "Msquare",
    "Mcircle", "rect", "rectangle", "square", "star", "cylinder", "note", "tab", "folder", "box3d", "component", "cds", "signature",
    "rpromoter",
    "lpromoter", "rarrow", "larrow", "plain", "plaintext", "none", "underline",
  ]
}
