internal import GraphAccess
internal import NewsGraphModel

extension QueryRun {
  /// The results of a run on their way out: rows as text in pieces, or the part of the graph that they speak of.
  struct Output {
    private(set) var found = ResultGraph()
    private let run: QueryRun
    private let graph: any GraphReading
    private let type: (any RowWriter.Type)?
    private var writer: (any RowWriter)?
    private var text = ""
    private var hasBegun = false

    init(_ run: QueryRun, graph: any GraphReading) {
      self.run = run
      self.graph = graph
      type = run.form.isGraph ? nil : RowWriters.named(run.form.name)
    }

    /// Begins the result of a statement; one without columns has none.
    mutating func begin(_ columns: [String]) {
      guard let type, !columns.isEmpty else { return }
      part(if: type.isParted)
      writer = type.init(columns: columns, graph: graph, width: run.width)
      text += writer?.begin() ?? ""
    }

    mutating func row(_ values: [Value], to write: ([UInt8]) throws -> Void) throws {
      if run.form.isGraph {
        for value in values { found.add(value) }
        return
      }
      text += writer?.row(values) ?? ""
      // Pieces of some size, so that neither a call for every row nor the whole text is needed.
      if text.utf8.count > 1 << 16 { try flush(to: write) }
    }

    mutating func end(to write: ([UInt8]) throws -> Void) throws {
      text += writer?.end() ?? ""
      writer = nil
      try flush(to: write)
    }

    mutating func show(plan: String, to write: ([UInt8]) throws -> Void) throws {
      part(if: true)
      text += plan
      try flush(to: write)
    }

    /// Writes what a run without any result looks like.
    mutating func finish(to write: ([UInt8]) throws -> Void) throws {
      if !hasBegun, let type { text += type.nothing }
      try flush(to: write)
    }

    private mutating func part(if isParted: Bool) {
      if hasBegun, isParted { text += "\n" }
      hasBegun = true
    }

    private mutating func flush(to write: ([UInt8]) throws -> Void) throws {
      guard !text.isEmpty else { return }
      try write(Array(text.utf8))
      text = ""
    }
  }
}
