// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Tables

extension ContentLoader {
  /// Everything that can be referred to. Names come from file names and ids alone, so that a broken file does not make
  /// every reference to it wrong too; a register that cannot be read at all does not either.
  func loadNames(_ inventory: Inventory, _ report: inout Report) -> (names: Names, sources: [Source]) {
    var found = Report()
    let areas = loadAreas(inventory, &found)
    let knowsAreas = !(found.hasErrors && areas.municipalities.isEmpty)
    report.add(contentsOf: found)
    // A source refers to nothing.
    found = Report()
    let sources = loadItems(.sources, SourceKeys.schema, inventory, Names(), &found, Source.init)
    let knowsSources = !(found.hasErrors && sources.isEmpty)
    report.add(contentsOf: found)
    let names = Names(
      kinds: inventory.articles(of: .kind).map(\.slug), themes: inventory.articles(of: .theme).map(\.slug),
      partners: inventory.articles(of: .partner).map(\.slug), sources: sources.map(\.id),
      datasets: inventory.datasets.map(\.slug), areas: areas, knowsSources: knowsSources, knowsAreas: knowsAreas,
      unreadable: inventory.refused)
    return (names, sources)
  }

  /// The municipalities of `gebieden.csv` and their provinces.
  private func loadAreas(_ inventory: Inventory, _ report: inout Report) -> Areas {
    let path = "gebieden.csv"
    let file = tree.displayName(of: path)
    guard inventory.hasAreas else {
      report.error(
        "gebied.ontbreekt", at: Place(file), "een portaal heeft een gebieden.csv met alle gemeenten",
        remedy: "maak gebieden.csv met de kolommen code, naam, provincie, lon en lat")
      return Areas(provinces: [], municipalities: [])
    }
    guard let bytes = tree.read(path, &report), let table = Table.read(bytes, file: file, report: &report) else {
      return Areas(provinces: [], municipalities: [])
    }
    guard let areas = AreaTable(table, &report)?.areas(&report) else { return Areas(provinces: [], municipalities: []) }
    return complete(areas, inventory, &report)
  }

  /// The same areas with the municipalities that are no more and with their key figures, where those tables are there.
  private func complete(_ areas: Areas, _ inventory: Inventory, _ report: inout Report) -> Areas {
    func table(_ path: String, where isThere: Bool) -> Table? {
      guard isThere, let bytes = tree.read(path, &report) else { return nil }
      return Table.read(bytes, file: tree.displayName(of: path), report: &report)
    }
    let formerTable = table("gebieden-oud.csv", where: inventory.hasFormerAreas).flatMap { FormerAreaTable($0, &report) }
    let featureTable = table("kenmerken.csv", where: inventory.hasAreaFeatures).flatMap { AreaFeatureTable($0, &report) }
    let former = formerTable?.areas(areas, &report) ?? []
    let withFormer = areas.with(former: former, features: [])
    return withFormer.with(former: former, features: featureTable?.features(withFormer, &report) ?? [])
  }
}
