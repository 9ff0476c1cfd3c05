import Linguistics
import NewsGraph
import NewsGraphModel
import NewsGraphModels
import Testing

/// Dictionary forms, by the table that the program carries.
@Suite struct LemmatizerTests {
  private static let shipped = Result<Lemmatizer, Diagnostic> { () throws(Diagnostic) -> Lemmatizer in
    let model = newsgraph_lemmas_model
    return try Lemmatizer(UnsafeRawBufferPointer(start: model.bytes, count: model.count), name: String(cString: model.name))
  }

  @Test(arguments: [
    ("led VERB/VBD", "lead"), ("left VERB/VBN", "leave"), ("left ADJ/JJ", "left"), ("found VERB/VBD", "find"), ("found VERB/VB", "found"),
    ("saw VERB/VBD", "see"), ("saw NOUN/NN", "saw"), ("lay VERB/VBD", "lie"), ("lay VERB/VB", "lay"), ("agreed VERB/VBD", "agree"),
    ("sanctioned VERB/VBN", "sanction"), ("escalating VERB/VBG", "escalate"), ("refused VERB/VBD", "refuse"), ("denies VERB/VBZ", "deny"),
    ("admitted VERB/VBD", "admit"), ("abetting VERB/VBG", "abet"), ("meeting VERB/VBG", "meet"), ("meeting NOUN/NN", "meeting"),
    ("was AUX/VBD", "be"), ("'s AUX/VBZ", "be"), ("’s AUX/VBZ", "be"), ("'s PART/POS", "'s"), ("has AUX/VBZ", "have"),
    ("wo AUX/MD", "will"),
    ("ca AUX/MD", "can"), ("'d AUX/MD", "would"), ("'d AUX/VBD", "have"), ("n't PART/RB", "not"), ("n’t PART/RB", "not"),
    ("ministers NOUN/NNS", "minister"), ("countries NOUN/NNS", "country"), ("spokeswomen NOUN/NNS", "spokeswoman"),
    ("crises NOUN/NNS", "crisis"), ("children NOUN/NNS", "child"), ("people NOUN/NNS", "people"), ("news NOUN/NN", "news"),
    ("talks NOUN/NNS", "talks"), ("Talks NOUN/NNS", "talks"), ("talks VERB/VBZ", "talk"), ("forces NOUN/NNS", "force"),
    ("larger ADJ/JJR", "large"), ("worst ADJ/JJS", "bad"), ("an DET/DT", "a"), ("them PRON/PRP", "they"), ("me PRON/PRP", "i"),
    ("Norway PROPN/NNP", "norway"), ("16 NUM/CD", "16"), ("1,000 NUM/CD", "1,000"),
  ])
  func wordsHaveALemma(word: String, lemma: String) throws {
    let (form, part, penn) = try Self.cut(word)
    #expect(try Self.shipped.get().lemma(of: form, part, penn) == lemma)
  }

  @Test(arguments: [
    ("Norway PROPN/NNP", "Norway"), ("NATO PROPN/NNP", "NATO"), ("I PRON/PRP", "I"), ("me PRON/PRP", "I"), ("He PRON/PRP", "he"),
    ("The DET/DT", "the"), ("Ministers NOUN/NNS", "minister"), ("American ADJ/JJ", "American"), ("LED VERB/VBD", "lead"),
    ("1,000 NUM/CD", "1000"), ("two NUM/CD", "two"),
  ])
  func treebanksKeepTheCapitalsOfNames(word: String, lemma: String) throws {
    let (form, part, penn) = try Self.cut(word)
    #expect(try Self.shipped.get().treebankLemma(of: form, part, penn) == lemma)
  }

  /// Extraction looks lemmas up in the lexicon, so the two must agree on what a form is a form of.
  @Test func theLexiconsVerbsAreFound() throws {
    let lemmatizer = try Self.shipped.get()
    let files = SchemaFolder.builtIn().files
    let table = Table(files["gazetteer/verbs.tsv"] ?? [])
    let verbs = Gazetteer(files).verbs
    let (lemma, past) = (table.column("lemma"), table.column("past"))
    var (right, all) = (0, 0)
    for row in table.rows {
      for form in Table.items(row[past]) where verbs.lemma(of: form) == row[lemma] {
        all += 1
        right += lemmatizer.lemma(of: form, .verb, PennTag("VBD")) == row[lemma] ? 1 : 0
      }
    }
    #expect(all > 300 && right * 100 >= all * 99, "\(right) of \(all)")
  }

  @Test func anyTextWithAnyTagHasALemma() throws {
    let lemmatizer = try Self.shipped.get()
    var random = SeededGenerator(seed: 43)
    for _ in 0..<3000 {
      let form = random.text(pieces: Int.random(in: 0...3, using: &random))
      let part = PartOfSpeech.allCases.randomElement(using: &random) ?? .other
      let penn = PennTag(["NN", "NNS", "VBD", "VBG", "NNP", "JJS", "", "?"].randomElement(using: &random) ?? "")
      let lemma = lemmatizer.lemma(of: form, part, penn)
      #expect(lemma.isEmpty == form.isEmpty && !lemma.utf8.contains { (0x41...0x5A).contains($0) }, "\(form.debugDescription)")
      _ = lemmatizer.treebankLemma(of: form, part, penn)
    }
    #expect(lemmatizer.lemma(of: String(repeating: "ab", count: 50_000) + "s", .noun, PennTag("NNS")).utf8.count == 100_000)
  }

  private static func cut(_ word: String) throws -> (String, PartOfSpeech, PennTag) {
    let parts = word.split(separator: " ").map(String.init)
    let tag = parts[1].split(separator: "/").map(String.init)
    return (parts[0], try #require(PartOfSpeech(rawValue: tag[0])), PennTag(tag[1]))
  }
}
