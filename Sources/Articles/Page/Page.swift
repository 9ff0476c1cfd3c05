internal import LibXML
internal import NewsGraphModel

/// An HTML page as a list in document order, in which every element knows its parent and its end: walks need no recursion.
struct Page {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The element's number, -1 for none.
    let parent: Int
    /// One more than the number of the last element below.
    var end = 0
    /// Code points of text directly in this block, elements that are no blocks included, and how many of them are in links.
    var ownLength = 0
    var ownLinkLength = 0
    /// Code points of running text in and below this element, and of all text, and of text in links.
    var paragraphLength = 0
    var textLength = 0
    var linkLength = 0

    /// The words of `class`, `id`, `role` and the like, in lower case, parted where capitals and signs part them.
    func words(of attribute: String) -> [String] {
      guard let value = attributes[attribute] else { return [] }
      var words: [String] = []
      var current = ""
      for character in value.prefix(400) {
        if !character.isLetter && !character.isNumber || character.isUppercase && current.last?.isLowercase == true {
          if !current.isEmpty { words.append(current.lowercased()) }
          current = ""
        }
        if character.isLetter || character.isNumber { current.append(character) }
      }
      if !current.isEmpty { words.append(current.lowercased()) }
      return words
    }
  }

  enum Item {
    case open(Int)
    case text(String, in: Int)
    case close(Int)
  }

  private(set) var elements: [Element] = []
  private(set) var items: [Item] = []
  /// The text directly in scripts and titles, by the element's number.
  private(set) var ownTexts: [Int: String] = [:]
  /// For each element the place of its opening among the items.
  private var openings: [Int] = []

  init(_ root: XMLNode) {
    var stack: [(number: Int, children: ArraySlice<XMLNode.Child>)] = []
    func enter(_ node: XMLNode, _ page: inout Page) {
      let number = page.elements.count
      page.elements.append(Element(name: node.name, attributes: node.attributes, parent: stack.last?.number ?? -1))
      page.openings.append(page.items.count)
      page.items.append(.open(number))
      stack.append((number, node.children[...]))
    }
    enter(root, &self)
    while let (number, children) = stack.last {
      guard let child = children.first else {
        elements[number].end = elements.count
        items.append(.close(number))
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].children = children.dropFirst()
      switch child {
      case .element(let node): enter(node, &self)
      case .text(let text):
        items.append(.text(text, in: number))
        if ["script", "title"].contains(elements[number].name) { ownTexts[number, default: ""] += text }
      }
    }
    measure()
  }

  /// The element and all above it, from the inside out.
  func path(_ number: Int) -> some Sequence<Int> {
    sequence(first: number) { self.elements[$0].parent >= 0 ? self.elements[$0].parent : nil }
  }

  /// All text in and below an element, runs of white space as one space.
  func text(_ number: Int) -> String {
    var result = ""
    // The items of an element lie between its opening and its closing.
    for item in items[openings[number]...] {
      if case .close(number) = item { break }
      if case .text(let text, let owner) = item, !Self.silent.contains(elements[owner].name) || owner == number { result += text }
      if case .open(let inner) = item, Self.blocks.contains(elements[inner].name) || elements[inner].name == "br" { result += " " }
      if result.utf8.count > 20_000 { break }
    }
    return result.singleLine
  }

  private mutating func measure() {
    var openBlocks: [Int] = []
    var linkDepth = 0
    var silentDepth = 0
    var pageDepth = 0
    for item in items {
      switch item {
      case .open(let number):
        let name = elements[number].name
        if Self.blocks.contains(name) || number == 0 { openBlocks.append(number) }
        if name == "a" { linkDepth += 1 }
        if Self.silent.contains(name) { silentDepth += 1 }
        if Self.aside.contains(name) { pageDepth += 1 }
      case .text(let text, _):
        guard silentDepth == 0, let block = openBlocks.last else { continue }
        let length = text.unicodeScalars.count { !Invisible.isSpace($0) }
        elements[block].ownLength += length
        if linkDepth > 0 { elements[block].ownLinkLength += length }
      case .close(let number):
        let name = elements[number].name
        if Self.blocks.contains(name) || number == 0 {
          openBlocks.removeLast()
          let (length, links) = (elements[number].ownLength, elements[number].ownLinkLength)
          elements[number].textLength += length
          elements[number].linkLength += links
          if length >= 60, links * 2 < length, pageDepth == 0 { elements[number].paragraphLength += length }
        }
        if name == "a" { linkDepth -= 1 }
        if Self.silent.contains(name) { silentDepth -= 1 }
        if Self.aside.contains(name) { pageDepth -= 1 }
        let parent = elements[number].parent
        guard parent >= 0 else { continue }
        elements[parent].paragraphLength += elements[number].paragraphLength
        elements[parent].textLength += elements[number].textLength
        elements[parent].linkLength += elements[number].linkLength
      }
    }
  }

  /// Elements that begin and end a paragraph.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "label",
    "legend",
    "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Elements whose text nobody reads on the page.
  static let silent: Set<String> = [
    "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "head", "title", "textarea", "select",
    "option",
    "datalist", "audio", "video", "map", "applet", "frameset", "noframes",
  ]

  /// Elements that hold what stands around an article.
  static let aside: Set<String> = [
    "nav", "aside", "footer", "form", "figure", "figcaption", "button", "menu", "dialog", "address", "label",
  ]
}
