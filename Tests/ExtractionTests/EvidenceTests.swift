import NewsGraphModel
import Testing

/// Evidence says how its words hang together, and what they are.
@Suite struct EvidenceTests {
  @Test(
    arguments: [
      ("Ada Byron led the Harbour Workers' Union.", "leads", ["+nsubj"], ["+obj"]),
      ("The Harbour Workers' Union was led by Ada Byron.", "leads", ["+obl:agent", "+obl:by"], ["+nsubj:pass"]),
      ("Ada Byron, who led the Harbour Workers' Union, spoke.", "leads", ["-acl:relcl", "+nsubj"], ["+obj"]),
      ("Norway and Kenya attended the talks in Geneva.", "attended", ["+nsubj", "+nsubj[Norway]+conj:and"], ["+obj"]),
      ("Ada Byron arrived in Oslo and attended the talks in Geneva.", "attended", ["-conj:and[arrived]+nsubj"], ["+obj"]),
    ] as [(String, String, Set<String>, Set<String>)])
  func thePathLeadsFromTheTriggerToTheWords(text: String, relation: String, subjects: Set<String>, objects: Set<String>) throws {
    let document = try Newsroom.open.get().read(text)
    let statements = document.statements(relation)
    #expect(!statements.isEmpty, "\(document.account)")
    for evidence in statements.map(\.evidence) {
      #expect(subjects.contains(evidence.subjectForm.path ?? "none"), "\(evidence.subjectForm)")
      #expect(objects.contains(evidence.objectForm.path ?? "none"), "\(evidence.objectForm)")
    }
  }

  @Test(
    arguments: [
      ("Ada Byron flew to Oslo. She led the Norwegian delegation.", EntityMention.Kind.pronoun),
      ("Ada Byron led the Norwegian delegation.", nil),
    ] as [(String, EntityMention.Kind?)])
  func aResolvedPronounIsSaidToBeOne(text: String, kind: EntityMention.Kind?) throws {
    let statements = try Newsroom.open.get().read(text).statements("leads")
    #expect(statements.map(\.evidence.subjectForm.kind) == [kind])
  }

  @Test func anOfficeIsReadFromNeighbouringWords() throws {
    let statements = try Newsroom.open.get().read("Norway's finance minister, Ada Byron, flew to Oslo.").statements("holdsPosition")
    #expect(!statements.isEmpty && statements.allSatisfy { $0.evidence.subjectForm.path == nil && $0.evidence.objectForm.path == nil })
  }

  @Test func everyPathCanBeRead() throws {
    let text = """
      The Harbour Workers' Union, led by Ada Byron, demanded that Northwind Energy pay all wages. Kenya's delegation, headed by Grace \
      Mwangi, refused to attend the talks in Geneva, which Chile hosted, and proposed a six-month truce. Leila Haddad said the mayor would \
      meet them, but Daniel Moreau, the president of Chile, rejected the plan.
      """
    let document = try Newsroom.open.get().read(text)
    #expect(document.statements.count > 4, "\(document.account)")
    for statement in document.statements {
      for path in [statement.evidence.subjectForm.path, statement.evidence.objectForm.path].compactMap({ $0 }) {
        #expect(ParsePath(path)?.text == path && ParsePath(path)?.steps.last?.word == nil, "\(path)")
      }
    }
  }
}
