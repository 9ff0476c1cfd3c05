/// Gives each word its part of speech, its Penn tag and its features.
public struct Tagger: Sendable {
  private let network: Network

  public init(_ network: Network) { self.network = network }

  /// The tags of one sentence, one for each word.
  public func tag(_ words: [String]) -> [WordTag] { tag([words])[0] }

  /// The tags of some sentences, faster together than one by one.
  public func tag(_ sentences: [[String]]) -> [[WordTag]] {
    network.read(sentences, for: [network.classes[0].layer], network.tags) { $0 += $1 }
  }
}
