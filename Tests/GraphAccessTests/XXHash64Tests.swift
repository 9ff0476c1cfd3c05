import Testing

@testable import GraphAccess

@Suite struct XXHash64Tests {
  /// Known results of the reference implementation.
  @Test(arguments: [
    ("", UInt64(0xEF46_DB37_51D8_E999)), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
  ])
  func hashesLikeTheReference(text: String, expected: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes { XXHash64.hash($0) } == expected)
  }

  @Test func everyBitOfEveryLengthCounts() {
    for count in 1..<80 {
      var bytes = (0..<count).map { UInt8($0) }
      let hash = bytes.withUnsafeBytes { XXHash64.hash($0) }
      for bit in 0..<count * 8 {
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(bytes.withUnsafeBytes { XXHash64.hash($0) } != hash)
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      }
    }
  }
}
