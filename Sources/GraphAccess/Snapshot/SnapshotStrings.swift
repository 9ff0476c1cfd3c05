/// The strings of a snapshot that is being written, each once, in order of first use.
struct SnapshotStrings {
  private(set) var offsets: [UInt64] = [0]
  private(set) var text: [UInt8] = []
  private var numbers: [ExactText: UInt64] = [:]

  /// The number of a string.
  mutating func number(of string: String) -> UInt64 {
    let key = ExactText(string)
    if let number = numbers[key] { return number }
    let number = UInt64(numbers.count)
    numbers[key] = number
    text.append(contentsOf: string.utf8)
    offsets.append(UInt64(text.count))
    return number
  }
}
