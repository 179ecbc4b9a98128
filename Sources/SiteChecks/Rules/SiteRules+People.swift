// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension SiteRules {
  static let personalEmail = Rule(
    "persoon.e-mail", .warning, title: "Een e-mailadres is van een functie, niet van een persoon",
    english: .init("An e-mail address belongs to an office, not a person", remedy: "use the address of an office"),
    why: "Een adres met een naam is een persoonsgegeven, en het blijft staan als die persoon ander werk krijgt.",
    remedy: "gebruik een adres van een functie, zoals info@ of redactie@", valid: "Mail naar redactie@portaal.example.",
    invalid: "Mail naar j.jansen@school.example.")

  static let phone = Rule(
    "persoon.telefoon", .warning, title: "Een tekst noemt geen telefoonnummer",
    english: .init("A text has no telephone number", remedy: "remove the number and link to the organisation"),
    why: "Een nummer is vaak van één persoon, en het verandert. Op de website van de organisatie staat het goede.",
    remedy: "haal het nummer weg en verwijs naar de website van de organisatie", valid: "Bel de school; het nummer staat op haar website.",
    invalid: "Bel 06-12345678.")

  static let citizenNumber = Rule(
    "persoon.bsn", .error, title: "Een tekst noemt geen burgerservicenummer",
    english: .init("A text has no citizen service number", remedy: "remove the number, from the history of git too"),
    why: "Een burgerservicenummer publiceren mag niet, en wie het heeft kan er misbruik van maken.",
    remedy:
      "haal het nummer weg, ook uit de geschiedenis van git; is het iets anders, schrijf het dan met punten tussen de duizendtallen",
    valid: "Kamerstuk 36.410", invalid: "Leerling 111222333")

  static let people = [personalEmail, phone, citizenNumber]
}
