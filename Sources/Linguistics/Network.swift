public import NewsGraphModel

/// The network behind tagger, parser and name recogniser: words in, everything about a sentence out.
///
/// Recurrent layers over the words' features (`WordFeatures`); on some of them stand the readings: classes for each word, scores for each
/// pair of words, tags for names. All weights are whole numbers and all sums exact, so that every machine gives the same answer. One
/// network may be used by any number of threads.
public struct Network: Sendable {
  let classes: [ClassReading]
  let tree: TreeReading
  let names: NameReading
  private let embedding: Embedding
  private let layers: [Recurrence]
  /// For each layer the number of the layer that it reads, or -1 for the words.
  private let sources: [Int]

  /// Makes the network of a model's blocks; throws a `Diagnostic` where they do not fit together.
  public init(_ file: TensorFile) throws(Diagnostic) {
    let layout = try file.tensor("layout", .uint32, rows: 1)
    let numbers = (0..<layout.columns).map { Int(layout.start.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)) }
    guard (4...12).contains(numbers.count) else { throw file.bad("its layout has \(numbers.count) numbers, expected 4 to 12") }
    let count = numbers.count - 3
    guard numbers.suffix(3).allSatisfy({ $0 < count }), numbers.prefix(count).enumerated().allSatisfy({ $1 <= $0 }) else {
      throw file.bad("its layout names a layer that it does not have")
    }
    embedding = try Embedding(file)
    var layers: [Recurrence] = []
    for layer in 0..<count {
      let inputs = numbers[layer] == 0 ? embedding.width : layers[numbers[layer] - 1].outputs
      layers.append(try Recurrence(file, "lstm\(layer)", inputs: inputs, readsCells: numbers[layer] > 0))
    }
    sources = numbers.prefix(count).map { $0 - 1 }
    self.layers = layers
    func inputs(_ reading: Int) -> (layer: Int, inputs: Int) { (numbers[count + reading], layers[numbers[count + reading]].outputs) }
    var classes: [ClassReading] = []
    for title in ClassReading.titles { classes.append(try ClassReading(file, title, inputs(0))) }
    self.classes = classes
    tree = try TreeReading(file, inputs(1))
    names = try NameReading(file, inputs(2))
  }

  /// What the layers make of sentences; readings take what they need from it.
  ///
  /// `readings` are the layers that will be read; no later one is computed.
  func states(_ sentences: [[String]], for readings: [Int]) -> [States] {
    let order = sentences.indices.sorted { (-sentences[$0].count, $0) < (-sentences[$1].count, $1) }
    let packing = Packing(lengths: order.map { sentences[$0].count })
    var results = sentences.map { States(count: $0.count, layers: [:]) }
    var outputs: [[Int16]] = []
    let words = embedding.rows(sentences, order, packing)
    for layer in 0...(readings.max() ?? 0) {
      let width = layers[layer].outputs
      let isFirst = sources[layer] < 0
      let source = isFirst ? words.values : outputs[sources[layer]]
      outputs.append(
        [Int16](unsafeUninitializedCapacity: packing.count * width) { output, size in
          source.withUnsafeBufferPointer { source in
            guard let target = output.baseAddress, let source = source.baseAddress else { return }
            layers[layer].run(packing, source, places: isFirst ? words.places : nil, inputCount: words.count, into: target)
          }
          size = packing.count * width
        })
      guard readings.contains(layer) else { continue }
      for (place, sentence) in order.enumerated() {
        results[sentence].layers[layer] = unpacked(outputs[layer], width, packing, place)
      }
    }
    return results
  }

  /// The rows of one sentence, word after word.
  private func unpacked(_ rows: [Int16], _ width: Int, _ packing: Packing, _ place: Int) -> [Int16] {
    let count = packing.lengths[place]
    return [Int16](unsafeUninitializedCapacity: count * width) { target, size in
      rows.withUnsafeBufferPointer { rows in
        guard let start = target.baseAddress, let rows = rows.baseAddress else { return }
        for word in 0..<count { (start + word * width).update(from: rows + packing.row(place, word) * width, count: width) }
      }
      size = count * width
    }
  }

  /// The outputs of the layers that are read, a row for each word of a sentence.
  struct States {
    let count: Int
    var layers: [Int: [Int16]]
  }
}
