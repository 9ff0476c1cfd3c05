import NewsGraph
import NewsGraphModel
import Testing

/// Words in any order: no text may end the program, and whatever is found must be provable from the text.
@Suite struct PipelineFuzzTests {
  /// Made once for all tests, because the tables take a while to read.
  private static let analysis = Analysis.load(.builtIn()).analysis
  private static let vocabulary = analysis.map { WordSoup.Vocabulary($0.ontology) }

  @Test(arguments: 0..<8)
  func anyTextGivesAGraphThatItsWordsProve(seed: UInt64) throws {
    let analysis = try #require(Self.analysis)
    let vocabulary = try #require(Self.vocabulary)
    for number in 0..<40 {
      var soup = WordSoup(seed: seed << 32 | UInt64(number), vocabulary)
      let article = soup.article()
      let complaints = Proof.complaints(analysis.graph(of: article), of: article, analysis)
      #expect(complaints.isEmpty, "\(complaints.joined(separator: "; ")) in '\(String(article.scalars))'")
    }
  }

  @Test(arguments: [
    "", " ", ".", ". the", ", ", "(", "()", "“", "'s", "-", "- - -", "longer", "No longer.", "to have", "May", "May 1", "20250-5-16",
    "The", "A", "of", "Dr.", "President", "President of", "of the President", ", the president", "talks", "the round of",
    "round of talks in",
    "who", ", who", "(who", "Norway -", "Norway-", "-Norway", "and Norway", "according to", "\u{301}", "\u{200D}", "\u{202E}Norway",
    "👩‍👩‍👧 met 🇳🇴.", "…", "?!?!", "http://", "@", "#", "$", "1 000", "n't", "cannot", "U.S.", "U.S", "a.b.c.", "\u{0}", "\u{FEFF}",
  ])
  func aScrapOfTextIsSurvived(text: String) throws {
    let analysis = try #require(Self.analysis)
    for scrap in [text, text + " demanded", "Norway met " + text, text + "\n" + text] {
      let scalars = Array(scrap.unicodeScalars)
      let article = Article(id: "scrap", path: "scrap.txt", date: "9999-12-31", scalars: scalars, view: TextView(plain: scalars))
      #expect(Proof.complaints(analysis.graph(of: article), of: article, analysis) == [])
    }
  }

  @Test(arguments: [". a ", "a-", "((", "Norway ", "and Ada Byron, ", "”“", "re-", ".,", "Norway's ", "who said that "])
  func aPatternThatNeverEndsIsSurvived(pattern: String) throws {
    let analysis = try #require(Self.analysis)
    let scalars = Array(String(repeating: pattern, count: 400).unicodeScalars)
    let article = Article(id: "long", path: "long.txt", scalars: scalars, view: TextView(plain: scalars))
    #expect(Proof.complaints(analysis.graph(of: article), of: article, analysis) == [])
  }
}

/// What a graph of one article owes to the article's text and to the ontology.
enum Proof {
  /// Everything that does not hold, in words.
  static func complaints(_ graph: Graph, of article: Article, _ analysis: Analysis) -> [String] {
    var complaints = analysis.validate(graph).rejects.map(\.diagnostic.description)
    func check(_ span: Span, _ text: String?, _ what: String) {
      if span.isEmpty || span.end > article.scalars.count {
        complaints.append("\(what) at \(span.start)..<\(span.end)")
      } else if let text, text != article.text(in: span) {
        complaints.append("\(what) says '\(text)'")
      }
    }
    for mention in graph.entities.flatMap(\.mentions) { check(mention.span, mention.text, "mention") }
    for evidence in graph.relations.flatMap(\.evidence) {
      check(evidence.span, evidence.quote, "quote")
      for (span, name) in [(evidence.trigger, "trigger"), (evidence.subject, "subject"), (evidence.object, "object")] {
        check(span, nil, name)
      }
      for cue in evidence.cues { check(cue.span, nil, "cue") }
    }
    return complaints
  }
}

/// Makes articles of random words; the same seed gives the same article on every machine.
struct WordSoup: RandomNumberGenerator {
  /// The words that finders look for, and those that confuse them.
  struct Vocabulary: Sendable {
    let names: [String]
    let objects: [String]
    let verbs: [String]
    let kinds: [[String]]

    init(_ ontology: Ontology) {
      let gazetteer = Gazetteer(SchemaFolder.builtIn().files)
      let triggers = ontology.relationTypes.flatMap(\.triggers).map(\.lemma).filter { $0 != "*" }.sorted()
      // Verbs with an `e` at their end are regular too, once it is gone.
      let stems = ontology.relationTypes.flatMap(\.triggers).filter { $0.partOfSpeech == .verb }.compactMap {
        $0.lemma.split(separator: " ").first.map { $0.hasSuffix("e") ? String($0.dropLast()) : String($0) }
      }
      let people = Self.some(gazetteer.givenNames.keys).map { $0.prefix(1).uppercased() + $0.dropFirst() }
      names = Self.some(gazetteer.names.keys) + people + people.map { "\($0) Byron" } + ["the union", "she", "it", "the minister", "who"]
      let events = Self.some(gazetteer.events.keys)
      objects =
        ["talks", "the talks in Geneva", "a ceasefire", "the withdrawal of all troops", "the summit", "to leave the board"] + events
      let forms = stems.flatMap { stem in
        ["\(stem)ed", "\(stem)ed", "\(stem)es", "\(stem)ing", "has \(stem)ed", "was \(stem)ed by", "did not \(stem)e"]
      }
      verbs = forms.sorted()
      let known = [
        Self.some(gazetteer.names.keys), Self.some(gazetteer.titles.keys), Self.some(gazetteer.titleModifiers.keys), events,
        Self.some(gazetteer.organizationHeads.keys),
      ]
      let others = [
        Self.some(gazetteer.placeHeads.keys), Self.some(gazetteer.groups.keys), Self.some(gazetteer.peopleWords.keys),
        Self.some(gazetteer.notNames),
      ]
      kinds = known + others + [people, triggers, verbs, Self.function, Self.function, Self.signs, Self.signs, Self.times, Self.odd]
    }

    /// Sorted first: the order of a set is another one in every run.
    private static func some(_ words: some Collection<String>) -> [String] {
      let sorted = words.sorted()
      return stride(from: 0, to: sorted.count, by: max(1, sorted.count / 300)).map { sorted[$0] }
    }

    private static let function = [
      "the", "The", "a", "of", "to", "in", "at", "by", "with", "for", "from", "and", "or", "but", "not", "no", "longer", "never", "who",
      "which", "that", "whose", "what", "if", "unless", "whether", "while", "had", "has", "have", "was", "were", "is", "are", "be", "been",
      "will", "would", "may", "May", "could", "he", "she", "it", "its", "his", "her", "they", "their", "this", "these", "both", "neither",
      "according", "said", "denied", "refused", "expected", "due", "without", "between", "round", "first", "reportedly", "so", "called",
    ]
    private static let signs = [
      ".", ",", ",", ";", ":", "-", "–", "—", "“", "”", "\"", "'", "’", "'s", "’s", "(", ")", "[", "]", "?", "!", "…", "/", "&", "%", "$",
      "\n", "\n\n", "\n",
    ]
    private static let times = [
      "May", "16", "2025", "1 000", "3.5bn", "16th", "Monday", "yesterday", "last", "next", "year", "month", "spring", "2025-05-16",
      "since", "2022", "March", "20250-5-16", "31", "February",
    ]
    private static let odd = [
      "👩‍👩‍👧", "🇳🇴", "e\u{301}", "\u{301}", "\u{200B}", "\u{202E}", "שלום", "مرحبا", "Зеленський", "北京", "ǅ", "ß", "İstanbul", "\u{0}",
      "\u{FEFF}", "U.S.", "e.g.", "n't", "can't", "cannot", "http://a.b/c?d", "@ada", "#talks", "al-Byron", "Byron-Lovelace", "O'Neill",
      "LUSAKA", "IV", "A.", "X", "x-", "-x", "....", "a.b", "ﬁ", "\u{A0}", "\u{2028}", "\r",
    ]
  }

  private var state: UInt64
  private let vocabulary: Vocabulary

  init(seed: UInt64, _ vocabulary: Vocabulary) {
    state = seed
    self.vocabulary = vocabulary
  }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// An article of up to a few sentences, with blocks of every kind and a view that is not quite its text.
  mutating func article() -> Article {
    var words: [String] = []
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      words += Bool.random(using: &self) ? statement() : (0..<Int.random(in: 0...12, using: &self)).map { _ in word() }
    }
    var text: [Unicode.Scalar] = []
    for word in words {
      text += word.unicodeScalars
      if chance(of: 20) > 0 { text.append(" ") }
    }
    let date = ["2025-05-20", "2024-02-29", "0001-01-01", "9999-12-31", nil].randomElement(using: &self) ?? nil
    return Article(id: "soup", path: "soup.txt", date: date, scalars: text, view: view(of: text))
  }

  /// Something like a sentence, so that the later steps of the analysis have work too; any word may be another.
  private mutating func statement() -> [String] {
    var words = [pick(vocabulary.names), pick(vocabulary.verbs)]
    if chance(of: 3) == 0 { words.insert(contentsOf: [pick(["and", ",", ", a", "of", "'s"]), pick(vocabulary.names)], at: 1) }
    words.append(pick(["", "the", "a", "to", "that", "for", "in", "with", "at the", "no", "their"]))
    words.append(chance(of: 2) == 0 ? pick(vocabulary.names) : pick(vocabulary.objects))
    if chance(of: 3) == 0 { words += [pick(["and", ",", "to", "that", "between"]), pick(vocabulary.names), pick(vocabulary.verbs)] }
    if chance(of: 3) == 0 { words += [pick(["in", "on", "since", ", according to", ", said", "if"]), word()] }
    for place in words.indices where chance(of: 16) == 0 { words[place] = word() }
    return words + [pick([".", ".", "?", ";", "\n"])]
  }

  private mutating func word() -> String { pick(vocabulary.kinds[chance(of: vocabulary.kinds.count)]) }
  private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &self) ?? "" }
  private mutating func chance(of count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  private mutating func view(of text: [Unicode.Scalar]) -> TextView {
    let kinds: [TextView.BlockKind] = [.paragraph, .paragraph, .headline, .heading, .listItem, .quotation]
    var view = TextView()
    var start = 0
    for (offset, scalar) in text.enumerated() {
      if scalar == "\n" {
        view.endBlock(kinds.randomElement(using: &self) ?? .paragraph, from: start)
        view.append(scalar, original: Span(offset, offset + 1))
        start = view.scalars.count
        continue
      }
      switch chance(of: 60) {
      case 0: continue
      case 1: view.append(" ", original: Span(offset, offset))
      default: break
      }
      view.append(scalar, original: Span(offset, offset + 1))
    }
    view.endBlock(.paragraph, from: start)
    return view
  }
}
