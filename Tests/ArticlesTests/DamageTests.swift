import Articles
import NewsGraphModel
import Testing

@Suite struct DamageTests {
  @Test(arguments: [
    ("TΓΌrkiye dealt with it.", "Türkiye dealt with it."),
    ("It wasnâ€™t Zoë.", "It wasn’t Zoë."),
    ("In the cafÃ© of Zürich.", "In the café of Zürich."),
    ("In the cafÃƒÂ© there.", "In the café there."),
    ("Ð\u{97}ÐµÐ»ÐµÐ½Ñ\u{81}ÐºÐ¸Ð¹ came.", "Зеленский came."),
    ("Ð—ÐµÐ» came.", "Зел came."),
    ("РџСЂРёРІРµС‚, she said.", "Привет, she said."),
    ("The cafГ© was shut.", "The café was shut."),
    ("He said вЂњyesвЂќ to it.", "He said “yes” to it."),
    ("In KrakĂłw and GdaĹ„sk it rained.", "In Kraków and Gdańsk it rained."),
    ("In MĂĽnchen it rained.", "In München it rained."),
    ("It costs Â£5 or â‚¬6.", "It costs £5 or €6."),
    ("He said â€œyesâ€ to it.", "He said “yes” to it."),
    ("caf√© and Z√ºrich", "café and Zürich"),
    ("It wasnΓÇÖt there.", "It wasn’t there."),
    ("It wasnÔÇÖt there.", "It wasn’t there."),
    ("Ğ—ĞµĞ»ĞµĞ½ came.", "Зелен came."),
    ("4 languages ββand TΓΌrkiye", "4 languages and Türkiye"),
    ("The cÅ“ur of it.", "The cœur of it."),
  ])
  func misreadTextIsReadAsItWasMeant(damaged: String, meant: String) throws {
    let article = try read("Headline\n\nHere it is: \(damaged) And on it goes.")
    #expect(article.words.last == "Here it is: \(meant) And on it goes.")
    #expect(article.brokenPromises == [])
  }

  @Test(arguments: [
    "Η Ελλάδα και η Τουρκία συμφώνησαν στην Άγκυρα, είπε ο υπουργός «Ομάδα Γ» και η ΕΘΝΙΚΌ.",
    "Россия и Украина договорились об обмене, сказал «Ёлкин» в ТАСС — вот так.",
    "Рівне, Різдво, її дії та події в Україні: «Їжак» і Єва — надії.",
    "Љубљана и Њујорк: Ђорђе Ћирић рече.",
    "Le café « Âgé » coûte 5 €, dit-elle à l’Élysée : « Où est Noël ? » — À côté, CAFÉ”.",
    "Der Ärger über „MENÜ“ und „ÄÖÜ“ in Österreich: größer als 5 °C – „Ä“.",
    "Łódź, RÓŻA, MŁÓT, ŻÓŁĆ, źdźbło i „Ćma” w Gdańsku.",
    "PRŮŠVIH, POTĚŠENÍ, PRŮŽEZ, ČŠA ve městě Brně: „Řeka“.",
    "PĂŞUNE și Păşune în România, „Şcoală” şi Ţara.",
    "Çırağan'da İSTANBUL ve ŞİŞLİ: Öğretmen Ğ “dedi”.",
    "São Paulo, NÃO, ÃO, IRMÃ “sim”, coração — açaí.",
    "Đặng Quốc Hưng gặp Nguyễn Văn Ánh ở Hà Nội.",
    "TGFβ and β-carotene, α or Ω: 5 µm ± 3 °C × 2 √2.",
    "東京で首相が会談した。", "서울에서 회담했다.", "القاهرة: اجتمع الوزراء.", "ביום שני נפגשו השרים.",
  ])
  func genuineTextStaysAsItIs(text: String) throws {
    let article = try read("Headline\n\n\(text) Then the sentence ends here.")
    #expect(article.words.last == "\(text) Then the sentence ends here.")
  }

  /// Every word, misread through every page, comes back; what cannot come back is left as it is.
  @Test(arguments: ["windows-1252", "windows-1251", "windows-1253", "windows-1250"])
  func damageOfEveryPageIsUndone(page: String) throws {
    let tables = [
      "windows-1252": "äÃ¤|ÖÃ–|éÃ©|èÃ¨|’â€™|—â€”|ñÃ±|çÃ§", "windows-1251": "äГ¤|éГ©|—вЂ”|’вЂ™|üГј", "windows-1253": "éΓ©|üΓΌ|’β€™|–β€“",
      "windows-1250": "éĂ©|üĂĽ|öĂ¶|’â€™|–â€“",
    ]
    for pair in try #require(tables[page]).split(separator: "|") {
      let meant = pair.prefix(1)
      let text = "Mo\(pair.dropFirst())ab and so on it went."
      #expect(try read("Headline\n\n\(text)").words.last == "Mo\(meant)ab and so on it went.", "\(pair)")
    }
  }

  @Test(arguments: [
    ("Serhiy KyslytsyaThe primary deputy led.", "Serhiy Kyslytsya The primary deputy led."),
    ("no diplomatic breakthroughHowever they went.", "no diplomatic breakthrough However they went."),
    ("stayed engagedEven when it rained.", "stayed engaged Even when it rained."),
    ("the identification itselfthe battle was lost.", "the identification itself the battle was lost."),
    ("confirmed withReuters in Oslo.", "confirmed with Reuters in Oslo."),
    ("A Reuters source, and ReutersImpressed them.", "A Reuters source, and Reuters Impressed them."),
    ("It was the last year.The ministers left.", "It was the last year. The ministers left."),
    ("They agreed.”However they left.", "They agreed.” However they left."),
  ])
  func gluedWordsAreParted(damaged: String, meant: String) throws {
    let article = try read("Headline\n\nHere: \(damaged) It ends.")
    #expect(article.words.last == "Here: \(meant) It ends.")
    #expect(article.brokenPromises == [])
  }

  @Test(arguments: [
    "YouTube", "McDonald", "MacArthur", "iPhone", "eBay", "LinkedIn", "DeepMind", "WhatsApp", "LeBron", "DiCaprio", "O'Neill",
    "AstraZeneca",
    "PayPal", "BlackRock", "WikiLeaks", "FitzGerald", "SpaceX", "TripAdvisor", "PricewaterhouseCoopers", "MoveOn", "NDTV.com",
    "Booking.com",
    "@realTheDonald", "#NowTheTime", "https://x.example/aboutTheTalks", "OpenAI", "ProPublica", "breathe", "soothe", "whichever", "TikTok",
  ])
  func namesWithCapitalsInsideStayWhole(name: String) throws {
    #expect(try read("Headline\n\nHere \(name) said so, and it ends.").words.last == "Here \(name) said so, and it ends.")
  }

  @Test(arguments: [
    ("zero\u{200B}width", "zerowidth"), ("so\u{AD}ft", "soft"), ("no\u{A0}break", "no break"), ("thin\u{2009}\u{202F}space", "thin space"),
    ("a\u{200D}b", "ab"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("👩\u{200D}🚀", "👩\u{200D}🚀"), ("x\u{FEFF}y", "xy"), ("l\u{202E}r", "lr"),
    ("two  \t spaces", "two spaces"),
  ])
  func invisibleCharactersAreNotRead(damaged: String, meant: String) throws {
    let article = try read("Headline\n\nHere is \(damaged) for all to see.")
    #expect(article.words.last == "Here is \(meant) for all to see.")
    #expect(article.brokenPromises == [])
  }

  @Test func aMendedWordStandsForTheDamagedOne() throws {
    let article = try read("Headline\n\nThen TΓΌrkiye and KyslytsyaThe one spoke.")
    let view = article.view
    let text = view.text(in: Span(0, view.scalars.count))
    for (word, damaged) in [("Türkiye", "TΓΌrkiye"), ("ü", "ΓΌ"), ("Kyslytsya", "Kyslytsya"), ("The", "The")] {
      let start = text.unicodeScalars.distance(
        from: text.startIndex,
        to: try #require(text.ranges(of: word).first { word != "The" || $0.lowerBound != text.ranges(of: "Then").first?.lowerBound })
          .lowerBound)
      #expect(article.text(in: view.original(Span(start, start + word.unicodeScalars.count))) == damaged)
    }
  }

  @Test func aSpaceBeforeWhatIsLeftOutStandsForItselfOnly() throws {
    #expect(try read("/\nBy Ada Byron\np>(").brokenPromises == [])
  }
}
