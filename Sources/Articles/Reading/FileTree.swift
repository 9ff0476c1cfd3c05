/// Walks through folders.
enum FileTree {
  /// The plain files below a folder, as paths relative to it; hidden names are left out, and no folder is entered twice.
  static func files(below folder: String) -> [String] { files(below: folder, enter: { _ in true }, accept: { _ in true }) }

  /// The plain files below a folder whose relative path a pattern matches.
  static func files(below folder: String, matching pattern: String) -> [String] {
    let pattern = GlobPattern(pattern)
    return files(below: folder, enter: pattern.couldMatch(below:), accept: pattern.matches)
  }

  private static func files(below folder: String, enter: (String) -> Bool, accept: (String) -> Bool) -> [String] {
    var files: [String] = []
    // Links may lead back to a folder above.
    var visited: Set<[UInt64]> = [FileSystem.identity(folder)]
    var pending = [""]
    while let current = pending.popLast() {
      for name in FileSystem.names(in: FilePath.join(folder, current)) ?? [] where !name.hasPrefix(".") {
        let path = FilePath.join(current, name)
        let location = FilePath.join(folder, path)
        if FileSystem.kind(location) == .directory {
          if enter(path), visited.insert(FileSystem.identity(location)).inserted { pending.append(path) }
        } else if accept(path), FileSystem.isRegular(location) {
          files.append(path)
        }
      }
    }
    return files
  }
}
