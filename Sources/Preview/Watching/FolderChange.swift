// SPDX-License-Identifier: Apache-2.0

/// What changed on the disk since the last time.
package struct FolderChange: Sendable, Equatable {
  /// Files that were written, as paths from where the program runs: `Content/themas/kansen.md`. Sorted.
  package var written: [String] = []
  /// Whether more changed than these: files came or went, folders moved, or nobody can tell.
  package var isStructural = false

  var isEmpty: Bool { written.isEmpty && !isStructural }

  mutating func add(_ path: String) {
    if let last = written.firstIndex(where: { $0 >= path }) {
      if written[last] != path { written.insert(path, at: last) }
    } else {
      written.append(path)
    }
  }
}
