// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Changes the tags of HTML that this program wrote, so that it can stand in another document: headings go down, ids get a prefix, links
/// lead elsewhere, and HTML becomes XHTML. A section loses a name that each text gives it: two with one name are no landmarks. The text
/// between the tags stays as it is.
///
///     MarkupRewriter(shift: 1, prefix: "a_").rewrite("<h2 id=\"b\">B<br></h2>")  →  <h3 id="a_b">B<br></h3>
struct MarkupRewriter {
  /// How many levels headings go down; the sixth is the last.
  var shift = 0
  /// Before every id, and before every reference to one.
  var prefix = ""
  /// Empty elements are closed, attributes have values, and SVG has its namespace.
  var isXML = false
  /// The new address of a link to a page or picture of this site, which begins with a slash; nil leaves it. It is asked once for each.
  var address: (String) -> String? = { _ in nil }
  /// Whether there can be one; asked first, of its bytes.
  var mayChange: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true }

  func rewrite(_ source: Bytes, into output: inout Bytes) {
    source.withUnsafeBufferPointer { bytes in
      var index = 0
      // What lies before it is written.
      var copied = 0
      while let open = bytes.position(of: UInt8(ascii: "<"), from: index) {
        if !isXML, Self.staysAsItIs(bytes, at: open) {
          index = open + 2
          continue
        }
        if !isXML, let end = rewritePlainTag(bytes, at: open, copied: &copied, into: &output) {
          index = end
          continue
        }
        var tag = Tag(source, at: open)
        index = tag.end
        guard tag.isElement else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<open]))
        change(&tag)
        tag.write(into: &output, isXML: isXML)
        copied = index
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
  }

  private func change(_ tag: inout Tag) {
    if shift > 0, tag.name.count == 2, tag.name[0] == UInt8(ascii: "h"), (0x31...0x36).contains(tag.name[1]) {
      tag.name[1] = min(0x36, tag.name[1] + UInt8(shift))
    }
    if shift > 0, tag.name == Array("section".utf8) { tag.attributes.removeAll { $0.name == "aria-label" } }
    for place in tag.attributes.indices {
      guard let value = tag.attributes[place].value else { continue }
      tag.attributes[place].value = changed(value, of: tag.attributes[place].name)
    }
    // A halo around letters. The SVG of EPUB does not know the order in which it is painted, and a halo in front would hide the letters.
    if isXML, tag.attributes.contains(where: { $0.name == "paint-order" }) {
      tag.attributes.removeAll { $0.name == "paint-order" || $0.name.hasPrefix("stroke") }
    }
    if isXML, !tag.isEnd, tag.name == Array("svg".utf8), !tag.attributes.contains(where: { $0.name == "xmlns" }) {
      tag.attributes.append(.init(name: "xmlns", value: "http://www.w3.org/2000/svg"))
    }
  }

  private func changed(_ value: String, of name: String) -> String {
    switch name {
    case "id": return prefix + value
    case "aria-labelledby", "aria-describedby", "aria-controls", "headers", "for":
      return value.split(separator: " ").map { prefix + $0 }.joined(separator: " ")
    case "href", "src":
      if value.hasPrefix("#") { return "#" + prefix + value.dropFirst() }
      return value.hasPrefix("/") ? address(value) ?? value : value
    default: return value.hasPrefix("url(#") ? "url(#" + prefix + value.dropFirst(5) : value
    }
  }
}

extension MarkupRewriter {
  /// One tag: `<a href="…" download>`.
  struct Tag {
    var name: Bytes = []
    var isEnd = false
    var isClosed = false
    var attributes: [Attribute] = []
    /// Behind its `>`.
    private(set) var end: Int
    /// Not a comment or a declaration.
    var isElement: Bool { !name.isEmpty }

    struct Attribute {
      var name: String
      /// As it is written between its quotes.
      var value: String?
    }

    /// Elements of HTML without an end tag.
    private static let empty = Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"].map { Array($0.utf8) })

    init(_ source: Bytes, at open: Int) {
      var reader = Reader(source: source, index: open + 1)
      isEnd = reader.take(UInt8(ascii: "/"))
      if let first = reader.current, Reader.isLetter(first) { name = Array(reader.name()) }
      while let byte = reader.current, byte != UInt8(ascii: ">") {
        if Reader.isSpace(byte) {
          reader.index += 1
        } else if byte == UInt8(ascii: "/") {
          isClosed = true
          reader.index += 1
        } else {
          let attribute = reader.attribute()
          attributes.append(attribute)
        }
      }
      end = min(reader.index + 1, source.count)
    }

    func write(into output: inout Bytes, isXML: Bool) {
      output.append(isEnd ? "</" : "<")
      output.append(contentsOf: name)
      for attribute in attributes {
        output.append(" " + attribute.name)
        if let value = attribute.value ?? (isXML ? attribute.name : nil) { output.append("=\"\(value)\"") }
      }
      output.append(isClosed || (isXML && !isEnd && Self.empty.contains(name)) ? "/>" : ">")
    }
  }

  private struct Reader {
    let source: Bytes
    var index: Int

    var current: UInt8? { index < source.count ? source[index] : nil }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

    mutating func take(_ byte: UInt8) -> Bool {
      guard current == byte else { return false }
      index += 1
      return true
    }

    /// Up to a space, `/`, `=` or `>`.
    mutating func name() -> ArraySlice<UInt8> {
      let start = index
      while let byte = current, !Self.isSpace(byte), byte != UInt8(ascii: "/"), byte != UInt8(ascii: "="), byte != UInt8(ascii: ">") {
        index += 1
      }
      return source[start..<index]
    }

    mutating func attribute() -> Tag.Attribute {
      let name = String(decoding: name(), as: UTF8.self)
      guard take(UInt8(ascii: "=")) else {
        // What is no name, such as a stray quote, is passed by: this reads only what this program wrote.
        if name.isEmpty { index += 1 }
        return Tag.Attribute(name: name, value: nil)
      }
      guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        return Tag.Attribute(name: name, value: String(decoding: self.name(), as: UTF8.self))
      }
      let start = index + 1
      let stop = source[start...].firstIndex(of: quote) ?? source.count
      index = min(stop + 1, source.count)
      return Tag.Attribute(name: name, value: String(decoding: source[start..<stop], as: UTF8.self))
    }
  }
}
