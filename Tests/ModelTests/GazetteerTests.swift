import NewsGraphModel
import Testing

/// Tables of names and words.
@Suite struct GazetteerTests {
  @Test func shortRowsAreFilledAndBlankLinesPassedOver() {
    let table = Table(Array("# name\tkind\tnote\nOslo\n\nLima\tcity\tx\ty\n".utf8))
    #expect(table.columns == ["name", "kind", "note"])
    #expect(table.rows == [["Oslo", "", ""], ["Lima", "city", "x", "y"]])
    #expect(table.column("kind") == 1)
    #expect(Table.items("a||b|") == ["a", "b"] && Table.items("").isEmpty)
  }

  @Test func damagedTablesAreReadAsFarAsTheyGo() {
    #expect(Table([]).rows.isEmpty)
    #expect(Table([0x23, 0x61, 0x0A, 0xFF, 0x62]).rows == [["\u{FFFD}b"]])
    let gazetteer = Gazetteer(["gazetteer/countries.tsv": Array("#\n\n\t\n".utf8), "gazetteer/titles.tsv": Array("king".utf8)])
    #expect(gazetteer.titles.isEmpty)
  }

  @Test func theLongestKnownNameIsFound() throws {
    let table = "# name\tiso2\taliases\tambiguous\nYork\tGB\t\t\nNew York\tUS\t\t\nNew York City\tUS\t\t\n"
    let gazetteer = Gazetteer(["gazetteer/cities.tsv": Array(table.utf8)])
    let words = ["New", "York", "City", "Hall"]
    func name(_ count: Int) -> String { words.prefix(count).joined(separator: " ") }
    #expect(gazetteer.match(first: "New", limit: 4, join: name)?.count == 3)
    #expect(gazetteer.match(first: "New", limit: 2, join: name)?.count == 2)
    #expect(gazetteer.match(first: "New", limit: 1, join: name) == nil)
    #expect(gazetteer.match(first: "Hall", limit: 1) { _ in "Hall" } == nil)
  }

  @Test(arguments: [
    ("led", "lead"), ("leads", "lead"), ("demanding", "demand"), ("demanded", "demand"), ("refused", "refuse"), ("refusing", "refuse"),
    ("admitted", "admit"), ("met", "meet"), ("denies", "deny"), ("denied", "deny"), ("insisted", "insist"), ("visited", "visit"),
    ("organised", "organise"), ("blogged", "blog"), ("", ""), ("s", "s"), ("ing", "ing"),
  ])
  func verbsHaveADictionaryForm(form: String, lemma: String) {
    let table =
      "# lemma\tpast\tparticiple\tthird\tnounToo\tclass\tgerund\nlead\tled\tled\nmeet\tmet\tmet\nadmit\tadmitted\ndemand\nrefuse\ndeny\t\t\t\t\tdeny\n"
    let verbs = Gazetteer(["gazetteer/verbs.tsv": Array(table.utf8)]).verbs
    #expect(verbs.lemma(of: form) == lemma)
    #expect(verbs.isClass("deny", .deny) && !verbs.isClass("lead", .deny))
  }
}
