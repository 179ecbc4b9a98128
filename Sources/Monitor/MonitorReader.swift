// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives
import Tables

/// Reads the CSV files of every dataset and computes what may be shown of them.
package struct MonitorReader: Sendable {
  private let portal: Portal
  private let tree: SourceTree

  package init(portal: Portal, tree: SourceTree) {
    self.portal = portal
    self.tree = tree
  }

  /// One set of figures for each dataset, in the order of `Portal.datasets`. What is wrong in a CSV is reported with its line;
  /// the figures of that dataset then leave out what could not be read.
  package func figures(report: inout Report) async -> [Figures] {
    let readings = await concurrentMap(portal.datasets.count, chunk: 1) { index in
      var findings = Report()
      let reading = self.reading(of: Ref(index), report: &findings)
      return (reading, findings)
    }
    var tables: [SummaryTable] = []
    for (reading, findings) in readings {
      report.add(contentsOf: findings)
      guard case .counts(let computation, let rows, let years) = reading else { continue }
      tables.append(await computation.summaries(rows, years, report: &report))
    }
    Suppression(areas: portal.areas, settings: portal.settings).apply(to: &tables)
    var next = tables.makeIterator()
    return readings.enumerated().compactMap { index, reading in
      switch reading.0 {
      case .values(let figures): figures
      case .counts(let computation, _, _): next.next().map { computation.figures(of: Ref(index), $0) }
      }
    }
  }

  /// A dataset as it is read: values are ready, counts are still to be measured.
  private enum Reading: Sendable {
    case counts(CountComputation, rows: [SchoolRow], years: [SchoolYear])
    case values(Figures)
  }

  private func reading(of ref: Ref<Dataset>, report: inout Report) -> Reading {
    let dataset = portal[ref]
    let tables = tables(of: dataset, report: &report)
    switch dataset.form {
    case .counts(let columns, group: _, let names):
      let source = CountSource(dataset: dataset, columns: columns, areas: portal.areas)
      let (rows, years) = source.rows(of: tables, report: &report)
      let measures = [Measure.share] + Measure.allCases.filter { $0 != .share && names.contains($0.rawValue) }
      let computation = CountComputation(dataset: dataset, areas: portal.areas, settings: portal.settings, measures: measures)
      return .counts(computation, rows: rows, years: years)
    case .values(let columns):
      return .values(
        ValueSource(dataset: dataset, columns: columns, areas: portal.areas, settings: portal.settings)
          .figures(of: ref, tables: tables, report: &report))
    }
  }

  /// The CSV files of a dataset; all have one header and count as one table.
  private func tables(of dataset: Dataset, report: inout Report) -> [Table] {
    var tables: [Table] = []
    for path in dataset.files {
      let name = tree.displayName(of: path)
      guard let bytes = tree.read(path, &report),
        let table = Table.read(bytes, file: name, dialect: dataset.dialect ?? Dialect(), report: &report)
      else { continue }
      if let first = tables.first, first.header != table.header {
        report.error(
          "monitor.kop", at: Place(name, line: 1), "alle tabellen van een dataset hebben dezelfde kop; die van '\(first.file)' is anders",
          remedy: "gebruik: \(first.header.joined(separator: ", "))")
        continue
      }
      if !portal.settings.namedDatasets.contains(dataset.slug) { SchoolNames(dataset).refuse(table, report: &report) }
      tables.append(table)
    }
    return tables
  }
}
