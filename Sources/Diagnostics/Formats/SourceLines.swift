// SPDX-License-Identifier: Apache-2.0

/// The lines of a file, found when they are asked for in their order: most files have one finding, near their beginning.
struct SourceLines {
  private let bytes: [UInt8]
  /// The last line that was asked for, from 1, and where it begins.
  private var known = (number: 1, start: 0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The characters of a line, with a space for a tab and `�` for what is not shown; none where the file has no such line.
  mutating func characters(of number: Int) -> [Character] {
    if number < known.number { known = (1, 0) }
    while known.number < number {
      guard let end = bytes[known.start...].firstIndex(of: 0x0A) else { return [] }
      known = (known.number + 1, end + 1)
    }
    guard number == known.number else { return [] }
    var line = bytes[known.start...].prefix { $0 != 0x0A }
    if line.last == 0x0D { line.removeLast() }
    // Cutting into characters by the rules of Unicode took half of the time of a report.
    if line.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x09 }) {
      return line.map { Character(UnicodeScalar($0 == 0x09 ? 0x20 : $0)) }
    }
    return String(decoding: line, as: UTF8.self).map { $0 == "\t" ? " " : TextFormat.isShown($0) ? $0 : "\u{FFFD}" }
  }
}
