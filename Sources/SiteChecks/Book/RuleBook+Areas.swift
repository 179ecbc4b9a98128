// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// The tables of municipalities.
  static let areas = [
    Rule(
      "gebied.ontbreekt", .error, title: "Een portaal heeft een gebieden.csv met alle gemeenten",
      english: .init("A portal has a gebieden.csv", remedy: "make gebieden.csv with code, naam, provincie, lon and lat"),
      why: "Zonder gemeenten zijn er geen cijfers per gemeente.",
      remedy: "maak gebieden.csv met de kolommen code, naam, provincie, lon en lat", valid: "Content/gebieden.csv",
      invalid: "een map zonder gebieden.csv"),
    Rule(
      "gebied.dubbel", .error, title: "Elk gebied staat er één keer",
      english: .init("Every area occurs once", remedy: "remove one of the two lines"),
      why: "Anders is niet te zeggen welke regel geldt.",
      remedy: "haal één van de twee regels weg", valid: "één regel voor GM0268",
      invalid: "twee regels voor GM0268"),
    Rule(
      "gebied.code", .error, title: "Een gebied heeft een code zoals GM0268",
      english: .init("An area has a code such as GM0268", remedy: "take the code from CBS"),
      why: "Aan de code herkent het portaal een gemeente in elke tabel.",
      remedy: "neem de code over van het CBS", valid: "GM0268",
      invalid: "268"),
    Rule(
      "gebied.naam", .error, title: "Een gebied heeft een naam", english: .init("An area has a name", remedy: "fill in the name"),
      why: "De naam staat boven de bladzijde van de gemeente.",
      remedy: "vul de naam in", valid: "Nijmegen",
      invalid: "(leeg)"),
    Rule(
      "gebied.provincie", .error, title: "Een gemeente ligt in een provincie",
      english: .init("A municipality is in a province", remedy: "fill in the province"),
      why: "Zo zijn gemeenten per provincie te vinden.",
      remedy: "vul de provincie in", valid: "Gelderland",
      invalid: "(leeg)"),
    Rule(
      "gebied.lon", .error, title: "'lon' is een getal in Nederland",
      english: .init("'lon' is a longitude in the Netherlands", remedy: "fill in degrees east"),
      why: "Daarmee staat de gemeente op de goede plaats op de kaart.",
      remedy: "vul graden oosterlengte in", valid: "5.85",
      invalid: "58,5"),
    Rule(
      "gebied.lat", .error, title: "'lat' is een getal in Nederland",
      english: .init("'lat' is a latitude in the Netherlands", remedy: "fill in degrees north"),
      why: "Daarmee staat de gemeente op de goede plaats op de kaart.",
      remedy: "vul graden noorderbreedte in", valid: "51.84",
      invalid: "5.1"),
    Rule(
      "gebied.oud", .error, title: "In gebieden-oud.csv staan gemeenten die er niet meer zijn",
      english: .init("gebieden-oud.csv has municipalities that are no more", remedy: "take the old code from CBS, or remove the line"),
      why: "Een gemeente die er nog is, is niet in een andere opgegaan.",
      remedy: "neem de oude code van het CBS over, of haal de regel weg",
      valid: "GM0457", invalid: "een code die ook in gebieden.csv staat"),
    Rule(
      "gebied.jaar", .error, title: "Bij een vroegere gemeente staat het jaar van de herindeling",
      english: .init("A former municipality has the year in which it ended", remedy: "fill in the year"),
      why: "Zo weet het portaal van welke jaren er cijfers zijn.", remedy: "schrijf het jaar van de herindeling", valid: "2022",
      invalid: "(leeg)"),
    Rule(
      "gebied.nieuw", .error, title: "Een vroegere gemeente gaat op in een gemeente van nu",
      english: .init("A former municipality belongs to a present one", remedy: "take the code from gebieden.csv"),
      why: "Zo komen oude cijfers bij de goede gemeente.",
      remedy: "neem de code over uit gebieden.csv", valid: "GM0268",
      invalid: "GM9999"),
    Rule(
      "kenmerk.code", .error, title: "Een kenmerk hoort bij een gemeente in gebieden.csv",
      english: .init("A feature belongs to a municipality", remedy: "take the code from gebieden.csv"),
      why: "Anders is niet te zien over welke gemeente het gaat.",
      remedy: "neem de code over uit gebieden.csv", valid: "GM0268",
      invalid: "GM9999"),
    Rule(
      "kenmerk.dubbel", .error, title: "Elke gemeente staat één keer in kenmerken.csv",
      english: .init("Every municipality occurs once in kenmerken.csv", remedy: "remove one of the two lines"),
      why: "Anders is niet te zeggen welke regel geldt.",
      remedy: "haal één van de twee regels weg", valid: "één regel voor GM0268",
      invalid: "twee regels voor GM0268"),
    Rule(
      "kenmerk.getal", .error, title: "Een gemeente heeft inwoners en een stedelijkheid van 1 tot 5",
      english: .init("A municipality has inhabitants and an urbanity of 1 to 5", remedy: "take both numbers from CBS"),
      why: "Daarmee zoekt het portaal gemeenten die op elkaar lijken.",
      remedy: "neem beide getallen over van het CBS", valid: "179073 en 2",
      invalid: "0 en 7"),
  ]
}
