public import Evaluation
public import NewsGraphModel

/// A folder of annotated articles: files that end in `.gold.json`, and the articles that they name.
public struct GoldFolder: Sendable {
  /// In the order of the file names; each with its text.
  public let articles: [GoldArticle]
  /// Where the articles lie, in the same order.
  public let paths: [String]
  /// What is wrong with annotations; without any, all of them were read.
  public let diagnostics: [Diagnostic]

  /// Reads `folder`, or the folder `gold` in it. Articles lie in `articles`, by default the folder of this name beside the annotations,
  /// else among them.
  public init(_ folder: String, articles: String? = nil) throws(Diagnostic) {
    let folder = Self.trimmed(folder)
    let inner = folder + "/gold"
    var root = folder
    var names = try Self.annotations(in: folder)
    if names.isEmpty, SystemCall.isFolder(inner) {
      root = inner
      names = try Self.annotations(in: inner)
    }
    guard !names.isEmpty else {
      throw Diagnostic(.error, path: folder, "expected files that end in '\(Self.ending)', found none", code: "gold-missing")
    }
    let beside = (root == folder ? Self.parent(of: folder) : folder) + "/articles"
    let texts = articles.map(Self.trimmed) ?? (SystemCall.isFolder(beside) ? beside : root)
    var read: [GoldArticle] = []
    var paths: [String] = []
    var diagnostics: [Diagnostic] = []
    var ids: Set<String> = []
    for name in names {
      let path = root + "/" + name
      do throws(Diagnostic) {
        let article = try GoldReader.article(try Self.json(path), path: path)
        guard ids.insert(article.id).inserted else {
          throw Diagnostic(.error, path: path, "the article '\(article.id)' is annotated twice", code: "gold-invalid")
        }
        let textPath = texts + "/" + article.file
        let text = Array(String(decoding: try SystemCall.read(textPath), as: UTF8.self).unicodeScalars)
        read.append(try GoldReader.attach(text, to: article, path: textPath))
        paths.append(textPath)
      } catch {
        diagnostics.append(error)
      }
    }
    (self.articles, self.paths, self.diagnostics) = (read, paths, diagnostics)
  }

  private static func json(_ path: String) throws(Diagnostic) -> JSONValue {
    do throws(Diagnostic) {
      return try JSONValue.parse(SystemCall.read(path))
    } catch {
      var diagnostic = error
      diagnostic.path = path
      throw diagnostic
    }
  }

  private static let ending = ".gold.json"

  private static func annotations(in folder: String) throws(Diagnostic) -> [String] {
    try SystemCall.names(inFolder: folder).filter { $0.hasSuffix(ending) }
  }

  private static func trimmed(_ folder: String) -> String { folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder }

  private static func parent(of folder: String) -> String {
    guard let slash = folder.lastIndex(of: "/") else { return folder == ".." || folder == "." ? folder + "/.." : "." }
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }
}
