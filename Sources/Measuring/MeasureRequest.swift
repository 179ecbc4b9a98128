// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Segregation
import Tables

/// What is asked of a table in which each row is a school: the names of its columns.
///
///     MeasureRequest(groups: ["lage_ses"], total: "leerlingen", by: "gemeente")   // D, V, … of every municipality
package struct MeasureRequest: Sendable, Equatable {
  /// One group is compared with the other pupils of `total`; several groups are compared with each other, their sum being the total.
  package var groups: [String]
  /// Beside several groups it is only checked against their sum.
  package var total: String?
  /// One result for each value of this column.
  package var by: String?
  /// M and H are split into a part between and a part within the values of this column.
  package var within: String?

  package init(groups: [String], total: String? = nil, by: String? = nil, within: String? = nil) {
    self.groups = groups
    self.total = total
    self.by = by
    self.within = within
  }
}

extension MeasureRequest {
  /// The measures of a CSV file; nil after an error, which is reported with its line.
  ///
  /// - Parameter file: the name of the file in what is reported.
  package func measure(_ bytes: consuming Bytes, file: String, report: inout Report) async -> MeasuredTable? {
    guard let table = Table.read(bytes, file: file, report: &report) else { return nil }
    return await measure(table, report: &report)
  }

  /// The measures of a table, by the value of `by`, rising; nil after an error, which is reported with its line.
  func measure(_ table: Table, report: inout Report) async -> MeasuredTable? {
    let counts = SchoolCounts(table, self, report: &report)
    let areas = by.flatMap { Labels($0, of: table, report: &report) }
    let units = within.flatMap { Labels($0, of: table, report: &report) }
    guard let counts, !report.hasErrors else { return nil }
    do {
      return MeasuredTable(
        groups: counts.groupNames, by: areas?.column, within: units?.column,
        measurements: try await measurements(of: counts, areas: areas, units: units))
    } catch {
      report.error(
        "meten.aantal", at: Place(table.file), "elk aantal is een getal waarmee gerekend kan worden (\(error))",
        remedy: "controleer de aantallen in deze tabel")
      return nil
    }
  }

  private func measurements(of counts: SchoolCounts, areas: Labels?, units: Labels?) async throws(CountError) -> [Measurement] {
    let unitOfRow = units?.ofRow
    guard let areas = areas?.rows else { return [try Measurement(counts, rows: Array(counts.totals.indices), units: unitOfRow)] }
    let results = await concurrentMap(areas.count) { index in
      Result { () throws(CountError) in try Measurement(counts, rows: areas[index].rows, area: areas[index].name, units: unitOfRow) }
    }
    var measurements: [Measurement] = []
    measurements.reserveCapacity(results.count)
    for result in results { measurements.append(try result.get()) }
    return measurements
  }
}
