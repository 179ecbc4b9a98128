// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// Charts and maps.
  static let charts = [
    Rule(
      "grafiek.dubbel", .warning, title: "Een gebied staat één keer in een grafiek",
      english: .init("An area occurs once in a chart", remedy: "remove one of the two"),
      why: "Twee gelijke regels zeggen niet meer dan één.", remedy: "haal er één weg", valid: "gebieden: [Nijmegen, Arnhem]",
      invalid: "gebieden: [Nijmegen, Nijmegen]"),
    Rule(
      "grafiek.lang", .warning, title: "Een grafiek met staven is te overzien",
      english: .init("A chart with bars is not too long", remedy: "choose fewer areas, or a map"),
      why: "Meer dan zestig staven leest niemand.", remedy: "kies minder gebieden, of neem een kaart", valid: "tien gebieden",
      invalid: "zeventig gebieden"),
    Rule(
      "grafiek.reeksen", .warning, title: "Een grafiek heeft niet meer reeksen dan er kleuren zijn",
      english: .init("A chart has no more series than there are colours", remedy: "choose fewer, or 'klein-veelvoud'"),
      why: "Met meer lijnen zijn de kleuren niet meer uit elkaar te houden.", remedy: "kies er minder, of neem 'klein-veelvoud'",
      valid: "vier gebieden", invalid: "twaalf gebieden in één lijngrafiek"),
    Rule(
      "grafiek.marge", .warning, title: "Een waarde ligt binnen haar eigen marge",
      english: .init("A value is within its own bounds", remedy: "check the lower and the upper bound"),
      why: "Anders klopt de waarde niet, of de marge.", remedy: "kijk de ondergrens en de bovengrens na",
      valid: "waarde 40, van 35 tot 45", invalid: "waarde 40, van 50 tot 60"),
    Rule(
      "grafiek.gebied", .warning, title: "Een gemeente van een kaart staat in het kaartbestand",
      english: .init("A municipality of a map is in the map file", remedy: "take map and figures of the same year"),
      why: "Een gemeente zonder grenzen is niet te tekenen.", remedy: "kijk of de kaart en de dataset van hetzelfde jaar zijn",
      valid: "een kaart en cijfers van 2023", invalid: "een kaart van 2019 bij cijfers van 2023"),
    Rule(
      "kaart.grenzen", .error, title: "Een bestand in kaart/ is GeoJSON met gemeentegrenzen",
      english: .init("A file in kaart/ is GeoJSON of municipalities", remedy: "take the boundaries from PDOK as GeoJSON"),
      why: "Daarmee worden kaarten getekend.",
      remedy: "neem de gemeentegrenzen van PDOK als GeoJSON", valid: "gemeenten.geojson van PDOK",
      invalid: "een leeg bestand"),
    Rule(
      "grafiek.cijfers", .warning, title: "Een grafiek laat cijfers zien",
      english: .init("A chart shows figures", remedy: "choose other areas or another measure"),
      why: "Van deze gebieden zijn er geen cijfers die getoond mogen worden.",
      remedy: "kies andere gebieden of een andere maat", valid: "gebieden: [Nijmegen]",
      invalid: "een gebied waarvan alles verborgen is"),
    Rule(
      "grafiek.deel", .error, title: "Een gestapelde grafiek laat delen van een geheel zien",
      english: .init("A stacked chart shows parts of a whole", remedy: "choose another kind of chart, or a share"),
      why: "Wat geen deel is, telt niet op tot honderd.",
      remedy: "kies een andere soort grafiek, of een aandeel", valid: "maat: aandeel",
      invalid: "maat: D"),
    Rule(
      "grafiek.halter", .error, title: "Een halter heeft twee cijfers per gebied",
      english: .init("A dumbbell has two figures an area", remedy: "choose another kind of chart"),
      why: "Met één cijfer is er niets te vergelijken.",
      remedy: "kies een andere soort grafiek", valid: "soort: halter bij twee schooljaren",
      invalid: "soort: halter bij één waarde"),
    Rule(
      "grafiek.breuk", .error, title: "Een helling vergelijkt jaren die te vergelijken zijn",
      english: .init("A slope compares comparable years", remedy: "choose another kind of chart"),
      why: "Bij een breuk zijn de regels voor de cijfers veranderd.",
      remedy: "kies een andere soort grafiek", valid: "twee jaren zonder breuk ertussen",
      invalid: "een breuk tussen alle jaren"),
    Rule(
      "grafiek.verdeling", .error, title: "Een verdeling laat alle gemeenten zien",
      english: .init("A distribution shows all municipalities", remedy: "choose another kind of chart"),
      why: "Met te weinig gemeenten is er geen verdeling.",
      remedy: "kies een andere soort grafiek", valid: "een maat van alle gemeenten",
      invalid: "een maat van één gemeente"),
    Rule(
      "grafiek.spreiding", .error, title: "Een spreiding zet een maat af tegen het aandeel van de groep",
      english: .init("A scatter plots a measure against the share", remedy: "choose another kind of chart"),
      why: "Zonder het aandeel is er maar één as.",
      remedy: "kies een andere soort grafiek", valid: "een dataset met tellingen",
      invalid: "een dataset met alleen waarden"),
    Rule(
      "grafiek.negatief", .error, title: "Een lengte is niet negatief",
      english: .init("A length is not negative", remedy: "choose another kind of chart"),
      why: "Een staaf of een deel begint bij nul.",
      remedy: "kies een andere soort grafiek", valid: "waarden vanaf 0",
      invalid: "waarde -3"),
    Rule(
      "grafiek.jaren", .error, title: "Een grafiek over de tijd heeft meer schooljaren",
      english: .init("A chart over time has more school years", remedy: "choose another kind of chart"),
      why: "Met één jaar is er geen verloop.",
      remedy: "kies een andere soort grafiek", valid: "een dataset met vijf schooljaren",
      invalid: "een dataset met één schooljaar"),
    Rule(
      "grafiek.kaart", .error, title: "Een kaart weet waar gemeenten liggen",
      english: .init("A map knows where municipalities are", remedy: "fill in lon and lat in gebieden.csv"),
      why: "Zonder plaats kan er niets getekend worden.",
      remedy: "vul lon en lat in gebieden.csv in", valid: "lon en lat ingevuld",
      invalid: "lon en lat leeg"),
    Rule(
      "grafiek.leeg", .error, title: "Een blok toont cijfers die er zijn",
      english: .init("A block shows figures that exist", remedy: "fill the table of the dataset"),
      why: "De tabel van de dataset heeft er geen.",
      remedy: "vul de tabel van de dataset", valid: "een dataset met rijen",
      invalid: "een dataset zonder rijen"),
  ]
}
