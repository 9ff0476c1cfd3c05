/// Why bytes cannot be read as a snapshot of a graph.
public struct SnapshotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of trouble; the raw value is stable.
  public enum Code: String, Sendable {
    /// The file cannot be opened or mapped.
    case unreadable = "snapshot-unreadable"
    /// The bytes do not begin like a snapshot.
    case notASnapshot = "snapshot-magic"
    /// The snapshot was written by a version that is not known here.
    case unknownVersion = "snapshot-version"
    /// There are fewer bytes than the snapshot says.
    case truncated = "snapshot-truncated"
    /// The bytes are not those that were written.
    case checksum = "snapshot-checksum"
    /// The parts do not fit one another.
    case malformed = "snapshot-malformed"
  }

  public let code: Code
  /// The file or the part of it that the error is about.
  public let place: String
  public let expected: String
  public let found: String

  init(_ code: Code, at place: String, expected: String, found: String) {
    self.code = code
    self.place = place
    self.expected = expected
    self.found = found
  }

  public var description: String {
    "\(place): expected \(expected), found \(found) [\(code.rawValue)]"
  }
}
