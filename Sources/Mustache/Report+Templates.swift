// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// The texts of everything that can be wrong with the tags and names of a template.
extension Report {
  mutating func unclosedTag(at place: Place, opening: Bytes, closing: Bytes) {
    error(
      "sjabloon.tag", at: place,
      "een tag die met '\(String(decoding: opening, as: UTF8.self))' begint, eindigt met '\(String(decoding: closing, as: UTF8.self))'",
      remedy: "zet '\(String(decoding: closing, as: UTF8.self))' achter de naam")
  }

  mutating func emptyTag(_ tag: Tag, at place: Place) {
    error(
      "sjabloon.tag", at: place, "in een tag staat een naam, en '\(tag.description)' is leeg",
      remedy: "zet er een naam in, of haal de tag weg")
  }

  mutating func badDelimiters(_ tag: Tag, at place: Place) {
    error(
      "sjabloon.tag", at: place, "nieuwe scheidingstekens zijn er twee, met een spatie ertussen en zonder '='",
      remedy: "schrijf bijvoorbeeld {{=<% %>=}}")
  }

  mutating func malformedName(_ tag: Tag, at place: Place) {
    error(
      "sjabloon.naam", at: place, "een naam bestaat uit letters, cijfers, '-' en '_', met punten ertussen, en '\(tag.name)' niet",
      remedy: "schrijf bijvoorbeeld {{titel}} of {{partner.naam}}")
  }

  mutating func unknownName(_ name: String, in tag: Tag, at place: Place, known: [String]) {
    error(
      "sjabloon.naam", at: place, "elke naam in een sjabloon is bekend, en '\(name)' in '\(tag.description)' niet",
      remedy: nearMiss(to: name, in: known).map { "bedoelde u '\($0)'?" } ?? "kies een naam die de pagina's geven, of haal de tag weg")
  }

  mutating func unknownConstant(_ key: String, in constants: Constants, at place: Place) {
    let near = nearMiss(to: key, in: constants.texts.map(\.key))
    error(
      "sjabloon.tekst", at: place, "elke tekst van een sjabloon staat in \(constants.file), en '\(key)' niet",
      remedy: near.map { "bedoelde u '\(constants.root).\($0)'?" } ?? "zet '\(key)' in \(constants.file)")
  }

  mutating func constantAsSection(_ tag: Tag, at place: Place) {
    error(
      "sjabloon.sectie", at: place, "een vaste tekst is geen sectie, en '\(tag.description)' maakt er een van",
      remedy: "schrijf {{\(tag.name)}}, of gebruik een naam die de pagina's geven")
  }

  mutating func notUTF8(at place: Place) {
    error(
      "sjabloon.tekens", at: place, "een sjabloon is een tekstbestand in UTF-8, en hier staan andere tekens",
      remedy: "bewaar het bestand als UTF-8")
  }
}
