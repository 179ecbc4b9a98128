// SPDX-License-Identifier: Apache-2.0

/// Follows a text line by line and says which lines lie in a fenced code block.
struct FenceTracker {
  private var open: Fence?

  fileprivate struct Fence {
    var mark: UInt8
    var length: Int
    var isQuoted: Bool
    /// A block in a list item ends where a line is indented less than this.
    var indent: Int
  }

  /// Takes the next line; true if it belongs to a fenced block, its fences included.
  mutating func takes(_ line: ArraySlice<UInt8>) -> Bool {
    if let fence = open {
      if !fence.ends(before: line) {
        if fence.isClosed(by: line) { open = nil }
        return true
      }
      open = nil
    }
    open = Self.opening(in: line)
    return open != nil
  }

  private static func opening(in line: ArraySlice<UInt8>) -> Fence? {
    var rest = line
    var (isQuoted, indent) = (false, 0)
    while let byte = rest.first {
      if byte.isSpaceOrTab {
        rest = rest.dropFirst()
      } else if byte == UInt8(ascii: ">") {
        isQuoted = true
        rest = rest.dropFirst()
      } else {
        let length = listMarkerLength(rest)
        guard length > 0 else { break }
        rest = rest.dropFirst(length)
        indent = rest.startIndex - line.startIndex
      }
    }
    guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = rest.prefix { $0 == mark }.count
    let info = rest.dropFirst(length)
    guard length >= 3, mark == UInt8(ascii: "~") || !info.contains(mark) else { return nil }
    return Fence(mark: mark, length: length, isQuoted: isQuoted, indent: indent)
  }
}

extension FenceTracker.Fence {
  fileprivate func ends(before line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.firstIndex(where: { !$0.isSpaceOrTab }) else { return isQuoted }
    if isQuoted { return line[first] != UInt8(ascii: ">") }
    return first - line.startIndex < indent
  }

  fileprivate func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0.isSpaceOrTab || (isQuoted && $0 == UInt8(ascii: ">")) }
    let marks = rest.prefix { $0 == mark }.count
    return marks >= length && rest.dropFirst(marks).isBlank
  }
}
