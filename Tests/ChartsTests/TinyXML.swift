// SPDX-License-Identifier: EUPL-1.2

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
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Malformed(reason: "no UTF-8") }
    var open: [Int] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      let words = rest[..<start]
      if words.contains(">") { throw Malformed(reason: "a bare > in \(words)") }
      if let last = open.last { elements[last].text += TinyXML.unescaped(words) }
      guard let end = rest[start...].firstIndex(of: ">") else { throw Malformed(reason: "an open tag") }
      var tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "/" {
        guard let last = open.popLast(), elements[last].name == tag.dropFirst() else { throw Malformed(reason: "</\(tag) closes nothing") }
        // What stands in a part of a text belongs to the text.
        if elements[last].name == "tspan", let parent = open.last { elements[parent].text += elements[last].text }
        continue
      }
      let isEmpty = tag.last == "/"
      if isEmpty { tag.removeLast() }
      elements.append(try TinyXML.element(tag, depth: open.count))
      if !isEmpty { open.append(elements.count - 1) }
    }
    guard open.isEmpty else { throw Malformed(reason: "not closed: \(open.map { elements[$0].name })") }
  }

  private static func element(_ tag: Substring, depth: Int) throws -> Element {
    let nameEnd = tag.firstIndex(of: " ") ?? tag.endIndex
    var element = Element(name: String(tag[..<nameEnd]), attributes: [], depth: depth)
    var rest = tag[nameEnd...]
    while rest.first == " " {
      rest = rest.dropFirst()
      let parts = rest.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].last == "=" else { throw Malformed(reason: "an attribute in <\(tag)>") }
      let name = String(parts[0].dropLast())
      guard element[name] == nil, !parts[1].contains("<") else { throw Malformed(reason: "\(name) twice in <\(tag)>") }
      element.attributes.append((name, unescaped(parts[1])))
      rest = parts[2]
    }
    guard rest.isEmpty else { throw Malformed(reason: "what is \(rest) in <\(tag)>?") }
    return element
  }

  private static func unescaped(_ text: Substring) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index > 0 else { return String(part) }
      for (name, character) in [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\"")] where part.hasPrefix(name) {
        return character + part.dropFirst(name.count)
      }
      return "<unescaped &>" + part
    }.joined()
  }
}
