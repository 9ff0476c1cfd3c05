/// A light stem, in which the forms of one word agree: `withdrawals`, `withdrawn`, `withdraw`.
enum WordStem {
  static func of(_ word: String) -> String {
    if let stem = irregular[word] { return stem }
    var word = word
    for ending in ["isation", "isations"] where word.hasSuffix(ending) {
      word = word.dropLast(ending.count) + "ization" + (ending.hasSuffix("s") ? "s" : "")
    }
    if word.count > 5 {
      for ending in ["e", "es", "ed", "ing"] where word.hasSuffix("is" + ending) {
        word = word.dropLast(ending.count + 2) + "iz" + ending
        break
      }
    }
    if word.count > 4, word.hasSuffix("ies") {
      word = word.dropLast(3) + "y"
    } else if word.count > 4, ["ses", "xes", "zes", "ches", "shes"].contains(where: word.hasSuffix) {
      word = String(word.dropLast(2))
    } else if word.count > 3, word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) {
      word = String(word.dropLast())
    }
    if word.count > 5, word.hasSuffix("ing") {
      word = String(word.dropLast(3))
    } else if word.count > 4, word.hasSuffix("ed") {
      word = String(word.dropLast(2))
    }
    if word.count > 3, let last = word.last, word.dropLast().last == last, last.isLetter, !"aeiouls".contains(last) {
      word = String(word.dropLast())
    }
    if word.count > 3, word.hasSuffix("e") { word = String(word.dropLast()) }
    return irregular[word] ?? word
  }

  private static let irregular: [String: String] = [
    "children": "child", "men": "man", "women": "woman", "people": "person", "taken": "take", "took": "take", "withdrawn": "withdraw",
    "withdrew": "withdraw", "withdrawal": "withdraw", "withdrawals": "withdraw", "removal": "remov", "gave": "giv", "given": "giv",
    "held": "hold", "met": "meet", "sent": "send", "paid": "pay", "kept": "keep", "left": "leav", "made": "mak", "defence": "defens",
    "defense": "defens", "ceasefires": "ceasefir", "cease-fire": "ceasefir", "negotiation": "negotiat", "negotiations": "negotiat",
    "forces": "forc", "troops": "troop", "america": "usa", "u.s": "usa", "us": "usa", "american": "usa", "u.s.a": "usa",
    "united_states": "usa", "exchanges": "exchang", "further": "further", "his": "", "dismissal": "dismiss", "recognition": "recogniz",
    "reinstate": "reinstat", "reinstatement": "reinstat", "nationalisation": "nationaliz", "nationalization": "nationaliz",
    "mobilisation": "mobiliz", "mobilization": "mobiliz",
  ]
}
