// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// Addresses that changed, and references.
  static let moves = [
    Rule(
      "verhuisd.vorm", .error, title: "verhuisd.yml bestaat uit regels '/oud/: /nieuw/' of '/oud/: weg'",
      english: .init("verhuisd.yml has lines '/old/: /new/' or '/old/: weg'", remedy: "write each old address on its own line"),
      why: "Zo weet het portaal waar een oud adres heen gaat.",
      remedy: "schrijf elk oud adres op een eigen regel", valid: "/oud/: /nieuw/",
      invalid: "- /oud/"),
    Rule(
      "verhuisd.oud", .error, title: "Een oud adres is een adres op deze site",
      english: .init("An old address is an address on this site", remedy: "write the address from the first slash on"),
      why: "Het portaal kan alleen eigen adressen doorsturen.",
      remedy: "schrijf het adres vanaf de eerste schuine streep", valid: "/oud/: /nieuw/",
      invalid: "oud: /nieuw/"),
    Rule(
      "verhuisd.nieuw", .error, title: "Een nieuw adres is een adres op deze site, of 'weg'",
      english: .init("A new address is an address on this site, or 'weg'", remedy: "write the address from the first slash on, or 'weg'"),
      why: "Het portaal stuurt lezers niet naar een andere website.",
      remedy: "schrijf het adres vanaf de eerste schuine streep, of 'weg'", valid: "/oud/: /nieuw/",
      invalid: "/oud/: https://elders.nl/"),
    Rule(
      "verhuisd.bestaat", .error, title: "Een oud adres is niet meer in gebruik",
      english: .init("An old address is no longer in use", remedy: "remove the line, or rename the page"),
      why: "Er kan niet tegelijk een pagina en een verwijzing staan.",
      remedy: "haal deze regel weg, of geef de pagina een andere naam", valid: "een adres waar niets meer staat",
      invalid: "/themas/: /over/"),
    Rule(
      "verhuisd.doel", .error, title: "Een nieuw adres bestaat",
      english: .init("A new address exists", remedy: "write the address as the browser shows it, or 'weg'"),
      why: "Anders komt wie het oude adres volgt nergens.",
      remedy: "schrijf het adres zoals het in de browser staat, of 'weg'", valid: "/oud/: /over/",
      invalid: "/oud/: /ovre/"),
    Rule(
      "verhuisd.dubbel", .error, title: "Een oud adres gaat naar één plaats",
      english: .init("An old address leads to one place", remedy: "remove one of the two"),
      why: "Anders is niet te zeggen welke geldt.",
      remedy: "haal één van de twee weg", valid: "één regel voor /oud/",
      invalid: "twee regels voor /oud/"),
    Rule(
      "verhuisd.keten", .error, title: "Een oud adres wijst meteen naar de laatste plaats",
      english: .init("An old address leads straight to the last place", remedy: "write the last address"),
      why: "Elke tussenstap kost de lezer tijd en kan breken.",
      remedy: "schrijf het laatste adres", valid: "/a/: /c/ en /b/: /c/",
      invalid: "/a/: /b/ en /b/: /c/"),
    Rule(
      "verwijzing.soort", .error, title: "Een soort waarnaar verwezen wordt, bestaat",
      english: .init("A kind that is referred to exists", remedy: "make soorten/name.md, or correct the name"),
      why: "De map van een fiche is haar soort.",
      remedy: "maak soorten/naam.md, of verbeter de naam", valid: "fiches/ouderinitiatieven/",
      invalid: "fiches/ouder-initiatief/"),
    Rule(
      "verwijzing.thema", .error, title: "Een thema waarnaar verwezen wordt, bestaat",
      english: .init("A theme that is referred to exists", remedy: "choose a file of 'themas'"),
      why: "Anders wijst de fiche naar een pagina die er niet is.",
      remedy: "kies een bestand uit 'themas'", valid: "themas: [ouderbetrokkenheid]",
      invalid: "themas: [ouderbetrokkenhied]"),
    Rule(
      "verwijzing.partner", .error, title: "Een partner waarnaar verwezen wordt, bestaat",
      english: .init("A partner that is referred to exists", remedy: "choose a file of 'partners'"),
      why: "Anders wijst de fiche naar een pagina die er niet is.",
      remedy: "kies een bestand uit 'partners'", valid: "partners: [proefschool]",
      invalid: "partners: [proefschol]"),
    Rule(
      "verwijzing.bron", .error, title: "Een bron waarnaar verwezen wordt, bestaat",
      english: .init("A source that is referred to exists", remedy: "choose an id of bronnen.yml"),
      why: "Zonder bron is niet na te gaan of iets waar is.",
      remedy: "kies een id uit bronnen.yml", valid: "bronnen: [brief-2020]",
      invalid: "bronnen: [brief-2019]"),
    Rule(
      "verwijzing.dataset", .error, title: "Een dataset waarnaar verwezen wordt, bestaat",
      english: .init("A dataset that is referred to exists", remedy: "choose a folder of 'monitor'"),
      why: "Anders zijn er geen cijfers om te laten zien.",
      remedy: "kies een map uit 'monitor'", valid: "dataset: po-ses-2019",
      invalid: "dataset: po-ses"),
    Rule(
      "verwijzing.gebied", .error, title: "Een gebied waarnaar verwezen wordt, bestaat",
      english: .init("An area that is referred to exists", remedy: "choose a name or code of gebieden.csv"),
      why: "Anders komt de fiche bij geen gemeente.",
      remedy: "kies een naam of code uit gebieden.csv", valid: "gemeenten: [Nijmegen]",
      invalid: "gemeenten: [Nijmegn]"),
  ]
}
