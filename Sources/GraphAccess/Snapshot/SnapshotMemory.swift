#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a snapshot: a mapped file or a piece of memory, given back when nobody holds it any more.
final class SnapshotMemory {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Memory of its own, all zero, for `fill` to write to.
  init(count: Int, filledBy fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(8, count), alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
    bytes = UnsafeRawBufferPointer(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
    isMapped = false
  }

  /// A copy of bytes.
  convenience init(copying source: [UInt8]) {
    self.init(count: source.count) { memory in memory.copyBytes(from: source) }
  }

  /// A file, mapped to be read only; nothing of it is read yet.
  init(mapping path: String) throws(SnapshotError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.unreadable(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SnapshotError(.unreadable, at: path, expected: "an ordinary file", found: "something else")
    }
    let count = Int(status.st_size)
    guard count >= SnapshotLayout.headerLength else {
      throw SnapshotError(.truncated, at: path, expected: "at least \(SnapshotLayout.headerLength) bytes", found: "\(count)")
    }
    guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), memory != MAP_FAILED else { throw Self.unreadable(path) }
    bytes = UnsafeRawBufferPointer(start: memory, count: count)
    isMapped = true
  }

  deinit {
    let memory = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    if isMapped { munmap(memory, bytes.count) } else { memory?.deallocate() }
  }

  private static func unreadable(_ path: String) -> SnapshotError {
    let reason = strerror(errno).map { String(cString: $0) } ?? "an error"
    return SnapshotError(.unreadable, at: path, expected: "a file that can be read", found: reason)
  }
}
