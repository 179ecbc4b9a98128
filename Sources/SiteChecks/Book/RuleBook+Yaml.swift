// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// How keys and values are written.
  static let yaml = [
    Rule(
      "yaml.tab", .error, title: "YAML springt in met spaties, niet met tabs",
      english: .init("YAML indents with spaces, not tabs", remedy: "replace the tab by two spaces"),
      why: "YAML staat geen tabs toe aan het begin van een regel.",
      remedy: "vervang de tab door twee spaties", valid: "(twee spaties)naam: Coalitie",
      invalid: "(een tab)naam: Coalitie"),
    Rule(
      "yaml.dubbele-punt", .error, title: "Een waarde met ': ' erin staat tussen aanhalingstekens",
      english: .init("A value with ': ' in it is quoted", remedy: "put the whole value between \"…\""),
      why: "Anders lijkt het tweede deel een nieuwe sleutel.",
      remedy: "zet de hele waarde tussen \"…\"", valid: "titel: \"Kansen: een begin\"",
      invalid: "titel: Kansen: een begin"),
    Rule(
      "yaml.aanhalingsteken", .error, title: "Een tekst die met een aanhalingsteken begint, eindigt er ook mee",
      english: .init(
        "A text that begins with a quotation mark ends with one", remedy: "put the second quotation mark at the end of the value"),
      why: "Anders hoort de rest van het bestand bij die tekst.",
      remedy: "zet het tweede aanhalingsteken aan het eind van de waarde", valid: "titel: \"Kansen\"",
      invalid: "titel: \"Kansen"),
    Rule(
      "yaml.haken", .error, title: "Een lijst of groep tussen haken eindigt met een haak",
      english: .init("A list or group in brackets is closed", remedy: "add the missing comma or bracket"),
      why: "Zonder de laatste haak of een komma is niet te zien wat erbij hoort.",
      remedy: "zet de ontbrekende komma of haak neer", valid: "sector: [po, vo]",
      invalid: "sector: [po, vo"),
    Rule(
      "yaml.backslash", .error, title: "Na een \\ tussen dubbele aanhalingstekens komt een bekende letter",
      english: .init("A backslash in double quotes is followed by a known letter", remedy: "write two backslashes, or use single quotes"),
      why: "Een \\ heeft daar een eigen betekenis.",
      remedy: "schrijf \\\\ voor een gewone \\, of gebruik enkele aanhalingstekens", valid: "titel: 'C:\\kansen'",
      invalid: "titel: \"C:\\kansen\""),
    Rule(
      "yaml.document", .error, title: "Een bestand is één geheel",
      english: .init("A file is one document", remedy: "remove the line of hyphens or dots"),
      why: "Regels met alleen '---' of '...' knippen een bestand in stukken.",
      remedy: "haal de regel met streepjes of punten weg", valid: "- id: brief-2020",
      invalid: "--- halverwege bronnen.yml"),
    Rule(
      "yaml.sleutel", .error, title: "Een regel is 'sleutel: waarde'",
      english: .init("A line is 'key: value'", remedy: "put ': ' after the key"),
      why: "Zonder dubbele punt is niet te zien bij welke sleutel iets hoort.",
      remedy: "zet ': ' achter de sleutel", valid: "titel: Kansen",
      invalid: "titel Kansen"),
    Rule(
      "yaml.dubbele-sleutel", .error, title: "Een sleutel staat er één keer",
      english: .init("A key occurs once", remedy: "keep one of the two lines"),
      why: "Anders is niet te zeggen welke van de twee waarden geldt.",
      remedy: "houd één van de twee regels", valid: "één regel 'titel: …'",
      invalid: "twee regels 'titel: …'"),
    Rule(
      "yaml.diepte", .error, title: "Waarden zitten niet honderden lagen diep in elkaar",
      english: .init("Values are not nested hundreds of levels deep", remedy: "remove the brackets"),
      why: "Zo'n bestand is met opzet of door een fout gemaakt en kan het programma laten vastlopen.",
      remedy: "haal de haken weg", valid: "sector: [po]",
      invalid: "sector: [[[[[[…"),
    Rule(
      "yaml.spatie", .error, title: "Tussen een sleutel en haar waarde staat een gewone spatie",
      english: .init("A plain space stands between a key and its value", remedy: "remove the non-breaking space and type a plain one"),
      why: "Een vaste spatie ziet er hetzelfde uit, maar telt als een letter. Zij komt mee met tekst uit Word of van een website.",
      remedy: "haal de spatie weg en typ haar opnieuw", valid: "kosten: 2", invalid: "kosten: 2, met een vaste spatie ervoor"),
    Rule(
      "yaml.krullen", .warning, title: "Om een waarde staan rechte aanhalingstekens of geen",
      english: .init("A value stands between straight quotation marks or none", remedy: "type \" in their place, or remove them"),
      why: "Gekrulde aanhalingstekens komen mee uit Word. Zij tellen als letters, en staan dan ook op de pagina.",
      remedy: "typ rechte aanhalingstekens, of haal ze weg", valid: "titel: \"Samen sporten\"", invalid: "titel: “Samen sporten”"),
    Rule(
      "yaml.teken", .error, title: "Een waarde die met @, `, % of een tab begint, staat tussen aanhalingstekens",
      english: .init("A value that begins with @, `, % or a tab is quoted", remedy: "put the whole value between \"…\""),
      why: "Die tekens hebben in YAML een eigen betekenis.",
      remedy: "zet de hele waarde tussen \"…\"", valid: "titel: \"@school\"",
      invalid: "titel: @school"),
    Rule(
      "yaml.inspringen", .error, title: "Sleutels van één groep staan recht onder elkaar",
      english: .init("Keys of one group are aligned", remedy: "check the indentation of this line and the one above"),
      why: "Aan het inspringen is te zien wat bij elkaar hoort.",
      remedy: "kijk het inspringen van deze regel en de regel erboven na", valid: "titel en status even ver ingesprongen",
      invalid: "status één spatie verder dan titel"),
    Rule(
      "yaml.alias", .error, title: "Een waarde begint niet met '&' of '*'",
      english: .init("A value does not begin with '&' or '*'", remedy: "quote the value, or write it out in full"),
      why: "Ankers en aliassen van YAML maken een bestand moeilijk te lezen, en kunnen het duizenden keren groter maken.",
      remedy: "zet de waarde tussen aanhalingstekens, of schrijf haar voluit", valid: "titel: \"*nieuw*\"",
      invalid: "titel: *nieuw"),
    Rule(
      "yaml.stuurteken", .error, title: "Een tekst bevat geen onzichtbare stuurtekens",
      english: .init("A text has no invisible control characters", remedy: "remove the character or the escape"),
      why: "Een lezer ziet ze niet, en programma's lopen erop vast.",
      remedy: "haal het teken, of de reeks met een \\, weg", valid: "titel: Kansen",
      invalid: "titel: \"Kansen\\0\""),
    Rule(
      "yaml.tag", .error, title: "Een waarde heeft geen YAML-tag",
      english: .init("A value has no YAML tag", remedy: "remove the word with '!'"),
      why: "Een woord met '!' ervoor zegt een programma hoe het moet lezen; hier weet het portaal dat zelf.",
      remedy: "haal het woord met '!' weg", valid: "kosten: 3",
      invalid: "kosten: !!int 3"),
  ]
}
