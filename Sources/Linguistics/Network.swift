internal import CKernels
public import NewsGraphModel

/// The network behind tagger, parser and name recogniser: words in, everything about a sentence out.
///
/// Recurrent layers over the words' features (`WordFeatures`); on some of them stand the heads: classes for each word, scores for each pair
/// of words, tags for names. All weights are whole numbers and all sums exact, so that every machine gives the same answer. One network may
/// be used by any number of threads.
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
    guard numbers.count >= 4, numbers.count <= 12 else { throw file.bad("its layout has \(numbers.count) numbers") }
    let count = numbers.count - 3
    guard numbers.suffix(3).allSatisfy({ $0 < count }), numbers.prefix(count).enumerated().allSatisfy({ $1 <= $0 }) else {
      throw file.bad("its layout names a layer that it does not have")
    }
    embedding = try Embedding(file)
    var layers: [Recurrence] = []
    for layer in 0..<count {
      let inputs = numbers[layer] == 0 ? embedding.width : layers[numbers[layer] - 1].outputs
      layers.append(try Recurrence(file, "lstm\(layer)", inputs: inputs))
    }
    sources = numbers.prefix(count).map { $0 - 1 }
    self.layers = layers
    var classes: [ClassReading] = []
    for title in ClassReading.titles { classes.append(try ClassReading(file, title, inputs: layers[numbers[count]].outputs, layer: numbers[count])) }
    self.classes = classes
    tree = try TreeReading(file, inputs: layers[numbers[count + 1]].outputs, layer: numbers[count + 1])
    names = try NameReading(file, inputs: layers[numbers[count + 2]].outputs, layer: numbers[count + 2])
  }

  /// What the layers make of a sentence; readings take what they need from it.
  func states(_ words: [String], upTo last: Int? = nil) -> States {
    let count = words.count
    var states = States(count: count)
    let input = embedding.rows(words)
    for layer in 0...(last ?? layers.count - 1) {
      let output = [Int16](unsafeUninitializedCapacity: count * layers[layer].outputs) { output, size in
        (sources[layer] < 0 ? input : states.layers[sources[layer]]).withUnsafeBufferPointer { input in
          guard let start = output.baseAddress, let input = input.baseAddress else { return }
          layers[layer].run(count, input, into: start)
        }
        size = count * layers[layer].outputs
      }
      states.layers.append(output)
    }
    return states
  }

  /// Everything about one sentence.
  public func analyse(_ words: [String]) -> Analysis {
    let states = states(words)
    let tree = tree.tree(states)
    return Analysis(
      classes: classes.map { reading in reading.classes(states).map { reading.names[Int($0)] } }, heads: tree.heads,
      labels: tree.labels.map { self.tree.labels[Int($0)] }, names: names.names(states))
  }

  public struct Analysis {
    public var classes: [[String]]
    public var heads: [Int]
    public var labels: [String]
    public var names: [(words: Range<Int>, type: String)]
  }

  /// The outputs of each layer, a row for each word.
  struct States {
    let count: Int
    var layers: [[Int16]] = []
  }
}

/// The sum of what training learned about each feature of a word.
struct Embedding: @unchecked Sendable {
  // Unchecked because of the pointer: see `TensorFile`.
  let width: Int
  private let table: FeatureTable
  private let values: UnsafePointer<Int8>

  init(_ file: TensorFile) throws(Diagnostic) {
    let tensor = try file.tensor("embedding", .int8)
    guard tensor.columns % 32 == 0, tensor.columns > 0 else { throw file.bad("its embedding has \(tensor.columns) columns") }
    width = tensor.columns
    values = tensor.start.assumingMemoryBound(to: Int8.self)
    table = try FeatureTable(file, "slots", rows: tensor.rows)
  }

  /// A row for each word.
  func rows(_ words: [String]) -> [Int16] {
    var sums = [Int16](repeating: 0, count: words.count * width)
    var features: [UInt32] = []
    features.reserveCapacity(16)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let start = sums.baseAddress else { return }
      for (index, word) in words.enumerated() {
        features.removeAll(keepingCapacity: true)
        WordFeatures.append(word, to: &features)
        for feature in features {
          if let row = table.row(of: feature) { ng_add_row(width, start + index * width, values + row * width) }
        }
      }
    }
    return sums
  }
}
