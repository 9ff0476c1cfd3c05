#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds bytes in bytes, in time that is linear in both whatever they are.
enum TextSearch {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Where `part` begins at or after `start`; an empty part begins everywhere.
  static func firstOccurrence(of part: Bytes, in text: Bytes, from start: Int) -> Int? {
    guard start >= 0, start <= text.count, part.count <= text.count - start else { return nil }
    guard let needle = part.baseAddress, part.count > 0 else { return start }
    guard let base = text.baseAddress else { return nil }
    let last = text.count - part.count
    var place = start
    // Names are short and seldom repeat themselves: the C library's search for one byte is the quickest. A text that makes it start over
    // again and again is searched the other way.
    var patience = 4 * (text.count - start) + 256
    while place <= last {
      guard let found = memchr(base + place, Int32(needle[0]), last - place + 1) else { return nil }
      place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
      if memcmp(base + place, needle, part.count) == 0 { return place }
      patience -= part.count
      if patience < 0 { return knuthMorrisPratt(part, in: text, from: place) }
      place += 1
    }
    return nil
  }

  /// Never looks at a byte of the text twice.
  private static func knuthMorrisPratt(_ part: Bytes, in text: Bytes, from start: Int) -> Int? {
    // The length of the longest proper prefix that ends there as well.
    var border = [Int](repeating: 0, count: part.count)
    var length = 0
    for index in 1..<max(1, part.count) {
      while length > 0, part[index] != part[length] { length = border[length - 1] }
      if part[index] == part[length] { length += 1 }
      border[index] = length
    }
    length = 0
    for index in start..<text.count {
      while length > 0, text[index] != part[length] { length = border[length - 1] }
      if text[index] == part[length] { length += 1 }
      if length == part.count { return index - length + 1 }
    }
    return nil
  }
}
