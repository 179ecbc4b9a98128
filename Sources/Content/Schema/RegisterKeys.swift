// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The keys that items of the registers share.
enum ItemKeys {
  static let id = Key("id", .identifier, required: true, "de vaste naam waarmee andere bestanden hiernaar verwijzen")
  static let title = Key("titel", .text(characters: 200), required: true, "de naam die lezers zien")
  static let source = Key("bron", .source, "waar dit staat")
  static let address = Key("url", .address, "waar het te lezen is")
}

enum TermKeys {
  static let term = Key("term", .text(characters: 90), required: true, "het woord zelf")
  static let explanation = Key("uitleg", .text(words: 120), required: true, "wat het woord betekent, in gewone taal")
  static let spellings = Key("ook", .list(of: .text(characters: 90), called: "schrijfwijzen"), "andere woorden die hetzelfde betekenen")
  static let expansion = Key(
    "voluit", .text(characters: 120), "waar een afkorting voor staat; het portaal zet het erachter waar een tekst haar het eerst gebruikt")
  static let schema = Schema(
    "begrip", "een begrip",
    [ItemKeys.id.description, term.description, explanation.description, spellings.description, expansion.description])
}

enum SourceKeys {
  static let authors = Key("auteurs", .text(characters: 300), "wie het schreef")
  static let year = Key("jaar", .year, "wanneer het verscheen")
  static let publisher = Key("uitgever", .text(characters: 200), "wie het uitgaf")
  static let reference = Key("kenmerk", .text(characters: 120), "het nummer waaronder een instelling het bewaart, zoals een Kamerstuk")
  static let status = Key("status", .choice(Source.Status.self), required: true, "hoe ver een lezer de bron kan vertrouwen")
  static let schema = Schema(
    "bron", "een bron",
    [
      ItemKeys.id.description, ItemKeys.title.description, authors.description, year.description, publisher.description,
      ItemKeys.address.description, reference.description, status.description,
    ])
}

enum CommitmentKeys {
  static let who = Key("wie", .text(characters: 200), required: true, "wie de toezegging deed")
  static let made = Key("gedaan", .date, "wanneer het werd toegezegd")
  static let due = Key("gereed-voor", .date, "wanneer het klaar zou zijn")
  static let status = Key("status", .choice(Commitment.Status.self), required: true, "hoe het ermee staat")
  static let outcome = Key("uitkomst", .text(words: 120), "wat ervan kwam")
  static let schema = Schema(
    "toezegging", "een toezegging",
    [
      ItemKeys.id.description, ItemKeys.title.description, who.description, made.description, ItemKeys.source.description,
      due.description, status.description, outcome.description,
    ])
}

enum SchemeKeys {
  static let amount = Key("bedrag", .text(characters: 120), "hoeveel geld er is")
  static let period = Key("periode", .text(characters: 120), "wanneer het geld er is")
  static let audience = Key("voor-wie", .text(characters: 300), "wie het kan aanvragen")
  static let status = Key("status", .choice(Scheme.Status.self), required: true, "of er nu aangevraagd kan worden")
  static let opens = Key("opent", .date, "de eerste dag waarop aanvragen kan; vanaf dan staat een aangekondigde regeling bij open")
  static let closes = Key("sluit", .date, "de laatste dag waarop aanvragen kan; daarna staat de regeling vanzelf bij gesloten")
  static let schema = Schema(
    "regeling", "een regeling",
    [
      ItemKeys.id.description, ItemKeys.title.description, amount.description, period.description, audience.description,
      status.description, opens.description, closes.description, ItemKeys.address.description, ItemKeys.source.description,
    ])
}

enum AgreementKeys {
  static let area = Key("gemeente", .municipality, required: true, "welke gemeente dit afsprak")
  static let goal = Key("doel", .text(words: 80), required: true, "wat er bereikt moet worden")
  static let measure = Key("maat", .text(characters: 200), "waaraan men het afmeet")
  static let baseline = Key("nulmeting", .text(characters: 200), "hoe het bij het begin was")
  static let target = Key("streefwaarde", .text(characters: 200), "hoe het moet worden")
  static let year = Key("jaar", .year, "wanneer het bereikt moet zijn")
  static let state = Key("stand", .text(characters: 300), "hoe het er nu voor staat")
  static let schema = Schema(
    "afspraak", "een afspraak",
    [
      ItemKeys.id.description, area.description, goal.description, measure.description, baseline.description, target.description,
      year.description, state.description, ItemKeys.source.description,
    ])
}
