@testable import NewsGraph
import NewsGraphModel

/// The standard analysis with the types and names that the program carries.
struct Newsroom: Sendable {
  let ontology: Ontology
  let gazetteer: Gazetteer
  private let pipeline: AnnotationPipeline

  /// Made once for all tests, because the tables take a while to read.
  static let open = Result<Newsroom, Diagnostic> { () throws(Diagnostic) -> Newsroom in
    let schemas = SchemaFolder.builtIn()
    let (ontology, diagnostics) = schemas.ontology()
    guard let ontology else { throw diagnostics.first ?? Diagnostic(.error, "no ontology", code: "ontology-none") }
    let gazetteer = schemas.gazetteer()
    return Newsroom(ontology: ontology, gazetteer: gazetteer, pipeline: try StandardPipeline.make(ontology: ontology, gazetteer: gazetteer))
  }

  /// What the analysis finds in an article that appeared on a Tuesday.
  func read(_ text: String, date: String? = "2025-05-20") -> Document {
    let scalars = Array(text.unicodeScalars)
    return pipeline.annotate(Article(id: "article", path: "article.txt", date: date, scalars: scalars, view: TextView(plain: scalars)))
  }
}

extension Document {
  /// The statements of one relation type.
  func statements(_ relation: String) -> [NewsGraphModel.Statement] { statements.filter { $0.type == relation } }

  /// All statements in words, for messages of failing tests.
  var account: String {
    statements.isEmpty ? "no statement" : statements.map(describe).joined(separator: "; ")
  }

  func describe(_ statement: NewsGraphModel.Statement) -> String {
    let evidence = statement.evidence
    var words =
      "\(statement.type): '\(article.text(in: evidence.subject))' > '\(article.text(in: evidence.object))' \(statement.polarity) \(statement.modality)"
    if let speaker = speaker(statement) { words += " according to '\(speaker)'" }
    return words
  }

  /// Whether the words at `span` name who does it, there or through a pronoun.
  func isSource(_ span: Span, of statement: NewsGraphModel.Statement) -> Bool {
    statement.evidence.subject.overlaps(span)
      || mentions.contains { $0.thing == statement.source && $0.kind == .name && original($0.tokens).overlaps(span) }
  }

  /// Who says so.
  func speaker(_ statement: NewsGraphModel.Statement) -> String? {
    switch statement.attribution {
    case .thing(let number)?: things[number].name
    case .words(let words)?: words
    case nil: nil
    }
  }
}

extension NewsGraphModel.Statement {
  /// Whether the default export would show it as a fact.
  var isAffirmed: Bool { polarity == .positive && (modality == .asserted || modality == .planned) }
}
