/// A string that equals another only when their UTF-8 does.
///
/// Swift's strings compare by canonical equivalence, so that a composed and a decomposed `é` would be one name; to a graph they are two.
struct ExactText: Hashable {
  let string: String

  init(_ string: String) {
    self.string = string
  }

  static func == (left: ExactText, right: ExactText) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = string.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isHashed == nil {
      for byte in string.utf8 { hasher.combine(byte) }
    }
  }
}
