// SPDX-License-Identifier: Apache-2.0

/// A small strict reader of the XML that charts write: elements in order with attributes, depth and text. It refuses what is not well-formed.
struct TinyXML {
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
    var depth: Int
    var text = ""

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  struct Malformed: Error {
    var reason: String
  }

  private(set) var elements: [Element] = []

  init(_ bytes: [UInt8]) throws {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw Malformed(reason: "no UTF-8") }
    var open: [Int] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let words = rest[..<start]
      if words.contains(UInt8(ascii: ">")) { throw Malformed(reason: "a bare >") }
      if let last = open.last { elements[last].text += TinyXML.unescaped(words) }
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { throw Malformed(reason: "an open tag") }
      var tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      if tag.first == UInt8(ascii: "/") {
        let name = String(decoding: tag.dropFirst(), as: UTF8.self)
        guard let last = open.popLast(), elements[last].name == name else { throw Malformed(reason: "</\(name) closes nothing") }
        // What stands in a part of a text belongs to the text.
        if elements[last].name == "tspan", let parent = open.last { elements[parent].text += elements[last].text }
        continue
      }
      let isEmpty = tag.last == UInt8(ascii: "/")
      if isEmpty { tag.removeLast() }
      elements.append(try TinyXML.element(tag, depth: open.count))
      if !isEmpty { open.append(elements.count - 1) }
    }
    guard open.isEmpty else { throw Malformed(reason: "not closed: \(open.map { elements[$0].name })") }
  }

  private static func element(_ tag: ArraySlice<UInt8>, depth: Int) throws -> Element {
    let nameEnd = tag.firstIndex(of: UInt8(ascii: " ")) ?? tag.endIndex
    var element = Element(name: String(decoding: tag[..<nameEnd], as: UTF8.self), attributes: [], depth: depth)
    var rest = tag[nameEnd...]
    while rest.first == UInt8(ascii: " ") {
      rest = rest.dropFirst()
      let parts = rest.split(separator: UInt8(ascii: "\""), maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].last == UInt8(ascii: "=") else { throw Malformed(reason: "an attribute in <\(element.name)>") }
      let name = String(decoding: parts[0].dropLast(), as: UTF8.self)
      guard element[name] == nil else { throw Malformed(reason: "\(name) twice in <\(element.name)>") }
      element.attributes.append((name, unescaped(parts[1])))
      rest = parts[2]
    }
    guard rest.isEmpty else { throw Malformed(reason: "something after the attributes of <\(element.name)>") }
    return element
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.split(separator: "&", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0 else { return String(part) }
      for (name, character) in [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\"")] where part.hasPrefix(name) {
        return character + part.dropFirst(name.count)
      }
      return "<unescaped &>" + part
    }.joined()
  }
}
