// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Where the nodes that are being linked come from, and how their lines begin.
struct LinkSetting {
  var template: Int
  var fillings: [Filling]
  var prefix: LinePrefix
  /// Taken from the indentation of every line.
  var stripped: Bytes = []
}

/// What a parent tag puts in the place of a block. The filling of the outermost child comes first in a list, and wins.
struct Filling: Equatable {
  var template: Int
  var block: Block

  static func == (a: Filling, b: Filling) -> Bool {
    a.template == b.template && a.block.offset == b.block.offset
  }
}

/// What every line begins with: in a subprogram first what its caller gives.
struct LinePrefix {
  var isNested = false
  var bytes: Bytes = []
}

extension LinkSetting {
  func origin(_ offset: Int) -> Program.Origin {
    Program.Origin(template: UInt32(template), offset: UInt32(offset))
  }

  /// What is left of the indentation of a line: `stripped` is taken off as far as the line has it.
  func rest(of indentation: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = indentation
    for byte in stripped {
      guard rest.first == byte else { break }
      rest.removeFirst()
    }
    return rest
  }

  func prefix(plus indentation: ArraySlice<UInt8>) -> LinePrefix {
    LinePrefix(isNested: prefix.isNested, bytes: prefix.bytes + rest(of: indentation))
  }
}
