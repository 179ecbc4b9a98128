// SPDX-License-Identifier: Apache-2.0
import Segregation

/// The measures that `maten:` of a dataset may name, with what they say to a reader.
package enum Measure: String, Sendable, CaseIterable {
  /// The group's share of all pupils; every dataset of counts has it.
  case share = "aandeel"
  case dissimilarity = "D"
  case varianceRatio = "V"
  case exposure = "contactkans"
  case isolation = "isolatie"

  package var indicator: Indicator {
    Indicator(id: rawValue, name: name, reading: reading, unit: self == .share ? .share : .index, decimals: self == .share ? 1 : 2)
  }

  private var name: String {
    switch self {
    case .share: "Aandeel van de groep"
    case .dissimilarity: "Ongelijkheidsindex (D)"
    case .varianceRatio: "Scheidingsindex (V)"
    case .exposure: "Contactkans"
    case .isolation: "Kans op een schoolgenoot uit de eigen groep"
    }
  }

  private var reading: Reading {
    let own = "Een leerling uit deze groep "
    switch self {
    case .share:
      return Reading(
        many: "{} van de 100 leerlingen horen bij deze groep.", one: "{} van de 100 leerlingen hoort bij deze groep.",
        none: "Geen enkele leerling hoort bij deze groep.")
    case .dissimilarity:
      let end = "naar een andere school moeten voor een gelijke verdeling."
      return Reading(
        many: "{} van de 100 {groep} zouden " + end, one: "{} van de 100 {groep} zou " + end,
        none: "Niemand hoeft naar een andere school: de {groep} zijn al gelijk verdeeld.")
    case .varianceRatio:
      let more = own + "heeft gemiddeld {} procentpunt meer schoolgenoten uit de eigen groep dan een andere leerling."
      return Reading(
        many: more, one: more, none: own + "heeft gemiddeld evenveel schoolgenoten uit de eigen groep als een andere leerling.")
    case .exposure: return Self.schoolmates(of: own, from: "de andere groep")
    case .isolation: return Self.schoolmates(of: own, from: "de eigen groep")
    }
  }

  private static func schoolmates(of own: String, from group: String) -> Reading {
    let start = own + "zit op een school waar gemiddeld {} van de 100 leerlingen uit " + group
    return Reading(many: start + " komen.", one: start + " komt.", none: own + "zit op een school zonder leerlingen uit " + group + ".")
  }

  /// The value itself; nil where it is undefined.
  func value(of counts: TwoGroupCounts) -> Double? {
    switch self {
    case .share: counts.groupShare
    case .dissimilarity: counts.dissimilarity
    case .varianceRatio: counts.varianceRatio
    case .exposure: counts.exposure
    case .isolation: counts.isolation
    }
  }

  /// What chance alone gives when the same pupils are dealt at random over the same schools.
  func chance(by dealing: RandomDealing) -> Chance? {
    switch self {
    case .share: nil
    case .dissimilarity: dealing.chanceDissimilarity.map { Chance(expected: $0.mean, range: $0.interval) }
    case .varianceRatio: dealing.expectedVarianceRatio.map { Chance(expected: $0) }
    case .exposure: dealing.expectedExposure.map { Chance(expected: $0) }
    case .isolation: dealing.expectedIsolation.map { Chance(expected: $0) }
    }
  }
}

/// What random dealing gives on average, exactly, and the range of 95 of 100 deals where that is known.
struct Chance: Equatable {
  var expected: Double
  var range: ClosedRange<Double>?
}
