internal import NewsGraphModel

/// The lines at the top of a text that tell about it.
///
/// Understands a `---` block with the part of YAML that people write there by hand (`key: value`, quoted values, `[a, b]`, lists and folded
/// text on indented lines, comments), and plain `Key: value` lines. A full YAML parser would read no more of what is wanted.
struct FrontMatter {
  var metadata = ArticleMetadata()
  /// Where the text itself begins, in code points.
  var end = 0

  /// Reads what stands above the text; nothing when nothing does.
  init?(_ text: [Unicode.Scalar], _ lines: TextLines) {
    guard let first = lines.lines.first else { return nil }
    if lines.string(first) == "---" {
      guard let close = lines.lines.dropFirst().prefix(200).firstIndex(where: { ["---", "..."].contains(lines.string($0)) }) else {
        return nil
      }
      let entries = Self.entries(lines.lines[1..<close].map { lines.string($0, keepsIndent: true) })
      guard let entries, !entries.isEmpty || close == 1 else { return nil }
      for entry in entries { _ = metadata.set(entry.key, entry.values) }
      end = lines.lines[close].end
      return
    }
    var count = 0
    for (index, line) in lines.lines.prefix(20).enumerated() {
      if index > 0, line.isAfterBlank { break }
      guard let (key, value) = Self.pair(lines.string(line)), !value.isEmpty, value.count <= 300, metadata.set(key, Self.list(value)) else {
        break
      }
      count += 1
      end = line.end
    }
    let isApart = count < lines.lines.count && count > 0 && lines.lines[count].isAfterBlank
    guard count >= 2 || count == 1 && isApart else { return nil }
  }

  /// The entries of a block; nothing when its lines are something else.
  private static func entries(_ lines: [String]) -> [(key: String, values: [String])]? {
    var entries: [(key: String, values: [String])] = []
    for line in lines {
      let text = line.singleLine
      if text.isEmpty || text.hasPrefix("#") { continue }
      let isIndented = line.first?.isWhitespace == true
      if text.hasPrefix("- "), !entries.isEmpty {
        entries[entries.count - 1].values.append(unquoted(String(text.dropFirst(2))))
      } else if isIndented, !entries.isEmpty {
        let values = entries[entries.count - 1].values
        entries[entries.count - 1].values = values.dropLast() + [((values.last.map { $0 + " " } ?? "") + unquoted(text)).singleLine]
      } else if let (key, value) = pair(text) {
        let isFolded = [">", "|", ">-", "|-"].contains(value)
        entries.append((key, isFolded || value.isEmpty ? [] : list(value)))
      } else {
        return nil
      }
    }
    return entries
  }

  private static func pair(_ line: String) -> (key: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    let value = line[line.index(after: colon)...]
    guard !key.isEmpty, key.count <= 40, value.isEmpty || value.first == " ",
      key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "_- ".contains($0)) })
    else { return nil }
    return (String(key), String(value).singleLine)
  }

  private static func list(_ value: String) -> [String] {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return [unquoted(value)] }
    var items: [String] = []
    var current = ""
    var quote: Character?
    for character in value.dropFirst().dropLast() {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" && current.singleLine.isEmpty {
        quote = character
      }
      if character == ",", quote == nil {
        items.append(unquoted(current))
        current = ""
      } else {
        current.append(character)
      }
    }
    return (items + [unquoted(current)]).filter { !$0.isEmpty }
  }

  private static func unquoted(_ value: String) -> String {
    let value = value.singleLine
    if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
      if let text = try? JSONValue.parse(value.utf8).string { return text }
      return String(value.dropFirst().dropLast())
    }
    if value.count >= 2, value.hasPrefix("'"), value.hasSuffix("'") {
      return String(value.dropFirst().dropLast()).replacing("''", with: "'")
    }
    // A comment needs a space before it.
    var plain = ""
    for character in value {
      if character == "#", plain.last == " " { break }
      plain.append(character)
    }
    return plain.singleLine
  }
}
