internal import ArgumentParser
internal import Inspection
internal import NewsGraph

/// A graph that has been opened to be asked, and what its file says about the end of the command.
struct InspectedFile {
  let path: String
  let view: InspectedGraph
  /// What was wrong with the file.
  let status: ExitStatus

  /// The entity that an id or a name means; otherwise the candidates are told and the command ends with status 1.
  func entity(_ name: String, _ console: Console) throws -> EntityReference {
    switch EntityLookup(name, in: view) {
    case .found(let entity): return entity
    case .ambiguous(let matches):
      console.report([
        Diagnostic(.error, path: path, "'\(name)' may be \(matches.count) entities, expected one of the ids", code: "entity-ambiguous")
      ])
      tell(matches.prefix(Self.shownCandidates).map(\.entity), more: matches.count - Self.shownCandidates)
    case .unknown(let suggestions):
      let day = view.scope.asOf.map { " as of \($0.text)" } ?? ""
      let hint = suggestions.isEmpty ? "" : ", the nearest:"
      console.report([Diagnostic(.error, path: path, "nothing is called '\(name)'\(day)\(hint)", code: "entity-unknown")])
      tell(suggestions, more: 0)
    }
    throw ExitCode(ExitStatus.dataHasErrors.rawValue)
  }

  /// The types that relations of a name have; another name is wrong usage.
  func types(_ name: String, _ console: Console) throws -> [String] {
    let names = RelationNames(view)
    let types = names.types(named: name)
    if types.isEmpty {
      let nearest = names.nearest(name)
      let hint = nearest.isEmpty ? ", expected one of \(names.all.joined(separator: ", "))" : ", did you mean \(Self.or(nearest))"
      console.report([Diagnostic(.error, "unknown relation '\(name)'\(hint)", code: "relation-unknown")])
      throw ExitCode.validationFailure
    }
    return types
  }

  /// The types of a list with commas; nothing for no list.
  func types(list: String?, _ console: Console) throws -> [String]? {
    try list.map { try $0.split(separator: ",").flatMap { try types(String($0), console) } }
  }

  /// A type, a kind or a label as the graph or the ontology spells it; another is wrong usage.
  func label(_ name: String?, _ console: Console) throws -> String? {
    guard let name else { return nil }
    if view.typeNames.contains(where: { $0.folded == name.folded }) { return name }
    let hint = NearestName.find(name, in: view.typeNames).map { ", did you mean '\($0)'" } ?? ""
    console.report([Diagnostic(.error, "unknown type of entity '\(name)'\(hint)", code: "type-unknown")])
    throw ExitCode.validationFailure
  }

  private static let shownCandidates = 10

  private func tell(_ entities: [EntityReference], more: Int) {
    let layout = TextLayout(terminal: 80)
    for entity in entities { Console.tell(layout.prose(InspectionText.line(entity), first: 2, rest: 6)) }
    if more > 0 { Console.tell("  … and \(more) more\n") }
  }

  private static func or(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}
