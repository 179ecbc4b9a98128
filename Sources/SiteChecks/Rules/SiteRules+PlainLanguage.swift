// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension SiteRules {
  static let longSentence = Rule(
    "taal.lange-zin", .advice, title: "Een zin heeft hooguit 25 woorden",
    english: .init("A sentence has at most 25 words", remedy: "make two sentences of it"),
    why: "In een lange zin raakt een lezer de draad kwijt. Twee korte zinnen lezen makkelijker dan één lange.",
    remedy: "maak er twee zinnen van", valid: "Ouders noemen drie scholen. Daarna beslist de loting.",
    invalid: "een zin van dertig woorden, met drie komma's")

  static let hardWord = Rule(
    "taal.moeilijk-woord", .advice, title: "Een tekst heeft gewone woorden",
    english: .init("A text has common words", remedy: "write a common word"),
    why: "Wie een woord niet kent, haakt af. De moeilijke woorden en hun gewone woord staan in moeilijke-woorden.yml.",
    remedy: "schrijf een gewoon woord", valid: "Dit gaat over de regels van toelating.", invalid: "Dit gaat inzake de toelatingsregels.")

  static let passive = Rule(
    "taal.lijdende-vorm", .advice, title: "Een alinea heeft hooguit twee zinnen met een vorm van 'worden'",
    english: .init("A paragraph has at most two passive sentences", remedy: "write who does it"),
    why: "In 'er wordt besloten' staat niet wie besluit. Een lezer wil weten wie iets doet.",
    remedy: "schrijf wie het doet: 'de school besluit'", valid: "De school loot. De ouders horen de uitslag.",
    invalid: "Er wordt geloot. De uitslag wordt verstuurd. Ouders worden gebeld.")

  static let abbreviation = Rule(
    "taal.afkorting", .advice, title: "Een afkorting is uitgelegd",
    english: .init("An abbreviation is explained", remedy: "write it in full the first time, or add it to begrippen.yml"),
    why: "Een lezer van buiten kent de letters niet. Een afkorting uit begrippen.yml schrijft het portaal de eerste keer zelf voluit.",
    remedy: "schrijf haar de eerste keer voluit, of zet haar met 'voluit' in begrippen.yml",
    valid: "De Lokale Educatieve Agenda (LEA) is een overleg.", invalid: "De LEA is een overleg, zonder uitleg op de site.")

  static let plainLanguage = [longSentence, hardWord, passive, abbreviation]

  static func isPlainLanguage(_ identifier: String) -> Bool { plainLanguage.contains { $0.identifier == identifier } }
}
