// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// What portaal measure asks of a table.
  static let measuring = [
    Rule(
      "meten.aantal", .error, title: "Elk aantal is een getal waarmee gerekend kan worden",
      english: .init("Every count can be computed with", remedy: "check the counts in this table"),
      why: "Een aantal leerlingen is niet negatief.",
      remedy: "controleer de aantallen in deze tabel", valid: "12",
      invalid: "-12"),
    Rule(
      "meten.groep", .error, title: "De groep is niet groter dan het totaal",
      english: .init("The group is not larger than the total", remedy: "check both counts in this row"),
      why: "Anders klopt een van de twee aantallen niet.",
      remedy: "controleer beide aantallen in deze rij", valid: "groep 12, totaal 200",
      invalid: "groep 220, totaal 200"),
    Rule(
      "meten.kolom-dubbel", .error, title: "Elke kolom met leerlingen wordt één keer genoemd",
      english: .init("Every column of pupils is named once", remedy: "name different columns"),
      why: "Anders tellen leerlingen dubbel.",
      remedy: "noem bij --group en --total verschillende kolommen", valid: "--group vmbo --group havo",
      invalid: "--group vmbo --group vmbo"),
    Rule(
      "meten.leeg", .error, title: "In elke rij is ingevuld waar een school bij hoort",
      english: .init("Every row says where a school belongs", remedy: "fill in the cell, or remove the row"),
      why: "Anders is niet te zien bij welke groep de school telt.",
      remedy: "vul de cel in, of haal de rij weg", valid: "Nijmegen",
      invalid: "(leeg)"),
    Rule(
      "meten.te-groot", .error, title: "Een school heeft minder dan 2.147.483.648 leerlingen",
      english: .init("A school has fewer than 2,147,483,648 pupils", remedy: "check the number in this row"),
      why: "Een groter getal is een tikfout.",
      remedy: "controleer het getal in deze rij", valid: "412",
      invalid: "4120000000"),
    Rule(
      "meten.totaal", .error, title: "De groepen zijn samen het totaal",
      english: .init("The groups add up to the total", remedy: "check the counts, or leave out --total"),
      why: "Anders ontbreken er leerlingen, of tellen ze dubbel.",
      remedy: "controleer de aantallen, of laat --total weg", valid: "100 en 50, totaal 150",
      invalid: "100 en 50, totaal 160"),
  ]
}
