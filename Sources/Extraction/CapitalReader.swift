import NewsGraphModel

/// Reads capitals that are named by their country: `the Zambian capital`, `the capital of Zambia`, `Zambia's capital`.
struct CapitalReader {
  let document: Document
  let gazetteer: Gazetteer

  /// The words and the city of a noun phrase whose top word is `capital`.
  func capital(_ head: Int, _ nameAt: [Int: Int], _ names: [FoundMention]) -> (tokens: Range<Int>, thing: Thing)? {
    let tokens = document.tokens
    guard tokens[head].lower == "capital", tokens[head].part == .noun || tokens[head].part == .properNoun else { return nil }
    var place = head - 1
    if place > 0, ["'s", "’s"].contains(tokens[place].text) { place -= 1 }
    if place >= 0, let mention = nameAt[place], let city = city(names[mention].thing) {
      return (names[mention].tokens.lowerBound..<head + 1, city)
    }
    guard head + 2 < tokens.count, tokens[head + 1].lower == "of",
      let mention = nameAt[head + 2] ?? (tokens[head + 2].part == .determiner && head + 3 < tokens.count ? nameAt[head + 3] : nil),
      let city = city(names[mention].thing)
    else { return nil }
    return (head..<names[mention].tokens.upperBound, city)
  }

  private func city(_ country: Thing) -> Thing? {
    guard country.type == CoreType.country, case .string(let code)? = country.properties["iso3166"],
      let known = gazetteer.country(code: code), !known.capital.isEmpty
    else { return nil }
    return Thing(
      type: CoreType.place, name: known.capital, properties: ["kind": .string("City")], key: "city \(code) \(known.capital)", isNamed: true)
  }
}
