import NewsGraphModel

/// What was measured, as a table or as JSON.
struct BenchmarkReport {
  /// One stage on some threads.
  struct Row {
    let stage: BenchmarkReading.Stage
    let threads: Int
    var times: [Duration] = []
    /// What all threads together used of the processors, in each run.
    var processorTimes: [Duration] = []
    /// The largest resident memory up to the end of this stage, in bytes.
    var peak = 0
  }

  let reading: BenchmarkReading
  /// From opening the model's file to a network that can be used.
  let loads: [Duration]
  let loadedPeak: Int
  var rows: [Row] = []

  init(_ reading: BenchmarkReading, loads: [Duration], loadedPeak: Int) {
    self.reading = reading
    self.loads = loads
    self.loadedPeak = loadedPeak
  }

  /// The figures in columns: rates by the median run, processor time beside it, as other programs may have been at work.
  var table: String {
    let titles = ["stage", "threads", "tokens/s", "characters/s", "ms", "slowest", "processor ms", "peak MB"]
    let cells = rows.map { row in
      [
        row.stage.rawValue, "\(row.threads)", "\(rate(reading.tokenCount, row))", "\(rate(reading.characters, row))",
        "\(Self.milliseconds(Self.median(row.times)))", "\(Self.milliseconds(row.times.max() ?? .zero))",
        "\(Self.milliseconds(Self.median(row.processorTimes)))", "\(row.peak / 1_000_000)",
      ]
    }
    let lines = ([titles] + cells).map { line in
      line.enumerated().map { column, cell in
        let width = ([titles] + cells).map { $0[column].count }.max() ?? 0
        let gap = String(repeating: " ", count: width - cell.count)
        return column == 0 ? cell + gap : gap + cell
      }.joined(separator: "  ")
    }
    return """
      \(reading.texts.count) texts, \(reading.characters) characters, \(reading.sentenceCount) sentences, \(reading.tokenCount) tokens; \
      results \(hash)
      model ready after \(Self.milliseconds(Self.median(loads))) ms (first time \(Self.milliseconds(loads[0])) ms), \
      peak memory then \(loadedPeak / 1_000_000) MB

      \(lines.joined(separator: "\n"))
      """
  }

  /// The same figures, times in milliseconds and memory in bytes.
  var json: JSONValue {
    func times(_ times: [Duration]) -> JSONValue { .array(times.map { .decimal(Self.milliseconds($0)) }) }
    return .object([
      .init("texts", .integer(reading.texts.count)), .init("characters", .integer(reading.characters)),
      .init("sentences", .integer(reading.sentenceCount)), .init("tokens", .integer(reading.tokenCount)),
      .init("results", .string(hash)), .init("load_ms", times(loads)), .init("loaded_peak_bytes", .integer(loadedPeak)),
      .init(
        "stages",
        .array(
          rows.map { row in
            .object([
              .init("stage", .string(row.stage.rawValue)), .init("threads", .integer(row.threads)), .init("ms", times(row.times)),
              .init("processor_ms", times(row.processorTimes)),
              .init("tokens_per_second", .integer(rate(reading.tokenCount, row))),
              .init("characters_per_second", .integer(rate(reading.characters, row))), .init("peak_bytes", .integer(row.peak)),
            ])
          })),
    ])
  }

  private var hash: String { String(reading.hash, radix: 16) }

  private func rate(_ count: Int, _ row: Row) -> Int { Int(Double(count) / max(1e-9, Self.median(row.times) / .seconds(1))) }

  /// The middle one; of two in the middle the slower.
  private static func median(_ times: [Duration]) -> Duration { times.isEmpty ? .zero : times.sorted()[times.count / 2] }

  /// To the hundredth.
  private static func milliseconds(_ time: Duration) -> Double { ((time / .milliseconds(1)) * 100).rounded() / 100 }
}
