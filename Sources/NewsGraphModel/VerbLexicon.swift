/// Verbs with their irregular forms, and what a verb does to the clause below it.
public struct VerbLexicon: Sendable {
  /// What a verb says of its complement.
  public enum Class: String, Sendable {
    /// Reports words: `say`.
    case say
    /// Shares its subject with its infinitive: `agree to meet`.
    case control
    /// Says that its complement is not so: `deny`.
    case deny
    /// Says that its subject does not do the complement: `refuse`, `decline`, `fail`.
    case refuse
    /// Says that the complement is still to come: `plan`, `promise`.
    case plan
    /// Its object does the infinitive: `order`, `urge`.
    case causative
  }

  private var lemmas: [String: String] = [:]
  private var classes: [String: Set<Class>] = [:]
  private var known: Set<String> = []

  init(_ table: Table) {
    let column = (
      lemma: table.column("lemma"), past: table.column("past"), participle: table.column("participle"), third: table.column("third"),
      kind: table.column("class")
    )
    for row in table.rows {
      let lemma = row[column.lemma]
      known.insert(lemma)
      for cell in [row[column.past], row[column.participle], row[column.third]] {
        for form in Table.items(cell) where lemmas[form] == nil { lemmas[form] = lemma }
      }
      let found = Table.items(row[column.kind]).compactMap { $0 == "raise" ? Class.control : Class(rawValue: $0) }
      if !found.isEmpty { classes[lemma] = Set(found) }
    }
  }

  public func contains(_ lemma: String) -> Bool { known.contains(lemma) }

  public func isClass(_ lemma: String, _ kind: Class) -> Bool { classes[lemma]?.contains(kind) ?? false }

  /// The dictionary form of a verb form in lower case; irregular forms come from the table, regular ones are undone.
  public func lemma(of form: String) -> String {
    if let lemma = lemmas[form] { return lemma }
    if known.contains(form) { return form }
    for (ending, repairs) in Self.endings where form.hasSuffix(ending) && form.count > ending.count + 1 {
      let stem = String(form.dropLast(ending.count))
      for repair in repairs where known.contains(stem + repair) { return stem + repair }
      if let last = stem.last, stem.dropLast().last == last, known.contains(String(stem.dropLast())) { return String(stem.dropLast()) }
    }
    return Self.guess(form)
  }

  private static let endings: [(String, [String])] = [
    ("ies", ["y"]), ("ied", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ed", ["", "e"]), ("ing", ["", "e"]), ("d", [""]),
  ]

  /// The stem of a verb that is not in the table.
  private static func guess(_ form: String) -> String {
    let vowels = "aeiou"
    for ending in ["ing", "ed"] where form.hasSuffix(ending) && form.count > ending.count + 2 {
      let stem = String(form.dropLast(ending.count))
      guard stem.contains(where: { vowels.contains($0) }) else { continue }
      if let last = stem.last, stem.dropLast().last == last, !"lsz".contains(last) { return String(stem.dropLast()) }
      if stem.hasSuffix("at") || stem.hasSuffix("iz") || stem.hasSuffix("is") || stem.hasSuffix("v") || stem.hasSuffix("c")
        || stem.hasSuffix("ur") || stem.hasSuffix("g")
      {
        return stem + "e"
      }
      return stem
    }
    if form.hasSuffix("ies"), form.count > 4 { return form.dropLast(3) + "y" }
    if form.hasSuffix("s"), !form.hasSuffix("ss"), form.count > 3 { return String(form.dropLast()) }
    return form
  }
}
