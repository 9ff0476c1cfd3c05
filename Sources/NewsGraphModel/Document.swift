/// An article and what the annotators have found in it.
///
/// All offsets and token numbers here count in the article's *view*; `article.view.original(_:)` leads back to the article's text.
public struct Document: Sendable {
  public let article: Article
  public var tokens: [Token] = []
  /// In text order; every token is in exactly one sentence.
  public var sentences: [Sentence] = []
  /// In text order; no two overlap.
  public var names: [RecognizedName] = []
  /// In text order.
  public var times: [TimeExpression] = []
  /// In text order; no two overlap unless one contains the other.
  public var mentions: [Mention] = []
  /// Who is said to hold which office, in text order.
  public var offices: [Office] = []
  /// What the mentions speak of; `Mention.thing` counts in here.
  public var things: [Thing] = []
  /// In text order of their triggers.
  public var statements: [Statement] = []

  public init(_ article: Article) {
    self.article = article
  }

  /// The words of a run of tokens as the view spells them, spaces included.
  public func text(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return article.view.text(in: Span(self.tokens[first].span.start, self.tokens[last].span.end))
  }

  /// The number of the sentence that a token stands in; nothing when there is no such token.
  public func sentence(of token: Int) -> Int? {
    let place = sentences.partitioningIndex { $0.tokens.upperBound > token }
    return sentences.indices.contains(place) && sentences[place].tokens.contains(token) ? place : nil
  }

  /// The times that begin inside a run of tokens.
  public func times(in tokens: Range<Int>) -> ArraySlice<TimeExpression> {
    let first = times.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return times[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }
  }

  /// Where a run of tokens stands in the article's text.
  public func original(_ tokens: Range<Int>) -> Span {
    guard let first = tokens.first, let last = tokens.last else { return Span(0, 0) }
    return article.view.original(Span(self.tokens[first].span.start, self.tokens[last].span.end))
  }
}

/// One word, number or sign, by the conventions of Universal Dependencies for English.
public struct Token: Sendable {
  /// In code points of the view.
  public var span: Span
  /// As the view spells it.
  public var text: String
  /// In lower case.
  public var lower: String
  /// The dictionary form, in lower case.
  public var lemma = ""
  public var part = PartOfSpeech.other
  public var penn = PennTag("")
  /// Features of Universal Dependencies, as `Number=Sing|Tense=Past`; `_` where there are none.
  public var features = "_"
  /// The number of the token that this one depends on, or -1 for a sentence's root.
  public var head = -1
  /// The name of the dependency, as `nsubj:pass`.
  public var label = ""

  public init(span: Span, text: String) {
    self.span = span
    self.text = text
    lower = text.lowercased()
  }
}

/// A run of tokens that makes one statement, or a headline.
public struct Sentence: Sendable {
  /// Token numbers, half open.
  public var tokens: Range<Int>
  public var block: TextView.BlockKind

  public init(tokens: Range<Int>, block: TextView.BlockKind) {
    self.tokens = tokens
    self.block = block
  }
}

/// Words that say when.
public struct TimeExpression: Sendable {
  /// Token numbers, half open.
  public var tokens: Range<Int>
  /// EDTF (ISO 8601-2), no more precise than the words: `2025-05-16`, `2022`, `2022-21` (spring).
  public var edtf: String

  public init(tokens: Range<Int>, edtf: String) {
    self.tokens = tokens
    self.edtf = edtf
  }
}

/// Words that speak of something.
public struct Mention: Sendable {
  /// Token numbers, half open: the name or the noun phrase without what follows it.
  public var tokens: Range<Int>
  /// The token whose dependents are the mention's.
  public var head: Int
  public var kind: EntityMention.Kind
  /// The number of the thing in `Document.things`.
  public var thing: Int

  public init(tokens: Range<Int>, head: Int, kind: EntityMention.Kind, thing: Int) {
    self.tokens = tokens
    self.head = head
    self.kind = kind
    self.thing = thing
  }
}

/// A title or office next to a name: `Norway's former finance minister, Ada Byron`.
public struct Office: Sendable {
  public enum Tenure: String, Sendable { case current, former, future, deputy }

  /// Mention number of the person.
  public var holder: Int
  /// In lower case, without modifiers: `finance minister`.
  public var title: String
  /// Token numbers of the title without its modifiers, half open.
  public var tokens: Range<Int>
  /// Token numbers with modifiers, portfolio and body.
  public var full: Range<Int>
  /// Token numbers with modifiers and portfolio: what the property `title` shows.
  public var shown: Range<Int>
  public var tenure: Tenure
  /// Mention number of the country or organisation in which it is held.
  public var body: Int?
  /// The token that says so when a whole clause does: `was elected`, `will become`, `is`.
  public var predicate: Int?
  /// The token of what possesses the office where no body is named: `its chair`, `the party's leader`, `Byron's spokesman`.
  public var possessor: Int?
  /// EDTF: the term, where it is said.
  public var date: String?
  /// Whether one plural title stands for the offices of several people.
  public var isShared = false
  /// Whether nothing but belonging is said: `Ada Byron of the union`.
  public var isMembership = false
  /// Whether it is held under a person who has an office there: `Byron's deputy`.
  public var isServing = false
  /// Whether the body is not named with the office but follows from the article.
  public var isInferred = false

  public init(holder: Int, title: String, tokens: Range<Int>, full: Range<Int>, tenure: Tenure, body: Int?, predicate: Int? = nil) {
    self.holder = holder
    self.title = title
    self.tokens = tokens
    self.full = full
    shown = full
    self.tenure = tenure
    self.body = body
    self.predicate = predicate
  }
}

/// Something that one article speaks of, once or many times.
public struct Thing: Sendable {
  /// The name of an entity type in the ontology.
  public var type: String
  /// The fullest name in this article.
  public var name: String
  /// By property name.
  public var properties: [String: PropertyValue]
  /// What tells it apart from others of the same name: a country's code, the country of a delegation.
  public var key: String?
  /// Why other names in this article are held to be this thing.
  public var merges: [Merge]
  /// Whether it has a name of its own; only such things are entities before a relation needs them.
  public var isNamed: Bool
  /// What an event's words say beside its properties; nothing for other things.
  public var event: EventTraits?
  /// What tells a public body from those of other countries that bear its name; nothing for other things.
  public var body: BodyTraits?
  /// Names of people whom the article sets beside this person as somebody else: `the brother of Ada Byron`.
  public var relatives: [String] = []

  public init(
    type: String, name: String, properties: [String: PropertyValue] = [:], key: String? = nil, merges: [Merge] = [],
    isNamed: Bool = true
  ) {
    self.type = type
    self.name = name
    self.properties = properties
    self.key = key
    self.merges = merges
    self.isNamed = isNamed
  }
}

/// What tells one event from another.
public struct EventTraits: Sendable, Hashable {
  /// The key or the name of the place.
  public var place: String?
  /// The keys or names of those who take part, sorted.
  public var participants: [String]
  /// Whether the words point back to an event that is known: `the talks`.
  public var isDefinite: Bool

  public init(place: String? = nil, participants: [String] = [], isDefinite: Bool = false) {
    self.place = place
    self.participants = participants
    self.isDefinite = isDefinite
  }
}

/// What tells one public body from another: two countries may each have a Foreign Ministry.
public struct BodyTraits: Sendable, Hashable {
  /// The words of the name in comparable form, without the country.
  public var core: String
  /// The ISO 3166 code of the country whose body the article says it is.
  public var country: String?
  /// Whether bodies of many countries bear the name, so that the name alone proves nothing.
  public var isShared: Bool

  public init(core: String, country: String?, isShared: Bool) {
    self.core = core
    self.country = country
    self.isShared = isShared
  }
}

/// A relation as one sentence states it, between two things of one document.
public struct Statement: Sendable {
  /// The name of a relation type in the ontology.
  public var type: String
  /// Thing numbers.
  public var source: Int
  public var target: Int
  public var addressees: [Int] = []
  public var polarity = Relation.Polarity.positive
  public var modality = Relation.Modality.asserted
  /// Who says so: a thing's number, or words.
  public var attribution: Attribution?
  /// EDTF.
  public var date: String?
  public var event: Int?
  public var place: Int?
  public var properties: [String: PropertyValue] = [:]
  /// The words that prove it, in code points of the article's text.
  public var evidence: Evidence

  public enum Attribution: Sendable, Hashable {
    case thing(Int)
    case words(String)
  }

  public init(type: String, source: Int, target: Int, evidence: Evidence) {
    self.type = type
    self.source = source
    self.target = target
    self.evidence = evidence
  }
}

extension Array {
  /// The first index whose element belongs to the second part of an array that a property cuts in two.
  fileprivate func partitioningIndex(_ isSecond: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
