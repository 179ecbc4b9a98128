// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Tables

/// `monitor/<dataset>/dataset.yml`: what a set of figures is, where it comes from and how its CSV is read.
package struct Dataset: Sendable {
  package var slug: String
  /// The folder below the content folder: `monitor/po-ses-2019`.
  package var folder: String
  /// The CSV files of the folder below the content folder, sorted.
  package var files: [String]
  package var title: String
  package var summary: String
  /// How the figures were made and where their limits are; optional, Markdown.
  package var explanation: Body
  package var source: Ref<Source>
  package var licence: String
  package var referenceDate: CalendarDate
  package var sector: Fiche.Sector
  package var form: Form
  /// Why the figures are estimates, if they are.
  package var estimate: String?
  package var breaks: [Break]
  package var dialect: Dialect?
  package var place: Place

  package enum Form: Sendable {
    /// Counts per school, from which the measures are computed.
    case counts(CountColumns, group: GroupNames, measures: [String])
    /// Ready values per area.
    case values(ValueColumns)
  }

  /// The columns of a dataset of counts, by their names in the CSV. Bounds are for cells that the source hides.
  package struct CountColumns: Sendable {
    package var area: String
    package var year: String
    package var unit: String
    package var total: String
    package var group: String
    package var groupLower: String?
    package var groupUpper: String?
    package var totalLower: String?
    package var totalUpper: String?
  }

  /// `leerlingen met een lage SES` and `andere leerlingen`.
  package struct GroupNames: Sendable {
    package var name: String
    package var other: String
  }

  package struct ValueColumns: Sendable {
    package var area: String
    package var year: String
    package var indicator: String
    package var value: String
    package var lower: String?
    package var upper: String?
    package var pupils: String?
  }

  /// A school year from which the figures can no longer be compared with those before.
  package struct Break: Sendable {
    package var year: SchoolYear
    package var reason: String
  }
}
