import Articles
import NewsGraphModel
import Testing

@Suite struct PlainTextTests {
  /// A paragraph that nobody takes for anything else.
  static let paragraph =
    "The ministers of both countries met in the harbour office of Ostrava on Tuesday, and they agreed to meet there once more before the winter comes."

  @Test func offsetsCountInTheWholeFile() throws {
    let article = try read("---\ntitle: A\n---\nHeadline here\r\n\r\n\(Self.paragraph)")
    #expect(String(article.scalars) == "---\ntitle: A\n---\nHeadline here\r\n\r\n\(Self.paragraph)")
    let span = article.view.original(article.view.blocks[1].span)
    #expect(article.text(in: span) == Self.paragraph)
  }

  @Test func aByteOrderMarkIsNotPartOfTheText() throws {
    #expect(try read("\u{FEFF}\(Self.paragraph)").scalars.first == "T")
  }

  @Test func aFirstLineWithoutAStopIsTheHeadline() throws {
    let article = try read("Talks end in Washington, D.C.\n\n\(Self.paragraph)")
    #expect(article.shown == ["headline: Talks end in Washington, D.C.", "paragraph: \(Self.paragraph)"])
    #expect(article.title == "Talks end in Washington, D.C.")
  }

  @Test func anArticleOfOneLineHasNoHeadline() throws {
    #expect(try read("Talks end").shown == ["paragraph: Talks end"])
  }

  @Test func aShortLineBetweenParagraphsIsAHeading() throws {
    let article = try read("\(Self.paragraph)\nWhat was said\n\(Self.paragraph)\nWho pays?\n\(Self.paragraph)")
    #expect(article.shown[1] == "heading: What was said")
    #expect(article.shown[3] == "heading: Who pays?")
  }

  @Test(arguments: ["“We do not know,” said Velle", "— Dana Velle", "and then they left"])
  func notEveryShortLineIsAHeading(line: String) throws {
    let article = try read("Headline\n\n\(Self.paragraph) It was late, said\n\n\(line)\n\n\(Self.paragraph)")
    #expect(!article.shown.contains { $0.hasPrefix("heading") } || line.hasPrefix("“"), "\(article.shown)")
  }

  @Test(arguments: [
    ("The talks were led by Dana Velle,", "minister of fish, on Tuesday."),
    ("The talks were led by Dana Velle and", "also by her deputy on Tuesday."),
    ("The ministers who had met in the old harbour office said that it would raise the pressure on the", "Norwegian side of the border."),
  ])
  func aSentenceCutByAGapIsReadAsOne(first: String, second: String) throws {
    let article = try read("Headline\n\n\(Self.paragraph)\n\n\(first)\n\n\(second)")
    #expect(article.words.last == "\(first) \(second)")
    #expect(article.brokenPromises == [])
  }

  @Test func hardWrappedLinesAreOneParagraph() throws {
    let wrapped = """
      A headline about the talks

      The talks in the old harbour office lasted for four hours, and the two
      ministers left without a word to the press. Dana Velle, who led the
      delegation, had said before that she expected little of the meeting.

      A second paragraph tells what the other side had to say about it all,
      which was not much.
      """
    let article = try read(wrapped)
    #expect(article.view.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
    #expect(article.words[1].contains("two ministers left"))
  }

  @Test func linesThatAreParagraphsStayApart() throws {
    let article = try read("Velle came.\nBrun went home early.\nNobody else was there.\nIt rained.")
    #expect(article.words.count == 4)
  }

  @Test(arguments: [
    "By Mira Holt", "By Mira Holt and Ole Brun, Coast News", "BY MIRA HOLT", "Mira Holt, Ole Brun", "3 June 2025", "Tuesday, June 3, 2025",
    "Published: 3 June 2025", "Share", "Facebook Twitter Email", "5 min read",
  ])
  func whatStandsUnderTheHeadlineIsNoText(line: String) throws {
    let article = try read("A headline here\n\n\(line)\n\n\(Self.paragraph)")
    #expect(article.shown == ["headline: A headline here", "paragraph: \(Self.paragraph)"])
    #expect(article.marked == [line])
  }

  @Test(arguments: [
    "(Reporting by Mira Holt; editing by Ole Brun)", "Subscribe to our newsletter for more.", "Follow us on Telegram.", "© 2025 Coast News",
    "Copyright 2025 Coast News", "All rights reserved.", "Read also: Cod prices rise again", "Related Sources:",
    "Track Latest News Live here",
    "For more news and stories, please follow us.", "Photo: Ole Brun/Reuters", "Dana Velle on Tuesday. Ole Brun/AFP via Getty Images",
    "(AFP)",
    "Advertisement",
  ])
  func whatStandsBelowTheTextIsNoText(line: String) throws {
    let article = try read("A headline here\n\n\(Self.paragraph)\n\n\(line)")
    #expect(article.words.last == Self.paragraph)
    #expect(article.marked == [line])
  }

  @Test(arguments: [
    "By Monday the ministers had left the town, and nobody knew where they were.",
    "For the latest round of talks, Norway sent its minister of fish.",
    "Copyright law was the first thing that the two sides talked about.",
    "Sources in the ministry said that nothing had been agreed.",
    "By signing up to the accord, Norway gave away its cod.",
    "Also on Monday, Dana Velle met the mayor of Ostrava.",
    "Reporting by the broadcaster shows that the talks had failed before they began.",
    "The poll, made for Reuters/Ipsos, shows that most want peace.",
    "Users said that the firm had broken its own terms of service.",
    "Follow the money, she told the inquiry on Tuesday.",
  ])
  func sentencesThatLookLikeThePageAreKept(sentence: String) throws {
    let article = try read("A headline here\n\n\(Self.paragraph)\n\n\(sentence)\n\n\(Self.paragraph)")
    #expect(article.words.contains(sentence))
    #expect(article.marked == [])
  }

  @Test func aListOfLinksBelowTheTextIsMarkedWhole() throws {
    let article = try read("\(Self.paragraph)\nRead also\nCod prices rise again\nThe fish are gone. Nobody knows.")
    #expect(article.words == [Self.paragraph])
  }

  @Test func aListOfLinksInTheMiddleEndsWhereTheTextGoesOn() throws {
    let article = try read("\(Self.paragraph)\n\nRead also:\nCod prices rise again\n\n“We left,” she said.\n\n\(Self.paragraph)")
    #expect(article.words == [Self.paragraph, "“We left,” she said.", Self.paragraph])
  }

  @Test func labelsOnTheirOwnTakeTheNextLineWithThem() throws {
    let article = try read("A headline here\n- Author:\n- Mira Holt\n- Date:\n\(Self.paragraph)")
    #expect(article.words == ["A headline here", Self.paragraph])
    #expect(article.authors == ["Mira Holt"])
  }

  @Test func theAgencyInTheDatelineIsThePublisher() throws {
    let article = try read("A headline here\n\nOSTRAVA, Feb 16 (Coast Wire) – \(Self.paragraph)")
    #expect(article.publisher == "Coast Wire")
    #expect(article.words[1].hasPrefix("OSTRAVA, Feb 16"))
  }

  @Test(arguments: [
    ("OSTRAVA, Feb 16, 2025 (Coast Wire) – The port reopened.", "2025-02-16"),
    ("OSTRAVA, Moravia, 9 Oct 2024 - The port reopened.", "2024-10-09"),
    // A Sunday, in an article that looks back on 2022.
    ("OSTRAVA, Feb 16 (Coast Wire) – The port reopened on Sunday. It had been closed since 2022.", "2025-02-16"),
    ("OSTRAVA, Feb 16 (Coast Wire) – The port reopened on Sunday.", nil),
    ("OSTRAVA, Feb 16 (Coast Wire) – The port reopened. It had been closed since 2022.", nil),
    ("On 16 February 2025 the port – the largest of all – reopened.", nil), ("OSTRAVA - The port reopened on 16 February 2025.", nil),
  ])
  func theDatelineTellsTheDay(text: String, day: String?) throws {
    #expect(try read("A headline here\n\n\(text) \(Self.paragraph)").date == day)
  }

  @Test func markdownsSignsAreNotRead() throws {
    let article = try read(
      """
      # Grain: a *new* hope

      ![alt](p.png)
      *A caption*

      The **minister** met [her friend](http://a.example/x_(y)) in `Oslo`, 5 * 3 days, snake_case, _not_ here \\*ever\\*.[^1]

      **The meeting.** They spoke of fish and of nothing else for hours on end.

      **In bold**

      - one **item**
      - two

      > A quotation

      Underlined
      ----------

      \(Self.paragraph)

      [^1]: Note
      """, as: "a.md")
    #expect(
      article.shown == [
        "headline: Grain: a new hope", "paragraph: The minister met her friend in Oslo, 5 * 3 days, snake_case, not here *ever*.",
        "heading: The meeting.", "paragraph: They spoke of fish and of nothing else for hours on end.", "heading: In bold",
        "listItem: one item",
        "listItem: two", "quotation: A quotation", "heading: Underlined", "paragraph: \(Self.paragraph)",
      ])
    #expect(article.brokenPromises == [])
  }

  @Test(arguments: [
    ("date: 2025-05-20", "2025-05-20"), ("date: 2025-05-20T23:30:00-05:00", "2025-05-20"), ("Date: May 20, 2025", "2025-05-20"),
    ("published: '20 May 2025'", "2025-05-20"), ("pubDate: Tue, 20 May 2025 10:00:00 GMT", "2025-05-20"),
    ("date: 20.05.2025", "2025-05-20"),
    ("date: 20/05/2025", "2025-05-20"), ("date: 05/06/2025", nil), ("date: 2025-02-30", nil), ("date: soon", nil),
    ("date: 20250520", "2025-05-20"),
  ])
  func frontMatterDatesAreUnderstood(line: String, expected: String?) throws {
    #expect(try read("---\n\(line)\n---\n\n\(Self.paragraph)").date == expected)
  }

  @Test func frontMatterTellsAboutTheArticle() throws {
    let article = try read(
      """
      ---
      title: "Grain: a new \\"hope\\""
      publisher: Coast News # comment
      authors:
        - Mira Holt
        - 'Ole O''Brun'
      language: en_GB
      url: https://coast.example/a
      tags: [a, "b, c"]
      ---
      \(Self.paragraph)
      """)
    #expect(article.title == "Grain: a new \"hope\"")
    #expect(article.publisher == "Coast News")
    #expect(article.authors == ["Mira Holt", "Ole O'Brun"])
    #expect(article.language == "en-GB")
    #expect(article.url == "https://coast.example/a")
    #expect(article.words == [Self.paragraph])
  }

  @Test func headerLinesTellAboutTheArticle() throws {
    let article = try read("Title: Grain talks\nDate: 3 June 2025\nSource: Coast News\n\n\(Self.paragraph)")
    #expect(article.title == "Grain talks" && article.date == "2025-06-03" && article.publisher == "Coast News")
    #expect(article.words == [Self.paragraph])
  }

  @Test func aRuleAtTheTopIsNoFrontMatter() throws {
    let article = try read("---\n\(Self.paragraph)\n---\n\(Self.paragraph)")
    #expect(article.words == [Self.paragraph, Self.paragraph])
  }
}
