/// A place in a text of ASCII, from which it is read onwards.
struct ByteScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// The next byte, which stays.
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// How many digits come next.
  var digitCount: Int {
    var end = position
    while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
    return end - position
  }

  /// The next byte, which is passed.
  mutating func next() -> UInt8? {
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[position - 1]
  }

  /// Passes a character if it comes next; a capital letter stands for the small one too.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    guard UInt32(byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte) == character.value else { return false }
    position += 1
    return true
  }

  /// A number with as many digits as come next, which have to be as many as wanted; nothing is passed otherwise.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let count = digitCount
    return digits.contains(count) ? number(exactly: count) : nil
  }

  /// A number of so many digits, whatever follows.
  mutating func number(exactly count: Int) -> Int? {
    guard count > 0, digitCount >= count else { return nil }
    var number = 0
    for byte in bytes[position..<position + count] {
      guard let next = number.times(10)?.plus(Int(byte - 0x30)) else { return nil }
      number = next
    }
    position += count
    return number
  }

  /// The digits that come next, as they stand.
  mutating func digits() -> ArraySlice<UInt8> {
    let start = position
    position += digitCount
    return bytes[start..<position]
  }

  /// Everything up to a byte, which is passed too; nothing when it does not come.
  mutating func text(upTo end: Unicode.Scalar) -> String? {
    guard let place = bytes[position...].firstIndex(where: { UInt32($0) == end.value }) else { return nil }
    let text = String(decoding: bytes[position..<place], as: UTF8.self)
    position = place + 1
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
