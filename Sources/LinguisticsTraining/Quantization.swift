import Linguistics

extension NetworkTrainer {
  /// The trained network as a model file: averages of the last steps, weights in 8 bits with a scale for each row.
  public func model() -> [UInt8] {
    var writer = TensorWriter()
    let inventory = preparation.inventory
    writer.add("layout", (plan.sources + plan.readings).map(UInt32.init), rows: 1)
    let unit = embedding(&writer)
    for (index, layer) in network.layers.enumerated() {
      let scale = plan.sources[index] == 0 ? unit : 1 / 1024
      for (lstm, direction) in [(layer.forth, "f"), (layer.back, "b")] {
        writer.layer("lstm\(index)\(direction).x", lstm.input.average, bias: lstm.bias.average, unit: scale)
        writer.layer("lstm\(index)\(direction).h", lstm.recurrent.average, bias: nil, unit: 1 / 1024)
      }
    }
    for (index, title) in ["upos", "xpos", "feats"].enumerated() {
      writer.layer(title, network.classes[index].scores, unit: 1 / 1024)
      writer.add(title + ".names", inventory.classes[index])
    }
    let tree = network.tree
    writer.layer("arc.dependent", tree.dependent, unit: 1 / 1024)
    writer.layer("arc.governor", tree.governor, unit: 1 / 1024)
    writer.layer("arc.product", transposed(tree.product.average), bias: tree.preference.average, unit: 1 / 128)
    writer.add("arc.root", (0..<plan.arcs).map { Int16(max(-2047, min(2047, (tree.root.average.values[$0] * 128).rounded()))) }, rows: 1)
    writer.pair("label", tree.labelDependent, tree.labelGovernor, unit: 1 / 1024)
    writer.layer("label", tree.labels, unit: 1 / 128)
    writer.add("label.names", inventory.labels)
    writer.layer("name", network.names.scores, unit: 1 / 1024)
    writer.add("name.names", inventory.names)
    let moves = network.names.transitions.average
    writer.add("name.move", (0..<moves.count).map { moves.values[$0] }, rows: moves.rows)
    return writer.bytes()
  }

  private func transposed(_ matrix: Matrix) -> Matrix {
    let result = Matrix(matrix.columns, matrix.rows)
    for row in 0..<matrix.rows { for column in 0..<matrix.columns { result.row(column)[row] = matrix.row(row)[column] } }
    return result
  }

  /// Writes rows and slots; returns what one step of the whole numbers stands for.
  private func embedding(_ writer: inout TensorWriter) -> Float {
    let values = network.embedding.average
    // A few outliers are held back, so that the rest has finer steps.
    let sizes = (0..<values.count).map { abs(values.values[$0]) }.sorted()
    let limit = sizes[min(sizes.count - 1, sizes.count * 9_999 / 10_000)]
    let unit = max(limit, 1e-6) / 127
    writer.add("embedding", (0..<values.count).map { Int8(max(-127, min(127, (values.values[$0] / unit).rounded()))) }, rows: values.rows)
    let features = preparation.features
    let slots = FeatureTable.slots(features.enumerated().map { ($1, UInt32($0)) })
    writer.add("slots", slots, rows: slots.count / 2)
    let phrases = FeatureTable.slots(preparation.phrases.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    writer.add("phrases", phrases, rows: phrases.count / 2)
    return unit
  }
}

/// Gathers named blocks of numbers and writes them as a `TensorFile`.
struct TensorWriter {
  private var blocks: [(name: String, kind: TensorFile.Kind, rows: Int, columns: Int, bytes: [UInt8])] = []

  mutating func add(_ name: String, _ values: [UInt32], rows: Int) { add(name, .uint32, values, rows) }
  mutating func add(_ name: String, _ values: [Int8], rows: Int) { add(name, .int8, values, rows) }
  mutating func add(_ name: String, _ values: [Int16], rows: Int) { add(name, .int16, values, rows) }
  mutating func add(_ name: String, _ values: [Float], rows: Int) { add(name, .float, values.map(\.bitPattern), rows) }
  mutating func add(_ name: String, _ lines: [String]) { add(name, .text, Array(lines.joined(separator: "\n").utf8), 1) }

  private mutating func add(_ name: String, _ kind: TensorFile.Kind, _ values: [some FixedWidthInteger], _ rows: Int) {
    let bytes = values.flatMap { value in withUnsafeBytes(of: value.littleEndian) { Array($0) } }
    blocks.append((name, kind, rows, values.count / max(1, rows), bytes))
  }

  mutating func layer(_ name: String, _ linear: Linear, unit: Float) {
    layer(name, linear.weight.average, bias: linear.bias.average, unit: unit)
  }

  /// Weights in 8 bits, a scale for each row (in which the unit of the inputs is contained), and biases.
  mutating func layer(_ name: String, _ weights: Matrix, bias: Matrix?, unit: Float) {
    let steps = (0..<weights.rows).map { Self.step(weights, $0) }
    add(name + ".w", Self.rounded(weights, steps), rows: weights.rows)
    add(name + ".s", steps.map { $0 * unit } + (0..<weights.rows).map { bias?.values[$0] ?? 0 }, rows: 2)
  }

  /// Two layers whose outputs are added: both have the larger step of each row.
  mutating func pair(_ name: String, _ one: Linear, _ other: Linear, unit: Float) {
    let steps = (0..<one.outputs).map { max(Self.step(one.weight.average, $0), Self.step(other.weight.average, $0)) }
    for (title, linear) in [("dependent", one), ("governor", other)] {
      add("\(name).\(title).w", Self.rounded(linear.weight.average, steps), rows: linear.outputs)
    }
    let biases = (0..<one.outputs).map { one.bias.average.values[$0] + other.bias.average.values[$0] }
    add(name + ".dependent.s", steps.map { $0 * unit } + biases, rows: 2)
    add(name + ".governor.s", steps.map { $0 * unit } + biases, rows: 2)
  }

  private static func step(_ weights: Matrix, _ row: Int) -> Float {
    max((0..<weights.columns).reduce(0 as Float) { max($0, abs(weights.row(row)[$1])) }, 1e-6) / 127
  }

  private static func rounded(_ weights: Matrix, _ steps: [Float]) -> [Int8] {
    (0..<weights.rows).flatMap { row in
      (0..<weights.columns).map { Int8(max(-127, min(127, (weights.row(row)[$0] / steps[row]).rounded()))) }
    }
  }

  /// The whole file.
  func bytes() -> [UInt8] {
    var offset = TensorFile.headerSize + blocks.count * TensorFile.entrySize
    var entries: [UInt8] = []
    var body: [UInt8] = []
    let head = offset
    func put(_ value: Int, _ target: inout [UInt8]) { withUnsafeBytes(of: UInt32(value).littleEndian) { target += $0 } }
    for block in blocks {
      let padding = (TensorFile.alignment - offset % TensorFile.alignment) % TensorFile.alignment
      body += [UInt8](repeating: 0, count: padding)
      offset += padding
      entries += Array(block.name.utf8) + [UInt8](repeating: 0, count: TensorFile.nameSize - block.name.utf8.count)
      for value in [Int(block.kind.rawValue), block.rows, block.columns, offset] { put(value, &entries) }
      body += block.bytes
      offset += block.bytes.count
    }
    var header: [UInt8] = []
    for value in [Int(TensorFile.magic), Int(TensorFile.version), offset, blocks.count] { put(value, &header) }
    precondition(header.count + entries.count == head, "the head of the file has the size that offsets count on")
    return header + entries + body
  }
}
