internal import CKernels
import NewsGraphModel

/// The sum of what training learned about each feature of a word.
struct Embedding: @unchecked Sendable {
  // Unchecked because of the pointer: see `TensorFile`.
  let width: Int
  private let table: FeatureTable
  private let phrases: FeatureTable
  private let values: UnsafePointer<Int8>

  init(_ file: TensorFile) throws(Diagnostic) {
    let tensor = try file.tensor("embedding", .int8)
    guard tensor.columns % 32 == 0, (32...1024).contains(tensor.columns) else {
      throw file.bad("its embedding has \(tensor.columns) columns, expected whole groups of 32")
    }
    width = tensor.columns
    values = tensor.start.assumingMemoryBound(to: Int8.self)
    table = try FeatureTable(file, "slots", limit: tensor.rows)
    phrases = try FeatureTable(file, "phrases", limit: 1 << PhraseFeatures.Kind.allCases.count)
  }

  /// The sums for words, where equal words share one.
  struct Rows {
    /// `width` numbers for each of `count` rows.
    let values: [Int16]
    let count: Int
    /// The row of each word, in the order of the packing.
    let places: [Int32]
  }

  /// The sums for the words of packed sentences; `order` names the sentence at each place of the packing.
  func rows(_ sentences: [[String]], _ order: [Int], _ packing: Packing) -> Rows {
    var places = [Int32](repeating: 0, count: packing.count)
    var known: [String: Int32] = [:]
    known.reserveCapacity(packing.count)
    var count = 0
    // A word has a row of its own when it is new, and one more when it stands in a phrase.
    let sums = [Int16](unsafeUninitializedCapacity: 2 * packing.count * width) { rows, size in
      guard let start = rows.baseAddress else { return }
      var numbers: [Int32] = []
      var features: [UInt32] = []
      features.reserveCapacity(64)
      for (place, sentence) in order.enumerated() {
        let words = sentences[sentence]
        for (index, word) in words.enumerated() {
          let row = known[word] ?? Int32(count)
          places[packing.row(place, index)] = row
          guard row == count else { continue }
          known[word] = row
          write(word, to: start + count * width, &features, &numbers)
          count += 1
        }
        let shared = count
        PhraseFeatures.find(words) {
          UInt32(phrases.number(of: $0) ?? 0)
        } feature: { index, feature in
          guard let number = table.number(of: feature) else { return }
          let place = packing.row(place, index)
          if places[place] < shared {
            (start + count * width).update(from: start + Int(places[place]) * width, count: width)
            places[place] = Int32(count)
            count += 1
          }
          ng_add_row(width, start + Int(places[place]) * width, values + number * width)
        }
      }
      size = count * width
    }
    return Rows(values: sums, count: count, places: places)
  }

  private func write(_ word: String, to row: UnsafeMutablePointer<Int16>, _ features: inout [UInt32], _ numbers: inout [Int32]) {
    features.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    WordFeatures.append(word, to: &features)
    for feature in features { if let number = table.number(of: feature) { numbers.append(Int32(number)) } }
    ng_sum_rows(width, values, numbers.count, numbers, row)
  }
}
