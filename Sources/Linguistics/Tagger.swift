public import NewsGraphModel

/// A part-of-speech tagger: greedy, from left to right, with a linear model.
///
/// Its classes are pairs `UPOS/XPOS` as in `VERB/VBD` (Universal Dependencies and Penn Treebank).
/// Learned as an averaged perceptron (Collins 2002).
public struct Tagger: Sendable {
  private let model: LinearModel
  private let tags: [(part: PartOfSpeech, penn: PennTag)]

  /// Makes a tagger of a model whose class names are all `UPOS/XPOS`.
  public init(_ model: LinearModel) throws(Diagnostic) {
    self.model = model
    var tags: [(part: PartOfSpeech, penn: PennTag)] = []
    for name in model.classes {
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let part = PartOfSpeech(rawValue: parts[0]) else {
        throw Diagnostic(.error, "'\(name)' is not a tag 'UPOS/XPOS'", code: "model-classes")
      }
      tags.append((part, PennTag(parts[1])))
    }
    self.tags = tags
  }

  /// The tags of one sentence, one for each word.
  public func tag(_ words: [String]) -> [(part: PartOfSpeech, penn: PennTag)] {
    tagNumbers(words).map { tags[Int($0)] }
  }

  /// The class number of a singular proper noun.
  public var properNoun: UInt8? { tags.firstIndex { $0.part == .properNoun && $0.penn.name == "NNP" }.map { UInt8($0) } }

  /// The tag that a class number stands for.
  public func tag(number: UInt8) -> (part: PartOfSpeech, penn: PennTag) { tags[Int(number)] }

  /// The class numbers of one sentence.
  public func tagNumbers(_ words: [String]) -> [UInt8] {
    let hashed = words.map(TaggerFeatures.Word.init)
    return hashed.withUnsafeBufferPointer { hashed in
      [UInt8](unsafeUninitializedCapacity: hashed.count) { result, count in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.count) { features in
          withUnsafeTemporaryAllocation(of: Int32.self, capacity: model.classes.count) { scores in
            guard let scored = scores.baseAddress, let extracted = features.baseAddress else { return }
            for index in hashed.indices {
              TaggerFeatures.extract(hashed, index, UnsafeBufferPointer(result), into: extracted)
              scores.update(repeating: 0)
              for feature in features { model.add(feature, to: scored) }
              (result.baseAddress! + index).initialize(to: UInt8(best(of: scores)))
            }
          }
        }
        count = hashed.count
      }
    }
  }
}

/// The first of the highest scores.
@inline(__always)
func best(of scores: UnsafeMutableBufferPointer<Int32>) -> Int {
  var best = 0
  for index in 1..<max(1, scores.count) where scores[index] > scores[best] { best = index }
  return best
}
