// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Where the front matter and the text of a Markdown file lie.
///
///     ---
///     titel: Kansen        ← yaml: from line 2
///     ---
///     De tekst.            ← body: from line 4
struct FrontMatter {
  var yaml: Range<Int>
  var body: Range<Int>
  /// The line of the file on which the body starts.
  var bodyLine: Int

  /// Nil, with an error, where there is no front matter or where it is never closed.
  init?(_ bytes: Bytes, file: String, _ report: inout Report) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = Self.line(in: bytes, at: start), Self.isFence(bytes[first.content]) else {
      report.error(
        "voorwerk.ontbreekt", at: Place(file, line: 1), "een bestand begint met een kop tussen twee regels '---'",
        remedy: "zet bovenaan een regel '---', daaronder 'titel: …' en de andere sleutels, en dan weer '---'")
      return nil
    }
    var number = 2
    var next = first.next
    while let line = Self.line(in: bytes, at: next) {
      if Self.isFence(bytes[line.content]) {
        yaml = first.next..<next
        body = line.next..<bytes.count
        bodyLine = number + 1
        return
      }
      next = line.next
      number += 1
    }
    report.error(
      "voorwerk.open", at: Place(file, line: 1), "de kop tussen twee regels '---' wordt ook afgesloten",
      remedy: "zet na de laatste sleutel een regel met alleen '---'")
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "---".utf8) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The line that starts at an offset: its content without CR and LF, and where the next one starts. Nil at the end.
  private static func line(in bytes: Bytes, at start: Int) -> (content: Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes.position(of: 0x0A, from: start) ?? bytes.count
    let content = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    return (start..<content, min(end + 1, bytes.count))
  }
}
