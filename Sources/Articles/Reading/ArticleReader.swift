public import NewsGraphModel

/// Reads articles from files: plain text, Markdown, HTML, JSON Lines, saved RSS and Atom feeds.
///
/// What cannot be read is one diagnostic each, never an end to the run. Reading is a function of the bytes and the path: no clock, no locale, no
/// network. May be used from many threads at once.
public struct ArticleReader: Sendable {
  /// Larger inputs are refused, unread.
  public let maximumBytes: Int

  /// - Parameter maximumBytes: At most 1 GiB, as offsets into an article are kept in 32 bits.
  public init(maximumBytes: Int = 10 << 20) {
    self.maximumBytes = max(0, min(maximumBytes, 1 << 30))
  }

  /// Reads the articles of one source, in the order in which it holds them; diagnostics name the source as the user did.
  public func read(_ source: ArticleSource) -> (articles: [Article], diagnostics: [Diagnostic]) {
    do throws(FileSystem.ReadError) {
      let bytes = try FileSystem.read(source.location, maximumBytes: maximumBytes)
      return read(bytes: bytes, path: source.path, name: source.name)
    } catch {
      switch error {
      case .tooLarge: return ([], [tooLarge(source.name)])
      case .failed(let reason):
        return ([], [Diagnostic(.error, path: source.name, "cannot be read: \(reason.lowercased())", code: "article-unreadable")])
      }
    }
  }

  /// Reads the articles in a file's bytes; the path's extension tells the format, or else the bytes do.
  public func read(bytes: [UInt8], path: String) -> (articles: [Article], diagnostics: [Diagnostic]) {
    if bytes.count > maximumBytes { return ([], [tooLarge(path)]) }
    return read(bytes: bytes, path: path, name: path)
  }

  private func read(bytes: [UInt8], path: String, name: String) -> (articles: [Article], diagnostics: [Diagnostic]) {
    let named = ArticleFormat(extensionOf: path)
    // XML says itself how it is encoded; its parser reads the bytes.
    if named == .feed, bytes.contains(where: { $0 > 0x20 }) { return FeedReader.read(bytes, path: path, name: name) }
    guard let text = TextDecoding.decode(bytes, declared: named == .html ? HTMLCharset.declared(bytes) : nil) else {
      return ([], [Diagnostic(.error, path: name, "binary data; expected text", code: "article-binary")])
    }
    guard text.scalars.contains(where: { !Invisible.isSpace($0) && $0.value != 0xFEFF && $0.value != 0x200B }) else {
      return ([], [Diagnostic(.error, path: name, "file has no text", code: "article-empty")])
    }
    var diagnostics = Self.remarks(text, name: name)
    let format = named ?? ArticleFormat(sniffing: text.scalars.prefix(4096))
    switch format {
    case .text, .markdown:
      return (
        [TextReader.draft(text.scalars).article(id: ArticleIdentity.stem(path), path: path, metadata: ArticleMetadata())], diagnostics
      )
    case .html:
      let (draft, remarks) = HTMLReader.draft(text.scalars, path: name)
      diagnostics += remarks
      guard !draft.text.isEmpty else {
        diagnostics.append(Diagnostic(.error, path: name, "page has no text", code: "article-empty"))
        return ([], diagnostics)
      }
      return ([draft.article(id: ArticleIdentity.stem(path), path: path, metadata: ArticleMetadata())], diagnostics)
    case .jsonLines:
      let isPlain = text.encoding == "utf-8" && text.badCount == 0 && !bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let rows = isPlain ? bytes : Array(String(text.scalars).utf8)
      let (articles, remarks) = JSONLinesReader.read(rows, path: path, name: name)
      return (articles, diagnostics + remarks)
    case .feed:
      return FeedReader.read(bytes, path: path, name: name)
    }
  }

  private func tooLarge(_ name: String) -> Diagnostic {
    Diagnostic(.error, path: name, "larger than \(maximumBytes) bytes, the limit for an article", code: "article-too-large")
  }

  private static func remarks(_ text: DecodedText, name: String) -> [Diagnostic] {
    guard text.badCount > 0 else { return [] }
    let places = text.badCount == 1 ? "a place is" : "\(text.badCount) places are"
    return [
      Diagnostic(
        .warning, path: name, line: text.firstBadLine, "\(places) not valid \(text.encoding); read as U+FFFD", code: "article-encoding")
    ]
  }
}
