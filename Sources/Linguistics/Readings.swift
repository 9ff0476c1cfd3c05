internal import CKernels
internal import NewsGraphModel

/// One class for each word.
struct ClassReading: Sendable {
  /// The blocks of the classes that a network gives, in the order in which `Network` holds them.
  static let titles = ["upos", "xpos", "feats"]

  let names: [String]
  let layer: Int
  private let scores: AffineLayer

  /// Where the classes are parts of speech, those.
  private let parts: [PartOfSpeech]

  init(_ file: TensorFile, _ title: String, _ place: (layer: Int, inputs: Int)) throws(Diagnostic) {
    names = try file.lines(title + ".names")
    scores = try AffineLayer(file, title, inputs: place.inputs, outputs: names.count)
    layer = place.layer
    parts = names.compactMap(PartOfSpeech.init(rawValue:))
    guard title != "upos" || parts.count == names.count else {
      throw file.bad("its parts of speech are \(names.joined(separator: " ")), expected those of Universal Dependencies")
    }
  }

  func part(_ word: Int, _ classes: [UInt8]) -> PartOfSpeech { parts[Int(classes[word])] }

  /// The number of each word's class.
  func classes(_ states: Network.States) -> [UInt8] {
    (states.layers[layer] ?? []).withUnsafeBufferPointer { input in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, states.count * scores.outputs)) { sums in
        guard let input = input.baseAddress, let sums = sums.baseAddress else { return [] }
        scores.sums(states.count, input, into: sums)
        return (0..<states.count).map { UInt8(scores.best(sums + $0 * scores.outputs)) }
      }
    }
  }
}

/// Head and label of each word (Dozat and Manning 2017).
struct TreeReading: @unchecked Sendable {
  // Unchecked because of the pointer: see `TensorFile`.
  let labels: [String]
  let layer: Int
  private let dependent: AffineLayer
  private let governor: AffineLayer
  private let product: AffineLayer
  private let root: UnsafePointer<Int16>
  private let labelDependent: AffineLayer
  private let labelGovernor: AffineLayer
  private let label: AffineLayer
  /// The number of the label that the root has, and no other word.
  private let rootLabel: Int

  /// What one unit of a rectified output, and of the product, is multiplied with before it is rounded.
  static let factor: Float = 128
  static let productFactor: Float = 32

  init(_ file: TensorFile, _ place: (layer: Int, inputs: Int)) throws(Diagnostic) {
    let inputs = place.inputs
    layer = place.layer
    labels = try file.lines("label.names")
    guard let rootLabel = labels.firstIndex(of: "root") else { throw file.bad("its labels lack 'root'") }
    self.rootLabel = rootLabel
    dependent = try AffineLayer(file, "arc.dependent", inputs: inputs)
    governor = try AffineLayer(file, "arc.governor", inputs: inputs, outputs: dependent.outputs)
    product = try AffineLayer(file, "arc.product", inputs: dependent.outputs, outputs: dependent.outputs, readsCells: false)
    root = try file.tensor("arc.root", .int16, rows: 1, columns: dependent.outputs).start.assumingMemoryBound(to: Int16.self)
    // A product of two rows must fit 32 bits: 2047 · 2047 · 512.
    guard dependent.outputs <= 512 else { throw file.bad("\(dependent.outputs) columns in its product of arcs, expected at most 512") }
    for column in 0..<dependent.outputs where abs(Int(root[column])) > 2047 { throw file.bad("its root is out of range") }
    labelDependent = try AffineLayer(file, "label.dependent", inputs: inputs)
    labelGovernor = try AffineLayer(file, "label.governor", inputs: inputs, outputs: labelDependent.outputs)
    label = try AffineLayer(file, "label", inputs: labelDependent.outputs, outputs: labels.count, readsCells: false)
  }

  /// The head of each word (`count` for the root) and the number of its label.
  func tree(_ states: Network.States) -> (heads: [Int], labels: [UInt8]) {
    let count = states.count
    guard count > 0 else { return ([], []) }
    return (states.layers[layer] ?? []).withUnsafeBufferPointer { input in
      guard let input = input.baseAddress else { return ([], []) }
      let heads = heads(count, input)
      return (heads, labels(count, input, heads))
    }
  }

  private func heads(_ count: Int, _ input: UnsafePointer<Int16>) -> [Int] {
    let width = dependent.outputs
    var scores = [Int32](repeating: 0, count: count * (count + 1))
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * width) { sums in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: (3 * count + 1) * width) { rows in
        guard let sums = sums.baseAddress, let words = rows.baseAddress else { return }
        let products = words + count * width
        let governors = products + count * width
        func rectify(_ layer: AffineLayer, into target: UnsafeMutablePointer<Int16>) {
          for word in 0..<count {
            ng_rectify(width, sums + word * width, layer.scale, layer.bias, 0.1, Self.factor, target + word * width)
          }
        }
        dependent.sums(count, input, into: sums)
        rectify(dependent, into: words)
        product.sums(count, words, into: sums)
        for word in 0..<count {
          ng_rectify(width, sums + word * width, product.scale, product.bias, 1, Self.productFactor, products + word * width)
        }
        governor.sums(count, input, into: sums)
        rectify(governor, into: governors)
        (governors + count * width).update(from: root, count: width)
        scores.withUnsafeMutableBufferPointer { scores in
          guard let scores = scores.baseAddress else { return }
          ng_products(count, count + 1, width, products, governors, scores)
        }
      }
    }
    return scores.withUnsafeBufferPointer { scores in
      scores.baseAddress.map { MaximumTree.heads($0, count: count) } ?? []
    }
  }

  private func labels(_ count: Int, _ input: UnsafePointer<Int16>, _ heads: [Int]) -> [UInt8] {
    let width = labelDependent.outputs
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: count * (2 * width + label.outputs)) { sums in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: count * width) { rows in
        guard let dependents = sums.baseAddress, let rows = rows.baseAddress else { return [] }
        let governors = dependents + count * width
        let scores = governors + count * width
        labelDependent.sums(count, input, into: dependents)
        labelGovernor.sums(count, input, into: governors)
        for word in 0..<count {
          let own = dependents + word * width
          // Both layers have the same scales; the root adds nothing.
          if heads[word] < count { for unit in 0..<width { own[unit] &+= governors[heads[word] * width + unit] } }
          ng_rectify(width, own, labelDependent.scale, labelDependent.bias, 0.1, Self.factor, rows + word * width)
        }
        label.sums(count, rows, into: scores)
        return (0..<count).map { word in
          UInt8(heads[word] == count ? rootLabel : label.best(scores + word * label.outputs, excluding: rootLabel))
        }
      }
    }
  }
}

/// The names of a sentence.
struct NameReading: Sendable {
  let layer: Int
  private let scores: AffineLayer
  private let tags: NameTags

  init(_ file: TensorFile, _ place: (layer: Int, inputs: Int)) throws(Diagnostic) {
    layer = place.layer
    let names = try file.lines("name.names")
    scores = try AffineLayer(file, "name", inputs: place.inputs, outputs: names.count)
    tags = try NameTags(file, "name", tags: names)
  }

  /// In text order.
  func names(_ states: Network.States) -> [RecognizedName] {
    let cells = max(1, states.count * scores.outputs)
    return (states.layers[layer] ?? []).withUnsafeBufferPointer { input in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: cells) { sums in
        withUnsafeTemporaryAllocation(of: Float.self, capacity: cells) { values in
          guard let input = input.baseAddress, let sums = sums.baseAddress, let values = values.baseAddress else { return [] }
          scores.sums(states.count, input, into: sums)
          for word in 0..<states.count {
            for tag in 0..<scores.outputs {
              values[word * scores.outputs + tag] = scores.score(tag, sums + word * scores.outputs)
            }
          }
          return tags.names(values, count: states.count)
        }
      }
    }
  }
}
