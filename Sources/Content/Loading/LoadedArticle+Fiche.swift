// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension LoadedArticle {
  /// A fiche whose folder is no kind has no place in the portal; the folder was reported already.
  mutating func readFiche(_ keys: MappingReader, _ scope: inout Scope, _ options: ContentLoader.Options) {
    let sectors = keys.read(FicheKeys.sectors, &scope)
    let status = keys.read(FicheKeys.status, &scope)
    let themes = keys.read(FicheKeys.themes, &scope)
    let sources = keys.read(FicheKeys.sources, &scope)
    let checked = keys.read(FicheKeys.checked, &scope)
    let areas = keys.read(FicheKeys.areas, &scope)
    let partners = keys.read(FicheKeys.partners, &scope)
    let dimensions = keys.read(FicheKeys.dimensions, &scope)
    let causes = keys.read(FicheKeys.causes, &scope)
    let audience = keys.read(FicheKeys.audience, &scope)
    let needs = keys.read(FicheKeys.needs, &scope)
    let start = keys.read(FicheKeys.start, &scope)
    let end = keys.read(FicheKeys.end, &scope)
    let cost = keys.read(FicheKeys.cost, &scope)
    let studies = keys.read(FicheKeys.studies, &scope) ?? []
    let datasets = keys.read(FicheKeys.datasets, &scope)
    let isDraft = keys.read(FicheKeys.isDraft, &scope) ?? false
    let publishFrom = keys.read(FicheKeys.publishFrom, &scope)
    readOldAddresses(keys, &scope)
    checkDates(keys, start: start, end: end, checked: checked, &scope, options)

    if isDraft && !options.drafts {
      leftOut = Self.draftReason
    } else if let publishFrom, publishFrom > options.today {
      leftOut = "komt pas op \(publishFrom.dutch) op de site"
    }
    guard let kind = scope.names.kinds.find(file.folder) else { return }
    content = .fiche(
      Fiche(
        article: article, kind: kind, sectors: sectors ?? [], status: status ?? .idea, themes: themes ?? [], sources: sources ?? [],
        checked: checked ?? options.today, areas: areas ?? [], partners: partners ?? [], dimensions: dimensions ?? [],
        causes: causes ?? [], audience: audience, needs: needs, start: start, end: end, cost: cost, studies: studies,
        datasets: datasets ?? [], isDraft: isDraft, publishFrom: publishFrom, evidence: .level(of: studies),
        checkedPlace: scope.source.place(keys.mark(of: FicheKeys.checked.name))))
  }

  private mutating func readOldAddresses(_ keys: MappingReader, _ scope: inout Scope) {
    guard let paths = keys.read(FicheKeys.oldAddresses, &scope) else { return }
    let place = scope.source.place(keys.mark(of: FicheKeys.oldAddresses.name))
    oldAddresses = paths.map { ($0, place) }
  }

  private func checkDates(
    _ keys: MappingReader, start: PartialDate?, end: PartialDate?, checked: CalendarDate?, _ scope: inout Scope,
    _ options: ContentLoader.Options
  ) {
    if let start, let end, end.last < start.first {
      scope.error(
        Spot(key: FicheKeys.end.name), at: keys.mark(of: FicheKeys.end.name), "'einde' is niet eerder dan 'start' (\(start.iso))",
        remedy: "kijk beide na")
    }
    // No error: a build of an old commit, or a clock in another zone, is no fault of the editor.
    if let checked, checked > options.today {
      scope.warning(
        Spot(key: FicheKeys.checked.name), at: keys.mark(of: FicheKeys.checked.name),
        "'gecontroleerd' is een dag die geweest is, niet \(checked.iso)", remedy: "schrijf de dag waarop de fiche echt is nagekeken")
    }
  }
}

extension PartialDate {
  /// The last day that it can mean, or one after it: enough to compare with.
  fileprivate var last: CalendarDate {
    if month != nil, day != nil { return first }
    return CalendarDate(year: year, month: month ?? 12, day: 28) ?? first
  }
}
