public import NewsGraphModel

/// The sizes of a network, and how it is trained; the defaults are those of the model that the program carries.
public struct NetworkPlan: Sendable {
  /// Numbers for each word.
  public var embedding = 160
  /// For each layer the layer that it reads, counted from 1; 0 is the words.
  public var sources = [0, 1, 2, 1]
  /// Units of each layer in each direction.
  public var hidden = [192, 192, 192, 64]
  /// The layers, counted from 0, on which classes, trees and names are read.
  public var readings = [1, 2, 3]
  /// Units of the views of words that are compared for heads, and of the layer under the labels.
  public var arcs = 96
  public var labelUnits = 128
  public var inputDropout: Float = 0.3
  public var layerDropout: Float = 0.35
  public var headDropout: Float = 0.3
  /// Of the recurrent weights.
  public var weightDropout: Float = 0.25
  /// A word seen n times loses its spelling with the chance a / (a + n).
  public var spellingLoss: Float = 0.5
  /// What the losses of classes and names count beside that of trees.
  public var classWeight: Float = 0.5
  public var nameWeight: Float = 3
  /// The learning rate at its highest, reached after `warmUp` batches.
  public var rate: Float = 0.002
  public var warmUp = 200
  public var decay: Float = 0.01
  public var epochs = 18
  /// Words in a batch, about.
  public var batch = 600
  public var seed: UInt64 = 1

  public init() {}

  private static var fractions: [(name: String, path: WritableKeyPath<NetworkPlan, Float>)] {
    [
      ("inputDropout", \.inputDropout), ("layerDropout", \.layerDropout), ("headDropout", \.headDropout),
      ("weightDropout", \.weightDropout), ("spellingLoss", \.spellingLoss), ("classWeight", \.classWeight),
      ("nameWeight", \.nameWeight), ("rate", \.rate), ("decay", \.decay),
    ]
  }
  private static var sizes: [(name: String, path: WritableKeyPath<NetworkPlan, Int>)] {
    [
      ("embedding", \.embedding), ("arcs", \.arcs), ("labelUnits", \.labelUnits), ("warmUp", \.warmUp),
    ]
  }

  /// The names that `set` knows.
  public static var settings: [String] { fractions.map(\.name) + sizes.map(\.name) }

  /// Sets one number by its name; throws a `Diagnostic` when there is none of that name, or for a value that it cannot have.
  public mutating func set(_ name: String, _ value: Float) throws(Diagnostic) {
    if let (_, path) = Self.fractions.first(where: { $0.name == name }) {
      self[keyPath: path] = value
    } else if let (_, path) = Self.sizes.first(where: { $0.name == name }), value >= 0, value < 1e6 {
      self[keyPath: path] = Int(value)
    } else {
      throw Diagnostic(
        .error, "no setting '\(name)=\(value)', expected one of \(Self.settings.joined(separator: ", "))", code: "plan-setting")
    }
  }

  /// Throws a `Diagnostic` unless the sizes make a network.
  public func check() throws(Diagnostic) {
    func bad(_ what: String) -> Diagnostic { Diagnostic(.error, what, code: "plan-sizes") }
    guard !sources.isEmpty, sources.count == hidden.count else {
      throw bad("\(hidden.count) sizes for \(sources.count) layers, expected as many")
    }
    guard sources.enumerated().allSatisfy({ 0 <= $1 && $1 <= $0 }) else {
      throw bad("layers '\(sources)', expected each to read the words (0) or an earlier layer")
    }
    guard readings.count == 3, readings.allSatisfy(hidden.indices.contains) else {
      throw bad("readings '\(readings)', expected three layers under \(hidden.count)")
    }
    guard (hidden + [embedding, arcs, labelUnits]).allSatisfy({ $0 > 0 && $0 <= 512 && $0 % 32 == 0 }) else {
      throw bad("sizes '\(hidden + [embedding, arcs, labelUnits])', expected multiples of 32 up to 512")
    }
    guard epochs > 0, batch > 0 else { throw bad("\(epochs) epochs of batches of \(batch) words, expected at least 1") }
    guard [inputDropout, layerDropout, headDropout, weightDropout].allSatisfy({ 0 <= $0 && $0 < 1 }) else {
      throw bad("a dropout outside 0 to 1")
    }
  }
}
