internal import Crypto

/// Hashes that name content: the same words have the same hash on every machine.
public enum ContentHash {
  /// SHA-256 (FIPS 180-4) of the text's UTF-8, as 64 lower-case hexadecimal digits.
  public static func sha256(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in hexadecimal(SHA256.hash(data: bytes)) }
  }

  /// The first `length` digits of the SHA-256 of the parts, which are kept apart by U+001F.
  public static func short(_ parts: [String], length: Int = 12) -> String {
    String(sha256(parts.joined(separator: "\u{1F}")).prefix(length))
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
