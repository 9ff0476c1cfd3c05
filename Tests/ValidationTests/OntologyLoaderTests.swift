import NewsGraphModel
import Testing
import Validation

@Suite struct OntologyLoaderTests {
  /// The smallest sound ontology, which each test breaks in one place.
  static let sound: [String: [UInt8]] = [
    "entities/Person.xml": file("<entity name='Person' label='person'>\n<description>A human being.</description>\n</entity>"),
    "entities/Demand.xml": file(
      "<entity name='Demand' label='demand'>\n<description>A demand.</description>\n<property name='content' type='string' required='true'>Words.</property>\n</entity>"
    ),
    "entities/Club.xml": file("<entity name='Club' label='club'>\n<description>A club.</description>\n</entity>"),
    "relations/leads.xml": file(
      "<relation name='leads' label='leads'>\n<description>Heads.</description>\n<source type='Person'/>\n<target type='Club'/>\n<trigger lemma='lead' pos='VERB' source='subject' target='object'/>\n</relation>"
    ),
  ]

  static func load(_ changes: [String: String]) -> (ontology: Ontology?, diagnostics: [Diagnostic]) {
    var files = sound
    for (path, text) in changes { files[path] = file(text) }
    return OntologyLoader.load(files, xsd: ShippedFiles.xsd, root: "mine")
  }

  @Test func aSoundOntologyLoads() {
    let (ontology, diagnostics) = Self.load([:])
    #expect(diagnostics == [])
    #expect(ontology?.entityTypes.map(\.name) == ["Club", "Demand", "Person"])
  }

  static let entity = "entities/Extra.xml"
  static let relation = "relations/extra.xml"
  private static let open =
    "<relation name='extra' label='extra'>\n<description>Extra.</description>\n<source type='Person'/>\n<target type='Club'/>\n"
  private static let openDemand =
    "<relation name='extra' label='extra'>\n<description>Extra.</description>\n<source type='Person'/>\n<target type='Demand'/>\n"

  /// Path, text, then the line, code and some words of the one diagnostic that it must give.
  static let broken: [(path: String, text: String, line: Int, code: String, words: String)] = [
    (entity, "<entity name='Extra'>\n<description>x</description></entity>", 1, "schema-attribute", "'label'"),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<kinds name='A'/></entity>", 3, "schema-element",
      "is not expected, expected one of is, kind, property, style, did you mean 'kind'"
    ),
    (entity, "<entity name='extra' label='x'>\n<description>x</description></entity>", 1, "schema-value", "'extra'"),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<property name='size' type='number'/></entity>", 3,
      "schema-value", "'number'"
    ),
    (entity, "<entity name='Extra' label='x'>\n<description>x</description>", 2, "xml-syntax", "'entity'"),
    (entity, "<other/>", 1, "schema-element", "'other'"),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<is type='Persn'/></entity>", 3, "ontology-unknown-type",
      "did you mean 'Person'"
    ),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<is type='Xyzzyplugh'/></entity>", 3, "ontology-unknown-type",
      "expected one of Club"
    ),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n\n<is type='Extra'/></entity>", 4, "ontology-cycle",
      "Extra is Extra"
    ),
    (entity, "<entity name='Person' label='x'>\n<description>x</description></entity>", 1, "ontology-duplicate-name", "entities/"),
    (entity, "<entity name='Leads' label='x'>\n<description>x</description></entity>", 1, "ontology-duplicate-name", ""),
    (
      entity, "<entity name='Extra' label='x' abstract='true'>\n<description>x</description></entity>", 1, "ontology-abstract", "no subtype"
    ),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<style color='red' shape='box'/></entity>", 3,
      "ontology-color", "'red'"
    ),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<style color='#12345G' shape='box'/></entity>", 3,
      "ontology-color", "six"
    ),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<style color='#000080' shape='box'/></entity>", 3,
      "ontology-contrast", "dark"
    ),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<style color='#FFFFFF' shape='elipse'/></entity>", 3,
      "ontology-shape", "did you mean 'ellipse'"
    ),
    (
      entity,
      "<entity name='Extra' label='x'>\n<description>x</description>\n<kind name='A'/>\n<kind name='A'/>\n<property name='kind' type='string'/></entity>",
      4, "ontology-duplicate-kind", "'A'"
    ),
    (
      entity, "<entity name='Extra' label='x'>\n<description>x</description>\n<kind name='A'/></entity>", 1, "ontology-kind",
      "no property 'kind'"
    ),
    (
      entity,
      "<entity name='Extra' label='x'>\n<description>x</description>\n<property name='a' type='string'/>\n<property name='a' type='date'/></entity>",
      4, "ontology-duplicate-property", "twice"
    ),
    (
      entity,
      "<entity name='Extra' label='x'>\n<description>x</description>\n<is type='Demand'/>\n<property name='content' type='string'/></entity>",
      4, "ontology-duplicate-property", "inherited from 'Demand'"
    ),
    (
      relation,
      "<relation name='extra' label='x'>\n<description>x</description>\n<source type='Persno'/>\n<target type='Club'/></relation>", 3,
      "ontology-unknown-type", "in 'source', did you mean 'Person'"
    ),
    (
      relation,
      "<relation name='extra' label='x'>\n<description>x</description>\n<source type='Person'/>\n<target type='Clbu'/></relation>", 4,
      "ontology-unknown-type", "in 'target', did you mean 'Club'"
    ),
    (
      relation, "<relation name='extra' label='x'>\n<description>x</description>\n<target type='Club'/></relation>", 1,
      "ontology-no-source", "Club, Demand, Person"
    ),
    (
      relation, "<relation name='extra' label='x'>\n<description>x</description>\n<source type='Club'/></relation>", 1,
      "ontology-no-target", "Club, Demand, Person"
    ),
    (
      relation,
      "<relation name='leads' label='x'>\n<description>x</description>\n<source type='Person'/>\n<target type='Club'/></relation>", 1,
      "ontology-duplicate-name", "extra.xml"
    ),
    (
      relation,
      "<relation name='extra' label='x' symmetric='true'>\n<description>x</description>\n<source type='Person'/>\n<target type='Club'/></relation>",
      1, "ontology-symmetric", ""
    ),
    (
      relation,
      "<relation name='extra' label='x' phrase='is {titel} of'>\n<description>x</description>\n<source type='Person'/>\n<target type='Club'/><property name='title' type='string'>x</property></relation>",
      1, "ontology-phrase", "did you mean 'title'"
    ),
    (relation, open + "<source type='Club'/></relation>", 5, "schema-element", "'source'"),
    (
      relation, open + "<trigger lemma='l' pos='VERV' source='subject' target='object'/></relation>", 5, "schema-value",
      "did you mean 'VERB'"
    ),
    (
      relation, open + "<trigger lemma='l' pos='VERB' source='subject' target='object' confidence='1.5'/></relation>", 5, "schema-value",
      "'1.5'"
    ),
    (
      relation, open + "<trigger lemma='l' pos='VERB' source='subjct' target='object'/></relation>", 5, "ontology-slot",
      "'subjct' in 'source', did you mean 'subject'"
    ),
    (
      relation, open + "<trigger lemma='l' pos='VERB' source='subject' target='Object'/></relation>", 5, "ontology-slot",
      "did you mean 'object'"
    ),
    (relation, open + "<trigger lemma='l' pos='VERB' source='subject' target='of of'/></relation>", 5, "ontology-slot", "twice"),
    (relation, open + "<trigger lemma='l' pos='VERB' source='subject'/></relation>", 5, "ontology-trigger-target", "no 'target'"),
    (
      relation, open + "<trigger lemma='l' pos='VERB' source='subject' target='object' content='clause'/></relation>", 5,
      "ontology-trigger-content", "'content'"
    ),
    (
      relation,
      open
        + "<trigger lemma='l' pos='VERB' source='subject' target='object'/>\n<trigger lemma='l' pos='VERB' source='subject' target='of'/></relation>",
      6, "ontology-duplicate-trigger", "line 5"
    ),
    (relation, open + "<trigger lemma='l||m' pos='VERB' source='subject' target='object'/></relation>", 5, "ontology-lemma", "empty"),
    (relation, open + "<trigger lemma='*' pos='NOUN' source='possessor' target='of'/></relation>", 5, "ontology-lemma", "'TITLE'"),
    (
      relation, openDemand + "<trigger lemma='l' pos='VERB' source='subject' target='object'/></relation>", 5, "ontology-trigger-target",
      "no 'content'"
    ),
    (
      relation, openDemand + "<example><source>Ada</source> asked <target>much</target> of <content>us</content>.</example></relation>", 5,
      "ontology-example", "'target'"
    ),
    (relation, openDemand + "<example><source>Ada</source> asked.</example></relation>", 5, "ontology-example", "no 'content'"),
    (relation, open + "\n<example>Ada leads <target>the club</target>.</example></relation>", 6, "ontology-example", "no 'source'"),
    (relation, open + "<example><source>Ada</source> leads.</example></relation>", 5, "ontology-example", "no 'target'"),
    (
      relation, open + "<example><source>Ada</source> leads <target>the</target> <target> </target>.</example></relation>", 5,
      "ontology-example", "no words"
    ),
    (
      relation, open + "<example><source>Ad</source>a leads <target>the club</target>.</example></relation>", 5, "ontology-example",
      "'Ad' cuts"
    ),
    (
      relation, open + "<example><source>Ada</source> leads <target>the club</target> for <content>us</content>.</example></relation>", 5,
      "ontology-example", "'content'"
    ),
    (
      relation, open + "<example><source>Ada</source> leads <target>the club</target> for <addressee>us</addressee>.</example></relation>",
      5, "ontology-example", "'addressee'"
    ),
    (relation, open + "<example expect='none'><source>Ada</source> sleeps.</example></relation>", 5, "ontology-example", "has marks"),
    (relation, open + "<example expect='none' polarity='negative'>Ada sleeps.</example></relation>", 5, "ontology-example", "polarity"),
    (relation, open + "<example expect='none'> </example></relation>", 5, "ontology-example", "no words"),
  ]

  @Test(arguments: broken.indices)
  func oneMistakeGivesOneDiagnosticInItsPlace(index: Int) throws {
    let (path, text, line, code, words) = Self.broken[index]
    let (ontology, diagnostics) = Self.load([path: text])
    let first = try #require(diagnostics.first, "\(text)")
    #expect(diagnostics.count == 1, "\(text): \(diagnostics)")
    #expect(first.code == code && first.message.contains(words), "\(text): \(first)")
    // Of two files with the same name, the second in order is to blame.
    #expect(first.path == (code == "ontology-duplicate-name" ? first.path : "mine/" + path))
    #expect(first.line == line, "\(text): \(first)")
    #expect((ontology == nil) == (first.severity == .error))
    #expect(first.message.first?.isUppercase == false && !first.message.hasSuffix("."), "\(first)")
  }

  @Test func aCycleOfThreeIsToldOnceWithItsWay() {
    let text = { (name: String, parent: String) in
      "<entity name='\(name)' label='x'>\n<description>x</description>\n<is type='\(parent)'/></entity>"
    }
    let (ontology, diagnostics) = Self.load([
      "A.xml": text("Aa", "Bb"), "B.xml": text("Bb", "Cc"), "C.xml": text("Cc", "Aa"), "D.xml": text("Dd", "Aa"),
    ])
    #expect(ontology == nil)
    #expect(
      diagnostics.map(\.description) == ["mine/C.xml:3: error: the type 'Aa' is its own ancestor: Aa is Bb is Cc is Aa [ontology-cycle]"])
  }

  @Test func aPropertyInheritedTwiceOverIsRefused() {
    let text = { (name: String, parents: String) in
      "<entity name='\(name)' label='x'>\n<description>x</description>\(parents)<property name='\(name.lowercased())' type='string'/></entity>"
    }
    let both = "<entity name='Ac' label='x'>\n<description>x</description><is type='Aa'/><is type='Ab'/></entity>"
    #expect(Self.load(["A.xml": text("Aa", ""), "B.xml": text("Ab", ""), "C.xml": both]).diagnostics == [])
    let same = text("Ab", "").replacing("name='ab'", with: "name='aa'")
    #expect(Self.load(["A.xml": text("Aa", ""), "B.xml": same, "C.xml": both]).diagnostics.map(\.code) == ["ontology-duplicate-property"])
    // The same ancestor on two ways is one ancestor.
    let diamond = [
      "A.xml": text("Aa", ""), "B.xml": text("Ab", "<is type='Aa'/>"), "C.xml": text("Ac", "<is type='Aa'/>"),
      "D.xml": "<entity name='Ad' label='x'>\n<description>x</description><is type='Ab'/><is type='Ac'/></entity>",
    ]
    #expect(Self.load(diamond).diagnostics == [])
  }

  @Test func whatABrokenFileDeclaresIsNotCalledUnknown() {
    let (_, diagnostics) = Self.load(["entities/Club.xml": "<entity name='Club' label='club'>\n<description>x</description><is/></entity>"])
    #expect(diagnostics.map(\.code) == ["schema-attribute"])
  }

  @Test func lemmasThatShareAFrameBecomeTriggersOfTheirOwn() throws {
    let triggers = """
      <trigger lemma="take part | sit in" pos="VERB" source="subject" target="in at"/>
      <trigger id="for-verb" lemma="press|push" pos="VERB" source="subject" target="for" polarity="negative" modality="planned" confidence="0.5"/>
      <trigger lemma="*" pos="TITLE" source="apposition" target="of possessor"/>
      """
    let (ontology, diagnostics) = Self.load([Self.relation: Self.open + triggers + "</relation>"])
    #expect(diagnostics == [])
    let found = try #require(ontology?.relationType("extra")).triggers
    #expect(found.map(\.id) == ["take-part-verb", "sit-in-verb", "press-for-verb", "push-for-verb", "any-title"])
    #expect(found.map(\.lemma) == ["take part", "sit in", "press", "push", "*"])
    #expect(found[0].target == [.preposition("in"), .preposition("at")])
    #expect(found[0].confidence == 0.8 && found[0].polarity == .positive && found[0].modality == .asserted)
    #expect(found[2].confidence == 0.5 && found[2].polarity == .negative && found[2].modality == .planned)
    #expect(found[4].target == [.preposition("of"), .possessor] && found[4].partOfSpeech == .title)
  }

  @Test func whiteSpaceInExamplesIsCollapsedAndLeftOutsideTheMarks() throws {
    let example =
      "<example polarity='negative'>\n  Today\n <source> Zoë\t Ó</source>, 😀 <![CDATA[&]]>  never\nled <target>the club</target>. </example>"
    let (ontology, diagnostics) = Self.load([Self.relation: Self.open + example + "</relation>"])
    #expect(diagnostics == [])
    let found = try #require(ontology?.relationType("extra")?.examples.first)
    #expect(found.text == "Today Zoë Ó, 😀 & never led the club.")
    #expect(found.spans == [.source: [Span(6, 11)], .target: [Span(27, 35)]])
    #expect(found.polarity == .negative && found.isExpected)
  }

  @Test func anotherFolderMayHoldOtherTypesThanOurs() {
    let files = [
      "Horse.xml": file("<entity name='Horse' label='horse'><description>A horse.</description></entity>"),
      "outruns.xml": file(
        "<relation name='outruns' label='outruns'><description>Is faster.</description><source type='Horse'/><target type='Horse'/></relation>"
      ),
      "README.md": Array("not XML".utf8),
    ]
    let (ontology, diagnostics) = OntologyLoader.load(files, xsd: ShippedFiles.xsd, root: "")
    #expect(diagnostics == [])
    #expect(ontology?.allows("outruns", from: "Horse", to: "Horse") == true)
  }

  @Test func typesMayBeAddedToOurs() {
    var files = ShippedFiles.ontology
    files["mine/Court.xml"] = file(
      "<entity name='Court' label='court'><description>A court.</description><is type='Organization'/></entity>")
    let (ontology, diagnostics) = OntologyLoader.load(files, xsd: ShippedFiles.xsd, root: "x")
    #expect(diagnostics == [])
    #expect(ontology?.types(of: "Court") == ["Court", "Organization", "Agent"])
  }

  @Test func anEmptyFolderAndABrokenSchemaAreErrors() {
    #expect(OntologyLoader.load([:], xsd: ShippedFiles.xsd, root: "none").diagnostics.map(\.code) == ["ontology-empty"])
    let broken = OntologyLoader.load(Self.sound, xsd: Array("<a".utf8), root: "r")
    #expect(broken.ontology == nil)
    #expect(broken.diagnostics.map(\.path) == ["r/ontology.xsd"])
  }

  @Test func hostileFilesAreRefusedAndTheRestIsStillChecked() {
    let nested = String(repeating: "<description>", count: 100) + String(repeating: "</description>", count: 100)
    let (ontology, diagnostics) = Self.load([
      "a.xml": "<!DOCTYPE entity [<!ENTITY a 'aaaa'>]><entity name='Aa' label='&a;'/>",
      "b.xml": "<!DOCTYPE entity [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><entity name='Bb' label='x'>&b;</entity>",
      "c.xml": "<entity name='Cc' label='x'>\(nested)</entity>",
      "d.xml": "<entity name='Dd' label='\u{0}'/>",
      "e.xml": "",
    ])
    #expect(ontology == nil)
    #expect(
      diagnostics.map { $0.path + " " + $0.code }.filter { !$0.hasPrefix("mine/c.xml") } == [
        "mine/a.xml xml-entity", "mine/b.xml xml-entity", "mine/d.xml xml-syntax", "mine/e.xml xml-empty",
      ])
    #expect(diagnostics.contains { $0.path == "mine/c.xml" && $0.code == "schema-element" }, "\(diagnostics)")
  }

  @Test func theOrderOfDiagnosticsDoesNotDependOnChance() {
    var changes: [String: String] = [:]
    for (number, one) in Self.broken.enumerated() {
      changes["f\(number).xml"] = one.text.replacing("'Extra'", with: "'Extra\(number)'").replacing("'extra'", with: "'extra\(number)'")
    }
    let first = Self.load(changes).diagnostics
    #expect(first.count > 10)
    for _ in 0..<5 { #expect(Self.load(changes).diagnostics == first) }
  }
}
