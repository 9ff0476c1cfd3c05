import FoundationEssentials

/// Bytes that stay where they are until the program ends, as models need them.
enum Mapped {
  static func keep(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    memory.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(memory)
  }

  static func file(_ path: String) throws -> UnsafeRawBufferPointer {
    keep([UInt8](try Data(contentsOf: URL(filePath: path))))
  }
}
