// SPDX-License-Identifier: Apache-2.0

extension MeasuredTable {
  /// For people: Dutch numbers, a sentence for each measure, and what chance alone would give.
  var text: String {
    measurements.map { block($0).map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func block(_ measurement: Measurement) -> [String] {
    var lines = measurement.area.map { ["\(by ?? "") \($0)", ""] } ?? []
    lines += [population(measurement)]
    lines += notes(on: measurement)
    lines += bounds(measurement.values)
    if measurement.gap == nil, measurement.schools > 1 {
      for key in MeasureKey.explained(severalGroups: severalGroups) { lines += explanation(of: key, measurement.values) }
      lines += decomposition(measurement.values)
    }
    return lines
  }

  /// `4 scholen, 400 leerlingen. lage_ses: 100 (25,0%).`
  private func population(_ measurement: Measurement) -> String {
    let pupils = measurement.pupils.map { "\(DutchNumber.count($0)) \($0 == 1 ? "leerling" : "leerlingen")" }
    let shares = measurement.groupShares
    let parts = groups.indices.map { index in
      let name = groups[index]
      guard let group = measurement.groupPupils[index] else { return "\(name): niet bekend" }
      return "\(name): \(DutchNumber.count(group))" + (shares[index].map { " (\(DutchNumber.decimal($0 * 100, 1))%)" } ?? "")
    }
    let schools = DutchNumber.counted(measurement.schools, "school", "scholen")
    return "\(schools), \(pupils ?? "aantal leerlingen niet bekend"). \(parts.joined(separator: ", "))."
  }

  private func explanation(of key: MeasureKey, _ values: MeasureValues) -> [String] {
    guard let value = values[key], let reading = key.reading(value, severalGroups: severalGroups) else { return [] }
    var lines = ["", "\(key.title): \(DutchNumber.decimal(value, 3))", "  \(reading)"]
    if let chance = key.chance.flatMap({ values[$0] }) {
      let number = DutchNumber.decimal(chance, 3)
      lines.append("  Ook als we leerlingen loten over de scholen, komt dit cijfer op \(number) uit. Dat is toeval.")
    }
    return lines
  }

  /// What is left where counts are hidden: the bounds of D.
  private func bounds(_ values: MeasureValues) -> [String] {
    guard let least = values[.leastDissimilarity], let greatest = values[.greatestDissimilarity] else { return [] }
    let (low, high) = (DutchNumber.hundredths(least), DutchNumber.hundredths(greatest))
    return [
      "", "\(MeasureKey.dissimilarity.title): tussen \(DutchNumber.decimal(least, 3)) en \(DutchNumber.decimal(greatest, 3))",
      "  Tussen \(low) en \(high) van de 100 leerlingen uit deze groep zouden naar een andere school moeten voor een gelijke verdeling.",
    ]
  }

  private func decomposition(_ values: MeasureValues) -> [String] {
    guard let within, let total = values[.mutualInformation] else { return [] }
    guard let outside = values[.informationBetween], let inside = values[.informationWithin] else { return [] }
    var lines = ["", "Verdeeld naar \(within)"]
    lines.append("  M tussen: \(DutchNumber.decimal(outside, 3)), M binnen: \(DutchNumber.decimal(inside, 3))")
    if let outside = values[.theilBetween], let inside = values[.theilWithin] {
      lines.append("  H tussen: \(DutchNumber.decimal(outside, 3)), H binnen: \(DutchNumber.decimal(inside, 3))")
    }
    guard total > 0 else { return lines }
    let (between, rest) = (DutchNumber.hundredths(outside / total), DutchNumber.hundredths(inside / total))
    lines.append("  Van de scheiding zit \(between)% in verschillen tussen de waarden van '\(within)' en \(rest)% in verschillen erbinnen.")
    return lines
  }
}
