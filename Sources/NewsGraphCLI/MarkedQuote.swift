internal import Inspection
internal import NewsGraph

/// A sentence whose parts are marked, by colours or else by brackets with the names of their roles.
struct MarkedQuote {
  let layout: TextLayout
  let isColoured: Bool

  /// The sentence in lines of the layout's width.
  func lines(_ parts: [QuotePart], before: String, after: String, indent: Int) -> String {
    var words: [[Piece]] = [[]]
    func add(_ text: String, _ role: QuotePart.Role?) {
      for character in layout.padded(text, to: 0) {
        if character == " " || character == "↵" {
          if words.last?.isEmpty == false { words.append([]) }
        } else if words[words.count - 1].last?.role == role, words[words.count - 1].last?.isMark == false {
          words[words.count - 1][words[words.count - 1].count - 1].text.append(character)
        } else {
          words[words.count - 1].append(Piece(text: String(character), role: role))
        }
      }
    }
    add(before.isEmpty ? "" : before, nil)
    add("“", nil)
    for part in parts {
      if let role = part.role, !isColoured { words[words.count - 1].append(Piece(text: "[\(role.rawValue):", role: nil, isMark: true)) }
      if part.role != nil, !isColoured { words.append([]) }
      add(part.text, part.role)
      if part.role != nil, !isColoured {
        if words.last?.isEmpty == true, words.count > 1 { words.removeLast() }
        words[words.count - 1].append(Piece(text: "]", role: nil, isMark: true))
        if part.text.last == " " { words.append([]) }
      }
    }
    add("”", nil)
    add(after, nil)
    return wrap(words.filter { !$0.isEmpty }, indent)
  }

  /// What the colours mean; nothing where brackets say it.
  func legend(indent: Int) -> String {
    guard isColoured else { return "" }
    return String(repeating: " ", count: indent) + QuotePart.Role.allCases.map { coloured($0.rawValue, $0) }.joined(separator: " ") + "\n"
  }

  private struct Piece {
    var text: String
    var role: QuotePart.Role?
    var isMark = false
  }

  private func wrap(_ words: [[Piece]], _ indent: Int) -> String {
    var text = ""
    var line = String(repeating: " ", count: indent)
    var used = indent
    var isEmpty = true
    for word in words {
      let cells = word.reduce(0) { $0 + layout.cells($1.text) }
      if !isEmpty, used + 1 + cells > layout.width {
        text += line + "\n"
        (line, used, isEmpty) = (String(repeating: " ", count: indent + 1), indent + 1, true)
      }
      line += (isEmpty ? "" : " ") + word.map { coloured($0.text, $0.role) }.joined()
      used += cells + (isEmpty ? 0 : 1)
      isEmpty = false
    }
    return isEmpty ? text : text + line + "\n"
  }

  private func coloured(_ text: String, _ role: QuotePart.Role?) -> String {
    guard isColoured, let role else { return text }
    // Colours that differ for eyes that do not tell red from green, and the trigger in bold besides.
    let code =
      switch role {
      case .subject: "34"
      case .trigger: "1;33"
      case .object: "36"
      case .cue: "35"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
