#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The terminal that results are shown on.
enum Terminal {
  /// Whether standard output is one.
  static let isOutput = isatty(STDOUT_FILENO) == 1

  /// Its width in cells: what it says itself, else `COLUMNS`, else 80; nothing when results go elsewhere.
  static let width: Int? = {
    guard isOutput else { return nil }
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }()
}
