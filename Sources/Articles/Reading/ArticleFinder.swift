public import NewsGraphModel

/// Turns what the user named into the list of files to read.
public enum ArticleFinder {
  /// Finds the articles' files.
  ///
  /// An input is a file, a folder (searched to its depths for files with a known extension, hidden ones left out), a pattern
  /// (`*`, `?`, `[a-z]`, `**` for any depth) or `-` for standard input. A file that is named twice is read once. The result is
  /// sorted by path and depends on neither the order of the inputs nor the file system. A file whose name is a pattern is that file.
  public static func find(_ inputs: [String]) -> (sources: [ArticleSource], diagnostics: [Diagnostic]) {
    var found: [(source: ArticleSource, identity: String)] = []
    var diagnostics: [Diagnostic] = []
    for input in Set(inputs).sorted(by: { $0.precedes($1) }) {
      if input == "-" {
        found.append((ArticleSource(location: "-", path: "-", name: "-"), "-"))
        continue
      }
      switch FileSystem.kind(input) {
      case .directory:
        let files = FileTree.files(below: input).filter { ArticleFormat(extensionOf: $0) != nil }
        if files.isEmpty {
          diagnostics.append(
            Diagnostic(
              .note, path: input, "folder has no articles; expected files ending in \(ArticleFormat.knownExtensions)",
              code: "article-folder-empty"))
        }
        for file in files { found.append(located(file, below: input)) }
      case .file:
        let name = FilePath.lastComponent(input)
        found.append(
          (ArticleSource(location: FileSystem.absolute(input), path: name, name: input), FileSystem.resolved(input)))
      case nil where GlobPattern.isPattern(input):
        let (folder, pattern) = GlobPattern.split(input)
        let matches = FileTree.files(below: folder.isEmpty ? "." : folder, matching: pattern)
        if matches.isEmpty {
          diagnostics.append(Diagnostic(.error, path: input, "no file matches this pattern", code: "article-missing"))
        }
        for file in matches { found.append(located(file, below: folder)) }
      case nil:
        diagnostics.append(missing(input))
      }
    }
    return (unique(found), diagnostics)
  }

  private static func located(_ file: String, below folder: String) -> (ArticleSource, String) {
    let name = FilePath.join(folder, file)
    return (ArticleSource(location: FileSystem.absolute(name), path: file, name: name), FileSystem.resolved(name))
  }

  private static func missing(_ input: String) -> Diagnostic {
    let (folder, name) = FilePath.split(input)
    var message = "no such file or folder"
    if let near = NearestName.find(name, in: FileSystem.names(in: folder.isEmpty ? "." : folder) ?? []) {
      message += "; the nearest name there is '\(near)'"
    }
    return Diagnostic(.error, path: input, message, code: "article-missing")
  }

  /// Keeps one source for each file, the one that tells most about where the file lies.
  private static func unique(_ found: [(source: ArticleSource, identity: String)]) -> [ArticleSource] {
    func precedes(_ a: ArticleSource, _ b: ArticleSource) -> Bool {
      a.path == b.path ? a.name.precedes(b.name) : a.path.precedes(b.path)
    }
    var best: [String: ArticleSource] = [:]
    for (source, identity) in found {
      guard let other = best[identity] else {
        best[identity] = source
        continue
      }
      let (depth, otherDepth) = (FilePath.depth(source.path), FilePath.depth(other.path))
      if depth > otherDepth || depth == otherDepth && precedes(source, other) { best[identity] = source }
    }
    return best.values.sorted(by: precedes)
  }
}
