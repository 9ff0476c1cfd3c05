internal import CLibXML2

/// The start of an element as the parser sees it; good only while a receiver is told of it.
public struct XMLStartTag {
  private let context: xmlParserCtxtPtr
  private let namePointer: UnsafePointer<xmlChar>
  private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let attributeCount: Int

  init(
    _ context: xmlParserCtxtPtr, _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ attributeCount: Int
  ) {
    self.context = context
    namePointer = name
    self.attributes = attributes
    self.attributeCount = attributeCount
  }

  /// The local name.
  public var name: String { String(xml: namePointer) }

  /// Whether the local name is this one; cheaper than making a string of it.
  public func isNamed(_ name: StaticString) -> Bool { Self.equal(namePointer, name) }

  /// The local names of the attributes, in their order.
  public var attributeNames: [String] { (0..<attributeCount).map { String(xml: attributes?[$0 * 5]) } }

  /// The value of the attribute with this local name; nothing when there is none.
  public func attribute(_ name: StaticString) -> String? {
    withAttribute(name) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      // The library leaves an ampersand for a second reading that only its tree does.
      return bytes.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text
    }
  }

  /// Calls `body` with the UTF-8 of the attribute's value, in which an ampersand is `&#38;`; nothing when there is no such attribute.
  public func withAttribute<Result>(_ name: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard let attributes else { return nil }
    for index in 0..<attributeCount {
      // Local name, prefix, namespace, start and end of the value.
      let attribute = attributes + index * 5
      guard let found = attribute[0], Self.equal(found, name), let start = attribute[3], let end = attribute[4] else { continue }
      return body(UnsafeBufferPointer(start: start, count: end - start))
    }
    return nil
  }

  /// Where the tag begins: line and column from one, the column in code points where it can be told cheaply.
  public var place: (line: Int, column: Int?)? { Position(startTagIn: context).map { ($0.line, $0.column) } }

  private static func equal(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0..<count where text[index] != name.utf8Start[index] { return false }
    return text[count] == 0
  }
}
