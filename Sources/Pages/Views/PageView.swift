// SPDX-License-Identifier: Apache-2.0
import Content
import History
import Mustache
import Primitives

/// A page as values: its template, what goes in it, and what the frame around every page must know.
struct PageView {
  var template: TemplateName
  var title: String
  var description: String
  var section = Section.none
  /// The pages above this one, from the home page down; empty: no breadcrumbs.
  var crumbs: [(name: String, path: String)] = []
  /// The address that search engines should keep, where it is not the page's own.
  var canonical: String?
  var isHidden = false
  /// Files of `assets/` that make it easier to use; it is complete without them.
  var scripts: [String] = []
  /// Where the browser goes at once.
  var redirect: String?
  /// The language of what the page is about, where that is not Dutch.
  var language: String?
  /// The content file of which there may be translations.
  var original: String?
  var values: Value
}

extension Site {
  /// Appends a whole page.
  func write(
    _ view: PageView, at address: String, version: FileVersion? = nil, into bytes: inout Bytes
  ) throws(RenderFailure) {
    let frame = Field.object([
      .hoofd: .html(snippets.head), .voet: .html(snippets.footer),
      .kop: .html(snippets.headers.isEmpty ? [] : snippets.headers[view.section.rawValue]),
      .kopTitel: .text(address == Addresses.home ? portal.settings.title : view.title + " - " + portal.settings.title),
      .omschrijving: .text(Words.shortened(view.description)),
      .canoniek: .text(root.absolute(view.canonical ?? address)),
      .nietVindbaar: .flag(view.isHidden),
      .scripts: .list(view.scripts.map { link(templates.address(ofAsset: $0)) }),
      .doorsturen: .optional(view.redirect.map(root.link)),
      .kruimels: breadcrumbs(view), .taal: .optional(view.language), .richting: .optional(view.language == "ar" ? "rtl" : nil),
      .talen: languages(of: view.original), .gewijzigd: Self.change(version),
    ])
    try templates.library.render(templates[view.template], with: frame, view.values, into: &bytes)
  }

  private func breadcrumbs(_ view: PageView) -> Value {
    guard !view.crumbs.isEmpty else { return .absent }
    return Field.object([.stappen: .list(view.crumbs.map { link($0.name, $0.path) }), .hier: .text(view.title)])
  }

  /// When the text was last changed, and the version that git gave it then.
  private static func change(_ version: FileVersion?) -> Value {
    version.map { Field.object([.iso: .text($0.date.iso), .datum: .text($0.date.dutch), .versie: .text($0.commit)]) } ?? .absent
  }

  /// The version of what a page is about: of its own file, and of a dataset that of the description or the table that changed last.
  func version(of page: PlannedPage) -> FileVersion? {
    if case .dataset(let ref) = page.content {
      return portal.history.latest(of: [portal[ref].folder + "/dataset.yml"] + portal[ref].files)
    }
    return page.origin.flatMap { portal.history[$0] }
  }

  /// The translations of a page, each named in its own language.
  private func languages(of original: String?) -> Value {
    guard let original, !portal.translations.isEmpty else { return .absent }
    let items = portal.translations.indices.filter { portal.translations[$0].original == original }.map { index in
      let language = portal.translations[index].language
      return Field.object([
        .naam: .text(Self.languageNames[language] ?? language), .taal: .text(language), .adres: link(portal.address(ofTranslation: index)),
      ])
    }
    return .headed(items)
  }

  private static let languageNames = ["ar": "العربية", "en": "English", "pl": "polski", "tr": "Türkçe", "uk": "українська"]

  static let homeCrumb = (name: Words.home, path: Addresses.home)

  /// The page behind an address; nil for a file.
  func view(of content: PageContent) throws(RenderFailure) -> PageView? {
    switch content {
    case .home: try homeView()
    case .overview(let number): overviewView(number)
    case .facet(let ref, let number): facetView(ref, number)
    case .kind(let ref, let number): try kindView(ref, number)
    case .fiche(let ref): try ficheView(ref)
    case .themes: themesView()
    case .theme(let ref, let number): try themeView(ref, number)
    case .partners: partnersView()
    case .partner(let ref, let number): try partnerView(ref, number)
    case .municipalities: municipalitiesView()
    case .municipality(let ref): try municipalityView(ref)
    case .monitor: try monitorView()
    case .dataset(let ref): try datasetView(ref)
    case .terms: termsView()
    case .sources: sourcesView()
    case .policy: policyView()
    case .commitments: commitmentsView()
    case .schemes: schemesView()
    case .agreements: agreementsView()
    case .newsList: newsListView()
    case .news(let index): try newsView(index)
    case .agendaList: agendaListView()
    case .agenda(let index): try agendaView(index)
    case .info(let index): try infoView(index)
    case .translation(let index): try translationView(index)
    case .alphabet: alphabetView()
    case .examples: try examplesView()
    case .rules: rulesView()
    case .notFound: notFoundView()
    case .moved(let index): movedView(index)
    case .file: nil
    }
  }
}
