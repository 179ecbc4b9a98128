// SPDX-License-Identifier: Apache-2.0

/// The words that the writer itself puts into a text, which are in the language of that text.
package struct HTMLWords: Sendable {
  /// Before the number of a note: `Voetnoot 1`.
  package var note: String
  package var notes: String
  package var back: String
  /// Of several references to one note: `Terug naar de tekst, plaats 2`.
  package var occurrence: String
  /// Before the number of a table.
  package var table: String
  /// The language of words in emphasis, where a text in another language shows Dutch words so: `kura (*loting*)`.
  package var emphasisLanguage: String?

  package init(note: String, notes: String, back: String, occurrence: String, table: String, emphasisLanguage: String? = nil) {
    self.note = note
    self.notes = notes
    self.back = back
    self.occurrence = occurrence
    self.table = table
    self.emphasisLanguage = emphasisLanguage
  }

  package static let dutch = HTMLWords(
    note: "Voetnoot", notes: "Voetnoten", back: "Terug naar de tekst", occurrence: "plaats", table: "Tabel")
}
