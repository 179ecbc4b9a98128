// SPDX-License-Identifier: Apache-2.0
import Primitives

/// A kind of text that an editor can begin, by the word that an editor uses for it.
package enum TextKind: String, CaseIterable, Sendable {
  case fiche, partner
  case theme = "thema"
  case news = "nieuws"
  case agenda
  case kind = "soort"
  case page = "pagina"

  /// What the head of such a text can hold.
  package var keys: [KeyDescription] { articles.schema.keys }

  /// Where it lies below the content folder: `fiches/ouderinitiatieven/samen.md`, `nieuws/2026-11-21-open-dag.md`.
  package func path(slug: String, folder: String?, date: CalendarDate) -> String {
    switch self {
    case .fiche: "fiches/\(folder ?? "")/\(slug).md"
    case .news, .agenda: "\(articles.rawValue)/\(date.iso)-\(slug).md"
    case .partner, .theme, .kind, .page: "\(articles.rawValue)/\(slug).md"
    }
  }

  private var articles: ArticleKind {
    switch self {
    case .fiche: .fiche
    case .partner: .partner
    case .theme: .theme
    case .news: .news
    case .agenda: .agenda
    case .kind: .kind
    case .page: .page
    }
  }
}
