#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import NewsGraphModel

/// Files as the operating system gives them, with errors that say what failed and why.
enum SystemCall {
  /// Reads a whole file; `code` names the trouble when it cannot be opened or read.
  static func read(_ path: String, code: String = "file-unreadable") throws(Diagnostic) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", path, code: code) }
    defer { close(descriptor) }
    return try readAll(descriptor, path: path, code: code)
  }

  /// Reads a descriptor to its end.
  static func readAll(_ descriptor: Int32, path: String, code: String) throws(Diagnostic) -> [UInt8] {
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("read", path, code: code) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Writes all bytes to a descriptor.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(Diagnostic) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("write", path, code: "file-unwritable") }
      rest = rest.dropFirst(count)
    }
  }

  /// The names in a folder, sorted, without `.` and `..`.
  static func names(inFolder path: String, code: String = "folder-unreadable") throws(Diagnostic) -> [String] {
    guard let folder = opendir(path) else { throw failure("open", path, code: code) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.precedes($1) }
  }

  /// Makes a folder, and those above it that are missing.
  static func makeFolder(_ path: String) throws(Diagnostic) {
    if path.isEmpty || isFolder(path) { return }
    if let slash = path.dropLast(path.hasSuffix("/") ? 1 : 0).lastIndex(of: "/") {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || isFolder(path) else { throw failure("make", path, code: "folder-unwritable") }
  }

  /// The path without links and dots; nothing when there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What went wrong in the call just made, as a diagnostic: `could not open: permission denied`.
  static func failure(_ verb: String, _ path: String, code: String) -> Diagnostic {
    let reason = String(cString: strerror(errno)).lowercased()
    return Diagnostic(.error, path: path, "could not \(verb): \(reason)", code: code)
  }
}

// Inside the enumeration the names of the C functions are hidden by its own.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(descriptor, buffer, count) }
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, buffer, count) }
