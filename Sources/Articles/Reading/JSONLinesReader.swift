internal import NewsGraphModel

/// Reads one article from each line of a JSON Lines file: `id`, `title`, `date`, `publisher`, `authors`, `url`, `language`, `text`.
enum JSONLinesReader {
  /// - Parameter name: What messages show for the file.
  static func read(_ bytes: [UInt8], path: String, name: String) -> (articles: [Article], diagnostics: [Diagnostic]) {
    var articles: [Article] = []
    var diagnostics: [Diagnostic] = []
    var line = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      defer { start = end + 1 }
      line += 1
      let row = bytes[start..<end]
      guard row.contains(where: { $0 > 0x20 }) else { continue }
      let (mended, hasLoneSurrogate) = withoutLoneSurrogates(row)
      if hasLoneSurrogate {
        diagnostics.append(
          Diagnostic(
            .warning, path: name, line: line, "an escape is half of a surrogate pair; read as U+FFFD", code: "article-surrogate"))
      }
      do throws(Diagnostic) {
        articles.append(try article(JSONValue.parse(mended), line: line, path: path))
      } catch {
        diagnostics.append(Diagnostic(.error, path: name, line: line, error.message, code: error.code))
      }
    }
    return (articles, diagnostics)
  }

  private static func article(_ row: JSONValue, line: Int, path: String) throws(Diagnostic) -> Article {
    guard case .object(let members) = row else {
      throw Diagnostic(.error, "row is not an object; expected one with a field 'text'", code: "article-row")
    }
    guard let text = row["text"]?.string else {
      let near = NearestName.find("text", in: members.map(\.name))
      let hint =
        row["text"] != nil ? "field 'text' is not a string" : "row has no field 'text'" + (near.map { "; the nearest is '\($0)'" } ?? "")
      throw Diagnostic(.error, hint, code: "article-row-text")
    }
    guard text.unicodeScalars.contains(where: { !Invisible.isSpace($0) }) else {
      throw Diagnostic(.error, "field 'text' is empty", code: "article-row-text")
    }
    guard !text.unicodeScalars.contains("\0") else {
      throw Diagnostic(.error, "field 'text' has a NUL character, as only binary data has", code: "article-binary")
    }
    var metadata = ArticleMetadata()
    for field in ["title", "date", "publisher", "url", "language"] {
      if let value = row[field]?.string { _ = metadata.set(field, [value]) }
    }
    metadata.authors =
      row["authors"]?.array?.compactMap { $0.string?.singleLine.nonEmpty } ?? row["authors"]?.string.map(ArticleMetadata.people) ?? []
    let own = row["id"].flatMap { $0.string ?? $0.integer.map(String.init) }.flatMap { ArticleIdentity.cleaned($0) }
    return TextReader.draft(Array(text.unicodeScalars))
      .article(id: own ?? "\(ArticleIdentity.stem(path))-\(line)", path: path, metadata: metadata)
  }

  /// The row with every escape that is half of a surrogate pair as the escape of U+FFFD; no JSON parser takes the half.
  private static func withoutLoneSurrogates(_ row: ArraySlice<UInt8>) -> ([UInt8], found: Bool) {
    var bytes = Array(row)
    var found = false
    var index = 0
    /// The code unit of the escape `\uXXXX` at a place.
    func unit(_ place: Int) -> UInt32? {
      guard place + 5 < bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else { return nil }
      return UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
    }
    while let place = bytes[index...].firstIndex(of: UInt8(ascii: "\\")) {
      index = min(place + 2, bytes.count)
      guard let first = unit(place), (0xD800...0xDFFF).contains(first) else { continue }
      if first < 0xDC00, let second = unit(place + 6), (0xDC00...0xDFFF).contains(second) {
        index = place + 12
        continue
      }
      bytes.replaceSubrange((place + 2)..<(place + 6), with: "FFFD".utf8)
      found = true
    }
    return (bytes, found)
  }
}
