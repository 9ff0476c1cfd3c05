import NewsGraphModel

// Titles that several people share: `Foreign Ministers Ada Byron and Grace Mwangi`, `the presidents of Norway and Kenya, Byron and Mwangi`.

extension OfficeFinder {
  func addShared(_ offices: inout [Office]) {
    for sentence in document.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let range = reader.title(at: index, limit: sentence.tokens.upperBound),
          let phrase = phrase(at: index, sentence.tokens.upperBound), phrase.isPlural, phrase.tokens == range
        else {
          index += 1
          continue
        }
        addShared(phrase, sentence.tokens, &offices)
        index = max(index + 1, range.upperBound)
      }
    }
  }

  private func addShared(_ phrase: TitleReader.Phrase, _ sentence: Range<Int>, _ offices: inout [Office]) {
    var phrase = phrase
    var bodies = bodies(before: phrase.full.lowerBound, sentence)
    if bodies.isEmpty, phrase.tokens.upperBound < sentence.upperBound, tokens[phrase.tokens.upperBound].lower == "of" {
      let (list, end) = list(phrase.tokens.upperBound + 1, sentence) { self.body($0) }
      bodies = list
      if !list.isEmpty { phrase.end = end }
    }
    var start = phrase.end
    if start < sentence.upperBound, [",", ":", "("].contains(tokens[start].text) {
      start += 1
    } else if start > phrase.tokens.upperBound {
      return
    }
    let holders = holders(start, sentence)
    guard holders.count > 1 else { return }
    let isRespective = bodies.count == holders.count && bodies.count > 1
    for (place, holder) in holders.enumerated() {
      var office = Office(
        holder: holder.person, title: phrase.title, tokens: phrase.tokens, full: phrase.tokens, tenure: phrase.tenure,
        body: holder.body ?? (isRespective ? bodies[place] : bodies.count == 1 ? bodies[0] : nil), predicate: nil)
      office.isShared = true
      if !offices.contains(where: { $0.tokens == office.tokens && $0.holder == office.holder }) { offices.append(office) }
    }
  }

  /// The bodies whose adjectives stand before a title: `the Norwegian and Kenyan foreign ministers`.
  private func bodies(before start: Int, _ sentence: Range<Int>) -> [Int] {
    var result: [Int] = []
    var index = start - 1
    while index >= sentence.lowerBound, start - index < 12 {
      if let mention = found.indices.first(where: { found[$0].tokens.upperBound == index + 1 && found[$0].thing.type != CoreType.person }) {
        result.insert(mention, at: 0)
        index = found[mention].tokens.lowerBound - 1
      } else if ["and", ","].contains(tokens[index].text), !result.isEmpty {
        index -= 1
      } else {
        break
      }
    }
    return result
  }

  /// Names in a list, each with the body behind it: `Ada Byron of Norway and Grace Mwangi of Kenya`.
  private func holders(_ start: Int, _ sentence: Range<Int>) -> [(person: Int, body: Int?)] {
    var result: [(person: Int, body: Int?)] = []
    var index = start
    while index < sentence.upperBound {
      guard let mention = mentionStarts[index], found[mention].thing.type == CoreType.person else { break }
      var body: Int?
      index = found[mention].tokens.upperBound
      if index + 1 < sentence.upperBound, tokens[index].lower == "of",
        let own = mentionStarts[tokens[index + 1].part == .determiner ? index + 2 : index + 1], found[own].thing.type != CoreType.person
      {
        body = own
        index = found[own].tokens.upperBound
      }
      result.append((mention, body))
      guard index + 1 < sentence.upperBound, [",", "and"].contains(tokens[index].lower) else { break }
      index += tokens[index].text == "," && tokens[index + 1].lower == "and" ? 2 : 1
    }
    return result
  }

  private func list(_ start: Int, _ sentence: Range<Int>, _ member: (Int) -> Range<Int>?) -> ([Int], Int) {
    var result: [Int] = []
    var index = start
    while index < sentence.upperBound {
      if tokens[index].part == .determiner { index += 1 }
      guard let range = member(index), let mention = mentionStarts[index] else { break }
      result.append(mention)
      index = range.upperBound
      guard index + 1 < sentence.upperBound, [",", "and"].contains(tokens[index].lower) else { break }
      let next = tokens[index].text == "," && tokens[index + 1].lower == "and" ? index + 2 : index + 1
      guard member(next) != nil || next + 1 < sentence.upperBound && tokens[next].part == .determiner && member(next + 1) != nil else {
        break
      }
      index = next
    }
    return (result, index)
  }
}
