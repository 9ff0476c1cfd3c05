/// Looks over the tags of a page before it is parsed.
enum HTMLTags {
  /// The page in UTF-8 without the `<` of tags that have too many attributes, and the line of the first such tag.
  static func bounded(_ text: [Unicode.Scalar], maximumAttributes: Int) -> (bytes: [UInt8], line: Int?) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 8)
    for scalar in text {
      // libxml2 takes a NUL for the end of the page.
      if scalar.value == 0 { bytes.append(0x20) } else { bytes.append(contentsOf: scalar.utf8) }
    }
    var lineOfExcess: Int?
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if starts(bytes, index, "!--") {
        index = end(of: "-->", in: bytes, from: index + 3)
        continue
      }
      guard index < bytes.count, isLetter(bytes[index]) else { continue }
      let (end, isTooLong) = tagEnd(bytes, from: index, maximumAttributes: maximumAttributes)
      if isTooLong {
        lineOfExcess = lineOfExcess ?? bytes[..<start].reduce(into: 1) { $0 += $1 == 10 ? 1 : 0 }
        for place in start..<end where bytes[place] == UInt8(ascii: "<") { bytes[place] = 0x20 }
      }
      for name in ["script", "style"] where starts(bytes, index, name) { index = self.end(of: "</" + name, in: bytes, from: end) }
      index = max(index, end)
    }
    return (bytes, lineOfExcess)
  }

  /// The place after the tag, or the place at which it has one attribute too many.
  private static func tagEnd(_ bytes: [UInt8], from start: Int, maximumAttributes: Int) -> (Int, isTooLong: Bool) {
    var count = 0
    var index = start
    var quote: UInt8 = 0
    var isInWord = true
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return (index + 1, false)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if bytes[index - 1] == UInt8(ascii: "=") || !isInWord { quote = byte }
        isInWord = false
      } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
        isInWord = false
      } else if !isInWord {
        isInWord = true
        count += 1
        if count > maximumAttributes { return (index, true) }
      }
      index += 1
    }
    return (index, false)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func starts(_ bytes: [UInt8], _ index: Int, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { starts(bytes, index, Array($0)) }
  }

  private static func starts(_ bytes: [UInt8], _ index: Int, _ word: String) -> Bool { starts(bytes, index, Array(word.utf8)) }

  private static func starts(_ bytes: [UInt8], _ index: Int, _ word: [UInt8]) -> Bool {
    guard index + word.count <= bytes.count else { return false }
    for offset in word.indices {
      let byte = bytes[index + offset]
      let lower = isLetter(byte) ? byte | 0x20 : byte
      if lower != word[offset] { return false }
    }
    return true
  }

  /// The place after the next `mark`, or the end.
  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index < bytes.count {
      if bytes[index] == mark[0], starts(bytes, index, mark) { return index + mark.count }
      index += 1
    }
    return bytes.count
  }
}
