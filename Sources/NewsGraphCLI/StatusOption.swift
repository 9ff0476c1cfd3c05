internal import ArgumentParser
internal import NewsGraph

/// The option of every command that can take or leave what articles do not affirm.
struct StatusOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which relations, with commas between: asserted, planned, conditional, possible, denied; affirmed is the first two, all is all. Whatever is not asserted is marked (default: affirmed).",
      valueName: "status,…"), completion: .list(StatusChoice.words), transform: parse)
  var status = StatusChoice.affirmed

  static func parse(_ text: String) throws -> StatusChoice {
    do { return try StatusChoice(text) } catch { throw ValidationError(error.message) }
  }
}
