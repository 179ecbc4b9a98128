// SPDX-License-Identifier: Apache-2.0

/// How a file is written, as far as that is given (`leesteken` in dataset.yml); what is nil is found from the file itself.
package struct Dialect: Hashable, Sendable {
  package var separator: Separator?
  package var decimalMark: DecimalMark?
  package var encoding: Encoding?

  package init(separator: Separator? = nil, decimalMark: DecimalMark? = nil, encoding: Encoding? = nil) {
    self.separator = separator
    self.decimalMark = decimalMark
    self.encoding = encoding
  }

  /// What stands between two fields.
  package enum Separator: UInt8, CaseIterable, Sendable {
    case semicolon = 0x3B
    case tab = 0x09
    case bar = 0x7C
    case comma = 0x2C

    /// Reads what an editor writes: `;`, `,`, `|`, `tab` or a tab itself.
    package init?(_ text: String) {
      switch text {
      case "tab", "\\t", "\t": self = .tab
      case ";": self = .semicolon
      case ",": self = .comma
      case "|": self = .bar
      default: return nil
      }
    }
  }

  /// What stands before the decimals; the other of the two can only group thousands.
  package enum DecimalMark: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case point = 0x2E

    /// Reads `,` and `.`.
    package init?(_ text: String) {
      switch text {
      case ",": self = .comma
      case ".": self = .point
      default: return nil
      }
    }

    var grouping: UInt8 { self == .comma ? Self.point.rawValue : Self.comma.rawValue }
  }

  /// How letters are written in bytes.
  package enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    /// Both in one file, as DUO has sent: each field is read as what it is.
    case mixed = "gemengd"

    /// Reads `utf-8`, `UTF8`, `windows-1252`, `cp1252` and `gemengd`.
    package init?(_ text: String) {
      switch text.lowercased() {
      case "utf-8", "utf8": self = .utf8
      case "windows-1252", "windows1252", "cp1252", "ansi": self = .windows1252
      case "gemengd": self = .mixed
      default: return nil
      }
    }
  }
}
