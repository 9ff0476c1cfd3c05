import Dispatch
import Linguistics

/// The change of all numbers after a batch, shared out among the processors; every number has one order of sums, however many there are.
///
/// Unchecked because no two threads touch the same parameter, column or row.
struct Update: @unchecked Sendable {
  let network: TrainingNetwork
  /// What each part of the batch left for the embedding.
  let words: [TrainingNetwork.WordGradients]
  /// The rows of the embedding that the batch used, in order.
  let used: [Int]

  private static let shares = 2

  /// Adds the words' gradients to the rows of their features, some columns on each thread.
  func addWords() {
    let columns = network.plan.embedding
    DispatchQueue.concurrentPerform(iterations: Self.shares) { share in
      let range = columns * share / Self.shares..<columns * (share + 1) / Self.shares
      for part in words {
        for (row, features) in part.rows.enumerated() {
          let source = part.gradient.row(row)
          for feature in features {
            let target = network.embedding.gradients[0].row(Int(feature))
            for column in range { target[column] += source[column] }
          }
        }
      }
    }
  }

  /// The gradients of the whole batch; returns the sum of their squares, without the embedding.
  func gather() -> Float {
    let parameters = network.parameters
    let squares = Matrix(1, parameters.count)
    let shared = Shared(parameters: parameters)
    DispatchQueue.concurrentPerform(iterations: parameters.count) { index in
      shared.parameters[index].gather()
      squares.values[index] = shared.parameters[index].squares
    }
    return (0..<parameters.count).reduce(0) { $0 + squares.values[$1] }
  }

  func step(scale: Float, _ adam: Adam) {
    let shared = Shared(parameters: network.parameters)
    DispatchQueue.concurrentPerform(iterations: shared.parameters.count) { shared.parameters[$0].step(scale: scale, adam) }
    DispatchQueue.concurrentPerform(iterations: Self.shares) { share in
      let rows = used[used.count * share / Self.shares..<used.count * (share + 1) / Self.shares]
      network.embedding.step(rows: rows, scale: scale, adam)
    }
  }

  func moveAverages(_ rate: Float) {
    let shared = Shared(parameters: network.parameters + [network.embedding])
    DispatchQueue.concurrentPerform(iterations: shared.parameters.count) { shared.parameters[$0].moveAverage(rate) }
  }

  private struct Shared: @unchecked Sendable {
    let parameters: [Parameter]
  }
}
