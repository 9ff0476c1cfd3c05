internal import CLibXML2

/// A line and, where it can be told cheaply, a column in a document that is being read.
struct Position {
  var line: Int
  /// In code points; nothing when the line is longer than what is looked back over.
  var column: Int?

  /// How far back a tag's or a line's start is looked for: enough for any line that a person reads.
  private static let reach = 512

  /// Where the parser stands.
  init?(_ context: xmlParserCtxtPtr) {
    guard let input = context.pointee.input, let cursor = input.pointee.cur else { return nil }
    line = Int(input.pointee.line)
    column = Self.column(of: cursor, in: input)
  }

  /// Where the start tag begins whose end the parser has just reached.
  init?(startTagIn context: xmlParserCtxtPtr) {
    guard let input = context.pointee.input, let cursor = input.pointee.cur, let base = input.pointee.base else { return nil }
    line = Int(input.pointee.line)
    // No `<` stands inside a start tag, so the nearest one before its end is its first sign.
    var place = cursor
    var breaks = 0
    let low = Swift.max(base, cursor - Self.reach)
    while place > low {
      place -= 1
      if place.pointee == UInt8(ascii: "\n") { breaks += 1 }
      if place.pointee == UInt8(ascii: "<") {
        line -= breaks
        column = Self.column(of: place, in: input)
        return
      }
    }
  }

  private static func column(of place: UnsafePointer<xmlChar>, in input: xmlParserInputPtr) -> Int? {
    guard let base = input.pointee.base, place >= base else { return nil }
    var column = 1
    var place = place
    let low = Swift.max(base, place - reach)
    while place > low {
      place -= 1
      if place.pointee == UInt8(ascii: "\n") { return column }
      if place.pointee & 0xC0 != 0x80 { column += 1 }
    }
    return place == base && input.pointee.consumed == 0 ? column : nil
  }

  /// The position in the one word that a node of the tree has to spare.
  var packed: UnsafeMutableRawPointer? {
    UnsafeMutableRawPointer(bitPattern: line << 12 | (column ?? 0) & 0xFFF)
  }

  /// The position that was packed into a node.
  init?(packedIn node: xmlNodePtr) {
    guard let word = node.pointee._private else { return nil }
    let bits = Int(bitPattern: word)
    line = bits >> 12
    column = bits & 0xFFF == 0 ? nil : bits & 0xFFF
  }
}
