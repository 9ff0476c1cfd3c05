/// A statement that the articles make about two entities, with all the evidence for it.
///
/// A relation cannot be made without evidence.
public struct Relation: Hashable, Sendable {
  public enum Polarity: String, Sendable { case positive, negative }

  /// How real the statement is said to be.
  public enum Modality: String, Sendable {
    case asserted, planned, conditional, possible
  }

  /// A hash of type, ends and the normalised fact: the same fact has the same id everywhere.
  public var id: String
  /// The name of the relation's type in the ontology.
  public var type: String
  /// Entity id.
  public var source: String
  /// Entity id.
  public var target: String
  /// Entity ids of those to whom it was addressed, sorted.
  public var addressees: [String]
  public var polarity: Polarity
  public var modality: Modality
  /// Who says so when it is not the article itself: an entity id, or the article's words.
  public var attributedTo: String?
  /// EDTF interval or date (ISO 8601-2), no more precise than the text.
  public var date: String?
  /// Entity id of the event at which it happened.
  public var event: String?
  /// Entity id of the place where it happened.
  public var place: String?
  /// From 0 to 1, rounded to two decimals.
  public var confidence: Double
  /// The number of independent articles behind it.
  public var sources: Int
  /// By property name, as the ontology declares them.
  public var properties: [String: PropertyValue]
  /// Never empty; sorted by document, then by place.
  public let evidence: [Evidence]

  public init(
    id: String, type: String, source: String, target: String, addressees: [String] = [], polarity: Polarity = .positive,
    modality: Modality = .asserted, attributedTo: String? = nil, date: String? = nil, event: String? = nil, place: String? = nil,
    confidence: Double, sources: Int = 1, properties: [String: PropertyValue] = [:], evidence: [Evidence]
  ) {
    precondition(!evidence.isEmpty, "a relation cannot be made without evidence")
    self.id = id
    self.type = type
    self.source = source
    self.target = target
    self.addressees = addressees
    self.polarity = polarity
    self.modality = modality
    self.attributedTo = attributedTo
    self.date = date
    self.event = event
    self.place = place
    self.confidence = confidence
    self.sources = sources
    self.properties = properties
    self.evidence = evidence
  }
}

/// The words of one article that prove a relation.
///
/// All spans are in code points of the article's text, and `quote` is exactly the text at `span`.
public struct Evidence: Hashable, Sendable {
  /// The id of the document.
  public var document: String
  /// The sentence.
  public var span: Span
  /// The article's own words at `span`, damage included.
  public var quote: String
  /// The words that express the relation.
  public var trigger: Span
  /// The words that name the relation's source.
  public var subject: Span
  /// The words that name the relation's target.
  public var object: Span
  /// What those words are, and how they hang on the trigger.
  public var subjectForm: ArgumentForm
  public var objectForm: ArgumentForm
  /// The words that decide polarity, modality, attribution or date, in text order.
  public var cues: [Cue]
  /// The trigger in the ontology that fired: `<relation>/<trigger>`.
  public var rule: String
  /// The annotator that applied the rule.
  public var annotator: String
  /// From 0 to 1, rounded to two decimals.
  public var confidence: Double

  public init(
    document: String, span: Span, quote: String, trigger: Span, subject: Span, object: Span, subjectForm: ArgumentForm = ArgumentForm(),
    objectForm: ArgumentForm = ArgumentForm(), cues: [Cue] = [], rule: String, annotator: String, confidence: Double
  ) {
    self.document = document
    self.span = span
    self.quote = quote
    self.trigger = trigger
    self.subject = subject
    self.object = object
    self.subjectForm = subjectForm
    self.objectForm = objectForm
    self.cues = cues
    self.rule = rule
    self.annotator = annotator
    self.confidence = confidence
  }
}

/// Words that change what a statement means.
public struct Cue: Hashable, Sendable {
  public enum Kind: String, Sendable { case negation, modality, attribution, date, addressee }

  public var kind: Kind
  /// In code points of the article's text.
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}
