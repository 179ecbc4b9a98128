// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The keys that the Markdown files share.
enum ArticleKeys {
  static let title = Key("titel", .text(characters: 90), required: true, "de naam waaronder lezers dit vinden")
  static let summary = Key(
    "samenvatting", .text(words: 80), required: true, "de kern in een paar zinnen, voor lijsten, zoekresultaten en nieuwslezers")

  static let updated = Key("bijgewerkt", .date, "wanneer de tekst het laatst veranderde; een vertaling van een eerdere dag is verouderd")

  static let proofread = Key(
    "nagelezen", .date, "wanneer iemand met deze moedertaal de vertaling las; tot die dag zegt de bladzijde dat het nog niet gebeurd is")

  static let theme = Schema("thema", "een thema", [title.description, summary.description, updated.description])
  /// What a translation has of its own; `kept` are the keys of the originals, which it must not repeat.
  static let translation = translation(
    [], of: [KindKeys.schema, PartnerKeys.schema, InfoPageKeys.schema, NewsKeys.schema, AgendaKeys.schema])
  static let municipality = Schema(
    "gemeentetekst", "een tekst over een gemeente", [title.description, summary.description, updated.description])

  static func translation(_ keys: [KeyDescription], of originals: [Schema]) -> Schema {
    let own = [title.description, summary.description, updated.description, proofread.description] + keys
    let kept = originals.flatMap(\.keys).map(\.name).filter { name in !own.contains { $0.name == name } }
    return Schema("vertaling", "een vertaling", own, keptByOriginal: kept)
  }
}

enum KindKeys {
  static let plural = Key("meervoud", .text(characters: 90), required: true, "de naam van de hele groep, boven de lijst van fiches")
  static let schema = Schema(
    "soort", "een soort",
    [
      ArticleKeys.title.description, plural.description, ArticleKeys.summary.description, ArticleKeys.updated.description,
    ])
}

enum PartnerKeys {
  static let type = Key("soort", .choice(Partner.PartnerType.self), required: true, "wat voor organisatie dit is, om op te kunnen kiezen")
  static let area = Key("gemeente", .municipality, "waar de partner zit, zodat die op de bladzijde van de gemeente staat")
  static let address = Key("url", .address, "de eigen website")
  static let isInCoalition = Key("coalitie", .yesOrNo, "of de partner lid is van de coalitie achter dit portaal")
  static let schema = Schema(
    "partner", "een partner",
    [
      ArticleKeys.title.description, type.description, area.description, address.description, ArticleKeys.summary.description,
      isInCoalition.description, ArticleKeys.updated.description,
    ])
}

enum InfoPageKeys {
  static let order = Key("volgorde", .integer(0...999), "de plaats in het menu: een laag getal staat vooraan")
  static let schema = Schema(
    "pagina", "een pagina",
    [ArticleKeys.title.description, ArticleKeys.summary.description, order.description, ArticleKeys.updated.description])
}

enum NewsKeys {
  static let date = Key("datum", .date, required: true, "de dag van het bericht; dezelfde dag staat in de bestandsnaam")
  static let schema = Schema(
    "nieuws", "een nieuwsbericht", [ArticleKeys.title.description, ArticleKeys.summary.description, date.description])
}

enum AgendaKeys {
  static let date = Key("datum", .date, required: true, "de dag van de bijeenkomst; dezelfde dag staat in de bestandsnaam")
  static let begin = Key("begin", .time, "hoe laat het begint")
  static let end = Key("einde", .time, "hoe laat het eindigt")
  static let venue = Key("plaats", .text(characters: 120), "waar het is")
  static let registration = Key("aanmelden", .registration, "waar een lezer zich aanmeldt")
  static let schema = Schema(
    "agenda", "een agendapunt",
    [
      ArticleKeys.title.description, ArticleKeys.summary.description, date.description, begin.description, end.description,
      venue.description, registration.description,
    ])
}

extension ValueType where Value == String {
  /// A web address or an e-mail address.
  fileprivate static var registration: ValueType {
    checked(
      "een webadres dat met https:// begint, of een e-mailadres",
      remedy: "schrijf alleen het adres, zonder 'mailto:'; zonder adres laat u de regel weg",
      example: "https://voorbeeld.example/aanmelden", shape: .pattern("^(https://|[^@ ]+@)")
    ) { WebAddress.isValid($0) || WebAddress.isEmail($0) }
  }
}
