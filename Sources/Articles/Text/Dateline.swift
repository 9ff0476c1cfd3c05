internal import NewsGraphModel

/// The place, day and agency with which a report begins: `LUSAKA, Feb 16 (Continental Wire) –`.
enum Dateline {
  /// The agency that the first paragraph names between brackets in its dateline.
  static func agency(_ view: TextView) -> String? {
    guard let block = view.blocks.first(where: { $0.kind == .paragraph }) else { return nil }
    let start = Array(view.scalars[block.span.start..<min(block.span.end, block.span.start + 120)])
    guard let open = start.firstIndex(of: "("), let close = start[open...].firstIndex(of: ")"), close - open > 2, close - open <= 40 else {
      return nil
    }
    let place = String(start[..<open]).singleLine
    guard let first = place.split(whereSeparator: { $0 == "," || $0 == "/" }).first, first.count >= 3, first == first.uppercased(),
      place.count <= 60, first.contains(where: \.isLetter)
    else { return nil }
    let rest = start[(close + 1)...].drop { $0 == " " }
    guard let dash = rest.first, "-–—:".unicodeScalars.contains(dash) else { return nil }
    return String(start[(open + 1)..<close]).singleLine
  }
}
