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
  /// The same, where many pages share it.
  var way = Value.absent
  /// The address that search engines should keep, where it is not the page's own.
  var canonical: String?
  var isHidden = false
  /// Files of `assets/` that make it easier to use; it is complete without them.
  var scripts: [String] = []
  /// Where the browser goes at once.
  var redirect: String?
  /// The language of the page, where that is not Dutch, and its template in that language.
  var language: Language?
  var languagePage = LanguageTemplates.Name.page
  /// The content file of which there may be translations.
  var original: String?
  var values: Value
}

extension Site {
  /// Appends a whole page.
  func write(
    _ view: PageView, at address: String, version: FileVersion? = nil, facts: SearchFacts?, sharing: PageSharing = PageSharing(),
    into bytes: inout Bytes
  ) throws(RenderFailure) {
    let versions = versions(of: view.original)
    let around = view.language.flatMap { snippets.languages[$0] }
    let frame = Field.object([
      .hoofd: .html(around?.head ?? snippets.head), .voet: .html(around?.footer ?? snippets.footer),
      .kop: .html(around?.header ?? (snippets.headers.isEmpty ? [] : snippets.headers[view.section.rawValue])),
      .kopTitel: .text(address == Addresses.home ? portal.settings.title : view.title + " - " + portal.settings.title),
      .omschrijving: .text(Words.shortened(view.description)),
      .canoniek: .text(root.absolute(view.canonical ?? address)),
      .zoekfeiten: .maybe(facts?.value),
      .ogTitel: .text(view.title), .ogSoort: .text(sharing.isArticle ? "article" : "website"),
      .ogBeeld: .optional(sharing.chart.map { root.absolute(portal.address(of: $0) + ".svg") }),
      .ogBeeldTekst: .optional(sharing.chart.flatMap(title)),
      .gegevens: .optional(sharing.data.map(root.link)),
      .nietVindbaar: .flag(view.isHidden),
      .script: shared.script,
      .scripts: .list(view.scripts.map { link(templates.address(ofAsset: $0)) }),
      .doorsturen: .optional(view.redirect.map(root.link)),
      .kruimels: breadcrumbs(view), .richting: .optional(view.language.flatMap { $0.isRightToLeft ? "rtl" : nil }),
      .talen: languages(of: view, versions), .vertalingen: alternates(versions), .gewijzigd: Self.change(version),
    ])
    if let language = view.language, let own = templates.languages[language] {
      try own.library.render(own.template(view.languagePage), with: frame, view.values, into: &bytes)
    } else {
      try templates.library.render(templates[view.template], with: frame, view.values, into: &bytes)
    }
  }

  private func breadcrumbs(_ view: PageView) -> Value {
    view.crumbs.isEmpty ? view.way : way(view.crumbs.map { link($0.name, $0.path) })
  }

  func way(_ steps: [Value]) -> Value { Field.object([.stappen: .list(steps)]) }

  /// When the text was last changed, and the version that git gave it then.
  private static func change(_ version: FileVersion?) -> Value {
    version.map { Field.object([.iso: .text($0.date.iso), .datum: .text($0.date.dutch), .versie: .text($0.commit)]) } ?? .absent
  }

  /// The version of what a page is about: of its own file, and of a dataset that of the description or the table that changed last.
  func version(of page: PlannedPage) -> FileVersion? {
    if case .dataset(let ref) = page.content {
      return portal.history.latest(of: [self[ref].folder + "/dataset.yml"] + self[ref].files)
    }
    return page.origin.flatMap { portal.history[$0] }
  }

  /// The same page in other languages, or else what there is in each language.
  private func languages(of view: PageView, _ versions: [LanguageVersion]) -> Value {
    if !versions.isEmpty { return languageSwitch(versions, current: view.language?.rawValue ?? "nl") }
    guard let language = view.language else { return snippets.languageHomes }
    return languageSwitch([LanguageVersion(language: nil, address: Addresses.home)] + languageHomes, current: language.rawValue)
  }

  /// Each language under its own name.
  func languageSwitch(_ versions: [LanguageVersion], current: String?) -> Value {
    .headed(
      versions.map { version in
        Field.object([
          .naam: .text(version.name), .taal: .text(version.code), .adres: link(version.address),
          .hier: version.code == current ? .text("page") : .absent,
        ])
      })
  }

  /// For search engines: where the page is in each language; who reads none of them gets the Dutch one.
  private func alternates(_ versions: [LanguageVersion]) -> Value {
    guard let dutch = versions.first else { return .absent }
    return .list(
      (versions.map { ($0.code, $0.address) } + [("x-default", dutch.address)]).map { code, address in
        Field.object([.taal: .text(code), .adres: .text(root.absolute(address))])
      })
  }

  static let homeCrumb = (name: Words.home, path: Addresses.home)

  /// The page behind an address; nil for a file.
  func view(of content: PageContent) throws(RenderFailure) -> PageView? {
    switch content {
    case .home: try homeView()
    case .overview(let number): try overviewView(number)
    case .facet(let ref, let number): try facetView(ref, number)
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
    case .comparisons: comparisonsView()
    case .comparison(let ref): try comparisonView(ref)
    case .formerMunicipality(let index): formerMunicipalityView(index)
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
    case .search: searchView()
    case .letter(let letter, let number): letterView(letter, number)
    case .language(let language): languageView(language)
    case .examples: try examplesView()
    case .booklet(let booklet): try bookletView(booklet)
    case .rules: rulesView()
    case .notFound: notFoundView()
    case .moved(let index): movedView(index)
    case .file: nil
    }
  }
}
