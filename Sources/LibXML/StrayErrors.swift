internal import CLibXML2

/// Keeps the library from writing to stderr the errors that it raises without a context: a wrong encoding, a pattern that cannot be compiled.
enum StrayErrors {
  /// Runs `body`; whether there were such errors on this thread meanwhile.
  ///
  /// `body` must not suspend: the handler belongs to the thread.
  static func collect<Result>(_ body: () -> Result) -> (result: Result, occurred: Bool) {
    var occurred = false
    let result = withUnsafeMutablePointer(to: &occurred) { flag in
      let before = newsgraph_xml_take_stray_errors(
        newsgraph_xml_stray_errors(handler: { data, _ in data?.assumingMemoryBound(to: Bool.self).pointee = true }, data: flag))
      defer { _ = newsgraph_xml_take_stray_errors(before) }
      return body()
    }
    return (result, occurred)
  }
}
