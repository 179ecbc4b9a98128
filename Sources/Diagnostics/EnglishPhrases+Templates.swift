// SPDX-License-Identifier: Apache-2.0

/// About templates and the words of the interface. Braces in a text are written with `{}` between the literal parts.
extension EnglishPhrases {
  static let templateSentences = [
    (
      "tekst tussen '{}' en '{}' staat in een blok; deze tekst verschijnt nergens",
      "text between '{}' and '{}' is in a block; this text appears nowhere"
    ),
    (
      "tussen '{}' en '{}' staan alleen blokken, en '{}' is geen blok", "between '{}' and '{}' there are blocks only, and '{}' is none"
    ),
    (
      "elk sjabloon dat een ander gebruikt, bestaat, en '{}' in '{}' niet",
      "every template that another one uses exists, and '{}' in '{}' does not"
    ),
    (
      "een sjabloon dat zichzelf gebruikt, doet dat binnen een sectie, en '{}' komt zonder sectie weer bij zichzelf uit",
      "a template that uses itself does so within a section, and '{}' comes back to itself without one"
    ),
    ("de sjablonen staan in een map, en die is er niet", "the templates are in a folder, and there is none"),
    ("elke soort pagina heeft een sjabloon, en '{}' is er niet", "every kind of page has a template, and there is no '{}'"),
    ("wat geopend wordt, wordt ook gesloten, en '{}' niet", "what is opened is closed, and '{}' is not"),
    ("een sluittag sluit wat open is, en '{}' niet: {}", "a closing tag closes what is open, and '{}' does not: {}"),
    ("een tag die met '{}' begint, eindigt met '{}'", "a tag that begins with '{}' ends with '{}'"),
    (
      "een sjabloon is een tekstbestand in UTF-8, en hier staan andere tekens",
      "a template is a text file in UTF-8, and here are other characters"
    ),
    (
      "elke naam in een sjabloon heeft een waarde, en '{}' op deze pagina niet",
      "every name in a template has a value, and '{}' on this page has none"
    ),
    ("{} schrijft een tekst of een getal, en '{}' is hier {}", "{} writes a text or a number, and '{}' is {} here"),
    ("'{}' zijn twaalf namen met spaties ertussen, en dit zijn er {}", "'{}' are twelve names with spaces between them, and these are {}"),
    ("de woorden van de site staan in '{}', en dat bestand is er niet", "the words of the site are in '{}', and that file is not there"),
    (
      "een bestand met teksten heet naar een taal die het portaal kent, en '{}' is er geen",
      "a file of texts is named for a language that the portal knows, and '{}' is none"
    ),
    ("de teksten zijn leesbare YAML", "the texts are well-formed YAML"),
    (
      "elke tekst van de bediening staat in elke taal, en '{}' staat niet in dit bestand",
      "every text of the interface is in each language, and '{}' is not in this file"
    ),
    ("elke regel van de teksten is 'sleutel: tekst'", "every line of the texts is 'key: text'"),
  ]

  static let templateRemedies = [
    ("zet de tekst in een blok: {}, of haal haar weg", "put the text into a block: {}, or remove it"),
    ("maak het sjabloon '{}', of haal de tag weg", "make the template '{}', or remove the tag"),
    ("zet de tag in een sectie over een lijst, bijvoorbeeld {}", "put the tag into a section over a list, for instance {}"),
    ("zet '{}' achter de naam", "put '{}' after the name"), ("bewaar het bestand als UTF-8", "save the file as UTF-8"),
    (
      "geef de pagina een waarde voor '{}', of laat haar zeggen dat die er niet is",
      "give the page a value for '{}', or let it say that there is none"
    ),
    ("zet {} waar het eindigt", "put {} where it ends"),
  ]
}
