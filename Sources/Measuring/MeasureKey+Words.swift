// SPDX-License-Identifier: Apache-2.0
import Diagnostics

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

  /// `D (ongelijkheidsindex)`, `D (dissimilarity index)`
  func title(_ language: ReportStyle.Language) -> String { name(language).map { "\(rawValue) (\($0))" } ?? rawValue }

  private func name(_ language: ReportStyle.Language) -> String? {
    switch self {
    case .dissimilarity: language.say("ongelijkheidsindex", "dissimilarity index")
    case .varianceRatio: language.say("scheidingsindex", "variance ratio")
    case .isolation: language.say("kans op een schoolgenoot uit de eigen groep", "isolation")
    case .exposure: language.say("contactkans", "exposure")
    case .gini: language.say("gini-index", "Gini index")
    case .theil: language.say("informatie-index van Theil", "information index of Theil")
    case .mutualInformation: language.say("wederzijdse informatie", "mutual information")
    case .atkinson: language.say("index van Atkinson", "Atkinson index")
    case .hutchens: language.say("wortelindex van Hutchens", "square root index of Hutchens")
    case .relativeDiversity: language.say("relatieve diversiteit", "relative diversity")
    case .normalisedExposure: language.say("gemiddelde afzondering", "normalised exposure")
    case .squaredVariation: language.say("variatie in aandelen", "squared coefficient of variation")
    default: nil
    }
  }

  /// One sentence that says what a value means; nil for what the text does not explain.
  func reading(_ value: Double, severalGroups: Bool, _ language: ReportStyle.Language) -> String? {
    let part = Part(value, language)
    let special = severalGroups ? readingOfGroups(part, language) : readingOfGroup(part, language)
    return special ?? readingOfAny(part, language)
  }

  private func readingOfGroup(_ part: Part, _ language: ReportStyle.Language) -> String? {
    switch self {
    case .dissimilarity:
      language.say(
        "\(part.capitalised) van de 100 leerlingen uit deze groep \(part.would) naar een andere school moeten voor een gelijke verdeling.",
        "\(part.capitalised) of every 100 pupils of this group would have to change schools for an even distribution.")
    case .varianceRatio:
      language.say(
        "Op de school van een leerling uit deze groep is het aandeel van de groep gemiddeld \(part.text) procentpunt hoger "
          + "dan op de school van een andere leerling.",
        "In the school of a pupil of this group the share of the group is on average higher by \(part.text) in a hundred "
          + "than in the school of another pupil.")
    case .isolation:
      language.say(
        "Een leerling uit deze groep zit op een school waar gemiddeld \(part.text) van de 100 leerlingen uit de eigen groep \(part.comes).",
        "A pupil of this group is in a school where on average \(part.text) of every 100 pupils are of the same group.")
    case .exposure:
      language.say(
        "Een leerling uit deze groep zit op een school waar gemiddeld \(part.text) van de 100 leerlingen uit de andere groep \(part.comes).",
        "A pupil of this group is in a school where on average \(part.text) of every 100 pupils are of the other group.")
    case .atkinson:
      language.say(
        "0 betekent gelijk verdeeld, 1 betekent helemaal gescheiden; scholen met bijna één groep tellen zwaar.",
        "0 means an even distribution, 1 complete separation; schools with almost one group weigh heavily.")
    case .hutchens:
      language.say(
        "De groep en de andere leerlingen overlappen op de scholen \(part.text)% minder dan bij een gelijke verdeling.",
        "The group and the other pupils overlap \(part.text)% less over the schools than in an even distribution.")
    default: nil
    }
  }

  private func readingOfGroups(_ part: Part, _ language: ReportStyle.Language) -> String? {
    switch self {
    case .dissimilarity:
      language.say(
        "Voor een gelijke verdeling moeten leerlingen van school wisselen: \(part.text)% van het aantal dat bij volledige scheiding nodig is.",
        "For an even distribution pupils would have to change schools: \(part.text)% of the number that complete separation would need.")
    case .relativeDiversity:
      language.say(
        "De kans op een schoolgenoot uit een andere groep is \(part.text)% kleiner dan bij een gelijke verdeling.",
        "The chance of a schoolmate of another group is \(part.text)% smaller than in an even distribution.")
    case .normalisedExposure:
      language.say(
        "Leerlingen treffen op school vooral hun eigen groep: 0 betekent niet meer dan bij een gelijke verdeling, 1 betekent alleen nog die.",
        "Pupils meet their own group: 0 means no more than in an even distribution, 1 means no other.")
    case .squaredVariation:
      language.say(
        "De aandelen van de groepen verschillen per school: 0 betekent nergens, 1 betekent zo veel als kan; kleine groepen tellen zwaar.",
        "The shares of the groups differ between schools: 0 means nowhere, 1 as much as they can; small groups weigh heavily.")
    default: nil
    }
  }

  private func readingOfAny(_ part: Part, _ language: ReportStyle.Language) -> String? {
    switch self {
    case .gini:
      language.say(
        "We vergelijken elke school met elke andere school: 0 betekent overal hetzelfde aandeel, 1 betekent helemaal gescheiden.",
        "Every school is compared with every other school: 0 means the same share everywhere, 1 complete separation.")
    case .theil:
      language.say(
        "Weet u op welke school een leerling zit, dan weet u \(part.text)% van wat er over de groep te weten is.",
        "Who knows the school of a pupil knows \(part.text)% of what there is to know about the group.")
    case .mutualInformation:
      language.say(
        "Dit is H keer de menging van het gebied (E), gemeten in nats; M is precies in delen te splitsen.",
        "This is H times the mixture of the area (E), in nats; M can be split into parts exactly.")
    default: nil
    }
  }
}

/// A share in hundredths, with the verbs that go with it in Dutch: `1 … zou`, `27 … zouden`.
private struct Part {
  let text: String
  let would: String
  let comes: String

  init(_ share: Double, _ language: ReportStyle.Language) {
    text = language.hundredths(share)
    let isOne = text == "1" || text == "minder dan 1"
    (would, comes) = isOne ? ("zou", "komt") : ("zouden", "komen")
  }

  /// At the beginning of a sentence.
  var capitalised: String { text.prefix(1).uppercased() + text.dropFirst() }
}
