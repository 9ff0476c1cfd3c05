public import NewsGraphModel

/// Finds the names of persons, organizations and locations, and other names (a conditional random field over the network's states).
public struct NameRecognizer: Sendable {
  private let network: Network

  public init(_ network: Network) { self.network = network }

  /// The names of one sentence, in text order.
  public func names(in words: [String]) -> [RecognizedName] { names(in: [words])[0] }

  /// The names of the sentences of one document, made to agree: the same words name the same kind of thing throughout.
  public func names(inDocument sentences: [[String]]) -> [[RecognizedName]] {
    let found = names(in: sentences)
    return NameConsistency(sentences, found).names(found)
  }

  /// The names of some sentences, each by itself, faster together than one by one.
  public func names(in sentences: [[String]]) -> [[RecognizedName]] {
    network.read(sentences, for: [network.names.layer]) { states in
      (states.count, network.names.names(states))
    } joining: {
      let shift = $0.0
      $0.0 += $1.0
      $0.1 += $1.1.map { $0.shifted(by: shift) }
    }.map(\.1)
  }
}
