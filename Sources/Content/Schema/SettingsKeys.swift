// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// The keys of `portaal.yml`.
enum SettingsKeys {
  static let title = Key("titel", .text(characters: 90), required: true, "de naam van het portaal, boven elke bladzijde")
  static let subtitle = Key("ondertitel", .text(characters: 200), required: true, "in één zin waar het portaal over gaat")
  static let address = Key("adres", .siteAddress, required: true, "waar het portaal op het web staat, voor feeds en zoekmachines")
  static let editAddress = Key("bewerken", .address, "het begin van het adres van 'Verbeter deze pagina'")
  static let contact = Key("contact", .email, required: true, "waar lezers een fout melden")
  static let publisher = Key("uitgever", .publisher, required: true, "wie verantwoordelijk is voor het portaal")
  static let privacy = Key("privacy", .privacy, "vanaf welke aantallen leerlingen cijfers getoond worden")
  static let rules = Key("regels", .ruleSettings, "hoe zwaar dit portaal de regels voor de hele website neemt")
  static let linksTerms = Key("begrippen-linken", .yesOrNo, "of een tekst de woorden uit begrippen.yml naar hun uitleg linkt")
  static let schema = Schema(
    "portaal", "portaal.yml",
    [
      title.description, subtitle.description, address.description, editAddress.description, contact.description,
      publisher.description, privacy.description, rules.description, linksTerms.description,
    ])
}

struct Publisher: Sendable {
  var name: String
  var address: String?
}

struct Privacy: Sendable {
  var threshold: Int
  var minimumDenominator: Int
  var namedDatasets: [String]
}

enum PublisherKeys {
  static let name = Key("naam", .text(characters: 200), required: true, "hoe de uitgever heet")
  static let address = Key("url", .address, "de website van de uitgever")
  static let schema = Schema("uitgever", "de uitgever", [name.description, address.description])
}

enum PrivacyKeys {
  /// The lower bound is the rule of the offices: a cell of fewer than five pupils is never shown.
  static let threshold = Key("drempel", .integer(5...100), "kleinere aantallen leerlingen worden verborgen")
  static let minimumDenominator = Key("minimumNoemer", .integer(5...1000), "een aandeel wordt pas getoond vanaf zo veel leerlingen")
  static let namedDatasets = Key(
    "schoolnamenToegestaan", .list(of: .datasetFolder, called: "datasets"),
    "in welke datasets de tabel namen of nummers van scholen mag hebben; getoond worden die nooit")
  static let schema = Schema(
    "privacy", "de groep 'privacy'", [threshold.description, minimumDenominator.description, namedDatasets.description])
}

extension ValueType where Value == Publisher {
  fileprivate static var publisher: ValueType {
    group(PublisherKeys.schema, example: "{ naam: Coalitie, url: https://coalitie.example }") { keys, scope in
      let name = keys.read(PublisherKeys.name, &scope)
      let address = keys.read(PublisherKeys.address, &scope)
      return name.map { Publisher(name: $0, address: address) }
    }
  }
}

extension ValueType where Value == Privacy {
  fileprivate static var privacy: ValueType {
    group(PrivacyKeys.schema, example: "{ drempel: 5, minimumNoemer: 25 }") { keys, scope in
      Privacy(
        threshold: keys.read(PrivacyKeys.threshold, &scope) ?? 5,
        minimumDenominator: keys.read(PrivacyKeys.minimumDenominator, &scope) ?? 25,
        namedDatasets: keys.read(PrivacyKeys.namedDatasets, &scope) ?? [])
    }
  }
}

extension ValueType where Value == String {
  fileprivate static var datasetFolder: ValueType {
    checked("de map van een dataset", remedy: "schrijf de naam van de map in monitor/", example: "po-ses-2019") { !$0.isEmpty }
  }
}

extension ValueType where Value == [RuleSetting] {
  /// Whether there is a rule of that name is known only where the rules are: in the checks over the whole site.
  fileprivate static var ruleSettings: ValueType {
    let levels = ValueType<RuleLevel>.choice()
    let description = "een groep van regels, elk met \(levels.description)"
    let example = "{ link.vage-tekst: fout }"
    return ValueType(
      description, remedy: "schrijf bijvoorbeeld \(example)", example: example, shape: .mapping(levels.shape)
    ) { value, spot, scope in
      guard case .mapping(let pairs) = value.content else {
        scope.reject(value, spot, description, remedy: "schrijf bijvoorbeeld \(example)")
        return nil
      }
      return pairs.compactMap { pair in
        let spot = Spot(key: pair.key, rule: "regels")
        return levels.read(pair.value, spot, &scope).map { RuleSetting(pair.key, $0, at: scope.source.place(pair.keyMark)) }
      }
    }
  }
}
