import NewsGraphModel

/// Which articles are independent of one another: a near copy counts with its original.
struct ArticleSources {
  private let numbers: [String: Int]
  private let copies: NearCopies

  init(_ documents: [DocumentRecord], _ copies: NearCopies) {
    numbers = Dictionary(documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.copies = copies
  }

  /// What is surest in each independent source, in the order of the originals, given the confidence of every article's evidence.
  func strongest(_ confidences: [(document: String, confidence: Double)]) -> [Double] {
    let articles = confidences.compactMap { numbers[$0.document] }
    let sources = copies.sources(of: Set(articles))
    var strongest: [Int: Double] = [:]
    for (document, confidence) in confidences {
      guard let article = numbers[document], let source = sources[article] else { continue }
      strongest[source] = max(strongest[source] ?? 0, confidence)
    }
    return strongest.sorted { $0.key < $1.key }.map(\.value)
  }
}
