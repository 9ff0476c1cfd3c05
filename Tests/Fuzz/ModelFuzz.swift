import Linguistics
import NewsGraphModel

/// Feeds bytes to the reader of models; the first byte says how they become a file.
///
/// A model is refused with a diagnostic, or it reads any words: nothing else is allowed.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModels(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let rest = bytes[1...]
  switch bytes[0] % 4 {
  case 0: read(Array(rest))
  case 1: read(headed(Array(rest)))
  case 2: read(edited(smallBytes[Int(bytes[0] >> 2) % small.count], rest))
  default: read(changed(small[Int(bytes[0] >> 2) % small.count], rest).bytes)
  }
  return 0
}

/// Ends the program with the message; unlike a precondition it says it in an optimized build, too.
private func require(_ condition: Bool, _ message: String) {
  if !condition { fatalError(message) }
}

private let small = [SmallModel(layers: 1), SmallModel(layers: 2)]
private let smallBytes = small.map(\.bytes)

/// The bytes behind a sound start, so that the blocks are looked at.
private func headed(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.count >= TensorFile.headerSize else { return bytes }
  let start = [TensorFile.magic, TensorFile.version, UInt32(bytes.count)]
  return start.flatMap { value in withUnsafeBytes(of: value.littleEndian) { Array($0) } } + bytes[12...]
}

/// A sound model with some bytes written over: three for each place, one for what stands there then.
private func edited(_ model: [UInt8], _ edits: ArraySlice<UInt8>) -> [UInt8] {
  var (model, edits) = (model, edits)
  while edits.count >= 4 {
    let edit = Array(edits.prefix(4))
    model[(Int(edit[0]) << 16 | Int(edit[1]) << 8 | Int(edit[2])) % model.count] = edit[3]
    edits = edits.dropFirst(4)
  }
  return model
}

/// A sound model with some blocks of other shapes, the bytes for them being there.
private func changed(_ model: SmallModel, _ changes: ArraySlice<UInt8>) -> SmallModel {
  var (model, changes) = (model, changes)
  while changes.count >= 4 {
    let change = Array(changes.prefix(4))
    changes = changes.dropFirst(4)
    let place = Int(change[0]) % model.blocks.count
    let number = Int(change[2]) << 8 | Int(change[3])
    switch change[1] % 8 {
    case 0: model.blocks[place].rows = number
    case 1: model.blocks[place].columns = number
    case 2: model.blocks[place].columns = 32 * (number % 40)
    case 3: model.blocks[place].rows += number % 8
    case 4: model.blocks[place].kind = TensorFile.Kind(rawValue: UInt32(number % 5)) ?? .text
    case 5: model.blocks[place].offset = number * 64
    case 6: model.blocks.swapAt(place, number % model.blocks.count)
    default: if model.blocks.count > 1 { model.blocks.remove(at: place) }
    }
  }
  for place in model.blocks.indices {
    let block = model.blocks[place]
    let size = block.kind == .int8 || block.kind == .text ? 1 : block.kind == .int16 ? 2 : 4
    let missing = min(block.rows * block.columns * size, 1 << 20) - block.bytes.count
    if missing > 0 { model.blocks[place].bytes += (0..<missing).map { UInt8(truncatingIfNeeded: $0 &* 31) & 0x3F } }
  }
  return model
}

private func read(_ bytes: [UInt8]) {
  let sentences = [
    ["Port", "Haven", "left", "the", "talks", "."], [], [""], (0..<40).map { SmallModel.words[$0 * 7 % SmallModel.words.count] },
  ]
  do {
    try SmallModel.use(bytes) { file in
      let network = try Network(file)
      let analyses = network.analyse(sentences)
      require(analyses.count == sentences.count, "there is an analysis for each sentence")
      // Sums that are wider than their rows leave their memory only after many words; trees of so many would take too long.
      let long = (0..<200).map { SmallModel.words[$0 * 5 % SmallModel.words.count] }
      require(Tagger(network).tag(long).count == long.count, "every word has a tag")
      require(NameRecognizer(network).names(in: long).allSatisfy { $0.tokens.upperBound <= long.count }, "names lie in their sentence")
      for (sentence, analysis) in zip(sentences, analyses) {
        let tree = analysis.tree
        require(analysis.tags.count == sentence.count && tree.labels.count == sentence.count, "every word has a tag and a label")
        require(isTree(tree.heads, sentence.count), "a sentence is one tree")
        for name in analysis.names {
          require(!name.tokens.isEmpty && name.tokens.upperBound <= sentence.count, "names lie in their sentence")
        }
      }
    }
  } catch let diagnostic as Diagnostic {
    require(diagnostic.code == "model-format" && !diagnostic.message.isEmpty, "a model is refused as one")
  } catch {
    fatalError("\(error)")
  }
}

private func isTree(_ heads: [Int], _ count: Int) -> Bool {
  guard heads.count == count, heads.filter({ $0 == count }).count == min(1, count) else { return false }
  return heads.indices.allSatisfy { word in
    var (place, steps) = (word, 0)
    while place < count, steps <= count { (place, steps) = (heads[place], steps + 1) }
    return place == count
  }
}
