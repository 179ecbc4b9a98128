// SPDX-License-Identifier: Apache-2.0
import Primitives
import Segregation

extension MeasuredTable {
  /// What a reader must know beside the figures of an area; the same in text, JSON and CSV.
  func notes(on measurement: Measurement) -> [String] {
    var notes: [String] = []
    if let reason = reason(for: measurement) { notes.append(sentence(measurement, reason)) }
    if measurement.gap == .masked, let bounds = measurement.bounds { notes.append(bounds.dutch) }
    if measurement.gap == nil { notes += cautions(on: measurement) }
    if measurement.emptySchools > 0 { notes.append(emptySchools(measurement.emptyLines)) }
    return notes
  }

  /// `2 scholen zonder leerlingen tellen niet mee: regel 6 en 9.`
  private func emptySchools(_ lines: [Int]) -> String {
    let schools = DutchNumber.counted(lines.count, "school", "scholen")
    let named = lines.prefix(10).map(String.init)
    let places = lines.count > 10 ? named.joined(separator: ", ") + " …" : named.dutchList()
    return "\(schools) zonder leerlingen \(lines.count == 1 ? "telt" : "tellen") niet mee: regel \(places)."
  }

  /// Why there are no measures.
  private func reason(for measurement: Measurement) -> String? {
    switch measurement.gap {
    case nil: nil
    case .masked?:
      "bij \(DutchNumber.counted(measurement.maskedSchools, "school", "scholen")) is een aantal afgeschermd of niet bekend"
    case .undefined(.noPupils)?: "er zijn geen leerlingen"
    case .undefined(.onePupil)?: "er is maar één leerling"
    case .undefined(.emptyGroup)?: "er zijn in deze groep geen leerlingen"
    case .undefined(.everyoneInGroup)?: "alle leerlingen horen bij \(severalGroups ? "één groep" : "deze groep")"
    }
  }

  /// With hidden counts it names the measures that are missing, as the bounds of D may still be there.
  private func sentence(_ measurement: Measurement, _ reason: String) -> String {
    guard measurement.gap == .masked else { return "Niet te berekenen: \(reason)." }
    let names = MeasureKey.explained(severalGroups: severalGroups).map(\.rawValue).joined(separator: ", ")
    return "Niet te berekenen: \(names), want \(reason)."
  }

  private func cautions(on measurement: Measurement) -> [String] {
    if measurement.schools == 1 { return ["Niet zinvol: één school. Deze maten vergelijken scholen met elkaar."] }
    var notes: [String] = []
    if measurement.schools < 5 { notes.append("Minder dan vijf scholen: deze cijfers zeggen weinig.") }
    if let chance = measurement.values[.expectedDissimilarity], chance > 0.10 {
      notes.append(
        "Let op: bij loten komt D hier al op \(DutchNumber.decimal(chance, 3)) uit. "
          + "Vergelijk D niet met die van een gebied met grotere scholen of een ander aandeel.")
    }
    if let gap = measurement.chanceGap { notes.append("Wat toeval geeft, is niet te berekenen: \(gap.dutch).") }
    return notes
  }
}

extension Measurement.ChanceGap {
  fileprivate var dutch: String {
    switch self {
    case .notWhole: "niet elke school heeft een heel aantal leerlingen"
    case .tooManyPupils: "er zijn meer dan 2.147.483.647 leerlingen"
    }
  }
}

extension Measurement.Bounds {
  fileprivate var dutch: String {
    switch self {
    case .exact: "De grenzen van D zijn precies: D kan niet lager of hoger zijn."
    case .wide: "De grenzen van D zijn ruim, want ook totalen zijn afgeschermd: lager of hoger kan D niet zijn, dichter bij elkaar wel."
    case .undefined: "D heeft geen grenzen: hoe groot de afgeschermde aantallen ook zijn, er is maar één groep."
    case .openSize: "D heeft geen grenzen: van een school is niet bekend hoeveel leerlingen er hooguit zijn."
    case .notWhole: "D heeft geen grenzen: die zijn alleen te berekenen uit hele aantallen."
    case .tooMany: "D heeft geen grenzen: er zijn te veel afgeschermde aantallen om ze uit te rekenen."
    }
  }
}
