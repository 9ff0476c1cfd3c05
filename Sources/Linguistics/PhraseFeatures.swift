/// What a gazetteer knows of the words of a sentence, as features beside their spelling: a hint that the network weighs, never a decision.
package enum PhraseFeatures {
  /// What a phrase of the gazetteer is; the number is its bit in the table.
  package enum Kind: Int, CaseIterable, Sendable {
    case givenName, city, region, organization, country, demonym, title, organizationHead, placeHead

    /// Found in small letters too.
    var isCommon: Bool { self == .title || self == .organizationHead || self == .placeHead }
  }

  /// The words of the longest phrase that is looked for.
  package static let longest = 6

  /// Where a word stands in a phrase.
  private enum Place: UInt32 { case alone, first, inside, last }

  /// The hash of a phrase's words.
  package static func hash(_ words: some Collection<String>) -> UInt32 {
    var hash = FeatureHash(20)
    for word in words { hash = hash.with(WordFeatures.smallHash(word)) }
    return hash.value
  }

  /// Gives `feature` the features of each word; `kinds` are the bits of the phrase with some hash, 0 where there is none.
  package static func find(_ words: [String], kinds: (UInt32) -> UInt32, feature: (_ word: Int, _ hash: UInt32) -> Void) {
    let hashes = words.map(WordFeatures.smallHash)
    for start in words.indices {
      let isCapital = WordFeatures.startsLikeName(words[start])
      var hash = FeatureHash(20)
      for end in start..<min(start + (isCapital ? longest : 1), words.count) {
        hash = hash.with(hashes[end])
        let bits = kinds(hash.value)
        guard bits != 0 else { continue }
        for kind in Kind.allCases where bits >> kind.rawValue & 1 == 1 && (isCapital || kind.isCommon) {
          for word in start...end {
            let place: Place = start == end ? .alone : word == start ? .first : word == end ? .last : .inside
            feature(word, FeatureHash(21 + kind.rawValue).with(place.rawValue).value)
          }
        }
      }
    }
  }
}
