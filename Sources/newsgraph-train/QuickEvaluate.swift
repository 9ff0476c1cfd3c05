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
      let start = ContinuousClock().now
      for sentence in try Corpora.read(treebanks: [path], names: []) {
        let analysis = network.analyse(sentence.words)
        for word in sentence.words.indices {
          counts[0] += 1
          for index in 0..<3 where analysis.classes[index][word] == sentence.classes[index][word] { counts[1 + index] += 1 }
          guard analysis.heads[word] == sentence.heads[word] else { continue }
          counts[4] += 1
          if analysis.labels[word].prefix(while: { $0 != ":" }) == sentence.labels[word].prefix(while: { $0 != ":" }) { counts[5] += 1 }
        }
      }
      let seconds = start.duration(to: ContinuousClock().now) / .seconds(1)
      let shares = counts.dropFirst().map { String(Double($0 * 10_000 / counts[0]) / 100) }
      print(path.split(separator: "/").last ?? "", "UPOS XPOS FEATS UAS LAS", shares.joined(separator: " "), "words/s", Int(Double(counts[0]) / seconds))
    }
    for path in names {
      var (right, gold, found) = (0, 0, 0)
      for sentence in try Corpora.read(treebanks: [], names: [path]) {
        let wanted = Set(Self.spans(sentence.names))
        let given = Set(network.analyse(sentence.words).names.filter { $0.type != "MISC" }.map { "\($0.words) \($0.type)" })
        right += wanted.intersection(given).count
        gold += wanted.count
        found += given.count
      }
      print(path.split(separator: "/").last ?? "", "P", right * 1000 / max(1, found), "R", right * 1000 / max(1, gold), "F1", right * 20000 / max(1, gold + found))
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
