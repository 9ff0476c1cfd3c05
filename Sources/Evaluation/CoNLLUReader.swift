public import NewsGraphModel

/// A treebank file in CoNLL-U (<https://universaldependencies.org/format.html>).
public struct CoNLLUFile: Hashable, Sendable {
  public var sentences: [CoNLLUSentence]

  /// Makes a file of sentences.
  public init(_ sentences: [CoNLLUSentence] = []) { self.sentences = sentences }

  /// Reads a file; empty nodes (`8.1`) and enhanced dependencies are passed over.
  ///
  /// Throws a `Diagnostic` with the line for anything that is not CoNLL-U or not a tree.
  public init(_ bytes: some Collection<UInt8>, name: String) throws(Diagnostic) {
    var reader = CoNLLUReader(path: name)
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      var line = String(decoding: line, as: UTF8.self)
      if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
      try reader.read(line)
    }
    try reader.close()
    sentences = reader.sentences
  }

  /// The sentences of each document, in order; without `# newdoc` all are one.
  public var documents: [ArraySlice<CoNLLUSentence>] {
    var documents: [ArraySlice<CoNLLUSentence>] = []
    var first = 0
    for index in sentences.indices where index > 0 && sentences[index].newDocument != nil {
      documents.append(sentences[first..<index])
      first = index
    }
    if first < sentences.count { documents.append(sentences[first...]) }
    return documents
  }
}

/// Reads CoNLL-U line by line.
struct CoNLLUReader {
  let path: String
  private(set) var sentences: [CoNLLUSentence] = []
  private var current = CoNLLUSentence()
  private var line = 0
  private var firstLine = 0
  /// The multiword token that is not complete yet: its form, its last word, and whether a space follows.
  private var open: (form: String, words: Range<Int>, isSpaceBehind: Bool)?

  init(path: String) { self.path = path }

  mutating func read(_ text: String) throws(Diagnostic) {
    line += 1
    if text.isEmpty { return try close() }
    if text.utf8.first == UInt8(ascii: "#") { return comment(text) }
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 10 else { throw fault("\(cells.count) columns, expected 10", "conllu-columns") }
    if cells[0].contains(".") { return }
    if current.words.isEmpty, open == nil { firstLine = line }
    let isSpaceBehind = !cells[9].split(separator: "|").contains("SpaceAfter=No")
    if cells[0].contains("-") {
      let ends = cells[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      guard open == nil, ends.count == 2, ends[0] == current.words.count + 1, ends[1] >= ends[0], ends[1] - ends[0] < 1000 else {
        throw fault("the range '\(cells[0])', expected one that begins with \(current.words.count + 1)", "conllu-id")
      }
      open = (cells[1], ends[0] - 1..<ends[1], isSpaceBehind)
      return
    }
    guard Int(cells[0]) == current.words.count + 1 else {
      throw fault("the id '\(cells[0])', expected '\(current.words.count + 1)'", "conllu-id")
    }
    guard let head = Int(cells[6]), head >= 0 else { throw fault("the head '\(cells[6])', expected a number", "conllu-head") }
    current.words.append(
      CoNLLUSentence.Word(
        form: cells[1], lemma: cells[2], part: cells[3], penn: cells[4], features: cells[5], head: head - 1, label: cells[7]))
    guard let token = open else {
      current.tokens.append(.init(form: cells[1], words: current.words.count - 1..<current.words.count, isSpaceBehind: isSpaceBehind))
      return
    }
    if token.words.upperBound == current.words.count {
      current.tokens.append(.init(form: token.form, words: token.words, isSpaceBehind: token.isSpaceBehind))
      open = nil
    }
  }

  /// Ends the sentence, if one is open.
  mutating func close() throws(Diagnostic) {
    guard open == nil else { throw fault("a multiword token without all of its words", "conllu-id") }
    // Comments before a blank line belong to the sentence that comes.
    guard !current.words.isEmpty else { return }
    if let word = current.words.first(where: { $0.head >= current.words.count }) {
      throw fault("the head '\(word.head + 1)' of '\(word.form)', expected at most \(current.words.count)", "conllu-head", at: firstLine)
    }
    if let why = current.treeFault { throw fault("\(why) in the sentence that begins here", "conllu-tree", at: firstLine) }
    sentences.append(current)
    current = CoNLLUSentence()
  }

  private mutating func comment(_ text: String) {
    let body = text.drop { $0 == "#" || $0 == " " }
    func value(_ name: String) -> String? {
      guard body.hasPrefix(name) else { return nil }
      let rest = body.dropFirst(name.count).drop { $0 == " " }
      return rest.first == "=" ? String(rest.dropFirst().drop { $0 == " " }) : nil
    }
    func isMark(_ name: String) -> Bool { body == name || body.hasPrefix(name + " ") }
    if let text = value("text") {
      current.text = text
    } else if let id = value("sent_id") {
      current.id = id
    } else if isMark("newdoc") {
      current.newDocument = value("newdoc id") ?? ""
      current.isNewParagraph = true
    } else if isMark("newpar") {
      current.isNewParagraph = true
    }
  }

  private func fault(_ message: String, _ code: String, at place: Int? = nil) -> Diagnostic {
    Diagnostic(.error, path: path, line: place ?? line, message, code: code)
  }
}
