internal import ArgumentParser
internal import NewsGraph

/// The options of every command that writes a graph: which part of it, and how it looks.
struct ExportArguments: ParsableArguments {
  @OptionGroup var relations: StatusOption

  @Option(
    help: ArgumentHelp(
      "What becomes a node: full (everything), actors (agents only), lexical (articles and sentences too).", valueName: "view"),
    transform: choice)
  var view = ExportOptions.View.full

  @Option(help: ArgumentHelp("DOT: what is framed together: type, event or none.", valueName: "what"), transform: choice)
  var cluster = ExportOptions.Cluster.type

  @Option(help: ArgumentHelp("Keep only the most connected nodes.", valueName: "n"))
  var top: Int?

  @Flag(name: .customLong("strict-graphml"), help: "GraphML: only what the plain standard knows.")
  var strictGraphML = false

  @Option(help: ArgumentHelp("JSON-LD: the namespace of the vocabulary.", valueName: "iri"))
  var vocabulary = ExportOptions().vocabulary

  @Option(help: ArgumentHelp("JSON-LD: what the IRIs of entities begin with.", valueName: "iri"))
  var base = ExportOptions().base

  func validate() throws {
    if let top, top < 1 { throw ValidationError("The value '\(top)' is invalid for '--top': expected 1 or more") }
  }

  var options: ExportOptions {
    ExportOptions(
      status: relations.status, view: view, cluster: cluster, top: top, strictGraphML: strictGraphML, vocabulary: vocabulary, base: base)
  }
}

/// Reads one of the few words that an option takes; another is refused with the nearest.
func choice<Value: RawRepresentable & CaseIterable>(_ text: String) throws -> Value where Value.RawValue == String {
  if let value = Value(rawValue: text.lowercased()) { return value }
  let names = Value.allCases.map(\.rawValue)
  let hint = NearestName.find(text, in: names).map { ", did you mean '\($0)'" } ?? ""
  throw ValidationError("unknown value '\(text)', expected one of \(names.joined(separator: ", "))\(hint)")
}
