// SPDX-License-Identifier: Apache-2.0

extension MeasureKey {
  /// The measures that the text explains, in order.
  static func explained(severalGroups: Bool) -> [MeasureKey] {
    severalGroups
      ? [.dissimilarity, .gini, .theil, .mutualInformation, .relativeDiversity, .normalisedExposure, .squaredVariation]
      : [.dissimilarity, .varianceRatio, .isolation, .exposure, .gini, .theil, .mutualInformation, .atkinson, .hutchens]
  }

  /// What chance alone gives for this measure.
  var chance: MeasureKey? {
    switch self {
    case .dissimilarity: .expectedDissimilarity
    case .varianceRatio, .relativeDiversity, .normalisedExposure, .squaredVariation: .expectedVarianceRatio
    case .mutualInformation: .expectedInformation
    default: nil
    }
  }

  /// `D (ongelijkheidsindex)`
  var title: String { name.map { "\(rawValue) (\($0))" } ?? rawValue }

  private var name: String? {
    switch self {
    case .dissimilarity: "ongelijkheidsindex"
    case .varianceRatio: "scheidingsindex"
    case .isolation: "kans op een schoolgenoot uit de eigen groep"
    case .exposure: "contactkans"
    case .gini: "gini-index"
    case .theil: "informatie-index van Theil"
    case .mutualInformation: "wederzijdse informatie"
    case .atkinson: "index van Atkinson"
    case .hutchens: "wortelindex van Hutchens"
    case .relativeDiversity: "relatieve diversiteit"
    case .normalisedExposure: "gemiddelde afzondering"
    case .squaredVariation: "variatie in aandelen"
    default: nil
    }
  }

  /// One sentence that says what a value means; nil for what the text does not explain.
  func reading(_ value: Double, severalGroups: Bool) -> String? {
    let part = Part(value)
    return severalGroups ? readingOfGroups(part) ?? readingOfAny(part) : readingOfGroup(part) ?? readingOfAny(part)
  }

  private func readingOfGroup(_ part: Part) -> String? {
    switch self {
    case .dissimilarity:
      "\(part.capitalised) van de 100 leerlingen uit deze groep \(part.would) naar een andere school moeten voor een gelijke verdeling."
    case .varianceRatio:
      "Op de school van een leerling uit deze groep is het aandeel van de groep gemiddeld \(part.text) procentpunt hoger "
        + "dan op de school van een andere leerling."
    case .isolation:
      "Een leerling uit deze groep zit op een school waar gemiddeld \(part.text) van de 100 leerlingen uit de eigen groep \(part.comes)."
    case .exposure:
      "Een leerling uit deze groep zit op een school waar gemiddeld \(part.text) van de 100 leerlingen uit de andere groep \(part.comes)."
    case .atkinson:
      "0 betekent gelijk verdeeld, 1 betekent helemaal gescheiden; scholen met bijna één groep tellen zwaar."
    case .hutchens:
      "De groep en de andere leerlingen overlappen op de scholen \(part.text)% minder dan bij een gelijke verdeling."
    default: nil
    }
  }

  private func readingOfGroups(_ part: Part) -> String? {
    switch self {
    case .dissimilarity:
      "Voor een gelijke verdeling moeten leerlingen van school wisselen: \(part.text)% van het aantal dat bij volledige scheiding nodig is."
    case .relativeDiversity:
      "De kans op een schoolgenoot uit een andere groep is \(part.text)% kleiner dan bij een gelijke verdeling."
    case .normalisedExposure:
      "Leerlingen treffen op school vooral hun eigen groep: 0 betekent niet meer dan bij een gelijke verdeling, 1 betekent alleen nog die."
    case .squaredVariation:
      "De aandelen van de groepen verschillen per school: 0 betekent nergens, 1 betekent zo veel als kan; kleine groepen tellen zwaar."
    default: nil
    }
  }

  private func readingOfAny(_ part: Part) -> String? {
    switch self {
    case .gini:
      "We vergelijken elke school met elke andere school: 0 betekent overal hetzelfde aandeel, 1 betekent helemaal gescheiden."
    case .theil:
      "Weet u op welke school een leerling zit, dan weet u \(part.text)% van wat er over de groep te weten is."
    case .mutualInformation:
      "Dit is H keer de menging van het gebied (E), gemeten in nats; M is precies in delen te splitsen."
    default: nil
    }
  }
}

/// A share in hundredths, with the verbs that go with it: `1 … zou`, `27 … zouden`.
private struct Part {
  let text: String
  let would: String
  let comes: String

  init(_ share: Double) {
    text = DutchNumber.hundredths(share)
    let isOne = text == "1" || text == "minder dan 1"
    (would, comes) = isOne ? ("zou", "komt") : ("zouden", "komen")
  }

  /// At the beginning of a sentence.
  var capitalised: String { text.prefix(1).uppercased() + text.dropFirst() }
}
