import LinguisticsTraining

/// A few annotated sentences, small enough to learn by heart.
enum Sentences {
  /// A word a line: form, part of speech, Penn tag, features, head (from 1; 0 is the root), label, name tag.
  static let all = [
    """
    Norway PROPN NNP Number=Sing 2 nsubj S-LOC
    hosted VERB VBD Tense=Past|VerbForm=Fin 0 root O
    the DET DT PronType=Art 4 det O
    talks NOUN NNS Number=Plur 2 obj O
    . PUNCT . _ 2 punct O
    """,
    """
    The DET DT PronType=Art 2 det O
    talks NOUN NNS Number=Plur 4 nsubj:pass O
    were AUX VBD Tense=Past|VerbForm=Fin 4 aux:pass O
    hosted VERB VBN Tense=Past|VerbForm=Part|Voice=Pass 0 root O
    by ADP IN _ 6 case O
    Norway PROPN NNP Number=Sing 4 obl:agent S-LOC
    . PUNCT . _ 4 punct O
    """,
    """
    Ada PROPN NNP Number=Sing 3 nsubj B-PER
    Byron PROPN NNP Number=Sing 1 flat E-PER
    led VERB VBD Tense=Past|VerbForm=Fin 0 root O
    the DET DT PronType=Art 7 det O
    Harbour PROPN NNP Number=Sing 7 compound B-ORG
    Workers PROPN NNPS Number=Plur 7 compound I-ORG
    Union PROPN NNP Number=Sing 3 obj E-ORG
    . PUNCT . _ 3 punct O
    """,
    """
    Kenya PROPN NNP Number=Sing 2 nsubj S-LOC
    left VERB VBD Tense=Past|VerbForm=Fin 0 root O
    . PUNCT . _ 2 punct O
    """,
    """
    Ada PROPN NNP Number=Sing 3 nsubj B-PER
    Byron PROPN NNP Number=Sing 1 flat E-PER
    said VERB VBD Tense=Past|VerbForm=Fin 0 root O
    Norway PROPN NNP Number=Sing 5 nsubj S-LOC
    left VERB VBD Tense=Past|VerbForm=Fin 3 ccomp O
    the DET DT PronType=Art 7 det O
    talks NOUN NNS Number=Plur 5 obj O
    . PUNCT . _ 3 punct O
    """,
    """
    Silence NOUN NN Number=Sing 0 root O
    """,
  ].map(sentence)

  private static func sentence(_ text: String) -> AnnotatedSentence {
    var sentence = AnnotatedSentence()
    let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    for row in rows {
      sentence.words.append(row[0])
      for (index, name) in row[1...3].enumerated() { sentence.classes[index].append(name) }
      let head = Int(row[4]) ?? 0
      sentence.heads.append(head == 0 ? rows.count : head - 1)
      sentence.labels.append(row[5])
      sentence.names.append(row[6])
    }
    return sentence
  }
}
