// SPDX-License-Identifier: Apache-2.0

/// Where in the content something is: `Content/fiches/x.md:7:10`.
///
/// Lines and columns count from 1. Columns count characters as an editor shows them, not bytes.
/// Without a line the whole file is meant; without a column the whole line.
package struct Place: Hashable, Sendable {
  package var file: String
  package var line: Int?
  package var column: Int?

  package init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  package static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}

extension Place: CustomStringConvertible {
  package var description: String {
    file + (line.map { ":\($0)" } ?? "") + (column.map { ":\($0)" } ?? "")
  }
}
