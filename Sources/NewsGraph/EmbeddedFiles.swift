internal import NewsGraphSchemas

/// The files of `Schemas/` that the program carries in its read-only section.
enum EmbeddedFiles {
  /// By path relative to `Schemas/`.
  static func all() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var entry = newsgraph_schema_table()
    while let file = entry?.pointee, let path = file.path {
      files[String(cString: path)] = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      entry = entry?.advanced(by: 1)
    }
    return files
  }
}
