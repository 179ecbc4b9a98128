// SPDX-License-Identifier: Apache-2.0

/// Turns offsets in a text into lines and columns, both from 1, for who asks for many: the lines are counted once, and a line that is long
/// is walked once for offsets that rise.
///
///     var places = PlaceCounter(Bytes("een\ntwéé".utf8))
///     places.place(of: 8)   // (2, 4): columns are characters
package struct PlaceCounter: Sendable {
  private let bytes: Bytes
  /// The offset at which each line begins.
  private var starts: [Int] = []
  /// The last answer, to go on from.
  private var known = (start: 0, offset: 0, column: 1)

  package init(_ bytes: Bytes) {
    self.bytes = bytes
  }

  package mutating func place(of offset: Int) -> (line: Int, column: Int) {
    let line = line(of: offset)
    let start = starts[line - 1]
    if known.start != start || known.offset > offset { known = (start, start, 1) }
    known.column += String(decoding: bytes[known.offset..<offset], as: UTF8.self).count
    known.offset = offset
    return (line, known.column)
  }

  package mutating func line(of offset: Int) -> Int {
    if starts.isEmpty {
      starts = [0]
      for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
    }
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
