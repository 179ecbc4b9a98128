// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Reads a log of git as it comes in: parts that end with NUL, each `\u{1}commit day` or the name of a file.
struct LogReader {
  private(set) var versions: [String: FileVersion] = [:]
  /// Commits that say nothing about when a file changed.
  private let unknown: Set<String>
  private var version: FileVersion?
  private var rest = Bytes()
  /// Names that were met in an unknown commit, and in no later one: they stay unknown.
  private var lost: Set<String> = []

  init(unknown: Set<String> = []) {
    self.unknown = unknown
  }

  mutating func take(_ bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    while let end = bytes.firstIndex(of: 0) {
      if rest.isEmpty {
        note(bytes[..<end])
      } else {
        rest += bytes[..<end]
        note(rest[...])
        rest.removeAll(keepingCapacity: true)
      }
      bytes = bytes[(end + 1)...]
    }
    rest += bytes
  }

  /// The first name after a commit begins with a line end.
  private mutating func note(_ part: ArraySlice<UInt8>) {
    let part = part.first == 0x0A ? part.dropFirst() : part
    if part.first == 1 { return begin(String(decoding: part.dropFirst(), as: UTF8.self)) }
    let name = String(decoding: part, as: UTF8.self)
    guard !name.isEmpty, versions[name] == nil, !lost.contains(name) else { return }
    if let version { versions[name] = version } else { lost.insert(name) }
  }

  /// `8c1f… 2026-11-21`
  private mutating func begin(_ head: String) {
    let words = head.split(separator: " ")
    guard words.count == 2, let date = CalendarDate(iso: words[1]), !unknown.contains(String(words[0])) else {
      version = nil
      return
    }
    version = FileVersion(date: date, commit: String(words[0].prefix(12)))
  }
}
