// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Tables

/// The measures of a table: of one area, or of every value in the column of areas.
package struct MeasuredTable: Sendable, Equatable {
  /// The names of the group columns, as the file has them.
  let groups: [String]
  /// The column of areas.
  let by: String?
  /// The column of larger units.
  let within: String?
  package let measurements: [Measurement]
}

extension MeasuredTable {
  /// How the result is written.
  package enum Format: String, CaseIterable, Sendable {
    /// For people: each measure with a sentence, and what chance gives.
    case text
    /// An object, or a list of objects where a column of areas was asked for. What is undefined is null.
    case json
    /// A header and one row an area (RFC 4180, decimal point). What is undefined is empty.
    case csv
  }

  package func bytes(_ format: Format, _ language: ReportStyle.Language = .dutch) -> Bytes {
    switch format {
    case .text: Bytes(text(language).utf8)
    case .json: json(language)
    case .csv: csv(language)
    }
  }

  var severalGroups: Bool { groups.count > 1 }

  /// The figures in every row of the output: the same for all areas.
  var keys: [MeasureKey] {
    MeasureKey.keys(
      severalGroups: severalGroups, bounds: measurements.contains { $0.maskedSchools > 0 }, decomposed: within != nil)
  }
}

extension Measurement {
  /// P of each group.
  var groupShares: [Double?] {
    groupPupils.map { group in
      guard let group, let pupils, pupils > 0 else { return nil }
      return group / pupils
    }
  }
}
