// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// A link in a text to an address on this site, as the author wrote it; only the plan of the site knows whether it exists.
package struct SiteLink: Sendable, Equatable {
  /// Without the base path: `/monitor/`.
  package var address: String
  /// Without `#`; nil where the link has none.
  package var fragment: String?
  package var place: Place
}

/// The text of an article in another language, beside its Dutch original: `paginas/over.en.md`.
package struct Translation: Sendable {
  package var language: Language
  /// The path of the Dutch original: `paginas/over.md`.
  package var original: String
  package var article: Article
  /// When its words were last compared with the original, and where that is written.
  package var updated: CalendarDate?
  package var updatedPlace: Place?
  /// When somebody read it whose own language this is.
  package var proofread: CalendarDate?
  /// When the original last changed, as far as that is known.
  package var originalUpdated: CalendarDate?
  /// Of a fiche, in the language of the translation.
  package var audience: String?
  package var needs: String?

  /// Read in the form that it has now by somebody whose own language this is.
  package var isProofread: Bool { proofread.map { $0 >= updated ?? $0 } ?? false }

  /// The original changed after the translation was made.
  package var isStale: Bool {
    guard let updated, let originalUpdated else { return false }
    return updated < originalUpdated
  }
}
