// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// Texts in other languages, and the words around them.
  static let languages = [
    Rule(
      "vertaling.taal", .error, title: "Een vertaling is in een taal die het portaal kent",
      english: .init("A translation is in a language that the portal knows", remedy: "give the file the letters of one of its languages"),
      why: "Alleen voor die talen zijn er woorden voor de rest van de bladzijde.",
      remedy: "geef het bestand de letters van een van deze talen, zoals over.en.md", valid: "paginas/over.en.md",
      invalid: "paginas/over.xx.md"),
    Rule(
      "vertaling.sleutel", .error, title: "Een vertaling heeft alleen sleutels over de tekst zelf",
      english: .init("A translation has only keys about its own text", remedy: "remove the line"),
      why: "Wat voor alle talen gelijk is, staat één keer in het Nederlandse origineel.", remedy: "haal de regel weg",
      valid: "titel: Enrolment", invalid: "sector: [po]"),
    Rule(
      "vertaling.teksten", .error, title: "Een vertaling staat op een bladzijde met woorden in dezelfde taal",
      english: .init("A translation is on a page with words in its language", remedy: "make the file of texts for that language"),
      why: "Anders staat er een Nederlands menu om een tekst die geen Nederlander leest.",
      remedy: "maak het bestand met teksten voor die taal, met dezelfde sleutels als teksten.en.yml", valid: "Templates/teksten.tr.yml",
      invalid: "een Turkse tekst zonder teksten.tr.yml"),
    Rule(
      "teksten.taal", .error, title: "Een bestand met teksten heet naar een taal die het portaal kent",
      english: .init("A file of texts is named for a language that the portal knows", remedy: "rename the file"),
      why: "Anders gebruikt het portaal het bestand nooit.", remedy: "kies een van de talen van het portaal", valid: "teksten.en.yml",
      invalid: "teksten.xx.yml"),
    Rule(
      "teksten.maanden", .error, title: "De namen van de maanden zijn er twaalf",
      english: .init("There are twelve names of months", remedy: "write the names from January to December"),
      why: "Met een naam te weinig krijgt een datum een verkeerde maand.",
      remedy: "schrijf de namen zoals zij in een datum staan, van januari tot en met december", valid: "januari februari … december",
      invalid: "januari februari"),
    Rule(
      "sleutels.naam", .error, title: "Een blok 'sleutels' noemt een soort bestand",
      english: .init("A block 'sleutels' names a kind of file", remedy: "choose one of the names"),
      why: "Het blok maakt een tabel van de sleutels van dat soort bestand.", remedy: "kies een van de namen die de melding noemt",
      valid: "fiche", invalid: "fietse"),
  ]
}
