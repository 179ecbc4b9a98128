// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import History

struct LogReaderTests {
  private static let log =
    "\u{1}aaaaaaaaaaaaaaaa 2026-11-21\0\nnew.md\0both.md\0\u{1}bbbbbbbbbbbbbbbb 2025-02-03\0\nold.md\0both.md\0ë x.md\0"
  private static let new = FileVersion(date: day(2026, 11, 21), commit: "aaaaaaaaaaaa")
  private static let old = FileVersion(date: day(2025, 2, 3), commit: "bbbbbbbbbbbb")

  /// However the pipe cuts it.
  @Test(arguments: [1, 2, 7, 1_000])
  func lastChangeWins(piece: Int) {
    var reader = LogReader()
    let bytes = Bytes(Self.log.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) { reader.take(bytes[start..<min(start + piece, bytes.count)]) }
    #expect(reader.versions == ["new.md": Self.new, "both.md": Self.new, "old.md": Self.old, "ë x.md": Self.old])
  }

  @Test func aShallowCloneKnowsNothingOfItsFirstCommit() {
    var reader = LogReader(unknown: ["bbbbbbbbbbbbbbbb"])
    reader.take(Bytes(Self.log.utf8)[...])
    #expect(reader.versions == ["new.md": Self.new, "both.md": Self.new])
  }

  @Test func latestOfSeveralFiles() {
    let history = FileHistory(["a": Self.old, "b": Self.new])
    #expect(history.latest(of: ["a", "b", "c"]) == Self.new)
    #expect(history.latest(of: ["a"]) == Self.old)
    #expect(history.latest(of: ["c"]) == nil)
  }
}

private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate(year: year, month: month, day: day) ?? CalendarDate(secondsSince1970: 0)
}
