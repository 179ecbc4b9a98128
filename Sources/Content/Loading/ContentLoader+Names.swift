// SPDX-License-Identifier: EUPL-1.2
import Diagnostics
import Primitives
import Tables

extension ContentLoader {
  /// Everything that can be referred to. Names come from file names and ids alone, so that a broken file does not make
  /// every reference to it wrong too.
  func loadNames(_ inventory: Inventory, _ report: inout Report) -> (names: Names, sources: [Source]) {
    var names = Names()
    names.kinds.set(inventory.articles(of: .kind).map(\.slug))
    names.themes.set(inventory.articles(of: .theme).map(\.slug))
    names.partners.set(inventory.articles(of: .partner).map(\.slug))
    names.datasets.set(inventory.datasets.map(\.slug))
    names.areas = loadAreas(inventory, &report)
    let sources = loadItems(.sources, SourceKeys.schema, inventory, names, &report, Source.init)
    names.sources.set(sources.map(\.id))
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
    return AreaTable(table, &report)?.areas(&report) ?? Areas(provinces: [], municipalities: [])
  }
}
