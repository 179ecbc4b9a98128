// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// Templates and the words of the interface.
  static let templates = [
    Rule(
      "sjabloon.map", .error, title: "De sjablonen staan in een map die er is",
      english: .init("The template folder exists", remedy: "name the folder of templates"),
      why: "Zonder sjablonen is er geen pagina te maken.",
      remedy: "noem de map met de sjablonen", valid: "--templates Templates",
      invalid: "--templates Sjablonen"),
    Rule(
      "sjabloon.ontbreekt", .error, title: "Elke soort pagina heeft een sjabloon",
      english: .init("Every kind of page has a template", remedy: "put the file back"),
      why: "Zonder sjabloon is die pagina niet te maken.",
      remedy: "zet het bestand terug in de map met sjablonen", valid: "Templates/fiche.mustache",
      invalid: "een map zonder fiche.mustache"),
    Rule(
      "sjabloon.deel", .error, title: "Een sjabloon dat een ander gebruikt, vindt dat ook",
      english: .init("A partial exists", remedy: "correct the name"),
      why: "Anders ontbreekt een deel van de pagina.",
      remedy: "verbeter de naam", valid: "{{>bron}}",
      invalid: "{{>bonr}}"),
    Rule(
      "sjabloon.naam", .error, title: "Elke naam in een sjabloon is bekend",
      english: .init("Every name in a template is known", remedy: "correct the name"),
      why: "Een tikfout zou anders stil een leeg stuk op de pagina geven.",
      remedy: "verbeter de naam", valid: "{{titel}}",
      invalid: "{{tiel}}"),
    Rule(
      "sjabloon.waarde", .error, title: "Elke naam in een sjabloon heeft een waarde die daar past",
      english: .init("Every name in a template has a fitting value", remedy: "make it a section, or give it a value"),
      why: "Anders staat er niets, of iets onleesbaars.",
      remedy: "maak er een sectie van, of geef de naam een waarde", valid: "{{#lijst}}{{naam}}{{/lijst}}",
      invalid: "{{lijst}}"),
    Rule(
      "sjabloon.tag", .error, title: "Een tag is heel", english: .init("A tag is complete", remedy: "close the tag and put a name in it"),
      why: "Een halve tag maakt de rest van het sjabloon onleesbaar.",
      remedy: "sluit de tag, en zet er een naam in", valid: "{{titel}}",
      invalid: "{{titel"),
    Rule(
      "sjabloon.sectie", .error, title: "Wat geopend wordt, wordt ook gesloten",
      english: .init("Every section is closed", remedy: "put the closing tag where it ends"),
      why: "Anders is niet te zien waar het deel ophoudt.",
      remedy: "zet de sluittag waar het deel eindigt", valid: "{{#lijst}}…{{/lijst}}",
      invalid: "{{#lijst}}…"),
    Rule(
      "sjabloon.blok", .error, title: "Tussen een sjabloon en zijn einde staan blokken",
      english: .init("Between a parent and its end are blocks", remedy: "put the text or tag in a block"),
      why: "Wat niet in een blok staat, verschijnt nergens.",
      remedy: "zet de tekst of tag in een blok", valid: "{{$inhoud}}…{{/inhoud}}",
      invalid: "tekst buiten een blok"),
    Rule(
      "sjabloon.diepte", .error, title: "Secties en sjablonen staan niet te diep in elkaar",
      english: .init("Sections and templates are not nested too deep", remedy: "make the innermost part a template of its own"),
      why: "Een sjabloon dat zichzelf gebruikt, houdt nooit op.",
      remedy: "maak van het binnenste deel een eigen sjabloon", valid: "drie secties in elkaar",
      invalid: "een sjabloon dat zichzelf gebruikt"),
    Rule(
      "sjabloon.dubbel", .error, title: "Een naam is van één sjabloon of tekst",
      english: .init("A name belongs to one template or text", remedy: "rename one of the two"),
      why: "Anders is niet te zeggen welke bedoeld is.",
      remedy: "geef een van de twee een andere naam", valid: "één bron.mustache",
      invalid: "twee teksten met één sleutel"),
    Rule(
      "sjabloon.tekst", .error, title: "Elke tekst van een sjabloon staat in teksten.yml",
      english: .init("Every text of a template is in teksten.yml", remedy: "add the key to teksten.yml"),
      why: "Zo staan alle woorden van de site op één plaats.",
      remedy: "zet de sleutel in teksten.yml", valid: "{{t.partners}}",
      invalid: "{{t.parnters}}"),
    Rule(
      "sjabloon.tekens", .error, title: "Een sjabloon is een tekstbestand in UTF-8",
      english: .init("A template is UTF-8 text", remedy: "save the file as UTF-8"),
      why: "Anders komen letters verkeerd op elke pagina.",
      remedy: "bewaar het bestand als UTF-8", valid: "UTF-8",
      invalid: "Windows-1252"),
    Rule(
      "teksten.ontbreekt", .error, title: "De woorden van de site staan in teksten.yml",
      english: .init("The words of the site are in teksten.yml", remedy: "put the file back"),
      why: "Zonder die woorden zijn er geen koppen en knoppen.",
      remedy: "zet het bestand terug in de map met sjablonen", valid: "Templates/teksten.yml",
      invalid: "een map zonder teksten.yml"),
    Rule(
      "teksten.vorm", .error, title: "Elke regel van de teksten is 'sleutel: tekst'",
      english: .init("Every line of the texts is 'key: text'", remedy: "write the text on the line of its key"),
      why: "Een lijst of groep kan een sjabloon niet tonen.",
      remedy: "schrijf de tekst op dezelfde regel als de sleutel", valid: "partners: Partners",
      invalid: "partners: [Partners]"),
    Rule(
      "teksten.yaml", .error, title: "De teksten zijn leesbare YAML",
      english: .init("The texts are well-formed YAML", remedy: "quote a text with ': ' or '#'"),
      why: "Anders ontbreken alle woorden van de site.",
      remedy: "zet een tekst met ': ' of '#' erin tussen aanhalingstekens", valid: "uitleg: \"Let op: dit telt\"",
      invalid: "uitleg: Let op: dit telt"),
    Rule(
      "teksten.ongebruikt", .warning, title: "Elke tekst staat in een sjabloon",
      english: .init("Every text is used by a template", remedy: "remove the line"),
      why: "Ongebruikte woorden worden vergeten en kloppen dan niet meer.",
      remedy: "haal de regel weg", valid: "een tekst die in een sjabloon staat",
      invalid: "een tekst die nergens staat"),
  ]
}
