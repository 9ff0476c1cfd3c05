import Linguistics

/// Learns, from words with their lemmas, which endings ask for which edit.
struct LemmaTraining {
  /// An ending needs this many words that agree before it decides for words that were never seen.
  var leastWords = 3
  /// A form that is no rule's must be seen this often to be an exception; with 2, slips of the pen go, and more that is right.
  var leastCount = 1

  private typealias Script = LemmaModelFile.Script

  /// A word form of one class: what was done to it, how often.
  private struct Form {
    var bytes: [UInt8]
    var counts: [Script: Int]
  }

  private var classes: [String: [String: [Script: Int]]] = [:]

  init() {}

  /// Learns from one word; `count` says how often it was seen.
  mutating func add(form: String, part: String, penn: String, lemma: String, count: Int = 1) {
    // Half a word (`GW`) has the lemma of the whole.
    guard lemma != "_", part != "_", penn != "GW", !form.isEmpty else { return }
    // Numbers are no words: what is done to their commas needs no table.
    guard !form.unicodeScalars.contains(where: { $0.properties.numericType != nil }) || lemma != lemma.filter(\.isNumber) else { return }
    let (lower, base) = (Self.plain(form.lowercased()), Self.plain(lemma.lowercased()))
    let script = Self.script(from: lower, to: base)
    guard script.cut < 64, script.text.utf8.count < 64 else { return }
    for name in [part, part + "/" + penn] { classes[name, default: [:]][lower, default: [:]][script, default: 0] += count }
    guard form.unicodeScalars.contains(where: { $0.properties.isUppercase }) else { return }
    let isKept = lemma != lemma.lowercased()
    for name in [part + "^", part + "/" + penn + "^"] {
      // Never a real script, and changed to the number that says so when the table is made.
      classes[name, default: [:]][lower, default: [:]][isKept ? Self.kept : Script(), default: 0] += count
    }
  }

  /// The table of what was learned.
  func file() -> LemmaModelFile {
    let names = classes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let all = Set(classes.values.flatMap { $0.values.flatMap(\.keys) }).subtracting([Script(), Self.kept]).sorted()
    let scripts = [Script(), Script()] + all
    var numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0 + 2) })
    numbers[Script()] = 0
    numbers[Self.kept] = 1
    var entries: [LemmaModelFile.Entry] = []
    for (kind, name) in names.enumerated() {
      let forms = (classes[name] ?? [:]).map { Form(bytes: Array($0.key.utf8), counts: $0.value) }
      let sorted = forms.sorted { $0.bytes.reversed().lexicographicallyPrecedes($1.bytes.reversed()) }
      learn(sorted[...], kind: kind, depth: 0, inherited: nil) { ending, isWhole, script in
        entries.append(.init(kind: kind, ending: ending, isWholeForm: isWhole, script: numbers[script] ?? 0))
      }
    }
    return compact(LemmaModelFile(classes: names, scripts: scripts, entries: entries))
  }

  /// Goes from endings that many words share to those that few share, and reports where a longer one decides otherwise than a shorter.
  private func learn(
    _ forms: ArraySlice<Form>, kind: Int, depth: Int, inherited: Script?, _ report: ([UInt8], Bool, Script) -> Void
  ) {
    guard let first = forms.first else { return }
    var votes: [Script: Int] = [:]
    for form in forms {
      let best = Self.best(form.counts)
      if best.cut <= depth || best == Self.kept { votes[best, default: 0] += 1 }
    }
    var rule = inherited
    let winner = Self.best(votes)
    if depth == 0 || winner != inherited && votes[winner] ?? 0 >= leastWords && votes[winner] ?? 0 > votes[inherited ?? winner] ?? 0 {
      rule = votes.isEmpty ? Script() : winner
      report(Array(first.bytes.suffix(depth)), false, rule ?? Script())
    }
    var start = forms.startIndex
    while start < forms.endIndex {
      let form = forms[start]
      if form.bytes.count == depth || depth == LemmaModelFile.longestEnding {
        let best = Self.best(form.counts)
        if best != rule, form.counts[best] ?? 0 >= leastCount { report(form.bytes, true, best) }
        start += 1
        continue
      }
      let byte = form.bytes[form.bytes.count - 1 - depth]
      let end = forms[start...].firstIndex { $0.bytes.count <= depth || $0.bytes[$0.bytes.count - 1 - depth] != byte } ?? forms.endIndex
      learn(forms[start..<end], kind: kind, depth: depth + 1, inherited: rule, report)
      start = end
    }
  }

  /// The table without the scripts that no entry uses.
  private func compact(_ file: LemmaModelFile) -> LemmaModelFile {
    let used = [0, 1] + Set(file.entries.map(\.script)).subtracting([0, 1]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    var file = file
    file.scripts = used.map { file.scripts[$0] }
    for index in file.entries.indices { file.entries[index].script = numbers[file.entries[index].script] ?? 0 }
    return file
  }

  private static let kept = Script(cut: 0, text: "\u{0}")

  private static func best(_ counts: [Script: Int]) -> Script {
    counts.min { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }?.key ?? Script()
  }

  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "’" || $0 == "ʼ" ? "'" : $0 }))
  }

  private static func script(from form: String, to lemma: String) -> Script {
    let (a, b) = (Array(form.unicodeScalars), Array(lemma.unicodeScalars))
    let shared = zip(a, b).prefix { $0 == $1 }.count
    return Script(cut: String(String.UnicodeScalarView(a[shared...])).utf8.count, text: String(String.UnicodeScalarView(b[shared...])))
  }
}
