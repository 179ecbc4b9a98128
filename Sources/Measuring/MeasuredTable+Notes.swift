// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Segregation

extension MeasuredTable {
  /// What a reader must know beside the figures of an area; the same in text, JSON and CSV.
  func notes(on measurement: Measurement, _ language: ReportStyle.Language) -> [String] {
    var notes: [String] = []
    if let reason = reason(for: measurement, language) { notes.append(sentence(measurement, reason, language)) }
    if measurement.gap == .masked, let bounds = measurement.bounds { notes.append(bounds.text(language)) }
    if measurement.gap == nil { notes += cautions(on: measurement, language) }
    if measurement.emptySchools > 0 { notes.append(emptySchools(measurement.emptyLines, language)) }
    return notes
  }

  /// `2 scholen zonder leerlingen tellen niet mee: regel 6 en 9.`
  private func emptySchools(_ lines: [Int], _ language: ReportStyle.Language) -> String {
    let (schools, isOne) = (language.schools(lines.count), lines.count == 1)
    let named = lines.prefix(10).map(String.init)
    let places = lines.count > 10 ? named.joined(separator: ", ") + " …" : language.list(named)
    return language.say(
      "\(schools) zonder leerlingen \(isOne ? "telt" : "tellen") niet mee: regel \(places).",
      "\(schools) without pupils \(isOne ? "does" : "do") not count: \(isOne ? "line" : "lines") \(places).")
  }

  /// Why there are no measures.
  private func reason(for measurement: Measurement, _ language: ReportStyle.Language) -> String? {
    switch measurement.gap {
    case nil: nil
    case .masked?:
      language.say(
        "bij \(language.schools(measurement.maskedSchools)) is een aantal afgeschermd of niet bekend",
        "of \(language.schools(measurement.maskedSchools)) a number is hidden or not known")
    case .undefined(.noPupils)?: language.say("er zijn geen leerlingen", "there are no pupils")
    case .undefined(.onePupil)?: language.say("er is maar één leerling", "there is one pupil only")
    case .undefined(.emptyGroup)?: language.say("er zijn in deze groep geen leerlingen", "there are no pupils in this group")
    case .undefined(.everyoneInGroup)?:
      language.say(
        "alle leerlingen horen bij \(severalGroups ? "één groep" : "deze groep")",
        "all pupils are in \(severalGroups ? "one" : "this") group")
    }
  }

  /// With hidden counts it names the measures that are missing, as the bounds of D may still be there.
  private func sentence(_ measurement: Measurement, _ reason: String, _ language: ReportStyle.Language) -> String {
    let computed = language.say("Niet te berekenen", "Not computable")
    guard measurement.gap == .masked else { return "\(computed): \(reason)." }
    let names = MeasureKey.explained(severalGroups: severalGroups).map(\.rawValue).joined(separator: ", ")
    return "\(computed): \(names), \(language.say("want", "as")) \(reason)."
  }

  private func cautions(on measurement: Measurement, _ language: ReportStyle.Language) -> [String] {
    if measurement.schools == 1 {
      return [
        language.say(
          "Niet zinvol: één school. Deze maten vergelijken scholen met elkaar.",
          "Without meaning: one school. These measures compare schools with each other.")
      ]
    }
    var notes: [String] = []
    if measurement.schools < 5 {
      notes.append(
        language.say("Minder dan vijf scholen: deze cijfers zeggen weinig.", "Fewer than five schools: these figures say little."))
    }
    if let chance = measurement.values[.expectedDissimilarity], chance > 0.10 {
      let number = language.decimal(chance, 3)
      notes.append(
        language.say(
          "Let op: bij loten komt D hier al op \(number) uit. "
            + "Vergelijk D niet met die van een gebied met grotere scholen of een ander aandeel.",
          "Note: chance alone gives a D of \(number) here. Do not compare D with that of an area with larger schools or another share."))
    }
    if let gap = measurement.chanceGap {
      notes.append(
        language.say("Wat toeval geeft, is niet te berekenen: ", "What chance gives is not computable: ") + gap.text(language) + ".")
    }
    return notes
  }
}

extension Measurement.ChanceGap {
  fileprivate func text(_ language: ReportStyle.Language) -> String {
    switch self {
    case .notWhole:
      language.say("niet elke school heeft een heel aantal leerlingen", "not every school has a whole number of pupils")
    case .tooManyPupils:
      language.say("er zijn meer dan 2.147.483.647 leerlingen", "there are more than 2,147,483,647 pupils")
    }
  }
}

extension Measurement.Bounds {
  fileprivate func text(_ language: ReportStyle.Language) -> String {
    switch self {
    case .exact:
      language.say(
        "De grenzen van D zijn precies: D kan niet lager of hoger zijn.", "The bounds of D are exact: D cannot be lower or higher.")
    case .wide:
      language.say(
        "De grenzen van D zijn ruim, want ook totalen zijn afgeschermd: lager of hoger kan D niet zijn, dichter bij elkaar wel.",
        "The bounds of D are wide, as totals are hidden too: D cannot be lower or higher, but they could be closer.")
    case .undefined:
      language.say(
        "D heeft geen grenzen: hoe groot de afgeschermde aantallen ook zijn, er is maar één groep.",
        "D has no bounds: whatever the hidden numbers are, there is one group only.")
    case .openSize:
      language.say(
        "D heeft geen grenzen: van een school is niet bekend hoeveel leerlingen er hooguit zijn.",
        "D has no bounds: of a school it is not known how many pupils there are at most.")
    case .notWhole:
      language.say(
        "D heeft geen grenzen: die zijn alleen te berekenen uit hele aantallen.",
        "D has no bounds: they can be computed of whole numbers only.")
    case .tooMany:
      language.say(
        "D heeft geen grenzen: er zijn te veel afgeschermde aantallen om ze uit te rekenen.",
        "D has no bounds: there are too many hidden numbers to compute them.")
    }
  }
}
