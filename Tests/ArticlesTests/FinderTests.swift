import Articles
import FoundationEssentials
import NewsGraphModel
import Testing

@Suite final class FinderTests {
  private let root = FileManager.default.temporaryDirectory.appending(path: "articles-\(UUID().uuidString)").path

  init() throws {
    for (path, text) in [
      ("seeds/a.txt", "They met in Oslo."), ("seeds/b.md", "They left."), ("seeds/sub/a.txt", "They stayed in Bergen."),
      ("seeds/.hidden.txt", "No."),
      ("seeds/.git/c.txt", "No."), ("seeds/picture.png", "No."), ("seeds/sub/deep/d.html", "<p>They sang.</p>"), ("empty/x.bin", "No."),
      ("odd.dat", "They odd."),
    ] {
      let file = root + "/" + path
      try FileManager.default.createDirectory(
        atPath: String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]), withIntermediateDirectories: true)
      try text.write(toFile: file, atomically: false, encoding: .utf8)
    }
    try FileManager.default.createSymbolicLink(atPath: root + "/seeds/sub/loop", withDestinationPath: root + "/seeds")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  private func paths(_ inputs: String...) -> [String] { ArticleFinder.find(inputs.map { root + "/" + $0 }).sources.map(\.path) }

  @Test func aFolderGivesItsArticlesWithoutHiddenOnes() {
    #expect(paths("seeds") == ["a.txt", "b.md", "sub/a.txt", "sub/deep/d.html"])
    #expect(paths("seeds/") == paths("seeds"))
  }

  @Test func aPatternGivesTheSamePathsAsTheFolder() {
    #expect(paths("seeds/*.txt") == ["a.txt"])
    #expect(paths("seeds/**/*.txt") == ["a.txt", "sub/a.txt"])
    #expect(paths("seeds/?.[l-n]d") == ["b.md"])
    #expect(paths("seeds/*/[!b].txt") == ["sub/a.txt"])
  }

  @Test func aFileIsRecordedByItsName() {
    #expect(paths("seeds/sub/a.txt") == ["a.txt"])
    #expect(paths("odd.dat") == ["odd.dat"])
  }

  @Test func whatIsNamedTwiceIsReadOnceInWhateverOrder() {
    #expect(paths("seeds", "seeds/sub/a.txt", "seeds/*.md") == paths("seeds"))
    #expect(paths("seeds/sub/a.txt", "seeds") == paths("seeds"))
  }

  @Test func theWayToReadIsAbsoluteAndTheNameIsTheUsers() throws {
    let source = try #require(ArticleFinder.find([root + "/seeds/../seeds"]).sources.last)
    #expect(source.location.hasPrefix("/") && source.name == root + "/seeds/../seeds/sub/deep/d.html")
    #expect(ArticleReader().read(source).articles.map(\.words) == [["They sang."]])
  }

  @Test func whatIsNotThereIsADiagnosticThatKnowsTheNearest() {
    let (sources, diagnostics) = ArticleFinder.find([root + "/sedes", root + "/seeds/*.pdf", root + "/empty"])
    #expect(sources.isEmpty)
    #expect(diagnostics.map(\.code).sorted() == ["article-folder-empty", "article-missing", "article-missing"])
    #expect(diagnostics.contains { $0.message.contains("'seeds'") } && diagnostics.contains { $0.severity == .note })
  }

  @Test func whatCannotBeReadIsADiagnostic() {
    let reader = ArticleReader(maximumBytes: 4)
    for (path, code) in [
      (root + "/odd.dat", "article-too-large"), (root + "/gone.txt", "article-unreadable"), (root, "article-unreadable"),
    ] {
      let (articles, diagnostics) = reader.read(ArticleSource(location: path, path: "a.txt", name: "named/a.txt"))
      #expect(articles.isEmpty && diagnostics.map(\.code) == [code] && diagnostics.map(\.path) == ["named/a.txt"])
    }
  }

  @Test func anEndlessDeviceIsTooLarge() {
    let (articles, diagnostics) = ArticleReader(maximumBytes: 1000).read(ArticleSource(location: "/dev/zero", path: "zero", name: "zero"))
    #expect(articles.isEmpty && diagnostics.map(\.code) == ["article-too-large"])
  }
}

@Suite struct IdentityTests {
  private func articles() throws -> [Article] {
    var articles: [Article] = []
    for (text, path) in [
      ("They met.", "a.txt"), ("They left.", "sub/a.txt"), ("They met.", "other/a.txt"), ("Alone.", "b c—d.txt"), ("Sang.", "….txt"),
    ] { articles.append(try read(text, as: path)) }
    return articles
  }

  @Test func idsAreUniqueInWhateverOrder() throws {
    let all = try articles()
    let (unique, diagnostics) = ArticleIdentity.unique(all)
    #expect(unique.map(\.id).sorted() == ["a-" + all[0].sha256.prefix(8), "a-" + all[1].sha256.prefix(8), "article", "b-c-d"].sorted())
    #expect(diagnostics.map(\.description) == ["other/a.txt: note: same id 'a' and same text as 'a.txt'; left out [article-duplicate]"])
    for start in all.indices {
      let turned = Array(all[start...] + all[..<start])
      for order in [turned, turned.reversed()] {
        let again = ArticleIdentity.unique(order)
        #expect(
          again.articles.map(\.id) == unique.map(\.id) && again.articles.map(\.path) == unique.map(\.path)
            && again.diagnostics == diagnostics)
      }
    }
  }

  @Test func anIdThatIsTakenIsNotMadeAgain() throws {
    var all = try articles()
    all[3].id = "a-" + all[0].sha256.prefix(8)
    let ids = ArticleIdentity.unique(all).articles.map(\.id)
    #expect(Set(ids).count == ids.count && ids.contains(all[3].id))
  }
}
