import ArgumentParser
import FoundationEssentials
import Linguistics
import LinguisticsTraining
import NewsGraphModel

/// Measures on gold tokens.
struct Quick: ParsableCommand {
  @Option var model: String
  @Option var treebank: [String] = []
  @Option var names: [String] = []

  func run() throws {
    let bytes = try Data(contentsOf: URL(filePath: model))
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    let network = try Network(TensorFile(UnsafeRawBufferPointer(memory), name: model))
    for path in treebank {
      var counts = [Int](repeating: 0, count: 6)
      let sentences = try Corpora.read(treebanks: [path], names: [])
      let start = ContinuousClock().now
      let analyses = network.analyse(sentences.map(\.words))
      let seconds = start.duration(to: ContinuousClock().now) / .seconds(1)
      for (sentence, analysis) in zip(sentences, analyses) {
        for word in sentence.words.indices {
          counts[0] += 1
          let tag = analysis.tags[word]
          for (index, own) in [tag.part.rawValue, tag.penn.name, tag.features].enumerated() where own == sentence.classes[index][word] { counts[1 + index] += 1 }
          guard analysis.tree.heads[word] == sentence.heads[word] else { continue }
          counts[4] += 1
          if analysis.tree.labels[word].prefix(while: { $0 != ":" }) == sentence.labels[word].prefix(while: { $0 != ":" }) { counts[5] += 1 }
        }
      }
      let shares = counts.dropFirst().map { String(Double($0 * 10_000 / counts[0]) / 100) }
      print(String(path.split(separator: "/").last ?? ""), "UPOS XPOS FEATS UAS LAS", shares.joined(separator: " "), "words/s", Int(Double(counts[0]) / seconds))
    }
    for path in names {
      var (right, gold, found) = (0, 0, 0)
      let sentences = try Corpora.read(treebanks: [], names: [path])
      for (sentence, analysis) in zip(sentences, network.analyse(sentences.map(\.words))) {
        let wanted = Set(Self.spans(sentence.names))
        let given = Set(analysis.names.filter { $0.kind != .other }.map { "\($0.tokens) \($0.kind.rawValue)" })
        right += wanted.intersection(given).count
        gold += wanted.count
        found += given.count
      }
      print(String(path.split(separator: "/").last ?? ""), "P", right * 1000 / max(1, found), "R", right * 1000 / max(1, gold), "F1", right * 20000 / max(1, gold + found))
    }
  }

  static func spans(_ tags: [String]) -> [String] {
    var result: [String] = []
    var start = 0
    for (index, tag) in tags.enumerated() where !tag.hasSuffix("MISC") {
      if "BS".contains(tag.prefix(1)) { start = index }
      if "ES".contains(tag.prefix(1)) { result.append("\(start..<index + 1) \(tag.dropFirst(2))") }
    }
    return result
  }
}
