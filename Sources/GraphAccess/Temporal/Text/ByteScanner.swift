/// A place in a text of ASCII, from which it is read onwards.
struct ByteScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) {
    rest = Array(bytes)[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The next byte, which stays.
  var peek: UInt8? { rest.first }

  /// How many digits come next.
  var digitCount: Int { rest.prefix { Self.isDigit($0) }.count }

  /// The next byte, which is passed.
  mutating func next() -> UInt8? { rest.popFirst() }

  /// Passes a character if it comes next; a capital letter stands for the small one too.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let byte = rest.first else { return false }
    let upper = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
    guard UInt32(upper) == character.value else { return false }
    rest.removeFirst()
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
    for byte in rest.prefix(count) {
      guard let next = number.times(10)?.plus(Int(byte - 0x30)) else { return nil }
      number = next
    }
    rest.removeFirst(count)
    return number
  }

  /// The digits that come next, as they stand.
  mutating func digits() -> ArraySlice<UInt8> {
    let digits = rest.prefix { Self.isDigit($0) }
    rest.removeFirst(digits.count)
    return digits
  }

  /// Everything up to a byte, which is passed too; nothing when it does not come.
  mutating func text(upTo end: Unicode.Scalar) -> String? {
    guard let place = rest.firstIndex(where: { UInt32($0) == end.value }) else { return nil }
    let text = String(decoding: rest[..<place], as: UTF8.self)
    rest = rest[(place + 1)...]
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
