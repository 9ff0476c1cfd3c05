internal import CKernels

/// A layer's weights in the order in which this processor reads them fastest, with their scales.
final class PackedWeights: @unchecked Sendable {
  // Unchecked because of the pointers: what they point at is written here and never again.
  let start: UnsafeMutablePointer<Int8>
  let scale: UnsafeMutablePointer<Float>

  /// What one step of a cell's output is in a model file, where it is 1/1024, and here, where it is 1/128 so that a byte holds it.
  private static let stepsOfCells: Float = 1024 / 128

  /// `isSmall` says that the layer reads outputs of cells.
  init(_ tensor: TensorFile.Tensor, isSmall: Bool, scale: UnsafePointer<Float>) {
    let size = ng_weights_size(tensor.rows, tensor.columns)
    start = .init(OpaquePointer(UnsafeMutableRawPointer.allocate(byteCount: size, alignment: TensorFile.alignment)))
    ng_pack_weights(isSmall, tensor.rows, tensor.columns, tensor.start.assumingMemoryBound(to: Int8.self), start)
    self.scale = .allocate(capacity: tensor.rows)
    for row in 0..<tensor.rows { self.scale[row] = isSmall ? scale[row] * Self.stepsOfCells : scale[row] }
  }

  deinit {
    start.deallocate()
    scale.deallocate()
  }
}
