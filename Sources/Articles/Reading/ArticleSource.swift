/// One input as it was found: where to read it, and under which name to record it.
public struct ArticleSource: Hashable, Sendable {
  /// The absolute path to read from; `-` is standard input.
  public var location: String
  /// What is recorded: relative to the folder that was named, with `/` as separator; never absolute.
  public var path: String
  /// What messages show: the input as the user named it, and the path below it.
  public var name: String

  public init(location: String, path: String, name: String) {
    self.location = location
    self.path = path
    self.name = name
  }
}
