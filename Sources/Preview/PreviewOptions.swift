// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// What a preview works on. Folders are named in diagnostics as they are given here.
package struct PreviewOptions: Sendable {
  package var content: String
  package var templates: String
  /// Also show fiches with `concept: ja` and those of a later date.
  package var drafts: Bool
  /// Asked at every edit, since a preview can stay open past midnight.
  package var today: @Sendable () -> CalendarDate
  /// Findings as the terminal and the page show them.
  package var text: @Sendable (Report) -> String

  package init(
    content: String, templates: String, drafts: Bool = false, today: @escaping @Sendable () -> CalendarDate,
    text: @escaping @Sendable (Report) -> String
  ) {
    self.content = content
    self.templates = templates
    self.drafts = drafts
    self.today = today
    self.text = text
  }
}
