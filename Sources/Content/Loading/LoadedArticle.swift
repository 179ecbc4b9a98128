// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// One Markdown file after reading: what it is about, its text, and everything that was wrong with it.
struct LoadedArticle: Sendable {
  var file: ArticleFile
  var article: Article
  var content: Content?
  var text = WrittenText()
  var report = Report()
  /// Why it is not published, as the end of a sentence; nil: it is.
  var leftOut: String?
  /// Old addresses, with their places.
  var oldAddresses: [(path: String, place: Place)] = []
  var prints: (whole: UInt64, head: UInt64) = (0, 0)

  var isLeftOut: Bool { leftOut != nil }

  var print: TextPrint {
    var head = Fingerprint()
    head.add(prints.head)
    head.add(leftOut ?? "")
    return TextPrint(path: file.path, whole: prints.whole, head: head.value)
  }

  /// What the article is, beyond title, summary and text. Nil where the front matter could not be read.
  enum Content: Sendable {
    case fiche(Fiche)
    case kind(plural: String)
    case theme
    case partner(Partner)
    case municipality(Ref<Area>)
    case page(order: Int)
    case news(CalendarDate)
    case agenda(AgendaItem)
    case translation(Translation)
  }
}

/// A loaded article behind one reference: a list of thousands is put together, sorted and let go of without counting the forty references
/// that each article holds (2 % of the time of a check).
final class SharedArticle: Sendable {
  let loaded: LoadedArticle

  init(_ loaded: LoadedArticle) {
    self.loaded = loaded
  }
}

extension ContentLoader {
  /// Reads one Markdown file; pure but for the disk, so that all cores can do it at once.
  func loadArticle(_ file: ArticleFile, _ context: TextContext) -> SharedArticle {
    var loaded = LoadedArticle(
      file: file, article: Article(path: file.path, slug: file.slug, title: file.slug, summary: "", body: .empty))
    var report = Report()
    read(&loaded, context, &report)
    loaded.finish(report)
    return SharedArticle(loaded)
  }

  private func read(_ loaded: inout LoadedArticle, _ context: TextContext, _ report: inout Report) {
    let file = loaded.file
    guard let bytes = readText(file.path, &report) else { return }
    let name = tree.displayName(of: file.path)
    guard let parts = FrontMatter(bytes, file: name, &report) else { return }

    if options.wantsPrints { loaded.notePrints(of: bytes, head: parts.yaml) }

    var reader = YAMLReader(YAMLSource(file: name, firstLine: 2, text: Bytes(bytes[parts.yaml])))
    if let value = reader.read() {
      var scope = Scope(file.language == nil ? file.kind.schema : file.kind.translationSchema, reader.source, names: context.names)
      if let keys = MappingReader(value, &scope) { loaded.read(keys, &scope, options) }
      report.add(contentsOf: scope.report)
    } else if !reader.report.hasErrors {
      report.error(
        "voorwerk.leeg", at: Place(name, line: 1), "de kop tussen twee regels '---' is niet leeg",
        remedy: "schrijf 'titel: …' en de andere sleutels ertussen")
    }
    report.add(contentsOf: reader.report)

    loaded.text = TextWriter.write(
      bytes[parts.body], path: file.path, language: file.language, firstLine: parts.bodyLine, context)
    loaded.article.body = loaded.text.body
    loaded.text.facts += TextScan.facts(in: bytes, file: name, spelling: context.spelling)
    report.add(contentsOf: loaded.text.report)
  }
}

extension LoadedArticle {
  /// The report; a draft that nobody will see yet may be unfinished, so its errors are only warnings.
  fileprivate mutating func finish(_ found: Report) {
    guard isDraft else {
      report = found
      return
    }
    for diagnostic in found.diagnostics {
      var mild = diagnostic
      if mild.severity == .error { mild.severity = .warning }
      report.add(mild)
    }
  }

  fileprivate mutating func notePrints(of bytes: Bytes, head: Range<Int>) {
    var (whole, above) = (Fingerprint(), Fingerprint())
    whole.add(bytes)
    above.add(bytes[head])
    prints = (whole.value, above.value)
  }

  private var isDraft: Bool { leftOut == Self.draftReason }
  static let draftReason = "is een concept"

  fileprivate mutating func read(_ keys: MappingReader, _ scope: inout Scope, _ options: ContentLoader.Options) {
    article.title = keys.read(ArticleKeys.title, &scope) ?? article.title
    article.titlePlace = scope.source.place(keys.mark(of: ArticleKeys.title.name))
    article.summary = keys.read(ArticleKeys.summary, &scope) ?? ""
    article.updated = keys.read(ArticleKeys.updated, &scope)
    if let language = file.language { return readTranslation(into: language, keys, &scope) }
    switch file.kind {
    case .fiche: readFiche(keys, &scope, options)
    case .kind: content = .kind(plural: keys.read(KindKeys.plural, &scope) ?? article.title)
    case .theme: content = .theme
    case .partner: content = .partner(partner(keys, &scope))
    case .municipality: readMunicipality(keys, &scope)
    case .page: readPage(keys, &scope)
    case .news: content = day(keys, NewsKeys.date, &scope).map { .news($0) }
    case .agenda: readAgenda(keys, &scope)
    }
  }

  private mutating func readTranslation(into language: Language, _ keys: MappingReader, _ scope: inout Scope) {
    content = .translation(
      Translation(
        language: language, original: file.original, article: article, updated: article.updated,
        updatedPlace: scope.source.place(keys.mark(of: ArticleKeys.updated.name)),
        proofread: keys.read(ArticleKeys.proofread, &scope), audience: keys.read(FicheKeys.audience, &scope),
        needs: keys.read(FicheKeys.needs, &scope)))
  }

  private func partner(_ keys: MappingReader, _ scope: inout Scope) -> Partner {
    let type = keys.read(PartnerKeys.type, &scope)
    let area = keys.read(PartnerKeys.area, &scope)
    let address = keys.read(PartnerKeys.address, &scope)
    let isInCoalition = keys.read(PartnerKeys.isInCoalition, &scope)
    return Partner(article: article, type: type ?? .network, area: area, address: address, isInCoalition: isInCoalition ?? false)
  }

  /// The name of the file is the name of the municipality.
  private mutating func readMunicipality(_ keys: MappingReader, _ scope: inout Scope) {
    if let area = scope.names.municipality(slug: file.slug) {
      content = .municipality(area)
      return
    }
    let slugs = scope.names.areas.all[scope.names.areas.municipalities].map(\.slug)
    scope.report.error(
      "gemeentetekst.naam", at: Place(scope.source.file), "een tekst over een gemeente heet naar de gemeente; '\(file.slug)' is er geen",
      remedy: Suggestion.remedy(for: file.slug, among: slugs, else: "kies een naam uit 'gebieden.csv', in kleine letters met streepjes"))
  }

  private mutating func readPage(_ keys: MappingReader, _ scope: inout Scope) {
    content = .page(order: keys.read(InfoPageKeys.order, &scope) ?? InfoPage.noOrder)
    guard Addresses.firstParts.contains(file.slug) else { return }
    scope.report.error(
      "pagina.adres", at: Place(scope.source.file), "een pagina heeft een eigen adres; '/\(file.slug)/' is al van het portaal zelf",
      remedy: "geef het bestand een andere naam, bijvoorbeeld 'over-\(file.slug).md'")
  }

  private mutating func readAgenda(_ keys: MappingReader, _ scope: inout Scope) {
    let date = day(keys, AgendaKeys.date, &scope)
    let begin = keys.read(AgendaKeys.begin, &scope)
    let end = keys.read(AgendaKeys.end, &scope)
    let venue = keys.read(AgendaKeys.venue, &scope)
    let registration = keys.read(AgendaKeys.registration, &scope)
    if let begin, let end, end <= begin {
      scope.error(
        Spot(key: "einde"), at: keys.mark(of: "einde"), "een bijeenkomst eindigt later dan zij begint (\(begin))",
        remedy: "kijk beide tijden na")
    }
    content = date.map {
      .agenda(AgendaItem(article: article, date: $0, begin: begin, end: end, venue: venue, registration: registration))
    }
  }

  /// The key and the file name give the same day.
  private func day(_ keys: MappingReader, _ key: Key<CalendarDate>, _ scope: inout Scope) -> CalendarDate? {
    guard let date = keys.read(key, &scope) else { return file.date }
    if let expected = file.date, expected != date {
      scope.error(
        Spot(key: key.name), at: keys.mark(of: key.name), "'datum' is de dag in de bestandsnaam (\(expected.iso)), niet \(date.iso)",
        remedy: "verander de datum of de naam van het bestand")
    }
    return date
  }
}
