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

  /// Writes the sum for each word of a sentence over the row that `target` gives for it.
  func write(_ words: [String], to target: (Int) -> UnsafeMutablePointer<Int16>) {
    var features: [UInt32] = []
    features.reserveCapacity(64)
    for (index, word) in words.enumerated() {
      let row = target(index)
      row.update(repeating: 0, count: width)
      features.removeAll(keepingCapacity: true)
      WordFeatures.append(word, to: &features)
      for feature in features { add(feature, to: row) }
    }
    PhraseFeatures.find(words) {
      UInt32(phrases.number(of: $0) ?? 0)
    } feature: {
      add($1, to: target($0))
    }
  }

  private func add(_ feature: UInt32, to row: UnsafeMutablePointer<Int16>) {
    if let number = table.number(of: feature) { ng_add_row(width, row, values + number * width) }
  }
}
