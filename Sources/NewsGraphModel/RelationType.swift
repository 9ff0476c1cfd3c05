/// One type of relation: what it may join, and the words that express it.
public struct RelationType: Hashable, Sendable {
  /// In lower camel case: `holdsPosition`.
  public var name: String
  /// How it is read aloud between source and target: `holds position at`.
  public var label: String
  /// How it is read aloud where its properties are known, each in braces: `is {title} of`.
  public var phrase: String?
  public var description: String
  /// The PLOVER or CAMEO category that it corresponds to.
  public var plover: String?
  /// The types that it may come from and lead to; never empty.
  public var sources: [String]
  public var targets: [String]
  /// Whether it says the same in both directions; such a relation is written once, source first in id order.
  public var isSymmetric: Bool
  public var properties: [PropertyType]
  public var triggers: [Trigger]
  public var examples: [Example]

  public init(
    name: String, label: String, phrase: String? = nil, description: String, plover: String? = nil, sources: [String], targets: [String],
    isSymmetric: Bool = false, properties: [PropertyType] = [], triggers: [Trigger] = [], examples: [Example] = []
  ) {
    self.name = name
    self.label = label
    self.phrase = phrase
    self.description = description
    self.plover = plover
    self.sources = sources
    self.targets = targets
    self.isSymmetric = isSymmetric
    self.properties = properties
    self.triggers = triggers
    self.examples = examples
  }

  /// The names in the braces of the phrase, in order.
  public var phraseProperties: [String] {
    (phrase ?? "").split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// The words between source and target: the phrase where all its properties have a value, else the label.
  public func words(_ value: (String) -> String?) -> String {
    guard var words = phrase else { return label }
    for name in phraseProperties {
      guard let value = value(name) else { return label }
      words = words.replacing("{\(name)}", with: value)
    }
    return words
  }

  /// The name as property-graph formats write it: `HOLDS_POSITION`.
  public var upperSnakeName: String {
    var result = ""
    for character in name {
      if character.isUppercase, !result.isEmpty { result += "_" }
      result += character.uppercased()
    }
    return result
  }
}

/// Words that express a relation, and where its arguments stand around them.
///
/// Voice, coordination, relative clauses and control belong to the engine that applies a trigger, not to the trigger.
public struct Trigger: Hashable, Sendable {
  public enum PartOfSpeech: String, Sendable, CaseIterable {
    case verb = "VERB"
    case noun = "NOUN"
    case adjective = "ADJ"
    /// A modal verb: `must`, `should`.
    case auxiliary = "AUX"
    /// A title or office next to a name: `President Ada Byron`, `Ada Byron, head of the union`.
    case title = "TITLE"
    /// A list of names in parentheses or behind a colon: `the Lake States (Kenya, Uganda and Tanzania)`.
    case list = "LIST"
    /// Words that open a list, whatever their parts of speech: `among the guests were`.
    case phrase = "PHRASE"
  }

  /// Where an argument stands, seen from the trigger.
  public enum Slot: Hashable, Sendable {
    /// The subject of the active clause, the `by` phrase of the passive one.
    case subject
    /// The direct object of the active clause, the subject of the passive one.
    case object
    /// A `that` clause.
    case clause
    case toInfinitive
    case gerund
    /// The possessor of a noun: `Norway's demand`, `its demand`, `the Norwegian demand`.
    case possessor
    /// The name that a noun phrase explains.
    case apposition
    /// Words in quotation marks that ask for something: `“Open the gates,” she told them`.
    case quotation
    /// Who says the clause: `the union said that Kenya must …`, `…, the union said`.
    case speaker
    /// Who puts forward what a noun names: `made an offer`, `an offer made by Norway`.
    case maker
    /// What a noun is said to be or to include: `its demand is that …`, `the terms include …`.
    case predicate
    /// What is counted up behind a noun: `its demands, including …`, `its terms: …`.
    case list
    /// The trigger itself, as in `talks in Geneva`.
    case itself
    /// The event that the article speaks of there, though the clause does not name it: `her deputy sat in for her`.
    case context
    /// The names of the list behind the trigger: `around the table sat Ada Byron, a lawyer, and Daniel Moreau`.
    case names
    /// The names in brackets behind the trigger: `the ministers met in Oslo (Ada Byron and Daniel Moreau)`.
    case brackets
    /// The object of a preposition.
    case preposition(String)

    /// Reads a slot as ontology files write it: a role, or else a preposition.
    public init(_ word: String) {
      self = Self.roles[word] ?? .preposition(word)
    }

    public var isPreposition: Bool {
      if case .preposition = self { true } else { false }
    }

    /// The slot as ontology files write it.
    public var word: String {
      if case .preposition(let word) = self { return word }
      return Self.roles.first { $0.value == self }?.key ?? ""
    }

    private static let roles: [String: Slot] = [
      "subject": .subject, "object": .object, "clause": .clause, "to-infinitive": .toInfinitive, "gerund": .gerund,
      "possessor": .possessor, "apposition": .apposition, "quotation": .quotation, "self": .itself, "speaker": .speaker, "maker": .maker,
      "predicate": .predicate, "list": .list, "context": .context, "names": .names, "brackets": .brackets,
    ]
  }

  public enum Denial: String, Sendable, CaseIterable {
    /// It is denied too.
    case negates
    /// It is said only then: `did not come`.
    case needed
    /// Nothing is said: whoever did not lead the delegation may have been there all the same.
    case silences
  }

  /// Unique in its relation type: `lead-verb`.
  public var id: String
  /// One or more lemmas, the first inflected: `take part`; `*` stands for any title.
  public var lemma: String
  public var partOfSpeech: PartOfSpeech
  /// Slots in order of preference; the first that is filled counts.
  public var source: [Slot]
  public var target: [Slot]
  /// Where the words of a demand or proposal stand; empty for relations between named things.
  public var content: [Slot]
  public var addressee: [Slot]
  /// Lemmas of which the top noun of the target or content must be one, or, with `-` before them, must be none; empty for any.
  public var heads: Set<String>
  /// Types of which the target must be one; empty for all that the relation may lead to.
  public var targetTypes: Set<String>
  /// Whether the addressee must be named.
  public var requiresAddressee: Bool
  /// The types of which the source must be; empty for all that the relation allows.
  public var only: [String]
  /// Lemmas of which the top noun of another argument must be one: `delegation` for `lead`, which is said of much else.
  public var beside: Set<String>
  /// What becomes of the statement when its words are denied.
  public var denial: Denial
  /// What the words themselves decide: `boycott` is a negative `attended`.
  public var polarity: Relation.Polarity
  public var modality: Relation.Modality
  /// From 0 to 1: how often the words mean this relation.
  public var confidence: Double

  /// Whether the top word of the target or content may be this lemma.
  public func admits(_ head: String) -> Bool {
    guard let first = heads.first else { return true }
    return first.hasPrefix("-") ? !heads.contains("-" + head) : heads.contains(head)
  }

  public init(
    id: String, lemma: String, partOfSpeech: PartOfSpeech, source: [Slot], target: [Slot] = [], content: [Slot] = [],
    addressee: [Slot] = [], heads: Set<String> = [], targetTypes: Set<String> = [], requiresAddressee: Bool = false,
    only: [String] = [], beside: Set<String> = [], denial: Denial = .negates, polarity: Relation.Polarity = .positive,
    modality: Relation.Modality = .asserted,
    confidence: Double = 0.8
  ) {
    self.id = id
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.source = source
    self.target = target
    self.content = content
    self.addressee = addressee
    self.heads = heads
    self.targetTypes = targetTypes
    self.requiresAddressee = requiresAddressee
    self.only = only
    self.beside = beside
    self.denial = denial
    self.polarity = polarity
    self.modality = modality
    self.confidence = confidence
  }
}

/// A sentence that shows what a relation type means, or does not; every one is run as a test.
public struct Example: Hashable, Sendable {
  public enum Role: String, Sendable, CaseIterable { case source, target, content, addressee }

  /// The sentence without its marks.
  public var text: String
  /// The marked parts, in code points of `text`, in text order.
  public var spans: [Role: [Span]]
  /// Whether the sentence expresses the relation at all.
  public var isExpected: Bool
  public var polarity: Relation.Polarity
  public var modality: Relation.Modality

  public init(
    text: String, spans: [Role: [Span]] = [:], isExpected: Bool = true, polarity: Relation.Polarity = .positive,
    modality: Relation.Modality = .asserted
  ) {
    self.text = text
    self.spans = spans
    self.isExpected = isExpected
    self.polarity = polarity
    self.modality = modality
  }
}
