#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The few questions that reading articles asks of the operating system.
enum FileSystem {
  enum Kind { case file, directory }

  /// What lies at a path, links followed; nothing when there is nothing.
  static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .directory : .file
  }

  /// Whether links lead to a plain file, not to a device or pipe on which reading could wait for ever.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A name for the place itself, whatever path leads to it.
  static func identity(_ path: String) -> [UInt64] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }

  /// The names in a folder, without `.` and `..`, in byte order; nothing when it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path from the root, links left as they are.
  static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return FilePath.join(String(cString: folder), path)
  }

  /// The path from the root without links; the path itself when nothing is there.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  enum ReadError: Error {
    case tooLarge
    /// What the operating system says.
    case failed(String)
  }

  /// The bytes of a file, or of standard input for `-`; a file that is too large is not read to its end.
  static func read(_ path: String, maximumBytes: Int) throws(ReadError) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed(String(cString: strerror(errno))) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    var expected = 0
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      expected = Int(status.st_size)
      if expected > maximumBytes { throw .tooLarge }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    let size = 1 << 16
    var buffer = [UInt8](repeating: 0, count: size)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, size)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, &buffer, size)
      #else
        let count = Darwin.read(descriptor, &buffer, size)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        throw .failed(String(cString: strerror(errno)))
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > maximumBytes { throw .tooLarge }
    }
  }
}
