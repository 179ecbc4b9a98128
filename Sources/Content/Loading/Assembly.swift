// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Puts the loaded parts together in the order that the references count on.
struct Assembly {
  var portal: Portal

  init(settings: Settings, areas: Areas, sources: [Source], registers: Registers, pictures: [Picture]) {
    portal = Portal(
      settings: settings, kinds: [], fiches: [], partners: [], themes: [], areas: areas, municipalityTexts: [:], infoPages: [], news: [],
      agenda: [], terms: registers.terms, sources: sources, commitments: registers.commitments, schemes: registers.schemes,
      agreements: registers.agreements, datasets: [], moves: [], pictures: pictures)
  }

  /// Datasets in the order of their names. One whose source is wrong has a stand-in, which must exist too.
  mutating func add(_ datasets: [(dataset: Dataset, text: WrittenText)]) {
    portal.datasets = datasets.map(\.dataset)
    for (_, text) in datasets {
      portal.links += text.siteLinks
      portal.textFacts += text.facts
    }
    if portal.sources.isEmpty, !datasets.isEmpty {
      portal.sources = [
        Source(
          id: "onbekend", title: "Onbekende bron", authors: nil, year: nil, publisher: nil, address: nil, reference: nil,
          status: .unofficial)
      ]
    }
  }

  /// Articles come sorted within their kind. Kinds, themes and partners are there even when broken, since others refer to them by position.
  mutating func add(_ articles: [SharedArticle]) {
    portal.fiches.reserveCapacity(articles.count)
    for article in articles where !article.loaded.isLeftOut { add(article) }
    portal.origin = PortalOrigin(articles)
  }

  private mutating func add(_ shared: SharedArticle) {
    portal.links += shared.loaded.text.siteLinks
    portal.textFacts += shared.loaded.text.facts
    // Nearly all: copied once.
    if case .fiche(var fiche) = shared.loaded.content {
      fiche.article = shared.loaded.article
      portal.fiches.append(fiche)
      return
    }
    let (article, content) = (shared.loaded.article, shared.loaded.content)
    if case .translation(var translation) = content {
      translation.article = article
      portal.translations.append(translation)
    }
    guard shared.loaded.file.language == nil else { return }
    switch (shared.loaded.file.kind, content) {
    case (.kind, .kind(let plural)): portal.kinds.append(Kind(article: article, plural: plural))
    case (.kind, _): portal.kinds.append(Kind(article: article, plural: article.title))
    case (.theme, _): portal.themes.append(Theme(article: article))
    case (.partner, .partner(var partner)):
      partner.article = article
      portal.partners.append(partner)
    case (.partner, _):
      portal.partners.append(Partner(article: article, type: .network, area: nil, address: nil, isInCoalition: false))
    case (_, .municipality(let area)): portal.municipalityTexts[area] = article
    case (_, .page(let order)): portal.infoPages.append(InfoPage(article: article, order: order))
    case (_, .news(let date)): portal.news.append(NewsItem(article: article, date: date))
    case (_, .agenda(var item)):
      item.article = article
      portal.agenda.append(item)
    default: break
    }
  }

  /// Says of each translation when its original last changed: by `bijgewerkt`, or else the day of its last check or of the news.
  mutating func dateTranslations() {
    guard !portal.translations.isEmpty else { return }
    let wanted = Set(portal.translations.map(\.original))
    var days: [String: CalendarDate] = [:]
    func note(_ article: Article, _ day: CalendarDate? = nil) {
      if wanted.contains(article.path) { days[article.path] = article.updated ?? day }
    }
    for index in portal.fiches.indices { note(portal.fiches[index].article, portal.fiches[index].checked) }
    for item in portal.news { note(item.article, item.date) }
    for article in portal.infoPages.map(\.article) + portal.kinds.map(\.article) + portal.themes.map(\.article) { note(article) }
    for article in portal.partners.map(\.article) + portal.municipalityTexts.values { note(article) }
    for index in portal.translations.indices { portal.translations[index].originalUpdated = days[portal.translations[index].original] }
  }

  /// Into the orders that the portal promises.
  mutating func sort() {
    portal.infoPages.sort { ($0.order, $0.article.slug) < ($1.order, $1.article.slug) }
    portal.news.sort { $0.date != $1.date ? $0.date > $1.date : $0.article.slug < $1.article.slug }
    portal.agenda.sort {
      ($0.date, $0.begin ?? "", $0.article.slug) < ($1.date, $1.begin ?? "", $1.article.slug)
    }
  }
}
