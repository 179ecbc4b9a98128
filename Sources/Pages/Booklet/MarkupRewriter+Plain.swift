// SPDX-License-Identifier: Apache-2.0
import Glibc
import Primitives

/// The quick way through HTML as this program's own templates write it: bytes are copied in stretches, and only what changes is looked at.
/// Tag by tag with attributes as strings took 13 % of the instructions of a build of 1,000 fiches, this way takes 1 %.
extension MarkupRewriter {
  /// What the value of an attribute is.
  private enum Attribute {
    /// An id, or some with spaces between them.
    case ids
    case address
    case other
  }

  private static func attribute(_ source: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Attribute {
    // Most names begin with another letter: class, width, fill.
    switch source[name.lowerBound] {
    case UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "f"), UInt8(ascii: "h"), UInt8(ascii: "a"): break
    default: return .other
    }
    return switch name.count {
    case 2: isEqual(source, name, "id") ? .ids : .other
    case 3: isEqual(source, name, "src") ? .address : isEqual(source, name, "for") ? .ids : .other
    case 4: isEqual(source, name, "href") ? .address : .other
    case 7: isEqual(source, name, "headers") ? .ids : .other
    case 13: isEqual(source, name, "aria-controls") ? .ids : .other
    case 15: isEqual(source, name, "aria-labelledby") ? .ids : .other
    case 16: isEqual(source, name, "aria-describedby") ? .ids : .other
    default: .other
    }
  }

  /// Whether a tag is one in which nothing can change: the end of any element but a heading, or a start with its name alone or a class, such
  /// as `<p>` and `<td class="withheld">`. These are most of all tags.
  static func staysAsItIs(_ source: UnsafeBufferPointer<UInt8>, at open: Int) -> Bool {
    guard open + 3 < source.count else { return false }
    let first = source[open + 1]
    if first == UInt8(ascii: "/") {
      let letter = source[open + 2]
      return letter != UInt8(ascii: "h") && (0x61...0x7A).contains(letter)
    }
    guard first != UInt8(ascii: "h"), (0x61...0x7A).contains(first) else { return false }
    var index = open + 2
    while index < source.count, isNameByte(source[index]) { index += 1 }
    let value = index + Self.classStart.utf8CodeUnitCount
    if value < source.count, source[index] == UInt8(ascii: " "), isEqual(source, index..<value, Self.classStart) {
      index = value
      while index < source.count, source[index] != UInt8(ascii: "\"") { index += 1 }
      index += 1
    }
    return index < source.count && source[index] == UInt8(ascii: ">")
  }

  private static let classStart: StaticString = " class=\""

  private static let paintStart: StaticString = "url(#"

  /// Writes the tag at `open` as it must become, with what was not written of the text before it (`copied` on). Says where it ends; nil,
  /// and nothing written, where it is no tag that can be read this way: `<p>`, `</p>`, `<a href="…" download>` or `<path d="…"/>`.
  func rewritePlainTag(_ source: UnsafeBufferPointer<UInt8>, at open: Int, copied: inout Int, into output: inout Bytes) -> Int? {
    let (count, start) = (output.count, copied)
    var index = open + 1
    if index < source.count, source[index] == UInt8(ascii: "/") { index += 1 }
    let name = index
    while index < source.count, Self.isNameByte(source[index]) { index += 1 }
    guard index > name else { return nil }
    if shift > 0, index == name + 2, source[name] == UInt8(ascii: "h"), (0x31...0x36).contains(source[name + 1]) {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied...name]))
      output.append(min(0x36, source[name + 1] + UInt8(shift)))
      copied = index
    }
    let isSection = shift > 0 && Self.isEqual(source, name..<index, "section")
    while index < source.count {
      if isSection, let end = Self.endOfLabel(source, at: index) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<index]))
        (copied, index) = (end, end)
        continue
      }
      switch source[index] {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "/") where index + 1 < source.count && source[index + 1] == UInt8(ascii: ">"): return index + 2
      case UInt8(ascii: " "):
        if let end = rewriteAttribute(source, at: index + 1, copied: &copied, into: &output) {
          index = end
          continue
        }
      default: break
      }
      // Another way of writing: as if nothing had been done.
      output.removeSubrange(count...)
      copied = start
      return nil
    }
    output.removeSubrange(count...)
    copied = start
    return nil
  }

  /// Behind ` aria-label="…"`, where that begins here.
  private static func endOfLabel(_ source: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let label: StaticString = " aria-label=\""
    let value = start + label.utf8CodeUnitCount
    guard value <= source.count, isEqual(source, start..<value, label) else { return nil }
    return source.position(of: UInt8(ascii: "\""), from: value).map { $0 + 1 }
  }

  /// A letter, a digit or a hyphen.
  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    let digits: UInt64 = 0x03FF_2000_0000_0000
    return byte >= 0x40 ? (byte | 0x20) &- 0x61 < 26 : digits &>> UInt64(byte) & 1 != 0
  }

  /// `name` or `name="value"`; the end of it, or nil.
  private func rewriteAttribute(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int, copied: inout Int, into output: inout Bytes
  ) -> Int? {
    var index = start
    while index < source.count, Self.isNameByte(source[index]) { index += 1 }
    guard index > start, index < source.count else { return nil }
    guard source[index] == UInt8(ascii: "=") else { return index }
    let value = index + 2
    guard value <= source.count, source[index + 1] == UInt8(ascii: "\""), let end = source.position(of: UInt8(ascii: "\""), from: value)
    else { return nil }
    let paint = value + Self.paintStart.utf8CodeUnitCount
    switch Self.attribute(source, start..<index) {
    case .ids: write(ids: value..<end, of: source, copied: &copied, into: &output)
    case .address: write(address: value..<end, of: source, copied: &copied, into: &output)
    case .other:
      if paint <= end, source[value] == UInt8(ascii: "u"), Self.isEqual(source, value..<paint, Self.paintStart) {
        write(prefixAt: paint, of: source, copied: &copied, into: &output)
      }
    }
    return end + 1
  }

  private static func isEqual(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount, let base = source.baseAddress else { return false }
    return memcmp(base + range.lowerBound, text.utf8Start, range.count) == 0
  }

  private func write(prefixAt place: Int, of source: UnsafeBufferPointer<UInt8>, copied: inout Int, into output: inout Bytes) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<place]))
    output.append(prefix)
    copied = place
  }

  private func write(ids value: Range<Int>, of source: UnsafeBufferPointer<UInt8>, copied: inout Int, into output: inout Bytes) {
    for index in value where source[index] != UInt8(ascii: " ") && (index == value.lowerBound || source[index - 1] == UInt8(ascii: " ")) {
      write(prefixAt: index, of: source, copied: &copied, into: &output)
    }
  }

  private func write(address value: Range<Int>, of source: UnsafeBufferPointer<UInt8>, copied: inout Int, into output: inout Bytes) {
    if let first = value.first, source[first] == UInt8(ascii: "#") {
      return write(prefixAt: first + 1, of: source, copied: &copied, into: &output)
    }
    guard value.first.map({ source[$0] }) == UInt8(ascii: "/"), mayChange(UnsafeBufferPointer(rebasing: source[value])),
      let changed = address(String(decoding: source[value], as: UTF8.self))
    else { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: source[copied..<value.lowerBound]))
    output.append(changed)
    copied = value.upperBound
  }
}
