/// A single-byte character set: what each byte from 80 to FF hexadecimal stands for.
///
/// Bytes that a set leaves undefined stand for the control character of the same number, as browsers read them.
struct CodePage: Sendable {
  let name: String
  private let table: [Unicode.Scalar]
  private let bytes: [Unicode.Scalar: UInt8]
  /// Whether its letters beyond ASCII are those of another script, so that text in that script must not be taken for damage.
  let isLatin: Bool

  private init(_ name: String, isLatin: Bool = true, _ characters: String) {
    self.name = name
    self.isLatin = isLatin
    table = Array(characters.unicodeScalars)
    precondition(table.count == 128, "a code page has 128 characters beyond ASCII")
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in table.enumerated() { bytes[scalar] = UInt8(128 + index) }
    // A C1 control is the byte itself, read by one of the ISO 8859 sets; it is kept wherever the set has another character there.
    for byte in UInt8(0x80)...0x9F where bytes[Unicode.Scalar(byte)] == nil { bytes[Unicode.Scalar(byte)] = byte }
    self.bytes = bytes
  }

  func scalar(_ byte: UInt8) -> Unicode.Scalar { byte < 0x80 ? Unicode.Scalar(byte) : table[Int(byte) - 128] }

  /// The byte beyond ASCII that reads as this character.
  func byte(_ scalar: Unicode.Scalar) -> UInt8? { bytes[scalar] }

  /// Whether the set has no character of its own for the byte, so that damaged text has often lost it.
  func isUndefined(_ byte: UInt8) -> Bool { (0x80...0x9F).contains(byte) && table[Int(byte) - 128].value == UInt32(byte) }

  /// The set that a page or file names, as browsers understand the name.
  static func named(_ label: String) -> CodePage? {
    let label = label.lowercased()
    let aliases = [
      "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252", "iso-8859-15": "windows-1252",
      "cp1252": "windows-1252",
      "iso-8859-9": "windows-1254", "cp1251": "windows-1251", "cp1250": "windows-1250", "iso-8859-2": "windows-1250",
    ]
    let name = aliases[label] ?? label
    return commonlyMisread.first { $0.name == name }
  }

  static let windows1252 = CodePage(
    "windows-1252",
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
  )

  /// The sets as which UTF-8 is commonly misread, the commonest first.
  static let commonlyMisread: [CodePage] = [
    windows1252,
    CodePage(
      "windows-1254",
      "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}\u{9E}Ÿ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ"
    ),
    CodePage(
      "windows-1250",
      "€\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"
    ),
    CodePage(
      "windows-1253", isLatin: false,
      "€\u{81}‚ƒ„…†‡\u{88}‰\u{8A}‹\u{8C}\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—\u{98}™\u{9A}›\u{9C}\u{9D}\u{9E}\u{9F}\u{A0}΅Ά£¤¥¦§¨©ª«¬\u{AD}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡÒΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώÿ"
    ),
    CodePage(
      "iso-8859-7", isLatin: false,
      "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8A}\u{8B}\u{8C}\u{8D}\u{8E}\u{8F}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9A}\u{9B}\u{9C}\u{9D}\u{9E}\u{9F}\u{A0}‘’£€₯¦§¨©ͺ«¬\u{AD}®―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡÒΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώÿ"
    ),
    CodePage(
      "windows-1251", isLatin: false,
      "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
    ),
    CodePage(
      "macintosh",
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
    ),
    CodePage(
      "ibm437",
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
    ),
    CodePage(
      "ibm850",
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
    ),
  ]
}
