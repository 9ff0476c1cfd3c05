/// A step of the analysis of one document.
///
/// An annotator reads the layers that it `requires` and fills those that it `assigns`; it keeps nothing from one document to the next.
public protocol Annotator: Sendable {
  /// How diagnostics and evidence name it: `tokenizer`.
  static var name: String { get }
  static var requires: Set<Layer> { get }
  static var assigns: Set<Layer> { get }

  func annotate(_ document: inout Document)
}

/// What is known of a document, layer upon layer.
public enum Layer: String, Sendable, CaseIterable {
  case tokens, sentences, partsOfSpeech, lemmas, dependencies, names, times, mentions, coreference, statements
}

/// Annotators in an order in which each finds what it needs.
public struct AnnotationPipeline: Sendable {
  private let annotators: [any Annotator]

  /// Makes a pipeline; an annotator that requires a layer which none before it assigns is refused.
  public init(_ annotators: [any Annotator]) throws(Diagnostic) {
    var assigned: Set<Layer> = []
    for annotator in annotators {
      let kind = type(of: annotator)
      let missing = kind.requires.subtracting(assigned).map(\.rawValue).sorted()
      guard missing.isEmpty else {
        throw Diagnostic(
          .error, "annotator '\(kind.name)' requires \(missing.joined(separator: ", ")), which no annotator before it assigns",
          code: "pipeline-order")
      }
      assigned.formUnion(kind.assigns)
    }
    self.annotators = annotators
  }

  /// Runs every annotator over the article, in order.
  public func annotate(_ article: Article) -> Document {
    var document = Document(article)
    for annotator in annotators { annotator.annotate(&document) }
    return document
  }
}
