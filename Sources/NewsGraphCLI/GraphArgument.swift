internal import ArgumentParser
internal import NewsGraph

/// The graph of every command that reads one of any format.
struct GraphArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("A graph (\(OpenedGraph.formatNames.joined(separator: ", "))), a folder of exports, or - for standard input."),
    completion: .file(extensions: OpenedGraph.formatNames))
  var graph: String
}
