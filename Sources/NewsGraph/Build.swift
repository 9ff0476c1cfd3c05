internal import Formats
public import NewsGraphModel

/// The way from articles to a folder of exports.
public struct Build: Sendable {
  private let analysis: Analysis
  private let formats: [any GraphFormat]
  private let options: ExportOptions
  private let maximumBytes: Int
  private let jobs: Int

  /// Prepares a build; `formats` are names of formats, and one that does not exist throws.
  public init(
    analysis: Analysis, formats: [String] = Exports.formatNames, options: ExportOptions = ExportOptions(),
    maximumBytes: Int = 10 * 1024 * 1024, jobs: Int = 1
  ) throws(Diagnostic) {
    self.analysis = analysis
    self.options = options
    self.maximumBytes = maximumBytes
    self.jobs = jobs
    var found: [any GraphFormat] = []
    for name in formats { found.append(try GraphFormats.named(name)) }
    self.formats = found
  }

  /// Reads, analyses, validates, writes, and checks what was written, file by file and span by span.
  ///
  /// Bad data is told of in the report; an output folder that cannot be written to throws.
  public func run(
    _ inputs: [String], output: String, progress: (Progress) -> Void = { _ in }
  ) async throws(Diagnostic) -> BuildReport {
    let folder = try ExportFolder(path: output, schemas: analysis.schemas)
    let corpus = await Corpus.read(inputs, excluding: folder.ownFiles, maximumBytes: maximumBytes, jobs: jobs, progress: progress)
    let everything = await analysis.graph(of: corpus, jobs: jobs, progress: progress) { (_: DocumentRecord) throws(Never) in }
    let (graph, rejects) = analysis.validate(everything)
    let shown = ExportView.apply(graph, ontology: analysis.ontology, options: options)
    var report = BuildReport(shown, diagnostics: corpus.diagnostics + NearCopyNotes.notes(on: graph))
    guard corpus.count > 0 else {
      report.diagnostics.append(
        Diagnostic(.error, path: output, "no article could be read, so nothing was written", code: "articles-none"))
      return report
    }
    report.quarantined = rejects.count
    report.withheld = graph.relations.count { !options.status.contains($0) }
    let ontology = ExportView.ontology(analysis.ontology)
    for format in formats {
      let file = try folder.write(shown, as: format, ontology: ontology, options: options)
      report.files.append(file)
      report.diagnostics += file.diagnostics
    }
    if let file = try folder.write(rejects: rejects.map(\.line)) { report.files.append(file) }
    let written = Set(shown.entities.map(\.id))
    let suspects = graph.suspects.filter { written.contains($0.first) && written.contains($0.second) }
    report.suspects = suspects.count
    if let file = try folder.write(suspects: suspects) { report.files.append(file) }
    let verification = Verification.run(graph, against: inputs, corpus: corpus, maximumBytes: maximumBytes, progress: progress)
    report.verification = verification
    report.diagnostics += verification.diagnostics
    return report
  }
}
