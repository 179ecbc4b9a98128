// SPDX-License-Identifier: Apache-2.0

/// One tag of a template, from its opening to its closing delimiter.
struct Tag {
  enum Kind {
    case variable, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  var kind: Kind
  /// The whole tag, in bytes of the source.
  var range: Range<Int>
  /// What is between the delimiters, without sigil and surrounding white space.
  var name: String
}

extension Tag {
  /// As a message quotes it, whatever delimiters the template has: `{{#lijst}}`.
  var description: String {
    "{{\(kind.sigil)\(name)}}"
  }

  /// Whether a line that holds nothing but this tag leaves no line in the output.
  var canStandAlone: Bool {
    kind != .variable && kind != .raw
  }
}

extension Tag.Kind {
  var sigil: String {
    switch self {
    case .variable: ""
    case .raw: "&"
    case .section: "#"
    case .inverted: "^"
    case .close: "/"
    case .partial: ">"
    case .parent: "<"
    case .block: "$"
    case .comment: "!"
    case .delimiters: "="
    }
  }

  /// The kind that this first byte in a tag announces; nil: the name itself begins here.
  init?(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "&"): self = .raw
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    default: return nil
    }
  }
}
