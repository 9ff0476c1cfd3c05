/// Text whose characters can only be looked at: nothing in it moves a cursor or gives a terminal an order.
public enum VisibleText {
  /// The text on one line: line ends are shown as `↵`, tabs as a space, other controls as U+FFFD.
  static func line(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: isControl) { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": if !afterReturn { result.append("↵") }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append("↵")
      case "\t": result.append(" ")
      default: result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// The text with U+FFFD for every control other than line feed and tab.
  public static func lines(_ text: String) -> String {
    func isHarmful(_ scalar: Unicode.Scalar) -> Bool { scalar != "\n" && scalar != "\t" && scalar.properties.generalCategory == .control }
    if !text.unicodeScalars.contains(where: isHarmful) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmful($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }
}
