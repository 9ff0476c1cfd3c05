/// One news article as it was read: its metadata, its text, and a readable view of that text.
///
/// The text is never changed after reading; every offset in a graph is a code-point offset into it.
public struct Article: Sendable {
  /// Unique in a run: the file's stem, a feed item's or row's own id, or the stem and a number.
  public var id: String
  /// Where the article was found, relative to the folder that the user named, with `/` as separator; never absolute.
  public var path: String
  public var title: String?
  /// Publication date, ISO 8601: `2025-05-20`.
  public var date: String?
  public var publisher: String?
  public var authors: [String]
  public var url: String?
  /// BCP 47, as `en`.
  public var language: String?
  /// Lower-case hexadecimal SHA-256 of the article's text in UTF-8.
  public var sha256: String
  /// The text that all offsets point into, as code points.
  public var scalars: [Unicode.Scalar]
  /// What a reader sees: repaired, without markup and boilerplate, cut into blocks.
  public var view: TextView
  /// The parts of the text that belong to the page and not to the article, sorted, disjoint.
  public var boilerplate: [Span]

  public init(
    id: String, path: String, title: String? = nil, date: String? = nil, publisher: String? = nil, authors: [String] = [],
    url: String? = nil, language: String? = nil, scalars: [Unicode.Scalar], view: TextView, boilerplate: [Span] = []
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.date = date
    self.publisher = publisher
    self.authors = authors
    self.url = url
    self.language = language
    self.scalars = scalars
    self.view = view
    self.boilerplate = boilerplate
    self.sha256 = ContentHash.sha256(String(scalars))
  }

  /// The article's own words at `span`; the span must lie inside the text.
  public func text(in span: Span) -> String { String(scalars[span.start..<span.end]) }
}

extension String {
  /// Makes a string of code points.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    self.unicodeScalars.append(contentsOf: scalars)
  }

  /// Makes a string of neighbouring code points; faster than of any sequence, as whole texts are cut into words by it.
  public init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var size = 0
    for scalar in scalars { size += UTF8.width(scalar) }
    self.init(unsafeUninitializedCapacity: size) { bytes in
      var end = 0
      for scalar in scalars {
        if scalar.isASCII {
          bytes[end] = UInt8(truncatingIfNeeded: scalar.value)
          end += 1
        } else {
          for unit in String(scalar).utf8 {
            bytes[end] = unit
            end += 1
          }
        }
      }
      return end
    }
  }
}
