#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
public import NewsGraphModel

/// A file that appears whole or not at all.
///
/// The bytes go to `.name.tmp-<process>` in the same folder, are flushed to the disk, and take the place of `name` in one step.
/// Whoever is killed before that leaves only the temporary file, which `removeLeftovers` takes away later; while its
/// writer lives it is locked, so that no other run removes it.
public struct AtomicFile: ~Copyable {
  /// What became of the file.
  public enum Outcome: Sendable, Equatable {
    case written
    /// The file already had these bytes and was not touched.
    case unchanged
  }

  public let path: String
  private let folder: String
  private let temporary: String
  private let descriptor: Int32
  private var isCommitted = false

  /// Opens a temporary file beside `path`; the folder must exist. A link is followed, so that it stays a link.
  public init(path: String) throws(Diagnostic) {
    let target = try Self.target(of: path)
    Self.removeLeftovers(of: target)
    (temporary, descriptor) = try Self.openTemporary(beside: target)
    self.path = target
    folder = Self.split(target).folder
  }

  private static func openTemporary(beside path: String) throws(Diagnostic) -> (path: String, descriptor: Int32) {
    let (folder, name) = split(path)
    for attempt in 0..<1000 {
      let candidate = folder + "/." + name + mark + String(getpid()) + (attempt == 0 ? "" : "-\(attempt)")
      let descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        flock(descriptor, LOCK_EX | LOCK_NB)
        return (candidate, descriptor)
      }
      // Two files of one process, or a process number that came round again.
      guard errno == EEXIST else { break }
    }
    throw SystemCall.failure("write", path, code: "file-unwritable")
  }

  /// Appends bytes to the temporary file.
  public borrowing func write(_ bytes: [UInt8]) throws(Diagnostic) {
    try SystemCall.write(bytes, to: descriptor, path: path)
  }

  /// The bytes as they now stand on the disk, for a last check before they are shown.
  public borrowing func reread() throws(Diagnostic) -> [UInt8] {
    do { return try SystemCall.read(temporary) } catch {
      throw Diagnostic(.error, path: path, error.message, code: error.code)
    }
  }

  /// Puts the file in its place, unless a file with equal bytes is there already.
  public consuming func commit() throws(Diagnostic) -> Outcome {
    if let old = try? SystemCall.read(path), try old == reread() { return .unchanged }
    guard fsync(descriptor) == 0 else { throw SystemCall.failure("write", path, code: "file-unwritable") }
    guard rename(temporary, path) == 0 else { throw SystemCall.failure("write", path, code: "file-unwritable") }
    isCommitted = true
    Self.flush(folder: folder)
    return .written
  }

  deinit {
    if !isCommitted { unlink(temporary) }
    close(descriptor)
  }

  /// Writes a whole file at once.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) -> Outcome {
    let file = try AtomicFile(path: path)
    try file.write(bytes)
    return try file.commit()
  }

  /// Removes a file, and makes sure that it stays removed; a file that is not there is fine.
  public static func remove(_ path: String) throws(Diagnostic) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemCall.failure("remove", path, code: "file-unwritable") }
    flush(folder: split(path).folder)
  }

  /// Removes the temporary files that killed runs have left in a folder; those of living runs stay.
  public static func removeLeftovers(inFolder folder: String) {
    removeLeftovers(inFolder: folder) { $0.hasPrefix(".") }
  }

  private static func removeLeftovers(of path: String) {
    let (folder, name) = split(path)
    removeLeftovers(inFolder: folder) { $0.hasPrefix("." + name + mark) }
  }

  private static func removeLeftovers(inFolder folder: String, where isOurs: (String) -> Bool) {
    for name in (try? SystemCall.names(inFolder: folder)) ?? [] where isOurs(name) && isTemporary(name) {
      let path = folder + "/" + name
      let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }

  private static let mark = ".tmp-"

  /// Whether a name is `.name.tmp-` and digits: nobody else's hidden file is ever removed.
  private static func isTemporary(_ name: String) -> Bool {
    guard let place = name.ranges(of: mark).last, name.distance(from: name.startIndex, to: place.lowerBound) > 1 else { return false }
    return name[place.upperBound...].split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
    }
  }

  /// Where a path leads; refuses folders, and devices and pipes, whose place a file must not take.
  private static func target(of path: String) throws(Diagnostic) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Diagnostic(.error, path: path, "not a regular file, so it cannot be replaced", code: "file-unwritable")
    }
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    return SystemCall.resolved(path) ?? path
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (slash == path.startIndex ? "/." : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// A rename is only safe from a power cut when the folder has reached the disk too; some file systems cannot do that, and need not.
  private static func flush(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
