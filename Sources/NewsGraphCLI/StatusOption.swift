internal import ArgumentParser
internal import NewsGraph

/// The option of every command that can take or leave what articles do not affirm.
struct StatusOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which relations: affirmed (positive, asserted or planned) or all (also denied, conditional, possible ones, marked).",
      valueName: "status"), completion: .list(["affirmed", "all"]), transform: choice)
  var status = ExportOptions.Status.affirmed
}
