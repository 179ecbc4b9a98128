// SPDX-License-Identifier: Apache-2.0
import Primitives

/// Where a school year lies when an intervention began in it, before it or after it.
enum StartSide: Sendable, Hashable {
  case before, around, after

  /// In the table: `jaar van de start`.
  var name: String {
    switch self {
    case .before: "vóór de start"
    case .around: "jaar van de start"
    case .after: "na de start"
    }
  }
}

extension SchoolYear {
  /// A school year runs from August to July. Of a start in "2015" the month is not known: both school years with a part in 2015 are around it.
  ///
  ///     2014-2015 and a start in 2015-04 → around; 2014-2015 and 2015-08 → before; 2014-2015 and 2015 → around
  func side(of start: PartialDate) -> StartSide {
    let first = (start.month ?? 1) >= 8 ? start.year : start.year - 1
    let last = (start.month ?? 12) >= 8 ? start.year : start.year - 1
    if self.start < first { return .before }
    return self.start > last ? .after : .around
  }
}

/// What figures there are towards the start of an intervention, as a sentence for the reader: a comparison needs both sides.
struct StartSides {
  private var hasBefore = false
  private var hasAfter = false

  mutating func add(_ side: StartSide) {
    if side == .before { hasBefore = true }
    if side == .after { hasAfter = true }
  }

  mutating func add(_ other: StartSides) {
    hasBefore = hasBefore || other.hasBefore
    hasAfter = hasAfter || other.hasAfter
  }

  var canCompare: Bool { hasBefore && hasAfter }

  func sentence(start: PartialDate) -> String {
    if canCompare {
      return String(
        "De cijfers gaan over de jaren vóór en na de start (", start.dutch, "). Een verschil kan ook een andere oorzaak hebben.")
    }
    let which =
      if hasBefore { "van vóór de start" } else if hasAfter { "van na de start" } else { "van rond de start" }
    return String(
      "Wij hebben alleen cijfers ", which, " (", start.dutch, "). Of er iets veranderde, is hiermee niet te zien.")
  }

  static let unknownStart = "Wanneer deze interventie begon, weten wij niet. Een vergelijking van voor en na is dus niet mogelijk."
}
