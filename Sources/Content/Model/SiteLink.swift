// SPDX-License-Identifier: Apache-2.0
import Diagnostics

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
  /// `en`
  package var language: String
  /// The path of the Dutch original: `paginas/over.md`.
  package var original: String
  package var article: Article
}
