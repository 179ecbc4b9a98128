// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The lines of a file, found when they are asked for in their order: most files have one finding, near their beginning.
struct SourceLines {
  private let bytes: [UInt8]
  /// The last line that was asked for, from 1, and where it begins.
  private var known = (number: 1, start: 0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A line, with a space for a tab and `�` for what is not shown; empty where the file has no such line.
  mutating func line(_ number: Int) -> ShownLine {
    if number < known.number { known = (1, 0) }
    while known.number < number {
      guard let end = bytes.position(of: 0x0A, from: known.start) else { return .plain([]) }
      known = (known.number + 1, end + 1)
    }
    guard number == known.number else { return .plain([]) }
    var line = bytes[known.start..<(bytes.position(of: 0x0A, from: known.start) ?? bytes.count)]
    if line.last == 0x0D { line.removeLast() }
    // Cutting into characters by the rules of Unicode took half of the time of a report.
    if line.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x09 }) {
      return .plain(line.map { $0 == 0x09 ? 0x20 : $0 })
    }
    return .characters(String(decoding: line, as: UTF8.self).map { $0 == "\t" ? " " : TextFormat.isShown($0) ? $0 : "\u{FFFD}" })
  }
}

/// A line of a file as people are shown it.
enum ShownLine {
  /// All ASCII, so that a byte is a character: nearly all lines.
  case plain(Bytes)
  case characters([Character])

  var count: Int {
    switch self {
    case .plain(let bytes): bytes.count
    case .characters(let characters): characters.count
    }
  }

  /// Appends a part of it.
  func append(_ range: Range<Int>, to bytes: inout Bytes) {
    switch self {
    case .plain(let line): bytes.append(contentsOf: line[range])
    case .characters(let characters): bytes.append(String(characters[range]))
    }
  }
}
