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
  /// Whether the number of pupils is hidden: it is small, or would give away another that is.
  var hidesPupils = false
  /// Whether a count is small here, so that it may not be found in any way.
  var isProtected = false
  /// One for each measure; empty without schools.
  var cells: [Cell] = []
  /// One for each measure, or empty: the bounds of what is withheld because the source hides cells.
  var bounds: [ClosedRange<Double>?] = []
  /// For the change of D between years; nil where D is not shown or counts are hidden.
  var redrawn: RedrawnDissimilarity?

  /// Why nothing can be computed from numbers that no school can have.
  var problem: CountError?

  init() {}

  init(_ rows: [SchoolRow], measures: [Measure], settings: Settings) {
    guard !rows.isEmpty else { return }
    schools = rows.count
    maskedSchools = rows.count { $0.isMasked }
    totalIsExact = rows.allSatisfy(\.total.isExact)
    total = rows.reduce(0) { $0 + $1.total.middle }
    group = rows.reduce(0) { $0 + $1.group.middle }
    let threshold = Double(settings.smallCellThreshold)
    hidesPupils = total < Double(settings.minimumDenominator)
    isProtected = hidesPupils || [group, total - group].contains { $0 > 0 && $0 < threshold }
    if let reason = reasonToHide {
      cells = measures.map { _ in .withheld(reason) }
      return
    }
    do throws(CountError) {
      if maskedSchools > 0 {
        let masked = try MaskedMeasures(rows, measures: measures)
        (cells, bounds) = (masked.cells, masked.bounds)
      } else {
        try measure(rows, measures)
      }
    } catch {
      cells = measures.map { _ in .withheld(.noData) }
      problem = error
    }
  }

  /// Whether a reader learns nothing of the group here. That it is empty, or everybody, is something.
  var isHidden: Bool {
    !cells.isEmpty
      && cells.allSatisfy { $0.figure == nil && $0 != .withheld(.emptyGroup) && $0 != .withheld(.fullGroup) }
  }

  /// Whether that is for the privacy of pupils, and not because there is nothing to say.
  var isSecret: Bool { isHidden && (isProtected || cells.first == .withheld(.smallCell)) }

  /// Hides every figure; false where nothing changed.
  @discardableResult
  mutating func hide(withPupils: Bool) -> Bool {
    let hidesMore = withPupils && !hidesPupils
    hidesPupils = hidesPupils || withPupils
    guard !isHidden else { return hidesMore }
    cells = cells.map { _ in .withheld(.smallCell) }
    bounds = []
    redrawn = nil
    return true
  }

  var population: Population {
    Population(schools: schools, pupils: totalIsExact && !hidesPupils ? Int(total.rounded()) : nil, maskedSchools: maskedSchools)
  }
}

extension AreaSummary {
  /// Why nothing may or can be said of this area, from the gravest reason.
  private var reasonToHide: Cell.Reason? {
    if schools == 1 { return .oneSchool }
    if schools < CountComputation.fewestSchools { return .tooFewSchools(schools) }
    guard total.isFinite else { return .masked }
    if group <= 0 { return .emptyGroup }
    if group >= total { return .fullGroup }
    return isProtected ? .smallCell : nil
  }

  private mutating func measure(_ rows: [SchoolRow], _ measures: [Measure]) throws(CountError) {
    let counts = try TwoGroupCounts(group: rows.map(\.group.lower), total: rows.map(\.total.lower))
    let dealing = try RandomDealing(counts)
    cells = measures.map { measure in
      guard let value = measure.value(of: counts) else { return .withheld(.emptyGroup) }
      return .figure(Figure(value: value).beside(measure.chance(by: dealing)))
    }
    if measures.contains(.dissimilarity) { redrawn = RedrawnDissimilarity(counts) }
  }
}
