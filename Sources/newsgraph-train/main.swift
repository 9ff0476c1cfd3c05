import ArgumentParser

/// Trains and measures the models of `Linguistics`.
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsgraph-train",
    abstract: "Trains, measures and tries the models of Linguistics.",
    subcommands: [TrainCommand.self, TrainLemmas.self, Evaluate.self, Score.self, ParseCommand.self, BenchmarkCommand.self])
}

Main.main()
