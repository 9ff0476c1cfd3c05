internal import ArgumentParser
internal import NewsGraph

/// The options of every command that reads articles.
struct ArticleOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders, globs, or - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("How many articles are worked on at once.", valueName: "n"))
  var jobs = defaultJobs

  @Option(help: ArgumentHelp("A file that is larger is skipped, with an error.", valueName: "bytes"))
  var maxArticleBytes = 10 * 1024 * 1024

  func validate() throws {
    guard !inputs.isEmpty else { throw ValidationError("Missing expected argument '<input> ...'") }
    guard (1...1024).contains(jobs) else { throw ValidationError("The value '\(jobs)' is invalid for '--jobs': expected 1 to 1024") }
    guard maxArticleBytes > 0 else {
      throw ValidationError("The value '\(maxArticleBytes)' is invalid for '--max-article-bytes': expected 1 or more")
    }
  }

  static let defaultJobs = Machine.cores
}

/// The option of every command that works with types.
struct SchemaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder with an 'ontology' of your own, and whatever else of Schemas should differ.", valueName: "dir"),
    completion: .directory)
  var schemas: String?

  /// The types that the user asked for.
  func folder() throws -> SchemaFolder {
    guard let schemas else { return .builtIn() }
    return try .overlay(folder: schemas)
  }
}

/// The option of every command that talks.
struct TalkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  var console: Console { Console(isQuiet: quiet) }
}
