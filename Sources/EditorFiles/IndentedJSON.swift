// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes JSON for people and for `git diff`: two spaces for each level, lists of plain values on one line.
enum IndentedJSON {
  static func bytes(_ value: JSONText) -> Bytes {
    var bytes = Bytes()
    append(value, indent: 0, to: &bytes)
    bytes.append("\n")
    return bytes
  }

  private static func append(_ value: JSONText, indent: Int, to bytes: inout Bytes) {
    switch value {
    case .object(let fields):
      let present = fields.filter { if case .none = $0.1 { false } else { true } }
      appendAll(present, "{", "}", indent, &bytes) { field, bytes in
        JSONText.text(field.0).append(to: &bytes)
        bytes.append(": ")
        append(field.1, indent: indent + 2, to: &bytes)
      }
    case .list(let items) where items.count > 6 || !items.allSatisfy(isPlain):
      appendAll(items, "[", "]", indent, &bytes) { item, bytes in append(item, indent: indent + 2, to: &bytes) }
    case .list(let items):
      bytes.append("[")
      for (index, item) in items.enumerated() {
        bytes.append(index > 0 ? ", " : "")
        item.append(to: &bytes)
      }
      bytes.append("]")
    case .text, .number, .flag, .none: value.append(to: &bytes)
    }
  }

  private static func appendAll<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indent: Int, _ bytes: inout Bytes, _ write: (Item, inout Bytes) -> Void
  ) {
    bytes.append(open)
    for (index, item) in items.enumerated() {
      bytes.append(index > 0 ? ",\n" : "\n")
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent + 2))
      write(item, &bytes)
    }
    if !items.isEmpty {
      bytes.append("\n")
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }
    bytes.append(close)
  }

  private static func isPlain(_ value: JSONText) -> Bool {
    switch value {
    case .object, .list: false
    case .text, .number, .flag, .none: true
    }
  }
}
