// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What a preview works on. Folders are named in diagnostics as they are given here.
package struct PreviewOptions: Sendable {
  package var content: String
  package var templates: String
  /// Also show fiches with `concept: ja` and those of a later date.
  package var drafts: Bool
  /// Asked at every edit, since a preview can stay open past midnight.
  package var today: @Sendable () -> CalendarDate
  /// The bytes of a file that a message quotes a line of; nil where it cannot be read.
  package var source: @Sendable (String) -> [UInt8]?

  package init(
    content: String, templates: String, drafts: Bool = false, today: @escaping @Sendable () -> CalendarDate,
    source: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.content = content
    self.templates = templates
    self.drafts = drafts
    self.today = today
    self.source = source
  }
}
