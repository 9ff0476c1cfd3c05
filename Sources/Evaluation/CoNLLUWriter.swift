extension CoNLLUFile {
  /// The file in CoNLL-U, the same bytes for the same sentences.
  public var text: String {
    var text = ""
    for sentence in sentences {
      if let id = sentence.newDocument { text += id.isEmpty ? "# newdoc\n" : "# newdoc id = \(id)\n" }
      if sentence.isNewParagraph { text += "# newpar\n" }
      if let id = sentence.id { text += "# sent_id = \(id)\n" }
      if let given = sentence.text { text += "# text = \(given)\n" }
      for token in sentence.tokens {
        let mark = token.isSpaceBehind ? "_" : "SpaceAfter=No"
        let isMultiword = token.words.count > 1
        if isMultiword {
          text += "\(token.words.lowerBound + 1)-\(token.words.upperBound)\t\(token.form)"
          text += "\t_\t_\t_\t_\t_\t_\t_\t\(mark)\n"
        }
        for index in token.words {
          let word = sentence.words[index]
          let cells = [
            String(index + 1), word.form, word.lemma, word.part, word.penn, word.features, String(word.head + 1), word.label, "_",
            isMultiword ? "_" : mark,
          ]
          text += cells.map { $0.isEmpty ? "_" : $0 }.joined(separator: "\t") + "\n"
        }
      }
      text += "\n"
    }
    return text
  }
}
