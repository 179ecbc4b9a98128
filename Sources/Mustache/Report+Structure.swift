// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// The texts of everything that can be wrong with how sections, partials, parents and blocks fit together.
extension Report {
  mutating func unclosedSection(_ tag: Tag, at place: Place) {
    error(
      "sjabloon.sectie", at: place, "wat geopend wordt, wordt ook gesloten, en '\(tag.description)' niet",
      remedy: "zet {{/\(tag.name)}} waar het eindigt")
  }

  mutating func strayClose(_ tag: Tag, at place: Place, open: (tag: Tag, line: Int?)?) {
    let open = open.map { ("'\($0.tag.description)' op regel \($0.line ?? 1) is open", "bedoelde u {{/\($0.tag.name)}}?") }
    error(
      "sjabloon.sectie", at: place, "een sluittag sluit wat open is, en '\(tag.description)' niet: \(open?.0 ?? "er is niets open")",
      remedy: open?.1 ?? "haal de tag weg, of zet {{#\(tag.name)}} ervoor")
  }

  mutating func nestedTooDeep(_ tag: Tag, at place: Place, limit: Int) {
    error(
      "sjabloon.diepte", at: place, "secties staan hooguit \(limit) diep in elkaar, en '\(tag.description)' staat dieper",
      remedy: "maak van het binnenste deel een eigen sjabloon")
  }

  mutating func tagBetweenBlocks(_ tag: Tag, parent: Tag, at place: Place) {
    error(
      "sjabloon.blok", at: place,
      "tussen '\(parent.description)' en '{{/\(parent.name)}}' staan alleen blokken, en '\(tag.description)' is geen blok",
      remedy: "zet de tag in een blok: {{$naam}}…{{/naam}}")
  }

  mutating func textBetweenBlocks(parent: Tag, at place: Place) {
    warning(
      "sjabloon.blok", at: place,
      "tekst tussen '\(parent.description)' en '{{/\(parent.name)}}' staat in een blok; deze tekst verschijnt nergens",
      remedy: "zet de tekst in een blok: {{$naam}}…{{/naam}}, of haal haar weg")
  }

  mutating func unknownTemplate(_ inclusion: Inclusion, at place: Place, known: [String]) {
    error(
      "sjabloon.deel", at: place,
      "elk sjabloon dat een ander gebruikt, bestaat, en '\(inclusion.name)' in '{{\(inclusion.isParent ? "<" : ">")\(inclusion.name)}}' niet",
      remedy: nearMiss(to: inclusion.name, in: known).map { "bedoelde u '\($0)'?" }
        ?? "maak het sjabloon '\(inclusion.name)', of haal de tag weg")
  }

  mutating func unknownBlock(_ block: Block, in inclusion: Inclusion, at place: Place, known: [String]) {
    error(
      "sjabloon.blok", at: place, "een blok vult een blok van het sjabloon '\(inclusion.name)', en '\(block.name)' staat daar niet in",
      remedy: nearMiss(to: block.name, in: known).map { "bedoelde u '\($0)'?" }
        ?? "haal het blok weg, of zet {{$\(block.name)}} in '\(inclusion.name)'")
  }

  mutating func duplicateTemplate(_ name: String, at place: Place, first: String) {
    error(
      "sjabloon.dubbel", at: place, "een naam is van één sjabloon, en '\(name)' is ook van \(first)",
      remedy: "geef een van de twee een andere naam")
  }

  mutating func duplicateConstant(_ key: String, in constants: Constants) {
    error("sjabloon.dubbel", at: Place(constants.file), "een sleutel is van één tekst, en '\(key)' van meer", remedy: "haal er een weg")
  }

  mutating func endlessInclusion(_ name: String, at place: Place) {
    error(
      "sjabloon.diepte", at: place,
      "een sjabloon dat zichzelf gebruikt, doet dat binnen een sectie, en '\(name)' komt zonder sectie weer bij zichzelf uit",
      remedy: "zet de tag in een sectie over een lijst, bijvoorbeeld {{#kinderen}}…{{/kinderen}}")
  }

  mutating func inclusionTooDeep(_ name: String, at place: Place, limit: Int) {
    error(
      "sjabloon.diepte", at: place, "sjablonen gebruiken elkaar hooguit \(limit) diep, en '\(name)' hier dieper",
      remedy: "kijk of een sjabloon of blok zichzelf gebruikt, en haal dat weg")
  }

  mutating func inclusionTooLarge(_ source: TemplateSource) {
    error(
      "sjabloon.diepte", at: Place(source.file),
      "een sjabloon met alles wat het gebruikt blijft binnen de perken, en '\(source.name)' niet",
      remedy: "gebruik minder sjablonen in elkaar")
  }
}
