import NewsGraphModel

/// All forms of the verbs in a table that holds only those that cannot be derived.
struct VerbForms {
  let table: Table

  init(_ table: Table) { self.table = table }

  /// Teaches each form once, so that treebanks decide where they differ; an irregular one often, because treebanks have slips there.
  func teach(_ training: inout LemmaTraining) {
    let column = (
      lemma: table.column("lemma"), past: table.column("past"), participle: table.column("participle"), third: table.column("third"),
      gerund: table.column("gerund")
    )
    for row in table.rows {
      let lemma = row[column.lemma]
      guard lemma.utf8.allSatisfy({ (0x61...0x7A).contains($0) }), lemma.utf8.count > 1 else { continue }
      func teach(_ tag: String, _ given: [String], _ regular: String) {
        for form in given { training.add(form: form, part: "VERB", penn: tag, lemma: lemma, count: 20) }
        if given.isEmpty { training.add(form: regular, part: "VERB", penn: tag, lemma: lemma) }
      }
      let past = Table.items(row[column.past])
      let participle = Table.items(row[column.participle])
      teach("VB", [], lemma)
      teach("VBP", [], lemma)
      teach("VBZ", Table.items(row[column.third]), Self.third(lemma))
      teach("VBD", past, Self.past(lemma))
      teach("VBN", participle.isEmpty ? past : participle, Self.past(lemma))
      teach("VBG", Table.items(row[column.gerund]), Self.gerund(lemma, past: past.first ?? ""))
    }
  }

  private static func isConsonantY(_ lemma: String) -> Bool {
    lemma.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { lemma.hasSuffix($0) }
  }

  private static func third(_ lemma: String) -> String {
    if isConsonantY(lemma) { return lemma.dropLast() + "ies" }
    return lemma + (["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) } ? "es" : "s")
  }

  private static func past(_ lemma: String) -> String {
    if isConsonantY(lemma) { return lemma.dropLast() + "ied" }
    return lemma + (lemma.hasSuffix("e") ? "d" : "ed")
  }

  /// A past that doubles its consonant (`admitted`) tells that the gerund does too.
  private static func gerund(_ lemma: String, past: String) -> String {
    if past == lemma + String(lemma.suffix(1)) + "ed" { return lemma + String(lemma.suffix(1)) + "ing" }
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    let isMute = lemma.hasSuffix("e") && !["ee", "oe", "ye"].contains { lemma.hasSuffix($0) }
    return (isMute ? String(lemma.dropLast()) : lemma) + "ing"
  }
}
