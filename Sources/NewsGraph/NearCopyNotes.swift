public import NewsGraphModel

/// What is told of articles that copy one another.
public enum NearCopyNotes {
  /// A note for each article that nearly copies another, in the order of the articles.
  public static func notes(on graph: Graph) -> [Diagnostic] {
    graph.documents.compactMap { document in
      document.copyOf.map { original in
        Diagnostic(
          .note, path: document.path, "article '\(document.id)' nearly copies '\(original)', the two count as one source",
          code: "article-near-copy")
      }
    }
  }
}
