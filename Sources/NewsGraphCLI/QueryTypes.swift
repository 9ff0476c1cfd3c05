internal import NewsGraph

/// The ontology that a query is held against, loaded when it is first needed; trouble with it is told of once.
final class QueryTypes {
  private let schemas: SchemaOptions
  private let console: Console

  init(_ schemas: SchemaOptions, _ console: Console) {
    self.schemas = schemas
    self.console = console
  }

  lazy var ontology: Ontology? = {
    do {
      let (ontology, problems) = try schemas.folder().ontology()
      console.report(problems)
      return ontology
    } catch let diagnostic as Diagnostic {
      console.report([diagnostic])
    } catch {
      console.say("\(error)")
    }
    return nil
  }()
}
