/// Numbers of one width in a snapshot's memory; a place outside gives zero, because places come from files too.
struct MappedColumn<Element: FixedWidthInteger> {
  let base: UnsafePointer<Element>
  let count: Int

  /// The numbers in bytes that begin at a multiple of 8.
  init(_ bytes: UnsafeRawBufferPointer) {
    count = bytes.count / MemoryLayout<Element>.stride
    // A section without bytes has a place all the same, so that columns need no optional pointers.
    base = (bytes.baseAddress ?? Self.nothing).assumingMemoryBound(to: Element.self)
  }

  subscript(index: Int) -> Element {
    @inline(__always) get { UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0 }
  }

  /// What lies between two of the numbers that follow one another, as places in something that has `bound` of them; empty when they are none.
  @inline(__always) func range(_ index: Int, in bound: Int) -> Range<Int> {
    guard index >= 0, index &+ 1 < count, let start = Int(exactly: base[index]), let end = Int(exactly: base[index &+ 1]),
      start <= end, end <= bound
    else { return 0..<0 }
    return Range(uncheckedBounds: (start, end))
  }

  private static var nothing: UnsafeRawPointer { UnsafeRawPointer(bitPattern: 64).unsafelyUnwrapped }
}
