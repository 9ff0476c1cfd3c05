import GraphAccess
import NewsGraphModel
import Testing

@testable import Inspection

@Suite struct NameSearchTests {
  @Test(
    arguments: [
      ("Łukasz Żółty", NameMatch.Manner.exact, "person/lukasz-zolty"), ("lukasz zolty", .exact, "person/lukasz-zolty"),
      ("ZOLTY", .exact, "person/lukasz-zolty"), ("person/lukasz-zolty", .exact, "person/lukasz-zolty"),
      ("person_lukasz-zolty", .exact, "person/lukasz-zolty"), ("harb", .prefix, "organization/union"),
      ("union harb", .word, "organization/union"),
      ("winter quay", .word, "demand/close"), ("Zelensky", .word, "person/zelensky"), ("Зеленський", .fuzzy, "person/zelensky"),
      ("Зеленский", .fuzzy, "person/zelensky"), ("Volodimir Zelenskij", .fuzzy, "person/zelensky"),
      ("Authorty", .fuzzy, "organization/port"),
    ] as [(String, NameMatch.Manner, String)])
  func aNameIsFoundInTheBestWay(text: String, manner: NameMatch.Manner, id: String) throws {
    let first = try #require(NameSearch(text, in: Sample.view()).matches.first, "\(text)")
    #expect(first.manner == manner)
    #expect(first.entity.id == id)
  }

  @Test func moreMentionsComeFirst() {
    #expect(NameSearch("ana", in: Sample.view()).matches.map(\.entity.id) == ["person/ana-reyes", "person/ana-lund"])
  }

  @Test func whatOnlyComesNearIsLeftOutWhereSomethingFits() {
    let manners = Set(NameSearch("oslo", in: Sample.view()).matches.map(\.manner))
    #expect(manners == [.exact, .word])
  }

  @Test(arguments: ["", " ", "—", "\u{200D}", "xyzzyqwertz"]) func nothingIsFoundForNothing(text: String) {
    #expect(NameSearch(text, in: Sample.view()).matches.isEmpty)
  }

  @Test func aNameThatNobodyHasBringsTheNearest() {
    let search = NameSearch("Outhoridi", in: Sample.view())
    #expect(search.matches.isEmpty && search.suggestions.map(\.id) == ["organization/port"])
  }

  @Test(arguments: ["xyzzy", "O'Neil", "Rayas", "x", "qq", "Bartholomew Pettigrew"]) func whatIsFarFromAllNamesBringsNone(text: String) {
    #expect(NameSearch(text, in: Sample.view()).suggestions.isEmpty, "more than a third of the letters differ")
  }

  @Test func aTypeRestrictsByTypeKindOrLabel() {
    #expect(NameSearch("oslo", in: Sample.view(), type: "talks").matches.map(\.entity.id) == ["event/talks"])
    #expect(NameSearch("oslo", in: Sample.view(), type: "place").matches.map(\.entity.id) == ["place/oslo"])
  }

  @Test func everyEntityIsFoundByItsNameAndItsId() {
    let view = Sample.view(all: true)
    for node in view.nodes {
      let entity = view.entity(node)
      #expect(NameSearch(entity.name, in: view).matches.contains { $0.entity == entity })
      #expect(view.node(id: entity.id) == node)
    }
  }

  @Test(arguments: 1...40) func idsOfForeignGraphsAreAcceptedAgain(seed: Int) {
    let view = Sample.view(Sample.random(UInt64(seed)))
    for node in view.nodes { #expect(view.node(id: view.entity(node).id) == node) }
  }

  @Test(arguments: [
    ("Zelenskyy", "Zelenskij"), ("Kharkiv", "Харьків"), ("Tchaikovsky", "Чайковский"), ("Yermak", "Єрмак"), ("Müller", "Muller"),
  ]) func transliterationsAreOneSpelling(one: String, other: String) {
    #expect(NameSpelling(one).skeletons == NameSpelling(other).skeletons)
  }

  @Test(arguments: ["Ab  C", " x ", "O`Neil", "é", "A\tB", "", "ÅB", "x\u{1}y", "STRASSE", "a b c"])
  func foldingTakesAShortWayOnlyWhereItMay(name: String) {
    #expect(NameSpelling(name).folded == name.folded)
  }

  @Test func distancesAreThoseOfTheTable() {
    for (a, b, distance) in [("abc", "acb", 1), ("abc", "abc", 0), ("", "ab", 2), ("kitten", "sitting", 3), ("ab", "ba", 1)] {
      #expect(NearestName.editDistance(a, b, atMost: 3) == distance)
      #expect(NearestName.editDistance(b, a, atMost: 3) == distance)
      if distance > 0 { #expect(NearestName.editDistance(a, b, atMost: distance - 1) == nil) }
    }
  }
}

@Suite struct EntityLookupTests {
  @Test(arguments: ["person/ana-reyes", "person_ana-reyes", "ana reyes", "Reyes", "ANA REYES"])
  func oneEntityIsMeant(text: String) throws {
    guard case .found(let entity) = EntityLookup(text, in: Sample.view()) else {
      Issue.record("\(text) not found")
      return
    }
    #expect(entity.id == "person/ana-reyes")
  }

  @Test func aNameThatSeveralShareIsAmbiguous() {
    guard case .ambiguous(let matches) = EntityLookup("Ana", in: Sample.view()) else {
      Issue.record("not ambiguous")
      return
    }
    #expect(matches.map(\.entity.id) == ["person/ana-reyes", "person/ana-lund"])
  }

  @Test func anotherTransliterationIsTakenAndASlipIsNot() {
    guard case .found(let entity) = EntityLookup("Володимир Зеленський", in: Sample.view()) else {
      Issue.record("not found")
      return
    }
    #expect(entity.id == "person/zelensky")
    guard case .ambiguous = EntityLookup("Authorty", in: Sample.view()) else {
      Issue.record("a slip was taken for the name")
      return
    }
  }

  @Test func whatIsNotLookedAtIsUnknown() {
    guard case .unknown = EntityLookup("person/zelensky", in: Sample.view(asOf: "2025-06")) else {
      Issue.record("found")
      return
    }
  }
}

@Suite struct RelationNamesTests {
  @Test(arguments: [
    ("LEADS", ["LEADS"]), ("leads", ["LEADS"]), ("lead", ["LEADS"]), ("Leading", ["LEADS"]), ("holds position", ["HOLDS_POSITION"]),
    ("holdsPosition", ["HOLDS_POSITION"]), ("holds-a-position-at", ["HOLDS_POSITION"]), ("attends", ["ATTENDED"]),
    ("took place in", ["TOOK_PLACE_IN"]),
    ("", []), ("--", []), ("eats", []),
  ]) func aRelationIsCalledByAnyUsualSpelling(name: String, types: [String]) {
    #expect(RelationNames(Sample.view()).types(named: name) == types)
  }

  @Test func aWrongNameBringsTheNearest() {
    #expect(RelationNames(Sample.view()).nearest("demandt").first == "DEMANDED")
  }

  @Test func everyNameOfTheListMeansItself() {
    let names = RelationNames(Sample.view())
    for name in names.all { #expect(names.types(named: name) == [name]) }
    #expect(names.all == names.all.sorted())
  }
}
