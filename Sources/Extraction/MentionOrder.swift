import NewsGraphModel

/// An article's mentions in text order, asked by place, so that long articles cost no more per question than short ones.
struct MentionOrder {
  private let numbers: [Int]
  private let starts: [Int]

  init(_ mentions: [Mention]) {
    numbers = mentions.indices.sorted { (mentions[$0].tokens.lowerBound, $0) < (mentions[$1].tokens.lowerBound, $1) }
    starts = numbers.map { mentions[$0].tokens.lowerBound }
  }

  /// The numbers of the mentions that begin inside a run of tokens.
  func inside(_ tokens: Range<Int>) -> ArraySlice<Int> { numbers[place(tokens.lowerBound)..<place(tokens.upperBound)] }

  /// The numbers of the mentions that begin before a token, the nearest ones where there are many.
  func before(_ token: Int, atMost limit: Int = 500) -> ArraySlice<Int> { numbers[..<place(token)].suffix(limit) }

  /// The first place whose mention begins at the token or behind it.
  private func place(_ token: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
