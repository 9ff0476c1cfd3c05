/// Where a part is wanted to stand in a text.
enum TextPlace {
  case start, end, anywhere

  /// Whether the part stands there.
  @inline(__always) func holds(_ part: TextSearch.Bytes, in text: TextSearch.Bytes) -> Bool {
    guard part.count <= text.count else { return false }
    return switch self {
    case .anywhere: TextSearch.firstOccurrence(of: part, in: text, from: 0) != nil
    case .start: text[..<part.count].elementsEqual(part)
    case .end: text[(text.count - part.count)...].elementsEqual(part)
    }
  }
}
