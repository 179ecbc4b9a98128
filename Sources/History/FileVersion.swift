// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What git knows of the last change of a file. Who made it is neither asked nor kept.
package struct FileVersion: Hashable, Sendable {
  /// The day on which the change was recorded, as it was where that happened.
  package var date: CalendarDate
  /// The first twelve digits of the name of the commit: `8c1f0a52d0b7`.
  package var commit: String

  package init(date: CalendarDate, commit: String) {
    self.date = date
    self.commit = commit
  }
}
