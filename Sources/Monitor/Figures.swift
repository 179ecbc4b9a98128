// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives
import Segregation

/// The figures of one dataset for every area and school year, as they may be shown: what is hidden here is known nowhere later.
package struct Figures: Sendable {
  package var dataset: Ref<Dataset>
  package var indicators: [Indicator]
  /// Rising.
  package var years: [SchoolYear]
  /// How many areas there are: `Areas.all.count`.
  package let areaCount: Int
  /// Per area and year: area × years + year.
  package var populations: [Population]
  /// Per indicator, area and year: (indicator × areas + area) × years + year.
  package var cells: [Cell]
  /// In the order of `cells`, or empty: between which bounds a figure lies that is withheld because the source hides cells.
  package var boundsOfMasked: [ClosedRange<Double>?] = []

  /// Per area and year (area × years + year), or empty: what the bootstrap of D gives, where D is shown and every count is known.
  var redrawn: [RedrawnDissimilarity?] = []
  /// Positions of the years from which the series starts anew.
  var breaks: [Int] = []

  package func cell(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> Cell {
    cells[(indicator * areaCount + area.index) * years.count + year]
  }

  /// Between which bounds a figure certainly lies: those of a figure that is shown, or of one that is withheld because they are too far
  /// apart to show one number. Nil where there are none, and where nothing may be said.
  ///
  ///     D of Amsterdam in 2022-2023, of which DUO hides most cells → 0.20 ... 0.53
  package func bounds(_ indicator: Int, _ area: Ref<Area>, _ year: Int) -> ClosedRange<Double>? {
    let position = (indicator * areaCount + area.index) * years.count + year
    switch cells[position] {
    case .figure(let figure):
      guard let lower = figure.lower, let upper = figure.upper, lower <= upper else { return nil }
      return lower...upper
    case .withheld(.masked): return boundsOfMasked.indices.contains(position) ? boundsOfMasked[position] : nil
    case .withheld: return nil
    }
  }

  package func population(_ area: Ref<Area>, _ year: Int) -> Population {
    populations[area.index * years.count + year]
  }

  /// How many figures are shown.
  package var publishedCount: Int {
    cells.count { $0.figure != nil }
  }

  package func indicator(_ id: String) -> Int? {
    indicators.firstIndex { $0.id == id }
  }

  /// Whether there is any row about this area.
  package func covers(_ area: Ref<Area>) -> Bool {
    years.indices.contains { population(area, $0).schools > 0 }
      || indicators.indices.contains { indicator in
        years.indices.contains { cell(indicator, area, $0) != .withheld(.noData) }
      }
  }
}

/// What a figure measures: `D`, `V`, `contactkans`, `aandeel`, or an indicator of a dataset of values.
package struct Indicator: Sendable, Equatable {
  package var id: String
  /// Its name on the page: `Ongelijkheidsindex (D)`.
  package var name: String
  /// What a value says; nil for an indicator of which only its name is known.
  package var reading: Reading?
  package var unit: Unit
  package var decimals: Int

  package enum Unit: Sendable, Equatable {
    /// 0 to 1, such as D.
    case index
    /// 0 to 1, shown as a percentage.
    case share
    case number
  }
}

/// How many schools and pupils a figure rests on.
package struct Population: Sendable, Equatable {
  package var schools: Int
  /// Nil where it is hidden or not known.
  package var pupils: Int?
  /// Schools of which the source hides a cell.
  package var maskedSchools: Int
}

/// One figure, or the reason why there is none.
package enum Cell: Sendable, Equatable {
  case figure(Figure)
  case withheld(Reason)

  package enum Reason: Sendable, Equatable {
    /// No row about this area and year.
    case noData
    /// Fewer than five schools: not meaningful.
    case tooFewSchools(Int)
    case oneSchool
    /// Undefined: nobody, or everybody, is in the group.
    case emptyGroup, fullGroup
    /// A count below the threshold, or one that would give such a count away.
    case smallCell
    /// The source hides it.
    case masked
  }

  package var figure: Figure? {
    if case .figure(let figure) = self { figure } else { nil }
  }
}

/// A value, what chance alone would give, and how far it is certain.
package struct Figure: Sendable, Equatable {
  package var value: Double
  /// The expected value when the same pupils are dealt at random over the same schools.
  package var expected: Double?
  /// The exact bounds where the source hides cells, or the interval that the source gives.
  package var lower: Double?
  package var upper: Double?
  /// The range that holds the value in 95 of 100 random deals: outside it, the value is more (or less) than chance.
  package var chanceLow: Double?
  package var chanceHigh: Double?

  package init(value: Double, expected: Double? = nil, lower: Double? = nil, upper: Double? = nil) {
    self.value = value
    self.expected = expected
    self.lower = lower
    self.upper = upper
  }

  /// The same beside what chance gives.
  func beside(_ chance: Chance?) -> Figure {
    var figure = self
    figure.expected = chance?.expected
    figure.chanceLow = chance?.range?.lowerBound
    figure.chanceHigh = chance?.range?.upperBound
    return figure
  }
}
