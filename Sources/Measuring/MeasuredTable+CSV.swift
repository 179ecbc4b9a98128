// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Tables

extension MeasuredTable {
  /// `n,scholen_zonder_leerlingen,scholen_afgeschermd,T,X,P,D,…`; with several groups X and P have the name of their group: `X_havo`.
  func csv(_ language: ReportStyle.Language) -> Bytes {
    let keys = keys
    var writer = CSVWriter(header: header(keys))
    for measurement in measurements {
      var row: [CSVWriter.Field] = by == nil ? [] : [.text(measurement.area ?? "")]
      row += [measurement.schools, measurement.emptySchools, measurement.maskedSchools].map { .integer($0) }
      row.append(Self.field(measurement.pupils))
      row += (measurement.groupPupils + measurement.groupShares).map(Self.field)
      row += keys.map { Self.field(measurement.values[$0]) }
      row.append(.text(notes(on: measurement, language).joined(separator: " ")))
      writer.add(row)
    }
    return writer.bytes
  }

  private func header(_ keys: [MeasureKey]) -> [String] {
    let counts = ["n", "scholen_zonder_leerlingen", "scholen_afgeschermd", "T"]
    let groupColumns = severalGroups ? groups.map { "X_\($0)" } + groups.map { "P_\($0)" } : ["X", "P"]
    return (by == nil ? [] : ["gebied"]) + counts + groupColumns + keys.map(\.rawValue) + ["opmerkingen"]
  }

  private static func field(_ number: Double?) -> CSVWriter.Field {
    number.map { .number($0) } ?? .empty
  }
}
