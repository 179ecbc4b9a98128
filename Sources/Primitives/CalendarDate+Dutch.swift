// SPDX-License-Identifier: Apache-2.0

extension CalendarDate {
  /// A day as people in the Netherlands write it, for what an editor may have meant.
  ///
  ///     1-3-2026, 01/03/2026, 1 maart 2026, 1 mrt. 2026, 2026/03/01   →   2026-03-01
  package init?(dutch text: String) {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard parts.count == 3, text.utf8.count < 40 else { return nil }
    let (first, last) = parts[0].utf8.count == 4 ? (parts[2], parts[0]) : (parts[0], parts[2])
    guard last.utf8.count == 4, let day = Int(first), let year = Int(last), let month = Self.month(parts[1]) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `3`, `maart`, `mrt`
  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    if text == "mrt" { return 3 }
    guard text.utf8.count >= 3, let index = dutchMonths.firstIndex(where: { $0.hasPrefix(text) }) else { return nil }
    return index + 1
  }
}
