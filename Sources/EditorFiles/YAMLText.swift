// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Writes a value for people: YAML in blocks, with every text quoted.
///
///     {"a": [1, "x"]}   →   a:
///                             - 1
///                             - "x"
enum YAMLText {
  static func bytes(_ value: JSONText) -> Bytes {
    var bytes = Bytes()
    append(value, indent: 0, to: &bytes)
    return bytes
  }

  private static func append(_ value: JSONText, indent: Int, to bytes: inout Bytes) {
    switch value {
    case .object(let fields):
      var isFirst = true
      for (name, value) in fields {
        if case .none = value { continue }
        if !isFirst { margin(indent, &bytes) }
        isFirst = false
        bytes.append(name + ":")
        appendBelow(value, indent: indent, to: &bytes)
      }
    case .list(let items):
      for (index, item) in items.enumerated() {
        if index > 0 { margin(indent, &bytes) }
        bytes.append("- ")
        append(item, indent: indent + 2, to: &bytes)
      }
    case .text, .number, .flag, .none:
      value.append(to: &bytes)
      bytes.append("\n")
    }
  }

  /// A value behind its key, or below it.
  private static func appendBelow(_ value: JSONText, indent: Int, to bytes: inout Bytes) {
    switch value {
    case .object, .list:
      bytes.append("\n")
      margin(indent + 2, &bytes)
      append(value, indent: indent + 2, to: &bytes)
    case .text, .number, .flag, .none:
      bytes.append(" ")
      append(value, indent: indent, to: &bytes)
    }
  }

  private static func margin(_ indent: Int, _ bytes: inout Bytes) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }
}
