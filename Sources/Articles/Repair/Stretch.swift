internal import NewsGraphModel

/// A short part of a view while it is mended: code points, and for each the place in the article that it stands for.
struct Stretch {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  var count: Int { scalars.count }
  var isEmpty: Bool { scalars.isEmpty }

  mutating func append(_ scalar: Unicode.Scalar, _ start: Int32, _ end: Int32) {
    scalars.append(scalar)
    starts.append(start)
    ends.append(end)
  }

  mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    append(scalar, Int32(truncatingIfNeeded: offset), Int32(truncatingIfNeeded: offset + 1))
  }

  /// Appends an element of another stretch.
  mutating func append(_ other: Stretch, _ index: Int) {
    append(other.scalars[index], other.starts[index], other.ends[index])
  }

  mutating func replace(_ index: Int, with scalar: Unicode.Scalar) { scalars[index] = scalar }

  mutating func removeAll() {
    scalars.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  func original(_ index: Int) -> Span { Span(Int(starts[index]), Int(ends[index])) }
}
