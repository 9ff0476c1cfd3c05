import ArgumentParser

/// Trains and measures the models of `Linguistics`.
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "newsgraph-train", subcommands: [TrainCommand.self, TrainLemmas.self, Evaluate.self, Score.self])
}

Main.main()
