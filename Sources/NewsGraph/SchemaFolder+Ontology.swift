internal import Formats
public import NewsGraphModel
internal import Validation

extension SchemaFolder {
  /// The types that the folder declares; nothing when the diagnostics hold an error.
  public func ontology() -> (ontology: Ontology?, diagnostics: [Diagnostic]) {
    OntologyLoader.load(under("ontology"), xsd: files["ontology.xsd"] ?? [], root: root)
  }

  /// What is known of names and words before any article is read.
  func gazetteer() -> Gazetteer { Gazetteer(files) }

  /// All types of an ontology, a line for each.
  public static func list(_ ontology: Ontology) -> String { OntologyDescription.list(ontology) }

  /// One type with all that belongs to it; throws with the nearest name for one that does not exist.
  public static func describe(_ name: String, in ontology: Ontology) throws(Diagnostic) -> String {
    try OntologyDescription.describe(name, ontology)
  }

  /// The folder with the schemas that follow from the ontology made anew, except those that the user's folder brings itself.
  public func completed(for ontology: Ontology) -> SchemaFolder {
    var files = files
    for (path, text) in [
      (JSONLDSchema.path, JSONLDSchema.text(for: ontology)), (JSONLDShapes.path, JSONLDShapes.text(for: ontology)),
    ] where !overlaid.contains(path) {
      files[path] = Array(text.utf8)
    }
    return SchemaFolder(files: files, root: root, overlaid: overlaid)
  }

  /// Writes all files of the folder to another, which is made when missing, and says how many there are.
  public func write(to folder: String) throws(Diagnostic) -> Int {
    for (path, bytes) in files.sorted(by: { $0.key.precedes($1.key) }) {
      let target = folder + "/" + path
      if let slash = target.lastIndex(of: "/") { try SystemCall.makeFolder(String(target[..<slash])) }
      try AtomicFile.write(bytes, to: target)
    }
    return files.count
  }
}
