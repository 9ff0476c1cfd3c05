import Articles
import NewsGraphModel

/// Feeds bytes to the readers; the first byte chooses the format by its extension.
///
/// Beyond not crashing, what is read must keep its promises: spans inside the text, in order, nothing of the page in the view.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let extensions = ["txt", "md", "html", "jsonl", "xml", "unknown"]
  let path = "fuzz." + extensions[Int(bytes[0]) % extensions.count]
  let (articles, _) = ArticleReader(maximumBytes: 1 << 20).read(bytes: Array(bytes.dropFirst()), path: path)
  for article in articles { check(article) }
  let (unique, _) = ArticleIdentity.unique(articles)
  require(Set(unique.map(\.id)).count == unique.count, "ids are unique")
  return 0
}

/// Ends the program with the message; unlike a precondition it says it in an optimized build, too.
private func require(_ condition: Bool, _ message: String) {
  if !condition { fatalError(message) }
}

private func check(_ article: Article) {
  let view = article.view
  var last = 0
  var page = article.boilerplate[...]
  for index in view.scalars.indices {
    let original = view.original(Span(index, index + 1))
    require(original.start >= last && original.end <= article.scalars.count, "the view keeps the order of the text")
    last = original.end
    while let first = page.first, first.end <= original.start { page.removeFirst() }
    require(original.isEmpty || page.first.map { !$0.overlaps(original) } ?? true, "nothing of the page is in the view")
  }
  var end = 0
  for block in view.blocks {
    require(block.span.start >= end && block.span.end <= view.scalars.count && !block.span.isEmpty, "blocks are in order")
    let original = view.original(block.span)
    require(original.end <= article.scalars.count, "a block lies in the text")
    end = block.span.end
  }
  for (a, b) in zip(article.boilerplate, article.boilerplate.dropFirst()) { require(a.end <= b.start, "spans are disjoint") }
  require(article.boilerplate.last.map { $0.end <= article.scalars.count } ?? true, "what is marked lies in the text")
  require(!article.path.hasPrefix("/") && !article.id.isEmpty, "an article has a name and no absolute path")
}
