// SPDX-License-Identifier: Apache-2.0

/// JSON straight into bytes, in the form of `JSONText`, for what is too much to be built as values first: the description of 10,000 fiches
/// takes a sixth of the instructions this way.
///
///     json.object { $0.field("naam", "Nijmegen"); $0.field("leeg", nil) }   →  {"naam": "Nijmegen"}
package struct JSONWriter {
  package private(set) var bytes: Bytes
  /// Nothing stands before the next member of the innermost list or object.
  private var isFirst = true

  package init(appendingTo bytes: consuming Bytes = []) {
    self.bytes = bytes
  }

  package mutating func object(_ write: (inout JSONWriter) -> Void) { group(UInt8(ascii: "{"), UInt8(ascii: "}"), write) }

  package mutating func list<Item>(_ items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void) {
    group(UInt8(ascii: "["), UInt8(ascii: "]")) { $0.items(items, write) }
  }

  /// A list of members that are written already, and one more.
  package mutating func list(first: Bytes, _ writeLast: (inout JSONWriter) -> Void) {
    group(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      json.bytes.append(contentsOf: first)
      json.isFirst = first.isEmpty
      json.separate()
      writeLast(&json)
    }
  }

  /// A list of texts.
  package mutating func field(_ name: StaticString, list texts: [String]) {
    field(name) { $0.list(texts) { JSONText.append(quoted: $1, to: &$0.bytes) } }
  }

  /// The members of a list without its brackets, to be put in several.
  package mutating func items<Item>(_ items: some Sequence<Item>, _ write: (inout JSONWriter, Item) -> Void) {
    for item in items {
      separate()
      write(&self, item)
    }
  }

  /// A value that is written already.
  package mutating func append(json: Bytes) { bytes.append(contentsOf: json) }

  /// Members that are written already, with their names.
  package mutating func fields(json: Bytes) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// A member that is written already.
  package mutating func field(_ name: StaticString, json: Bytes) { field(name) { $0.bytes.append(contentsOf: json) } }

  /// Left out where there is no text.
  package mutating func field(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    text.withLentUTF8 { letters in
      guard JSONText.nextEscape(in: letters, from: 0) == letters.count else {
        return field(name) { JSONText.append(quoted: letters, to: &$0.bytes) }
      }
      put(name, quoted: letters)
    }
  }

  /// A member with a text that stands for itself, as nearly all do: in one piece, for a piece is as much work as twenty letters.
  private mutating func put(_ name: StaticString, quoted letters: UnsafeBufferPointer<UInt8>) {
    let (isFirst, nameCount) = (self.isFirst, name.utf8CodeUnitCount)
    self.isFirst = false
    bytes.append(addingCapacity: nameCount + letters.count + 8) { free in
      free.withUnsafeMutableBufferPointer { free, count in
        guard let start = free.baseAddress else { return }
        var pen = start + count
        func put(_ text: UnsafePointer<UInt8>?, _ length: Int) {
          if let text { pen.update(from: text, count: length) }
          pen += length
        }
        func put(_ text: StaticString) { put(text.utf8Start, text.utf8CodeUnitCount) }
        if !isFirst { put(",\n") }
        put("\"")
        put(name)
        put("\": \"")
        put(letters.baseAddress, letters.count)
        put("\"")
        count += pen - (start + count)
      }
    }
  }

  package mutating func field(_ name: StaticString, _ number: Int) { field(name) { $0.bytes.append(decimal: number) } }
  package mutating func field(_ name: StaticString, _ flag: Bool) { field(name) { $0.bytes.append(flag ? "true" : "false") } }

  /// A member of any kind. The name has nothing in it that is to be escaped.
  package mutating func field(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
    append(isFirst ? "\"" : ",\n\"")
    isFirst = false
    append(name)
    append("\": ")
    write(&self)
  }

  private mutating func separate() {
    if !isFirst { append(",\n") }
    isFirst = false
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func group(_ start: UInt8, _ end: UInt8, _ write: (inout JSONWriter) -> Void) {
    bytes.append(start)
    isFirst = true
    write(&self)
    isFirst = false
    bytes.append(end)
  }
}
