// SPDX-License-Identifier: Apache-2.0
import Content

/// How much a figure changed between two school years, and what the change could have been had the same process been dealt again.
package struct Change: Sendable, Equatable {
  /// The later value minus the earlier one.
  package var difference: Double
  /// The interval that holds 95 of 100 changes by luck around this one (see `RedrawnDissimilarity`).
  package var low: Double
  package var high: Double

  /// Whether the figure rose or fell by more than luck: only then may a sentence say that it did.
  package var isCertain: Bool { low > 0 || high < 0 }
}

extension Figures {
  /// The change of D of an area between two school years.
  ///
  ///     // Nijmegen, D, from the first to the last year before the break:
  ///     figures.change(figures.mainIndicator, nijmegen, from: 0, to: 2)   // +0.01, −0.02 to 0.05: no certain change
  ///
  /// - Parameters:
  ///   - from: position in `years` of the earlier year, `to` of the later one.
  /// - Returns: nil for other measures than D, where either figure is withheld, uncertain by hidden counts or given by the source, and
  ///   where the series breaks in between: such figures cannot be compared.
  package func change(_ indicator: Int, _ area: Ref<Area>, from: Int, to: Int) -> Change? {
    guard indicators.indices.contains(indicator), indicators[indicator].id == Measure.dissimilarity.rawValue else { return nil }
    guard years.indices.contains(from), years.indices.contains(to), from < to else { return nil }
    guard !breaks.contains(where: { from < $0 && $0 <= to }) else { return nil }
    guard let before = cell(indicator, area, from).figure, let after = cell(indicator, area, to).figure else { return nil }
    let place = area.index * years.count
    guard redrawn.indices.contains(place + to), let first = redrawn[place + from], let second = redrawn[place + to] else { return nil }
    let interval = second.change(from: first)
    return Change(difference: after.value - before.value, low: interval.lowerBound, high: interval.upperBound)
  }

  /// The first school year with which the figure of a later one may be compared by ``change(_:_:from:to:)``; nil where there is none.
  package func firstComparableYear(_ indicator: Int, _ area: Ref<Area>, to: Int) -> Int? {
    years.indices.first { change(indicator, area, from: $0, to: to) != nil }
  }
}
