internal import ArgumentParser
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif
internal import NewsGraph

/// The program: one command of the list below, and what its end means for the shell.
@main
struct NewsGraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newsgraph",
    abstract: "News articles in, a knowledge graph with proof for every edge out.",
    discussion: """
      EXAMPLE
        newsgraph build articles --output exports
          reads every article in the folder and writes exports/graph.graphml,
          graph.jsonld, graph.dot, graph.jsonl and graph.ngraph

      EXIT STATUS
        0   fine
        1   the work was done, but the data has errors
        2   something could not be read, opened or written
        64  wrong usage
      """,
    version: version,
    // A new command is one more line here.
    subcommands: [
      BuildCommand.self,
      ExtractCommand.self,
      ExportCommand.self,
      SnapshotCommand.self,
      QueryCommand.self,
      SearchCommand.self,
      ShowCommand.self,
      ExplainCommand.self,
      NeighborsCommand.self,
      PathCommand.self,
      TimelineCommand.self,
      WhoCommand.self,
      TopCommand.self,
      StatsCommand.self,
      DiffCommand.self,
      ValidateCommand.self,
      VerifyCommand.self,
      EvaluateCommand.self,
      SchemaCommand.self,
    ])

  static let version = "0.1.0"

  static func main() async {
    // Who reads our results may leave early, as `head` does; the failed write tells us, and nobody is killed.
    signal(SIGPIPE, SIG_IGN)
    do {
      try checkCommandName(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch is Console.ReaderLeft {
      exit(withError: ExitCode.success)
    } catch let diagnostic as Diagnostic {
      Console().report([diagnostic])
      exit(withError: ExitCode(ExitStatus([diagnostic]).rawValue))
    } catch {
      exit(withError: error)
    }
  }

  /// Refuses a first word that is no command, with the nearest that is one.
  private static func checkCommandName(_ arguments: some Sequence<String>) throws {
    guard let word = arguments.first(where: { _ in true }), !word.hasPrefix("-") else { return }
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard !names.contains(word) else { return }
    let hint = NearestName.find(word, in: names).map { ". Did you mean '\($0)'?" } ?? ""
    throw ValidationError("Unknown command '\(word)'\(hint)")
  }
}
