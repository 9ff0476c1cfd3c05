internal import NewsGraphModel

/// The kinds of files that articles come in.
enum ArticleFormat: Sendable {
  case text, markdown, html, jsonLines, feed

  /// By extension, in lower case.
  private static let extensions: [String: ArticleFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html, "xhtml": .html,
    "jsonl": .jsonLines, "ndjson": .jsonLines, "rss": .feed, "atom": .feed, "xml": .feed,
  ]

  /// How messages list the extensions.
  static var knownExtensions: String {
    extensions.keys.sorted().map { ".\($0)" }.joined(separator: ", ")
  }

  /// The format that the file's name promises; nothing for an unknown extension.
  init?(extensionOf path: String) {
    guard let format = Self.extensions[FilePath.pathExtension(path)] else { return nil }
    self = format
  }

  /// The format that the first characters show, for input without a telling name.
  init(sniffing text: some Sequence<Unicode.Scalar>) {
    let start = String(text.drop { $0.properties.isWhitespace }.prefix(1024)).lowercased()
    if start.hasPrefix("{") {
      self = .jsonLines
    } else if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
      self = .html
    } else if start.hasPrefix("<?xml") || start.hasPrefix("<rss") || start.hasPrefix("<feed") {
      self = start.contains("<html") ? .html : .feed
    } else {
      self = .text
    }
  }
}
