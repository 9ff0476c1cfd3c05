internal import LibXML
public import NewsGraphModel

/// Reads the files of an ontology, one type in each, and checks them one by one and together.
public enum OntologyLoader {
  /// Reads every file whose name ends in `.xml`; others are passed over.
  ///
  /// `files` holds bytes by relative path, `xsd` is the schema that each of them must follow, `root` is shown before the path in diagnostics.
  /// Diagnostics are sorted by path and line. The ontology is nothing as soon as one of them is an error; nothing that it
  /// holds is then in doubt: every type exists, inheritance ends, names are unique.
  public static func load(
    _ files: [String: [UInt8]], xsd: [UInt8], root: String
  ) -> (ontology: Ontology?, diagnostics: [Diagnostic]) {
    let schema: XMLSchema
    do {
      schema = try XMLSchema(xsd, path: shown("ontology.xsd", below: root))
    } catch {
      return (nil, [error])
    }
    var diagnostics: [Diagnostic] = []
    var drafts = OntologyDraft()
    let paths = files.keys.filter { $0.hasSuffix(".xml") }.sorted { $0.precedes($1) }
    if paths.isEmpty {
      diagnostics.append(
        Diagnostic(.error, path: root, "no ontology files, expected one '.xml' file for each type", code: "ontology-empty"))
    }
    for path in paths {
      let bytes = files[path] ?? []
      let place = shown(path, below: root)
      let found = schema.validate(bytes, path: place)
      diagnostics += found
      guard !found.contains(where: { $0.severity == .error }), let node = XMLParser.parse(bytes, path: place).root else {
        drafts.hasUnreadableFiles = true
        continue
      }
      drafts.read(node, path: place, &diagnostics)
    }
    // A name that only a broken file declares would be called unknown: one mistake, many complaints.
    if !drafts.hasUnreadableFiles { drafts.check(&diagnostics) }
    diagnostics.sort {
      ($0.path, $0.line ?? 0, $0.column ?? 0, $0.code, $0.message) < ($1.path, $1.line ?? 0, $1.column ?? 0, $1.code, $1.message)
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    let ontology = Ontology(entityTypes: drafts.entities.map(\.type), relationTypes: drafts.relations.map(\.type))
    return (ontology, diagnostics)
  }

  private static func shown(_ path: String, below root: String) -> String {
    root.isEmpty ? path : root.hasSuffix("/") ? root + path : root + "/" + path
  }
}
