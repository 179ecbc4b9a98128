// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  /// A text in another language, with what is known of its fiche in a few lines; the rest is one link away, in Dutch.
  func translationView(_ index: Int) throws(RenderFailure) -> PageView? {
    let translation = portal.translations[index]
    let article = translation.article
    guard let templates = templates.languages[translation.language] else { return nil }
    let headings = article.body.headings.filter { $0.level == 2 }
    let fiche = portal.fiches.first { $0.article.path == translation.original }
    let text = try body(article.body, of: .translation(index))
    let values = Field.object([
      .titel: .text(article.title), .samenvatting: .text(article.summary), .tekst: .html(text),
      .inhoudsopgave: .headed(headings.count < 3 ? [] : headings.map { Self.contentsItem($0.text, $0.id) }),
      .ongelezen: .flag(!translation.isProofread), .verouderd: staleness(of: translation, templates),
      .vertaald: .maybe(translation.updated.map(templates.day)),
      .feiten: .maybe(fiche.map { facts(of: $0, translation, templates) }),
      .bronnen: .maybe(html: fiche.map { sources(of: $0) }),
      .nederlands: link(Addresses.page(ofContent: translation.original) ?? Addresses.home),
    ])
    return PageView(
      template: .article, title: article.title, description: article.summary,
      crumbs: [(templates.text("thuis"), translation.language.home)], language: translation.language, languagePage: .page,
      original: translation.original, values: values)
  }

  /// All pages in one language.
  func languageView(_ language: Language) -> PageView? {
    guard let templates = templates.languages[language] else { return nil }
    let items = translations.places(in: language).map { index in
      Field.object([
        .adres: link(portal.address(ofTranslation: index)), .titel: .text(portal.translations[index].article.title),
        .samenvatting: .text(portal.translations[index].article.summary),
      ])
    }
    let (title, summary) = (templates.text("thuis-titel"), templates.text("thuis-uitleg"))
    return PageView(
      template: .article, title: title, description: summary, language: language, languagePage: .home,
      values: Field.object([
        .titel: .text(title), .samenvatting: .text(summary),
        .ongelezen: .flag(translations.places(in: language).contains { !portal.translations[$0].isProofread }), .lijst: .list(items),
        .nederlands: link(Addresses.home),
      ]))
  }

  private func staleness(of translation: Translation, _ templates: LanguageTemplates) -> Value {
    guard translation.isStale, let updated = translation.updated, let original = translation.originalUpdated else { return .absent }
    return Field.object([.origineel: templates.day(original), .vertaald: templates.day(updated)])
  }

  private func facts(of fiche: Fiche, _ translation: Translation, _ templates: LanguageTemplates) -> Value {
    Field.object([
      .gemeenten: .text(fiche.areas.map { portal[$0].name }.joined(separator: ", ")),
      .bewijs: .text(templates.text("bewijs-\(fiche.evidence.level)")), .tegenspraak: .flag(fiche.evidence.hasContraryOutcomes),
      .doelgroep: .optional(translation.audience), .nodig: .optional(translation.needs), .controle: templates.day(fiche.checked),
    ])
  }

  private func sources(of fiche: Fiche) -> Bytes {
    fiche.sources.reduce(into: Bytes()) { $0.append(contentsOf: snippets.sources[$1.index]) }
  }
}

extension Site {
  /// The parts around every page in a language.
  func languageSnippets(_ templates: LanguageTemplates, _ language: Language) throws(RenderFailure) -> LanguageSnippets {
    let settings = portal.settings
    let values = Field.object([
      .start: link(language.home), .nederlands: link(Addresses.home), .naam: .text(settings.title), .contact: .text(settings.contact),
      .uitgever: .text(settings.publisherName), .uitgeverAdres: .optional(settings.publisherAddress),
    ])
    return LanguageSnippets(
      head: try templates.html(.head, headValues()), header: try templates.html(.header, values),
      footer: try templates.html(.footer, values))
  }
}
