// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Finds the tags of a template; the text is what lies between them.
///
///     Dag {{naam}}!{{! groet }}  →  variable "naam" at 4..<12, comment at 13..<25
struct TagScanner {
  private let source: TemplateSource
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private(set) var tags: [Tag] = []
  private(set) var report = Report()

  init(_ source: TemplateSource) {
    self.source = source
  }

  mutating func scan() {
    var position = 0
    while let start = source.bytes.firstRange(of: opening, from: position)?.lowerBound {
      position = scanTag(at: start)
    }
  }
}

extension TagScanner {
  /// Reads the tag that opens here; gives the place after it.
  private mutating func scanTag(at start: Int) -> Int {
    let bytes = source.bytes
    var inside = start + opening.count
    var kind = Tag.Kind.variable
    var end = closing
    if inside < bytes.count, bytes[inside] == UInt8(ascii: "{") {
      (kind, inside, end) = (.raw, inside + 1, [UInt8(ascii: "}")] + closing)
    } else {
      while inside < bytes.count, bytes[inside].isMustacheSpace { inside += 1 }
      if inside < bytes.count, let announced = Tag.Kind(sigil: bytes[inside]) { (kind, inside) = (announced, inside + 1) }
    }
    if kind == .delimiters { end = [UInt8(ascii: "=")] + closing }
    guard let close = bytes.firstRange(of: end, from: inside) else {
      report.unclosedTag(at: source.place(at: start), opening: opening, closing: end)
      return kind == .raw ? inside : bytes.count
    }
    if kind != .comment, kind != .delimiters,
      let inner = bytes.firstRange(of: opening, from: inside), inner.upperBound <= close.lowerBound
    {
      report.unclosedTag(at: source.place(at: start), opening: opening, closing: end)
      return inner.lowerBound
    }
    add(Tag(kind: kind, range: start..<close.upperBound, name: source.text(bytes.trimmed(inside..<close.lowerBound))))
    return close.upperBound
  }

  private mutating func add(_ tag: Tag) {
    tags.append(tag)
    if tag.kind == .delimiters { setDelimiters(tag) }
    guard tag.name.isEmpty, tag.kind != .comment, tag.kind != .delimiters else { return }
    tags.removeLast()
    report.emptyTag(tag, at: source.place(at: tag.range.lowerBound))
  }

  private mutating func setDelimiters(_ tag: Tag) {
    let parts = tag.name.utf8.split(whereSeparator: \.isMustacheSpace)
    guard parts.count == 2, !tag.name.utf8.contains(UInt8(ascii: "=")) else {
      report.badDelimiters(tag, at: source.place(at: tag.range.lowerBound))
      return
    }
    (opening, closing) = (Array(parts[0]), Array(parts[1]))
  }
}

extension UInt8 {
  /// White space within a tag.
  var isMustacheSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// White space that can be the indentation of a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension Array where Element == UInt8 {
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isMustacheSpace { start += 1 }
    while end > start, self[end - 1].isMustacheSpace { end -= 1 }
    return start..<end
  }
}
