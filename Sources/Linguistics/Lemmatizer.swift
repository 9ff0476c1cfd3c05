public import NewsGraphModel

/// Finds dictionary forms of English words by their part of speech.
public struct Lemmatizer: Sendable {
  let verbs: VerbLexicon

  public init(verbs: VerbLexicon) { self.verbs = verbs }

  /// The lemma of a form in lower case.
  func lemma(_ form: String, _ part: PartOfSpeech, _ penn: PennTag) -> String {
    switch part {
    case .auxiliary: Self.auxiliaries[form] ?? verbs.lemma(of: form)
    case .verb: Self.auxiliaries[form] ?? verbs.lemma(of: form)
    case .noun: penn.isPlural ? Self.singular(form) : form
    case .particle: form == "n't" || form == "n’t" ? "not" : form
    default: form
    }
  }

  private static let auxiliaries: [String: String] = [
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'s": "be", "’s": "be", "'re": "be",
    "’re": "be", "'m": "be", "’m": "be", "has": "have", "had": "have", "having": "have", "'ve": "have", "’ve": "have", "does": "do",
    "did": "do", "done": "do", "doing": "do", "ca": "can", "wo": "will", "'ll": "will", "’ll": "will", "'d": "would", "’d": "would",
    "sha": "shall",
  ]

  private static let irregular: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "people": "people", "feet": "foot", "teeth": "tooth", "lives": "life",
    "wives": "wife", "leaves": "leaf", "halves": "half", "thieves": "thief", "media": "media", "criteria": "criterion",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "series": "series", "talks": "talks", "forces": "force",
    "spokesmen": "spokesman", "spokeswomen": "spokeswoman", "businessmen": "businessman", "congressmen": "congressman",
    "policemen": "policeman", "servicemen": "serviceman", "fishermen": "fisherman", "gunmen": "gunman", "news": "news",
  ]

  private static func singular(_ form: String) -> String {
    if let lemma = irregular[form] { return lemma }
    if form.hasSuffix("ies"), form.count > 4 { return form.dropLast(3) + "y" }
    for ending in ["sses", "ches", "shes", "xes", "zes"] where form.hasSuffix(ending) { return String(form.dropLast(2)) }
    if form.hasSuffix("s"), !form.hasSuffix("ss"), !form.hasSuffix("us"), form.count > 2 { return String(form.dropLast()) }
    return form
  }
}
