/// The features from which the label of an arc is told, once the whole tree is known.
public enum LabelFeatures {
  public static let count = 26

  /// What a tree looks like around each word.
  public struct Tree {
    let heads: [Int]
    let leftmost: [Int]
    let rightmost: [Int]
    let childCount: [Int]
    /// The nearest sibling to the left and to the right, or -1.
    let previous: [Int]
    let following: [Int]

    public init(_ heads: [Int]) {
      self.heads = heads
      let count = heads.count
      var leftmost = Array(repeating: -1, count: count + 1), rightmost = leftmost, last = leftmost
      var childCount = Array(repeating: 0, count: count + 1)
      var previous = Array(repeating: -1, count: count), following = previous
      for word in 0..<count {
        let head = heads[word]
        if leftmost[head] < 0 { leftmost[head] = word }
        rightmost[head] = word
        childCount[head] += 1
        previous[word] = last[head]
        if last[head] >= 0 { following[last[head]] = word }
        last[head] = word
      }
      (self.leftmost, self.rightmost, self.childCount, self.previous, self.following) =
        (leftmost, rightmost, childCount, previous, following)
    }
  }

  @inline(__always)
  public static func extract(
    _ words: UnsafeBufferPointer<ParserFeatures.Word>, _ tree: Tree, _ index: Int, into features: UnsafeMutablePointer<UInt32>
  ) {
    let none = ParserFeatures.none
    @inline(__always) func form(_ i: Int) -> UInt32 { i < 0 ? none : i >= words.count ? none - 1 : words[i].form }
    @inline(__always) func tag(_ i: Int) -> UInt32 { i < 0 ? none : i >= words.count ? none - 1 : words[i].tag }
    let head = tree.heads[index]
    let grand = head < words.count ? tree.heads[head] : -1
    let side: UInt32 = head > index ? 1 : 0
    let distance = UInt32(min(abs(head - index), 7)) * 2 + side
    let (left, right) = (tree.leftmost[index], tree.rightmost[index])
    let leftChild = left >= 0 && left < index ? left : -1
    let rightChild = right > index ? right : -1
    var count = 0
    @inline(__always) func put(_ hash: FeatureHash) {
      features[count] = hash.value
      count += 1
    }
    put(FeatureHash(200).with(form(index)).with(side))
    put(FeatureHash(201).with(tag(index)).with(tag(head)).with(side))
    put(FeatureHash(202).with(form(index)).with(tag(head)).with(side))
    put(FeatureHash(203).with(tag(index)).with(form(head)).with(side))
    put(FeatureHash(204).with(form(index)).with(form(head)))
    put(FeatureHash(205).with(tag(index)).with(tag(head)).with(distance))
    put(FeatureHash(206).with(tag(index)).with(tag(head)).with(tag(grand)).with(side))
    put(FeatureHash(207).with(tag(index)).with(tag(leftChild)).with(tag(head)).with(side))
    put(FeatureHash(208).with(tag(index)).with(form(leftChild)).with(tag(head)).with(side))
    put(FeatureHash(209).with(tag(index)).with(tag(rightChild)).with(tag(head)).with(side))
    put(FeatureHash(210).with(tag(index)).with(tag(head)).with(tag(tree.previous[index])).with(side))
    put(FeatureHash(211).with(tag(index)).with(tag(head)).with(tag(tree.following[index])).with(side))
    put(FeatureHash(212).with(form(head)).with(tag(index)).with(form(leftChild)))
    put(FeatureHash(213).with(tag(index)).with(tag(head)).with(form(tree.previous[index])))
    put(FeatureHash(214).with(tag(index)).with(tag(head)).with(form(tree.following[index])))
    put(FeatureHash(215).with(words[index].suffix).with(tag(head)).with(side))
    put(FeatureHash(216).with(tag(index)).with(UInt32(min(tree.childCount[index], 6))).with(tag(head)).with(side))
    put(FeatureHash(217).with(tag(index)).with(tag(index - 1)).with(tag(index + 1)))
    put(FeatureHash(218).with(tag(head)).with(form(index - 1)).with(tag(index)))
    put(FeatureHash(219).with(tag(head)).with(form(index + 1)).with(tag(index)))
    put(FeatureHash(220).with(tag(index)).with(tag(head)).with(tag(head >= words.count ? -1 : tree.leftmost[head])).with(side))
    put(FeatureHash(221).with(tag(index)).with(form(head)).with(form(grand)))
    put(FeatureHash(222).with(form(leftChild)).with(form(index)).with(tag(head)))
    put(FeatureHash(223).with(tag(index)).with(form(rightChild)).with(tag(head)).with(side))
    put(FeatureHash(224).with(form(head)).with(form(tree.previous[index])).with(tag(index)).with(side))
    put(FeatureHash(225).with(tag(index)).with(tag(head)).with(tag(head + 1)).with(tag(head - 1)))
  }

  static func label(_ words: UnsafeBufferPointer<ParserFeatures.Word>, _ heads: [Int], with model: LinearModel) -> [String] {
    let tree = Tree(heads)
    var result: [String] = []
    result.reserveCapacity(words.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { features in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: model.classes.count) { scores in
        guard let extracted = features.baseAddress, let scored = scores.baseAddress else { return }
        for index in words.indices {
          if heads[index] == words.count {
            result.append("root")
            continue
          }
          extract(words, tree, index, into: extracted)
          scores.update(repeating: 0)
          for feature in features { model.add(feature, to: scored) }
          result.append(model.classes[best(of: scores)])
        }
      }
    }
    return result
  }
}
