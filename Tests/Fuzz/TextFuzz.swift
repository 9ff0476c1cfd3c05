import Linguistics
import NewsGraphModel
@preconcurrency import Glibc

/// Feeds bytes as text to the tokenizer and the network; the first byte chooses between a small network and the shipped one.
///
/// Whatever the text: tokens in the text and in order, all of them in sentences, one tree for each sentence, names in their sentences.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTexts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let scalars = Array(String(decoding: bytes.dropFirst(), as: UTF8.self).unicodeScalars)
  var document = Document(Article(id: "a", path: "a.txt", scalars: scalars, view: TextView(plain: scalars)))
  Tokenizer().annotate(&document)
  let annotator = bytes[0] % 8 == 0 ? shipped : small
  annotator.annotate(&document)
  check(document)
  // Nothing is kept from one text to the next.
  var again = document
  annotator.annotate(&again)
  require(
    zip(document.tokens, again.tokens).allSatisfy { $0.head == $1.head && $0.label == $1.label && $0.part == $1.part },
    "texts read the same twice")
  require(document.names == again.names, "names are the same twice")
  return 0
}

/// Ends the program with the message; unlike a precondition it says it in an optimized build, too.
private func require(_ condition: Bool, _ message: String) {
  if !condition { fatalError(message) }
}

/// The bytes of a file, mapped for as long as the program runs.
private func mapped(_ path: String) -> UnsafeRawBufferPointer {
  let file = open(path, O_RDONLY)
  require(file >= 0, "'\(path)' can be read from the folder of the package")
  let size = Int(lseek(file, 0, SEEK_END))
  return UnsafeRawBufferPointer(start: mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), count: size)
}

private func annotator(_ network: () throws -> Network) -> SyntaxAnnotator {
  do {
    return SyntaxAnnotator(try network(), lemmatizer: try Lemmatizer(mapped("Sources/Models/lemmas.model"), name: "lemmas"))
  } catch { fatalError("\(error)") }
}

private let small = annotator { try SmallModel(layers: 2).network() }
private let shipped = annotator { try Network(TensorFile(mapped("Sources/Models/english.model"), name: "english")) }

private func check(_ document: Document) {
  let view = document.article.view
  var last = 0
  for token in document.tokens {
    require(token.span.start >= last && !token.span.isEmpty && token.span.end <= view.scalars.count, "tokens lie in the text, in order")
    require(token.text.unicodeScalars.elementsEqual(view.scalars[token.span.start..<token.span.end]), "a token says what the text says")
    require(!token.label.isEmpty, "every token has a label")
    last = token.span.end
  }
  require(document.sentences.flatMap { Array($0.tokens) } == Array(document.tokens.indices), "every token is in one sentence")
  for sentence in document.sentences {
    let roots = sentence.tokens.filter { document.tokens[$0].head < 0 }
    require(roots.count == 1, "a sentence has one root")
    for token in sentence.tokens {
      var (place, steps) = (token, 0)
      while place >= 0, steps <= sentence.tokens.count {
        require(sentence.tokens.contains(place), "a tree stays in its sentence")
        (place, steps) = (document.tokens[place].head, steps + 1)
      }
      require(place < 0, "a tree has no cycle")
    }
  }
  var end = 0
  for name in document.names {
    require(name.tokens.lowerBound >= end && !name.tokens.isEmpty, "names are in order and apart")
    let sentence = document.sentence(of: name.tokens.lowerBound).map { document.sentences[$0] }
    require((sentence?.tokens.upperBound ?? 0) >= name.tokens.upperBound, "a name lies in a sentence")
    end = name.tokens.upperBound
  }
}
