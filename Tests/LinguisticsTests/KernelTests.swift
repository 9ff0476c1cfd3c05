import CKernelVersions
import CKernels
import Testing

/// The loops in C against loops that anyone can read, and every body of them against every other.
@Suite struct KernelTests {
  /// A product of a block of weights with rows of inputs, and the cells around its result.
  private struct Product {
    var (rows, columns, count, inputStride, outStride) = (0, 0, 0, 0, 0)
    var weights: [Int8] = []
    var inputs: [Int16] = []
    /// Whether the inputs lie within ±127, as outputs of cells do.
    var isSmall = false

    /// The result, in a frame of cells that must stay as they are.
    func run(_ multiply: (Product, UnsafeMutablePointer<Int32>) -> Bool) -> [Int32]? {
      var out = [Int32](repeating: 77, count: count * outStride + 8)
      let isDone = out.withUnsafeMutableBufferPointer { buffer in buffer.baseAddress.map { multiply(self, $0) } ?? false }
      return isDone ? out : nil
    }

    var expected: [Int32] {
      var out = [Int32](repeating: 77, count: count * outStride + 8)
      for t in 0..<count {
        for r in 0..<rows {
          out[t * outStride + r] = (0..<columns).reduce(0) { $0 + Int32(weights[r * columns + $1]) * Int32(inputs[t * inputStride + $1]) }
        }
      }
      return out
    }
  }

  /// The product by the program's function, from weights packed for this processor.
  private static func multiply(_ product: Product, isSmall: Bool, _ out: UnsafeMutablePointer<Int32>) -> Bool {
    let size = ng_weights_size(product.rows, product.columns)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(1, size), alignment: 64)
    defer { memory.deallocate() }
    let packed = memory.bindMemory(to: Int8.self, capacity: size)
    ng_pack_weights(isSmall, product.rows, product.columns, product.weights, packed)
    ng_multiply(
      isSmall, product.rows, product.columns, packed, product.count, product.inputs, product.inputStride, out, product.outStride)
    return true
  }

  private static let products: [Product] = {
    var random = SeededGenerator(seed: 1)
    func product(rows: Int, columns: Int, count: Int, weight: (inout SeededGenerator) -> Int8, input: (inout SeededGenerator) -> Int16)
      -> Product
    {
      var product = Product()
      (product.rows, product.columns, product.count) = (rows, columns, count)
      product.inputStride = columns + Int.random(in: 0...3, using: &random)
      product.outStride = rows + Int.random(in: 0...3, using: &random)
      product.weights = (0..<rows * columns).map { _ in weight(&random) }
      product.inputs = (0..<count * product.inputStride).map { _ in input(&random) }
      return product
    }
    var products: [Product] = []
    for count in 0...9 {
      for rows in [1, 2, 3, 4, 5, 7, 8, 13] {
        let columns = 32 * Int.random(in: 1...3, using: &random)
        products.append(
          product(rows: rows, columns: columns, count: count) {
            .random(in: .min ... .max, using: &$0)
          } input: {
            .random(in: .min ... .max, using: &$0)
          })
        products.append(
          product(rows: rows, columns: columns, count: count * 9) {
            .random(in: .min ... .max, using: &$0)
          } input: {
            .random(in: -127...127, using: &$0)
          })
        products[products.count - 1].isSmall = true
      }
    }
    // The largest sums that 32 bits hold: 480 · 128 · 32 768.
    for (weight, input) in [(Int8.min, Int16.min), (.min, .max), (.max, .max), (.max, .min)] {
      products.append(
        product(rows: 6, columns: 480, count: 6) { _ in
          weight
        } input: { _ in
          input
        })
    }
    return products
  }()

  private static let widths: [Int32] = [512, 256, 128, 0]

  @Test func productsOfWeightsAndInputsAreExactWhateverTheShape() {
    for product in Self.products {
      for isSmall in product.isSmall ? [true, false] : [false] {
        let found = product.run { Self.multiply($0, isSmall: isSmall, $1) }
        #expect(found == product.expected, "\(product.rows)×\(product.columns), \(product.count) inputs, small: \(isSmall)")
      }
    }
  }

  @Test(arguments: widths) func everyKindOfProcessorGetsTheSameProducts(bits: Int32) {
    for product in Self.products {
      let found = product.run {
        version_multiply(bits, $0.rows, $0.columns, $0.weights, $0.count, $0.inputs, $0.inputStride, $1, $0.outStride)
      }
      #expect(
        found == nil && bits != 0 || found == product.expected, "\(bits) bits, \(product.rows)×\(product.columns), \(product.count) inputs")
    }
  }

  @Test func productsOfRowsWithRowsAreExactOnEveryProcessor() {
    var random = SeededGenerator(seed: 2)
    for round in 0..<60 {
      let (rows, columns) = (Int.random(in: 0...9, using: &random), Int.random(in: 0...9, using: &random))
      let width = round == 0 ? 512 : 32 * Int.random(in: 1...6, using: &random)
      // The first round has the largest numbers that a rectified row may hold, in the widest row.
      let a = (0..<rows * width).map { _ in round == 0 ? -2047 : Int16.random(in: -2047...2047, using: &random) }
      let b = (0..<columns * width).map { _ in round == 0 ? 2047 : Int16.random(in: -2047...2047, using: &random) }
      var expected: [Int32] = []
      for r in 0..<rows {
        for c in 0..<columns { expected.append((0..<width).reduce(0) { $0 + Int32(a[r * width + $1]) * Int32(b[c * width + $1]) }) }
      }
      var out = [Int32](repeating: 77, count: rows * columns + 1)
      ng_products(rows, columns, width, a, b, &out)
      #expect(out == expected + [77])
      var other = [Int32](repeating: 77, count: rows * columns + 1)
      portable_products(rows, columns, width, a, b, &other)
      #expect(other == out)
    }
  }

  /// Small whole numbers, whose sums fractions hold exactly: nothing needs a tolerance.
  @Test func matricesAreMultipliedWhateverTheirShapeAndOrder() {
    var random = SeededGenerator(seed: 3)
    for round in 0..<240 {
      let (isFlippedA, isFlippedB, adds) = (round & 1 != 0, round & 2 != 0, round & 4 != 0)
      let (m, n, k) = (
        Int.random(in: 1...19, using: &random), Int.random(in: 1...70, using: &random), Int.random(in: 1...40, using: &random)
      )
      func gap() -> Int { Int.random(in: 0...3, using: &random) }
      let (lda, ldb, ldc) = ((isFlippedA ? m : k) + gap(), (isFlippedB ? k : n) + gap(), n + gap())
      func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in Float(Int.random(in: -9...9, using: &random)) } }
      let a = numbers((isFlippedA ? k : m) * lda)
      let b = numbers((isFlippedB ? n : k) * ldb)
      let before = numbers(m * ldc)
      var expected = before
      for i in 0..<m {
        for j in 0..<n {
          let sum = (0..<k).reduce(0 as Float) {
            $0 + a[isFlippedA ? $1 * lda + i : i * lda + $1] * b[isFlippedB ? j * ldb + $1 : $1 * ldb + j]
          }
          expected[i * ldc + j] = adds ? before[i * ldc + j] + sum : sum
        }
      }
      var packed = [Float](repeating: .nan, count: ng_packed_size(n, k))
      ng_pack(isFlippedB, n, k, b, ldb, &packed)
      var c = before
      ng_gemm(isFlippedA, m, n, k, a, lda, packed, &c, ldc, adds)
      #expect(c == expected, "\(m)×\(k) by \(k)×\(n), \(isFlippedA), \(isFlippedB), \(adds)")
    }
  }

  @Test func rowsAreAddedNumberByNumber() {
    var random = SeededGenerator(seed: 4)
    for count in 0...70 {
      let sums = (0..<count).map { _ in Int16.random(in: -32_640...32_640, using: &random) }
      let row = (0..<count).map { _ in [Int8.min, .max, .random(in: -128...127, using: &random)][Int.random(in: 0...2, using: &random)] }
      var (found, portable) = (sums, sums)
      ng_add_row(count, &found, row)
      portable_add_row(count, &portable, row)
      #expect(found == zip(sums, row).map { $0 + Int16($1) } && found == portable)
    }
  }

  @Test func sumsOfRowsAreTheRowsAddedOneByOne() {
    var random = SeededGenerator(seed: 8)
    for terms in 0...40 {
      let (count, rows) = (32 * Int.random(in: 1...6, using: &random), 50)
      let table = (0..<count * rows).map { _ in Int8.random(in: .min ... .max, using: &random) }
      let numbers = (0..<terms).map { _ in Int32.random(in: 0..<Int32(rows), using: &random) }
      var expected = [Int16](repeating: 0, count: count)
      for number in numbers { for column in 0..<count { expected[column] += Int16(table[Int(number) * count + column]) } }
      var (found, portable) = ([Int16](repeating: 5, count: count), [Int16](repeating: 5, count: count))
      ng_sum_rows(count, table, terms, numbers, &found)
      portable_sum_rows(count, table, terms, numbers, &portable)
      #expect(found == expected && portable == expected)
    }
  }

  @Test func rectifiedSumsAreTheNearestWholeNumbersWithinTheirLimits() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<60 {
      let count = round % 37
      let sums = (0..<count).map { _ in
        [Int32.min, .max, 0, 1, -1, .random(in: -20_000...20_000, using: &random)][min(5, Int.random(in: 0...9, using: &random))]
      }
      // A scale of one half and no bias make ties.
      let isTied = round % 3 == 0
      let scale = (0..<count).map { _ in isTied ? 0.5 : Float.random(in: -0.01...0.01, using: &random) }
      let bias = (0..<count).map { _ in isTied ? 0 : Float.random(in: -8...8, using: &random) }
      let (slope, factor): (Float, Float) = isTied ? (1, 1) : [(0.1, 128), (1, 32), (0, 1)][round % 3]
      var (found, portable) = ([Int16](repeating: 0, count: count), [Int16](repeating: 0, count: count))
      ng_rectify(count, sums, scale, bias, slope, factor, &found)
      portable_rectify(count, sums, scale, bias, slope, factor, &portable)
      #expect(found == portable)
      for index in 0..<count {
        let sum = Double(sums[index]) * Double(scale[index]) + Double(bias[index])
        let exact = max(-2047, min(2047, (sum < 0 ? sum * Double(slope) : sum) * Double(factor)))
        if isTied { #expect(Double(found[index]) == exact.rounded(.toNearestOrAwayFromZero)) }
        #expect(abs(Double(found[index]) - exact) < 0.51, "\(sums[index]) · \(scale[index]) + \(bias[index])")
      }
    }
  }

  @Test func aStepOfTheMemoryFollowsItsFormulas() {
    var random = SeededGenerator(seed: 6)
    for round in 0..<50 {
      let hidden = 1 + round
      func whole() -> [Int32] { (0..<4 * hidden).map { _ in .random(in: -2_000_000...2_000_000, using: &random) } }
      func fractions(_ count: Int, _ limit: Float) -> [Float] { (0..<count).map { _ in .random(in: -limit...limit, using: &random) } }
      let (x, h) = (whole(), whole())
      // Every fifth round far beyond what saturates the gates.
      let size: Float = round % 5 == 0 ? 10 : 2e-6
      let (xScale, hScale, bias, cell) = (
        fractions(4 * hidden, size), fractions(4 * hidden, size), fractions(4 * hidden, 2), fractions(hidden, 3)
      )
      var (state, output) = (cell, [Int16](repeating: 0, count: hidden))
      ng_lstm_step(hidden, x, xScale, h, hScale, bias, &state, &output)
      var (otherState, otherOutput) = (cell, [Int16](repeating: 0, count: hidden))
      portable_lstm_step(hidden, x, xScale, h, hScale, bias, &otherState, &otherOutput)
      #expect(state == otherState && output == otherOutput)
      for unit in 0..<hidden {
        func sum(_ gate: Int) -> Double {
          let row = gate * hidden + unit
          return Double(x[row]) * Double(xScale[row]) + Double(h[row]) * Double(hScale[row]) + Double(bias[row])
        }
        func logistic(_ x: Double) -> Double { 0.5 * Exact.tangent(0.5 * x) + 0.5 }
        let next = logistic(sum(1)) * Double(cell[unit]) + logistic(sum(0)) * Exact.tangent(sum(3))
        // The step's tangent is exact to 1e-4, its output to half of 1/128.
        #expect(abs(Double(state[unit]) - next) < 1e-3)
        #expect(abs(Double(output[unit]) - max(-127, min(127, logistic(sum(2)) * Exact.tangent(next) * 128))) < 0.6)
      }
    }
  }

  /// Training may join products with sums where the processor can, in the cells' steps too: those agree nearly, the rest to the bit.
  @Test func theStepsOfTrainingAgreeOnEveryProcessor() {
    var random = SeededGenerator(seed: 7)
    for round in 0..<40 {
      let (count, hidden) = (1 + round % 3, 1 + round)
      func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in .random(in: -3...3, using: &random) } }
      let (gates, before, gradient) = (numbers(4 * count * hidden), numbers(count * hidden), numbers(count * hidden))
      var one = (gates: gates, cell: before, output: before, carry: gradient)
      var other = one
      ng_lstm_forward(count, hidden, &one.gates, before, &one.cell, &one.output)
      portable_lstm_forward(count, hidden, &other.gates, before, &other.cell, &other.output)
      #expect(isClose(one.gates + one.cell + one.output, other.gates + other.cell + other.output))
      for unit in 0..<count * hidden {
        let row = unit / hidden * 4 * hidden + unit % hidden
        func logistic(_ gate: Int) -> Double { 0.5 * Exact.tangent(0.5 * Double(gates[row + gate * hidden])) + 0.5 }
        let cell = logistic(1) * Double(before[unit]) + logistic(0) * Exact.tangent(Double(gates[row + 3 * hidden]))
        #expect(abs(Double(one.cell[unit]) - cell) < 1e-5 && abs(Double(one.output[unit]) - logistic(2) * Exact.tangent(cell)) < 1e-5)
      }
      ng_lstm_backward(count, hidden, &one.gates, before, one.cell, gradient, &one.carry)
      portable_lstm_backward(count, hidden, &other.gates, before, other.cell, gradient, &other.carry)
      #expect(isClose(one.gates + one.carry, other.gates + other.carry))
      // From here on from the same numbers; moments of squares are never negative.
      one.gates = gates.map { $0 * $0 }
      other = one
      ng_add_scaled(count * hidden, &one.carry, before, 0.3)
      portable_add_scaled(count * hidden, &other.carry, before, 0.3)
      ng_average(count * hidden, &one.cell, gradient, 0.03)
      portable_average(count * hidden, &other.cell, gradient, 0.03)
      ng_adam(count * hidden, &one.output, gradient, &one.carry, &one.gates, 0.5, 0.01, 0.001, 0.9, 0.98, 1e-8)
      portable_adam(count * hidden, &other.output, gradient, &other.carry, &other.gates, 0.5, 0.01, 0.001, 0.9, 0.98, 1e-8)
      #expect(one == other)
      let squares = ng_sum_of_squares(gates.count, gates)
      #expect(squares == portable_sum_of_squares(gates.count, gates))
      let exact = gates.reduce(0.0) { $0 + Double($1) * Double($1) }
      #expect(abs(Double(squares) - exact) < exact * 1e-5)
    }
  }

  private func isClose(_ a: [Float], _ b: [Float]) -> Bool { a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) < 2e-5 } }
}

/// Functions in double precision, without a library.
enum Exact {
  /// By the exponential's series, halved until it converges at once.
  static func exponential(_ x: Double) -> Double {
    guard abs(x) < 700 else { return x < 0 ? 0 : .infinity }
    let small = x / 1024
    var (term, sum) = (1.0, 1.0)
    for n in 1..<20 {
      term *= small / Double(n)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }

  static func tangent(_ x: Double) -> Double { abs(x) > 20 ? (x < 0 ? -1 : 1) : 1 - 2 / (exponential(2 * x) + 1) }
}
