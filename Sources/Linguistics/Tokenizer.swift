public import NewsGraphModel

/// Cuts a document's blocks into tokens and sentences.
///
/// Tokens follow the English treebanks of Universal Dependencies: contractions (`did|n't`, `Ukraine|'s`), hyphenated compounds
/// (`long|-|term`, but `re-elected`) and signs stand alone; abbreviations (`U.S.`), addresses and numbers (`1 000`, `3.5`) stay whole.
/// A sentence never crosses a block.
public struct Tokenizer: Annotator {
  public static let name = "tokenizer"
  public static let requires: Set<Layer> = []
  public static let assigns: Set<Layer> = [.tokens, .sentences]

  public init() {}

  public func annotate(_ document: inout Document) {
    let view = document.article.view
    var tokens: [Token] = []
    tokens.reserveCapacity(view.scalars.count / 5)
    for block in view.blocks {
      let first = tokens.count
      let scanner = TokenScanner(scalars: view.scalars, end: block.span.end)
      var place = block.span.start
      while place < block.span.end {
        if view.scalars[place].isSpace {
          place += 1
          continue
        }
        let chunkEnd = scanner.chunkEnd(from: place)
        scanner.cut(place, chunkEnd) { start, end in
          tokens.append(Token(span: Span(start, end), text: String(view.scalars[start..<end])))
        }
        place = chunkEnd
      }
      for sentence in SentenceSplitter.split(tokens, first..<tokens.count) {
        document.sentences.append(Sentence(tokens: sentence, block: block.kind))
      }
    }
    document.tokens = tokens
  }
}
