// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension MeasuredTable {
  /// For people: numbers as they write them, a sentence for each measure, and what chance alone would give.
  func text(_ language: ReportStyle.Language) -> String {
    measurements.map { block($0, language).map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private func block(_ measurement: Measurement, _ language: ReportStyle.Language) -> [String] {
    var lines = measurement.area.map { ["\(by ?? "") \($0)", ""] } ?? []
    lines += [population(measurement, language)]
    lines += notes(on: measurement, language)
    lines += bounds(measurement.values, language)
    if measurement.gap == nil, measurement.schools > 1 {
      for key in MeasureKey.explained(severalGroups: severalGroups) { lines += explanation(of: key, measurement.values, language) }
      lines += decomposition(measurement.values, language)
    }
    return lines
  }

  /// `4 scholen, 400 leerlingen. lage_ses: 100 (25,0%).`
  private func population(_ measurement: Measurement, _ language: ReportStyle.Language) -> String {
    let pupils = measurement.pupils.map { number in
      language.count(number) + " " + (number == 1 ? language.say("leerling", "pupil") : language.say("leerlingen", "pupils"))
    }
    let shares = measurement.groupShares
    let parts = groups.indices.map { index in
      let name = groups[index]
      guard let group = measurement.groupPupils[index] else { return "\(name): \(language.say("niet bekend", "not known"))" }
      return "\(name): \(language.count(group))" + (shares[index].map { " (\(language.decimal($0 * 100, 1))%)" } ?? "")
    }
    let unknown = language.say("aantal leerlingen niet bekend", "number of pupils not known")
    return "\(language.schools(measurement.schools)), \(pupils ?? unknown). \(parts.joined(separator: ", "))."
  }

  private func explanation(of key: MeasureKey, _ values: MeasureValues, _ language: ReportStyle.Language) -> [String] {
    guard let value = values[key], let reading = key.reading(value, severalGroups: severalGroups, language) else { return [] }
    var lines = ["", "\(key.title(language)): \(language.decimal(value, 3))", "  \(reading)"]
    if let chance = key.chance.flatMap({ values[$0] }) {
      let number = language.decimal(chance, 3)
      lines.append(
        language.say(
          "  Ook als we leerlingen loten over de scholen, komt dit cijfer op \(number) uit. Dat is toeval.",
          "  Dealing the pupils over the schools at random gives \(number). That is chance."))
    }
    return lines
  }

  /// What is left where counts are hidden: the bounds of D.
  private func bounds(_ values: MeasureValues, _ language: ReportStyle.Language) -> [String] {
    guard let least = values[.leastDissimilarity], let greatest = values[.greatestDissimilarity] else { return [] }
    let (low, high) = (language.hundredths(least), language.hundredths(greatest))
    let (from, to) = (language.decimal(least, 3), language.decimal(greatest, 3))
    return [
      "", "\(MeasureKey.dissimilarity.title(language)): \(language.say("tussen \(from) en \(to)", "between \(from) and \(to)"))",
      language.say(
        "  Tussen \(low) en \(high) van de 100 leerlingen uit deze groep zouden naar een andere school moeten voor een gelijke verdeling.",
        "  Between \(low) and \(high) of every 100 pupils of this group would have to change schools for an even distribution."),
    ]
  }

  private func decomposition(_ values: MeasureValues, _ language: ReportStyle.Language) -> [String] {
    guard let within, let total = values[.mutualInformation] else { return [] }
    guard let outside = values[.informationBetween], let inside = values[.informationWithin] else { return [] }
    let (between, among) = (language.say("tussen", "between"), language.say("binnen", "within"))
    func line(_ name: String, _ outside: Double, _ inside: Double) -> String {
      "  \(name) \(between): \(language.decimal(outside, 3)), \(name) \(among): \(language.decimal(inside, 3))"
    }
    var lines = ["", "\(language.say("Verdeeld naar", "Split by")) \(within)", line("M", outside, inside)]
    if let outside = values[.theilBetween], let inside = values[.theilWithin] { lines.append(line("H", outside, inside)) }
    guard total > 0 else { return lines }
    let (part, rest) = (language.hundredths(outside / total), language.hundredths(inside / total))
    lines.append(
      language.say(
        "  Van de scheiding zit \(part)% in verschillen tussen de waarden van '\(within)' en \(rest)% in verschillen erbinnen.",
        "  Of the separation \(part)% lies between the values of '\(within)' and \(rest)% within them."))
    return lines
  }
}
