import FoundationEssentials
import NewsGraphModel

/// Files that a command reads and writes.
enum EvaluateFiles {
  /// The bytes of a file; throws a `Diagnostic` when it cannot be read.
  static func read(_ path: String) throws(Diagnostic) -> Data {
    do { return try Data(contentsOf: URL(filePath: path)) } catch {
      throw Diagnostic(.error, path: path, "cannot be read, expected a file", code: "file-unreadable")
    }
  }

  /// Writes a file whole; throws a `Diagnostic` when it cannot be written.
  static func write(_ bytes: some Sequence<UInt8>, _ path: String) throws(Diagnostic) {
    do { try Data(bytes).write(to: URL(filePath: path)) } catch {
      throw Diagnostic(.error, path: path, "cannot be written", code: "file-unwritable")
    }
  }
}
