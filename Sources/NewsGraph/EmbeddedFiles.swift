/// The files of `Schemas/`, read from the checkout until Swift can see the table that the C target carries.
enum EmbeddedFiles {
  /// By path relative to `Schemas/`.
  static func all() -> [String: [UInt8]] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return (try? SchemaFolder.files(inFolder: "/\(root)/Schemas")) ?? [:]
  }
}
