// SPDX-License-Identifier: Apache-2.0

/// Items of a list that all have values for the same names: a table. One piece of memory holds all of them, where a list of objects takes
/// one for each.
///
///     static let columns = Rows.Columns([Name(Field.naam), Name(Field.adres)])
///
///     var rows = Rows(columns, capacity: 1)
///     rows.add(.text("Croostwijk"))
///     rows.add(.absent)                     // as .list([Field.object([.naam: .text("Croostwijk"), .adres: .absent])])
package struct Rows: Sendable {
  /// The names, in the order in which each item gives its values.
  package final class Columns: Sendable {
    let names: [Name]
    /// One bit (position modulo 64) for each.
    let bits: UInt64

    package init(_ names: [Name]) {
      self.names = names
      bits = names.reduce(0) { $0 | $1.bit }
    }
  }

  let columns: Columns
  private(set) var values: [Value] = []

  package init(_ columns: Columns, capacity: Int) {
    self.columns = columns
    values.reserveCapacity(capacity * columns.names.count)
  }

  /// The next value of the last item, or the first of another.
  package mutating func add(_ value: consuming Value) { values.append(value) }

  package var isEmpty: Bool { values.isEmpty }
}
