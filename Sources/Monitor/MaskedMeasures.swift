// SPDX-License-Identifier: Apache-2.0
import Segregation

/// The measures of an area of which the source hides cells: only what has certain bounds is shown.
///
/// Of D the bounds are always given. One number is shown only where they are at most ``widestShown`` apart: it is then the middle, at most
/// half of that from the truth, less than what chance moves D in most municipalities. Else the figure is withheld, and the bounds say all.
struct MaskedMeasures {
  /// How far apart the bounds of an index may be for one number to stand for them.
  static let widestShown = 0.10
  /// Up to so many hidden schools of known size the exact bounds are computed; they take a time that grows with the square.
  private static let mostForExactBounds = 100

  /// One for each measure.
  let cells: [Cell]
  /// One for each measure; those of what is withheld.
  let bounds: [ClosedRange<Double>?]

  init(_ rows: [SchoolRow], measures: [Measure]) throws(CountError) {
    var cells: [Cell] = []
    var bounds: [ClosedRange<Double>?] = []
    for measure in measures {
      let (cell, range) = try Self.outcome(measure, rows)
      cells.append(cell)
      bounds.append(range)
    }
    (self.cells, self.bounds) = (cells, bounds)
  }

  private static func outcome(_ measure: Measure, _ rows: [SchoolRow]) throws(CountError) -> (Cell, ClosedRange<Double>?) {
    switch measure {
    case .share: return (share(rows), nil)
    case .dissimilarity:
      guard let bounds = try dissimilarity(rows) else { return (.withheld(.masked), nil) }
      guard bounds.upperBound - bounds.lowerBound <= widestShown else { return (.withheld(.masked), bounds) }
      let figure = Figure(value: (bounds.lowerBound + bounds.upperBound) / 2, lower: bounds.lowerBound, upper: bounds.upperBound)
      return (.figure(figure.beside(try chance(rows))), nil)
    case .varianceRatio, .exposure, .isolation: return (.withheld(.masked), nil)
    }
  }

  /// The share is least with the fewest in the group and the most others.
  private static func share(_ rows: [SchoolRow]) -> Cell {
    func sum(_ count: (SchoolRow) -> Double) -> Double { rows.reduce(0) { $0 + count($1) } }
    let (least, most) = (sum(\.group.lower), sum(\.group.upper))
    return .figure(
      Figure(
        value: sum(\.group.middle) / sum(\.total.middle), lower: least / (least + sum(\.others.upper)),
        upper: most / (most + sum(\.others.lower))))
  }

  /// The exact bounds where the sizes of the schools are known and few counts are hidden; else those of two free counts a school.
  private static func dissimilarity(_ rows: [SchoolRow]) throws(CountError) -> ClosedRange<Double>? {
    if rows.allSatisfy(\.total.isExact), rows.count(where: \.isMasked) <= mostForExactBounds, let schools = wholeCounts(rows) {
      return try DissimilarityBounds(schools).interval
    }
    return try BoxedDissimilarity(rows.map { BoxedSchool(group: $0.group.closed, others: $0.others.closed) }).interval
  }

  /// Nil where a count is not whole, as in an estimate.
  private static func wholeCounts(_ rows: [SchoolRow]) -> [MaskedSchool]? {
    var schools: [MaskedSchool] = []
    for row in rows {
      guard let total = Int(exactly: row.total.lower), let low = Int(exactly: row.group.lower), let high = Int(exactly: row.group.upper)
      else { return nil }
      schools.append(MaskedSchool(group: low...high, total: total))
    }
    return schools
  }

  /// Of the middle of what is hidden: the value of chance hardly depends on it.
  private static func chance(_ rows: [SchoolRow]) throws(CountError) -> Chance? {
    let sizes = rows.map { Int($0.total.middle.rounded()) }
    let group = Int(rows.reduce(0) { $0 + $1.group.middle }.rounded())
    return Measure.dissimilarity.chance(by: try RandomDealing(sizes: sizes, groupPupils: min(group, sizes.reduce(0, +))))
  }
}
