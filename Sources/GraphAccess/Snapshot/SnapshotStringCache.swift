/// Strings that were made of a snapshot's text a moment ago, so that a name that comes again costs no memory and no check of its UTF-8.
///
/// A place for each remainder of the string's number; the last string with that remainder has it.
final class SnapshotStringCache {
  private static let count = 2048

  private let numbers: UnsafeMutablePointer<UInt64>
  private let strings: UnsafeMutablePointer<String>

  init() {
    numbers = .allocate(capacity: Self.count)
    numbers.initialize(repeating: .max, count: Self.count)
    strings = .allocate(capacity: Self.count)
    strings.initialize(repeating: "", count: Self.count)
  }

  deinit {
    strings.deinitialize(count: Self.count)
    strings.deallocate()
    numbers.deallocate()
  }

  /// The string with the number, whose UTF-8 is `bytes`; what is no UTF-8 becomes U+FFFD.
  @inline(__always) func string(_ number: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Short strings need no memory of their own.
    if bytes.count <= 15 { return String(decoding: bytes, as: UTF8.self) }
    let place = Int(truncatingIfNeeded: number) & (Self.count - 1)
    if numbers[place] == number { return strings[place] }
    let string = String(decoding: bytes, as: UTF8.self)
    (numbers[place], strings[place]) = (number, string)
    return string
  }
}
