// SPDX-License-Identifier: Apache-2.0
import Content
import Segregation

/// The figures of one area in one school year, before it is known what other areas give away.
struct AreaSummary: Sendable {
  var schools = 0
  var maskedSchools = 0
  var totalIsExact = true
  /// Pupils in all and in the group; the middle where a cell is masked.
  var total = 0.0
  var group = 0.0
  /// One for each measure; empty without schools.
  var cells: [Cell] = []
  /// One for each measure, or empty: the bounds of what is withheld because the source hides cells.
  var bounds: [ClosedRange<Double>?] = []

  init() {}

  init(_ rows: [SchoolRow], measures: [Measure], settings: Settings) {
    guard !rows.isEmpty else { return }
    schools = rows.count
    maskedSchools = rows.count { $0.isMasked }
    totalIsExact = rows.allSatisfy(\.total.isExact)
    total = rows.reduce(0) { $0 + $1.total.middle }
    group = rows.reduce(0) { $0 + $1.group.middle }
    if let reason = reasonToHide(settings: settings) {
      cells = measures.map { _ in .withheld(reason) }
    } else if maskedSchools > 0 {
      let masked = MaskedMeasures(rows, measures: measures)
      (cells, bounds) = (masked.cells, masked.bounds)
    } else {
      cells = Self.cells(of: rows, measures: measures)
    }
  }

  /// Whether there is data of which nothing is shown.
  var isHidden: Bool {
    !cells.isEmpty && cells.allSatisfy { $0.figure == nil }
  }

  mutating func hide(_ reason: Cell.Reason) {
    cells = cells.map { _ in .withheld(reason) }
    bounds = []
  }

  func population(settings: Settings) -> Population {
    let isShown = totalIsExact && total >= Double(settings.minimumDenominator)
    return Population(schools: schools, pupils: isShown ? Int(total.rounded()) : nil, maskedSchools: maskedSchools)
  }
}

extension AreaSummary {
  /// Why nothing may or can be said of this area, from the gravest reason.
  private func reasonToHide(settings: Settings) -> Cell.Reason? {
    let threshold = Double(settings.smallCellThreshold)
    if schools == 1 { return .oneSchool }
    if schools < CountComputation.fewestSchools { return .tooFewSchools(schools) }
    guard total.isFinite else { return .masked }
    if group <= 0 { return .emptyGroup }
    if group >= total { return .fullGroup }
    if group < threshold || total - group < threshold || total < Double(settings.minimumDenominator) { return .smallCell }
    return nil
  }

  private static func cells(of rows: [SchoolRow], measures: [Measure]) -> [Cell] {
    guard let counts = try? TwoGroupCounts(group: rows.map(\.group.lower), total: rows.map(\.total.lower)) else {
      return measures.map { _ in .withheld(.masked) }
    }
    let dealing = try? RandomDealing(counts)
    return measures.map { measure in
      guard let value = measure.value(of: counts) else { return .withheld(.emptyGroup) }
      return .figure(Figure(value: value).beside(dealing.flatMap(measure.chance)))
    }
  }
}
