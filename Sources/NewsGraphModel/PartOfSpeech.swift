/// A universal part of speech (Universal Dependencies, version 2).
public enum PartOfSpeech: String, Sendable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinator = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case number = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinator = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// A tag of the Penn Treebank, as English treebanks of Universal Dependencies give it beside the universal one.
public struct PennTag: Hashable, Sendable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }
  /// `VBD`: said. `VBZ`, `VBP`: says, say. `MD`: will. Words that make a clause finite.
  public var isFinite: Bool { name == "VBD" || name == "VBZ" || name == "VBP" || name == "MD" }
  public var isPastParticiple: Bool { name == "VBN" }
  public var isGerund: Bool { name == "VBG" }
  public var isPlural: Bool { name == "NNS" || name == "NNPS" }
}
