import ArgumentParser
import FoundationEssentials
import Linguistics
import NewsGraphModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures how fast a model reads texts, stage by stage, and how much memory that takes.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark",
    abstract: "Measures tokens per second of each stage, peak memory, and how soon a model is ready.",
    discussion: """
      Each stage runs once unmeasured and then as often as --repeat says; the median counts. Tags, trees and names are also measured
      alone, which computes the layers below them each time; 'analysis' computes them once for all three. The whole starts with a text and
      ends with a document: tokens, sentences, tags, lemmas, trees and names. Threads share one network and take documents in turn.

      The results' hash tells whether two builds answer alike: equal hashes, equal tags, trees and names of every sentence.

      EXAMPLE
        newsgraph-train benchmark --model english.model --text texts.jsonl --threads 1 2
      """)

  @Option(help: "The model.")
  var model: String
  @Option(parsing: .upToNextOption, help: "Texts: files of one document each, or JSON Lines (.jsonl) with a member 'text'.")
  var text: [String]
  @Option(help: "The table of lemmas.")
  var lemmas: String
  @Option(parsing: .upToNextOption, help: "Numbers of threads to measure with.")
  var threads = [1, 2]
  @Option(help: "How often each stage is measured.")
  var `repeat` = 5
  @Option(help: "The stages to measure; all of them unless given.")
  var stage: [BenchmarkReading.Stage] = []
  @Flag(help: "Print one JSON object instead of a table.")
  var json = false

  func validate() throws {
    guard !text.isEmpty else { throw ValidationError("no text, expected '--text FILE'") }
    guard `repeat` > 0 else { throw ValidationError("--repeat is \(`repeat`), expected 1 or more") }
    guard !threads.isEmpty, threads.allSatisfy({ (1...256).contains($0) }) else {
      throw ValidationError("--threads is \(threads.map(String.init).joined(separator: " ")), expected numbers from 1 to 256")
    }
  }

  func run() throws {
    let texts = try text.flatMap(Self.texts)
    var loads: [Duration] = []
    // Maps are kept: networks point into them.
    let networks = try (0..<`repeat`).map { _ in
      try Self.timed(into: &loads) { try Network(TensorFile(MappedFile.bytes(model), name: model)) }
    }
    let loadedPeak = Self.peak
    let reading = try BenchmarkReading(texts, network: networks[0], lemmatizer: Lemmatizer(MappedFile.bytes(lemmas), name: lemmas))
    var report = BenchmarkReport(reading, loads: loads, loadedPeak: loadedPeak)
    for count in threads.sorted() {
      for stage in BenchmarkReading.Stage.allCases where self.stage.isEmpty || self.stage.contains(stage) {
        reading.run(stage, threads: count)
        var row = BenchmarkReport.Row(stage: stage, threads: count)
        for _ in 0..<`repeat` {
          let before = Self.processorTime
          Self.timed(into: &row.times) { reading.run(stage, threads: count) }
          row.processorTimes.append(Self.processorTime - before)
        }
        row.peak = Self.peak
        report.rows.append(row)
      }
    }
    print(json ? report.json.compact : report.table)
  }

  private static func timed<Result>(into times: inout [Duration], _ body: () throws -> Result) rethrows -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    times.append(start.duration(to: clock.now))
    return result
  }

  /// The texts of one file.
  private static func texts(_ path: String) throws -> [String] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    guard path.hasSuffix(".jsonl") else { return [String(decoding: bytes, as: UTF8.self)] }
    return try bytes.split(separator: 0x0A).enumerated().map { index, line in
      guard let text = try JSONValue.parse(line)["text"]?.string else {
        throw Diagnostic(.error, path: path, line: index + 1, "no member 'text', expected a string", code: "benchmark-text")
      }
      return text
    }
  }

  /// What all threads together have used of the processors; other programs' work is not in it.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// The largest resident memory so far, in bytes.
  private static var peak: Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, whose type differs between C libraries.
    getrusage(0, &usage)
    #if canImport(Darwin)
      return Int(usage.ru_maxrss)
    #else
      // Kibibytes here, bytes there.
      return Int(usage.ru_maxrss) * 1024
    #endif
  }
}
