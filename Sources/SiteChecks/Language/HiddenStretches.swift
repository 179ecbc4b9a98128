// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Where a reader sees nothing of a line: behind `](` until the `)` that ends an address, and behind `[^` until the `]` that ends a note.
/// It is asked of one place after the other, so that a line is gone through once, however many points it has.
///
///     `Zie [dat](over. Meer.md). Nu.`  →  the first point is hidden, the others are not
struct HiddenStretches {
  private let start: Int
  /// All before it was seen.
  private var index: Int
  private var (isAddress, isNote) = (false, false)

  init(of line: Range<Int>) {
    start = line.lowerBound
    index = start
  }

  /// Places must come in their order.
  mutating func hide(_ place: Int, of source: Sentences.Text) -> Bool {
    while index < place {
      switch source[index] {
      case UInt8(ascii: ")"): isAddress = false
      case UInt8(ascii: "]"): isNote = false
      case UInt8(ascii: "(") where index > start && source[index - 1] == UInt8(ascii: "]"): isAddress = true
      case UInt8(ascii: "[") where source[index + 1] == UInt8(ascii: "^"): isNote = true
      default: break
      }
      index += 1
    }
    return isAddress || isNote
  }
}
