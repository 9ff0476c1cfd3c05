import NewsGraphModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file's bytes in memory without reading them: the operating system fetches what is touched.
enum MappedFile {
  /// The bytes of a file; they stay where they are until the program ends. Throws a `Diagnostic`.
  static func bytes(_ path: String) throws(Diagnostic) -> UnsafeRawBufferPointer {
    func failure(_ what: String) -> Diagnostic {
      Diagnostic(.error, path: path, "could not \(what): \(String(cString: strerror(errno)).lowercased())", code: "file-unreadable")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("measure") }
    let count = Int(status.st_size)
    if count == 0 { return UnsafeRawBufferPointer(start: nil, count: 0) }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else { throw failure("map") }
    return UnsafeRawBufferPointer(start: start, count: count)
  }
}
