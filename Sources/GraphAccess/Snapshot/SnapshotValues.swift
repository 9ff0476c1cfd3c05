/// The long values of a snapshot that is being written, each once, in order of first use.
struct SnapshotValues {
  private(set) var bytes: [UInt8] = []
  private var offsets: [[UInt8]: UInt64] = [:]

  /// Where the value begins.
  mutating func offset(of value: Value) -> UInt64 {
    var encoded: [UInt8] = []
    ValueEncoding.append(value, to: &encoded)
    if let offset = offsets[encoded] { return offset }
    let offset = UInt64(bytes.count)
    offsets[encoded] = offset
    bytes += encoded
    return offset
  }
}
