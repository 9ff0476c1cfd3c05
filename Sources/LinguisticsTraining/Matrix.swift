internal import CKernels

/// A block of numbers in rows, outside the reach of copy-on-write: training writes into it from many places.
///
/// Unchecked because two threads never write to the same matrix: each part of a batch has its own.
final class Matrix: @unchecked Sendable {
  let rows: Int
  let columns: Int
  let values: UnsafeMutablePointer<Float>
  var count: Int { rows * columns }

  /// All zero.
  init(_ rows: Int, _ columns: Int) {
    self.rows = rows
    self.columns = columns
    values = .allocate(capacity: max(1, rows * columns))
    values.initialize(repeating: 0, count: max(1, rows * columns))
  }

  deinit { values.deallocate() }

  func row(_ index: Int) -> UnsafeMutablePointer<Float> { values + index * columns }

  func clear() { values.update(repeating: 0, count: count) }

  func add(_ other: Matrix, _ factor: Float = 1) { ng_add_scaled(count, values, other.values, factor) }

  func copy() -> Matrix {
    let copy = Matrix(rows, columns)
    copy.values.update(from: values, count: count)
    return copy
  }
}

/// A run of rows of a matrix, as the multiplication wants it.
struct Block {
  let start: UnsafeMutablePointer<Float>
  let rows: Int
  let columns: Int
  /// Numbers from one row to the next.
  let stride: Int
  private(set) var isTransposed = false

  /// Taken with rows for columns.
  var transposed: Block {
    var block = self
    block.isTransposed.toggle()
    return block
  }

  init(_ matrix: Matrix, rows: Range<Int>? = nil, columns: Range<Int>? = nil) {
    let rows = rows ?? 0..<matrix.rows
    let columns = columns ?? 0..<matrix.columns
    start = matrix.values + rows.lowerBound * matrix.columns + columns.lowerBound
    self.rows = rows.count
    self.columns = columns.count
    stride = matrix.columns
  }
}

/// A matrix in the order in which products read their right side; worth keeping where it is used more than once.
final class Packed {
  let rows: Int
  let columns: Int
  fileprivate let values: UnsafeMutablePointer<Float>

  init(_ block: Block) {
    (rows, columns) = block.isTransposed ? (block.columns, block.rows) : (block.rows, block.columns)
    values = .allocate(capacity: max(1, ng_packed_size(columns, rows)))
    ng_pack(block.isTransposed, columns, rows, block.start, block.stride, values)
  }

  deinit { values.deallocate() }
}

/// c = a·b, or c += a·b.
func multiply(_ a: Block, _ b: Packed, into c: Block, adding: Bool = false) {
  let (m, k) = a.isTransposed ? (a.columns, a.rows) : (a.rows, a.columns)
  precondition(k == b.rows && c.rows == m && c.columns == b.columns, "the shapes of a product fit")
  ng_gemm(a.isTransposed, m, b.columns, k, a.start, a.stride, b.values, c.start, c.stride, adding)
}

/// c = a·b, or c += a·b.
func multiply(_ a: Block, _ b: Block, into c: Block, adding: Bool = false) { multiply(a, Packed(b), into: c, adding: adding) }
