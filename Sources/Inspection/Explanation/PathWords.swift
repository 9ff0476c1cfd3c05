public import NewsGraphModel

/// The way from a trigger to an argument in words that need no grammar of dependencies.
public enum PathWords {
  /// `“Ada Byron” is the subject of “led”`; `“attended” is joined to “arrived” by “and”, and “Ada Byron” is the subject of “arrived”`.
  ///
  /// A path that leads up first says what the trigger is to the words above it, so that it is seen what was carried over from another clause.
  public static func sentence(_ path: ParsePath, trigger: String, argument: String) -> String {
    var words = [quoted(trigger)]
    for (number, step) in path.steps.enumerated() {
      words.append(number == path.steps.count - 1 ? quoted(argument) : quoted(step.word ?? "…"))
    }
    guard !path.steps.isEmpty else { return "\(quoted(argument)) holds \(quoted(trigger)) itself" }
    var text = ""
    for (number, step) in path.steps.enumerated() {
      let (from, to) = (words[number], words[number + 1])
      if step.isUp {
        text += number == 0 ? "\(from) \(upward(step, to))" : ", which \(upward(step, to))"
      } else {
        text += (number == 0 ? "" : ", and ") + "\(to) \(downward(step, from))"
      }
    }
    return text
  }

  /// Why there is no path.
  public static func withoutPath(isTitle: Bool) -> String {
    isTitle
      ? "read from the words beside the name, not from the sentence's tree"
      : "not joined by the sentence's tree, but found from neighbouring words or the sentence before"
  }

  private static func quoted(_ words: String) -> String { "“\(words)”" }

  /// What a word is to the one above it, as far as that is not said of an argument.
  private static func upward(_ step: ParsePath.Step, _ word: String) -> String {
    let with = step.detail.map { " with “\($0)”" } ?? ""
    switch (step.base, step.detail) {
    case ("xcomp", _): return "completes \(word)"
    case ("ccomp", _): return "is in the clause\(with) under \(word)"
    case ("acl", "relcl"): return "is in a relative clause about \(word)"
    case ("acl", _): return "is in a clause that describes \(word)"
    case ("advcl", _): return "is in an aside\(with) to \(word)"
    case ("parataxis", _): return "is set beside \(word)"
    default: return downward(step, word)
    }
  }

  /// What an argument is to the word above it.
  private static func downward(_ step: ParsePath.Step, _ word: String) -> String {
    switch (step.base, step.detail) {
    case ("nsubj", "pass"), ("csubj", "pass"): return "is the subject of the passive \(word), and so its object"
    case ("nsubj", _): return "is the subject of \(word)"
    case ("csubj", _): return "is the clause that is the subject of \(word)"
    case ("obj", _): return "is the object of \(word)"
    case ("iobj", _): return "is the indirect object of \(word)"
    case ("obl", "agent"): return "is who does it, behind “by”, after the passive \(word)"
    case ("nmod", "poss"): return "is the possessor of \(word)"
    case ("obl", "tmod"), ("nmod", "tmod"): return "is the time of \(word)"
    case ("obl", let other?), ("nmod", let other?): return "stands behind “\(other)” with \(word)"
    case ("obl", _), ("nmod", _): return "stands with \(word)"
    case ("conj", let other?): return "is joined to \(word) by “\(other)”"
    case ("conj", _): return "is in a list with \(word)"
    case ("appos", _): return "explains \(word)"
    case ("amod", _), ("compound", _), ("flat", _), ("nummod", _): return "is part of the name or description \(word)"
    case ("xcomp", _): return "completes \(word)"
    case ("ccomp", let other?): return "is the clause with “\(other)” under \(word)"
    case ("ccomp", _): return "is the clause under \(word)"
    case ("acl", _), ("advcl", _): return "is a clause with \(word)"
    default: return "hangs on \(word) as '\(step.label)'"
    }
  }
}
