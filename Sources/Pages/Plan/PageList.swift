// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Monitor
import Primitives

/// Lists every address of the site.
struct PageList {
  let site: Site
  private(set) var pages: [PlannedPage] = []
  /// What is wrong with the blocks in the texts, for those who write them.
  private(set) var report = Report()

  private let check: BlockCheck
  /// Of the site: a copy is a reference for each list, and these are asked for with every page.
  private let portal: Portal

  init(site: Site) {
    self.site = site
    portal = site.portal
    check = BlockCheck(site: site)
  }

  mutating func addAll() {
    addLists()
    addFiches()
    addOthers()
    addBooklets()
    addFigures()
    addFiles()
  }
}

extension PageList {
  private mutating func add(_ address: String, _ content: PageContent, origin: String? = nil, changed: CalendarDate? = nil) {
    pages.append(PlannedPage(address, content, origin: origin, changed: changed))
  }

  private mutating func addLists() {
    add(Addresses.home, .home)
    add(Addresses.themes, .themes)
    add(Addresses.partners, .partners)
    add(Addresses.municipalities, .municipalities)
    add(Addresses.monitor, .monitor)
    add(Addresses.comparisons, .comparisons)
    add(Addresses.terms, .terms, origin: "begrippen.yml")
    add(Addresses.sources, .sources, origin: "bronnen.yml")
    add(Addresses.policy, .policy)
    add(Addresses.commitments, .commitments, origin: "toezeggingen.yml")
    add(Addresses.schemes, .schemes, origin: "regelingen.yml")
    add(Addresses.agreements, .agreements, origin: "afspraken.yml")
    add(Addresses.news, .newsList)
    add(Addresses.agenda, .agendaList)
    add(Addresses.search, .search)
    addLetters()
    add(Addresses.notFound, .notFound)
  }

  private mutating func addLetters() {
    guard site.alphabet.isSplit else { return }
    for (letter, one) in site.alphabet.letters.enumerated() {
      let address = Addresses.letter(one.slug)
      for number in 0..<site.alphabet.pageCount(ofLetter: letter) { add(Addresses.page(number, of: address), .letter(letter, number)) }
    }
  }

  private mutating func addFiches() {
    for number in 0..<Site.pageCount(portal.fiches.count) { add(Addresses.page(number, of: Addresses.interventions), .overview(number)) }
    for ref in site.facets.ownPages {
      let value = site.facets[ref]
      for number in 0..<Site.pageCount(value.fiches.count) { add(Addresses.page(number, of: value.address), .facet(ref, number)) }
    }
    for index in portal.kinds.indices {
      let ref = Ref<Kind>(index)
      for number in 0..<Site.pageCount(site.index.byKind[index].count) {
        add(Addresses.page(number, of: portal.address(of: ref)), .kind(ref, number), origin: portal[ref].article.path)
      }
      addCharts(.kind(ref))
    }
    for index in portal.fiches.indices {
      let ref = Ref<Fiche>(index)
      add(site.address(of: ref), .fiche(ref), origin: portal[ref].article.path, changed: portal[ref].checked)
      if site.hasReferenceFiles { addReferences(.fiche(ref)) }
      addCharts(.fiche(ref))
    }
    for index in portal.themes.indices {
      let ref = Ref<Theme>(index)
      for number in 0..<Site.pageCount(site.index.byTheme[index].count) {
        add(Addresses.page(number, of: portal.address(of: ref)), .theme(ref, number), origin: portal[ref].article.path)
      }
      addCharts(.theme(ref))
    }
  }

  private mutating func addOthers() {
    for index in portal.partners.indices {
      let ref = Ref<Partner>(index)
      for number in 0..<Site.pageCount(site.index.byPartner[index].count) {
        add(Addresses.page(number, of: portal.address(of: ref)), .partner(ref, number), origin: portal[ref].article.path)
      }
      addCharts(.partner(ref))
    }
    for index in portal.news.indices {
      add(portal.address(ofNews: index), .news(index), origin: portal.news[index].article.path, changed: portal.news[index].date)
      addCharts(.news(index))
    }
    for index in portal.agenda.indices {
      add(portal.address(ofAgenda: index), .agenda(index), origin: portal.agenda[index].article.path)
      addCharts(.agenda(index))
    }
    for index in portal.infoPages.indices {
      let article = portal.infoPages[index].article
      add(portal.address(ofInfo: index), .info(index), origin: article.path, changed: article.updated)
      addCharts(.info(index))
    }
    addTranslations()
    if !site.rules.isEmpty { add(Addresses.rules, .rules) }
    if !site.examples.isEmpty { add(Addresses.examples, .examples) }
    for index in site.examples { addCharts(.example(index)) }
    for (index, move) in portal.moves.enumerated() { add(move.from, .moved(index), origin: "verhuisd.yml") }
  }

  private mutating func addBooklets() {
    if portal.fiches.isEmpty { return }
    for booklet in [Booklet.all] + site.shelf.others(portal).flatMap(\.booklets) {
      add(portal.address(of: booklet), .booklet(booklet))
      add(portal.address(ofHeads: booklet), .file(.bookletHeads(booklet)))
    }
    if site.shelf.isMade(.all) { add(Addresses.epub, .file(.epub)) }
  }

  private mutating func addTranslations() {
    var missing: Set<Language> = []
    for index in portal.translations.indices {
      let translation = portal.translations[index]
      guard site.templates.languages[translation.language] != nil else {
        if missing.insert(translation.language).inserted { reportNoTexts(for: translation) }
        continue
      }
      add(portal.address(ofTranslation: index), .translation(index), origin: translation.article.path, changed: translation.updated)
      addCharts(.translation(index))
    }
    for language in site.translations.languages { add(language.home, .language(language)) }
  }

  /// Once for a language.
  private mutating func reportNoTexts(for translation: Translation) {
    let path = LanguageTemplates.textsPath(translation.language)
    report.error(
      "vertaling.teksten", at: translation.article.titlePlace ?? Place(translation.article.path),
      "een vertaling staat op een bladzijde met woorden in dezelfde taal, en bij de sjablonen is geen '\(path)' dat goed is",
      remedy: "maak '\(path)' met dezelfde sleutels als 'teksten.en.yml'")
  }

  private mutating func addFigures() {
    for index in portal.areas.municipalities {
      let ref = Ref<Area>(index)
      add(portal.address(of: ref), .municipality(ref), origin: portal.municipalityTexts[ref]?.path)
      addCharts(.municipality(ref))
    }
    for (index, former) in portal.areas.former.enumerated() where portal.hasOwnAddress(former) {
      add(portal.address(of: former), .formerMunicipality(index), origin: "gebieden-oud.csv")
    }
    for area in site.comparisons.readyMade {
      add(Addresses.comparison(portal[area].slug), .comparison(area))
      for index in portal.datasets.indices where site.chart(of: .comparison(area, Ref(index)), id: "g") != nil {
        addChart(.comparison(area, Ref(index)))
      }
    }
    for index in portal.datasets.indices {
      let ref = Ref<Dataset>(index)
      add(portal.address(of: ref), .dataset(ref), origin: portal[ref].folder + "/dataset.yml")
      addCharts(.dataset(ref))
      add(portal.address(ofCSV: ref), .file(.datasetCSV(ref)))
      add(portal.address(ofMetadata: ref), .file(.datasetMetadata(ref)))
      addReferences(.dataset(ref))
      guard let figures = site.figures[index] else { continue }
      let areas = [Areas.country] + portal.areas.municipalities.map { Ref<Area>($0) }
      for area in areas where figures.latestYear(figures.mainIndicator, area) != nil { addChart(.area(area, ref)) }
      for chart in DatasetChart.allCases where site.chart(of: .dataset(ref, chart), id: chart.name) != nil {
        addChart(.dataset(ref, chart))
      }
    }
  }

  private mutating func addFiles() {
    add(Addresses.catalogue, .file(.catalogue))
    add(Addresses.comparisonData, .file(.comparison))
    add(Addresses.siteSchema, .file(.siteSchema))
    for index in portal.kinds.indices {
      for part in 0..<Site.schemaParts(site.index.byKind[index].count) {
        add(portal.address(ofSchema: Ref<Kind>(index), part: part), .file(.kindSchema(Ref(index), part: part)))
      }
    }
    for index in portal.datasets.indices { add(portal.address(ofSchema: Ref<Dataset>(index)), .file(.datasetSchema(Ref(index)))) }
    add(Addresses.atom, .file(.atom))
    add(Addresses.jsonFeed, .file(.jsonFeed))
    add(Addresses.municipalityNames, .file(.municipalityNames))
    add(Addresses.termWords, .file(.termWords))
    // Also when there is no meeting: who follows the calendar keeps its address.
    add(Addresses.calendar, .file(.calendar))
    add(Addresses.sitemap, .file(.sitemap))
    let findable = pages.indices.count { pages[$0].isFindable }
    for part in 0..<Site.sitemapParts(findable) { add(Addresses.sitemap(part: part), .file(.sitemapPart(part))) }
  }

  /// The files of all charts in a text.
  private mutating func addCharts(_ owner: ArticleOwner) {
    let body = portal.body(of: owner)
    check.run(body, &report)
    for (number, block) in body.chartBlocks.enumerated() where check.canDraw(block) { addChart(.block(owner, number)) }
  }

  private mutating func addReferences(_ subject: ReferenceSubject) {
    for format in [ReferenceFormat.ris, .bibtex] { add(portal.address(ofReference: subject, format), .file(.reference(subject, format))) }
  }

  private mutating func addChart(_ origin: ChartOrigin) {
    let path = portal.address(of: origin)
    add(path + ".csv", .file(.chartCSV(origin)))
    add(path + ".svg", .file(.chartSVG(origin)))
    add(path + ".csv-metadata.json", .file(.chartMetadata(origin)))
  }
}

extension Site {
  func write(file content: PageContent, into bytes: inout Bytes) throws(RenderFailure) {
    guard case .file(let file) = content else { return }
    switch file {
    case .datasetCSV(let ref): bytes.append(contentsOf: csv(of: ref))
    case .datasetMetadata(let ref): writeMetadata(of: ref, into: &bytes)
    case .catalogue: writeCatalogue(into: &bytes)
    case .comparison: writeComparison(into: &bytes)
    case .chartCSV(let origin): bytes.append(contentsOf: fileChart(of: origin)?.csv() ?? [])
    case .chartSVG(let origin): bytes.append(contentsOf: fileChart(of: origin)?.standalone() ?? [])
    case .chartMetadata(let origin): writeMetadata(of: origin, into: &bytes)
    case .reference(let subject, let format): write(reference: subject, format, into: &bytes)
    case .atom: writeAtom(into: &bytes)
    case .jsonFeed: writeJSONFeed(into: &bytes)
    case .calendar: writeCalendar(into: &bytes)
    case .bookletHeads(let booklet): writeHeads(of: booklet, into: &bytes)
    case .siteSchema: writeSiteSchema(into: &bytes)
    case .kindSchema(let ref, let part): writeSchema(of: ref, part: part, into: &bytes)
    case .datasetSchema(let ref): writeSchema(of: ref, into: &bytes)
    case .epub:
      var book = EPUB(self)
      bytes.append(contentsOf: try book.bytes())
    case .municipalityNames: writeMunicipalityNames(into: &bytes)
    case .termWords: writeTermWords(into: &bytes)
    case .sitemap, .sitemapPart: break
    }
  }
}
