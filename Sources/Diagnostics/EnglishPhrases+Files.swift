// SPDX-License-Identifier: Apache-2.0

/// About files, their heads and their YAML.
extension EnglishPhrases {
  static let fileSentences = [
    ("een bestand van de inhoud kan gelezen worden: {}", "a file of the content can be read: {}"),
    ("een map van de inhoud kan gelezen worden: {}", "a folder of the content can be read: {}"),
    (
      "de inhoud bestaat uit echte bestanden, niet uit symbolische koppelingen", "the content consists of real files, not of symbolic links"
    ),
    ("de inhoud bestaat uit gewone bestanden en mappen", "the content consists of regular files and folders"),
    ("de inhoud van het portaal staat in een map, en die is er niet", "the content of the portal is in a folder, and there is none"),
    ("de naam van een bestand is leesbare tekst (UTF-8)", "the name of a file is legible text (UTF-8)"),
    (
      "de naam van {} bestaat uit kleine letters, cijfers en streepjes, want hij komt in het adres; '{}' niet",
      "the name of {} consists of lower-case letters, digits and hyphens, as it becomes an address; '{}' does not"
    ),
    ("een bestand in '{}/' heet <datum>-<naam>.md", "a file in '{}/' is called <date>-<name>.md"),
    (
      "een bestand staat in een map die het portaal kent; '{}/' is geen map van het portaal",
      "a file is in a folder that the portal knows; '{}/' is none"
    ),
    ("los in de map staan alleen {}; '{}' niet", "the folder itself holds {} only, not '{}'"),
    ("een tekst in '{}/' staat in {}", "a text in '{}/' is at {}"),
    ("in '{}/' staan alleen teksten waarvan de naam op .md eindigt", "'{}/' holds texts only, whose names end in .md"),
    (
      "in een map van 'monitor/' staan dataset.yml en tabellen waarvan de naam op .csv eindigt",
      "a folder in 'monitor/' holds dataset.yml and tables whose names end in .csv"
    ),
    (
      "cijfers staan in monitor/<dataset>/, met een dataset.yml en tabellen",
      "figures are in monitor/<dataset>/, with a dataset.yml and tables"
    ),
    ("een tekst bevat geen onzichtbare stuurtekens", "a text has no invisible control characters"),
    ("een tekst bevat geen onzichtbare tekens, en hier staat {}", "a text has no invisible characters, and here is {}"),
    (
      "een bestand heeft geen regels met '<<<<<<<' of '>>>>>>>', die git bij het samenvoegen neerzet",
      "a file has no lines with '<<<<<<<' or '>>>>>>>', the marks of a merge conflict"
    ),
    (
      "tussen een sleutel en haar waarde staat een gewone spatie, en hier een vaste spatie",
      "between a key and its value there is a plain space, and here is a non-breaking one"
    ),
    ("een tekstbestand is opgeslagen als UTF-8", "a text file is saved as UTF-8"),
    ("een bestand begint met een kop tussen twee regels '---'", "a file begins with a head between two lines '---'"),
    ("de kop tussen twee regels '---' is niet leeg", "the head between two lines '---' is not empty"),
    ("de kop tussen twee regels '---' wordt ook afgesloten", "the head between two lines '---' is closed"),
    ("de YAML is leesbaar", "the YAML can be read"), ("de YAML is leesbaar: {}", "the YAML can be read: {}"),
    ("een sleutel is een woord, geen lijst of groep", "a key is a word, not a list or group"),
    ("een tekst die met een aanhalingsteken begint, eindigt er ook mee", "a text that begins with a quotation mark ends with one"),
    (
      "een waarde begint niet met '&' of '*' (ankers en aliassen van YAML)",
      "a value does not begin with '&' or '*' (anchors and aliases of YAML)"
    ),
    (
      "na een '\\' tussen dubbele aanhalingstekens komt een bekende letter",
      "between double quotation marks, '\\' is followed by a known letter"
    ),
    ("waarden zitten niet honderden lagen diep in elkaar", "values are not nested hundreds of levels deep"),
    ("een bestand is één geheel, zonder '---' of '...' ertussen", "a file is one whole, without '---' or '...' in between"),
    ("een waarde met ': ' erin staat tussen aanhalingstekens", "a value with ': ' in it is quoted"),
    (
      "een lijst of groep tussen haken eindigt met '{}', met komma's tussen de delen",
      "a list or group between brackets ends with '{}' and has commas between its parts"
    ),
    (
      "sleutels van één groep staan recht onder elkaar, elk als 'sleutel: waarde'",
      "keys of one group begin at the same column, each as 'key: value'"
    ),
    ("een regel is 'sleutel: waarde'", "a line is 'key: value'"),
    ("YAML springt in met spaties, niet met tabs", "YAML is indented with spaces, not tabs"),
    ("een waarde heeft geen YAML-tag (een woord met '!' ervoor)", "a value has no YAML tag (a word after '!')"),
    (
      "een waarde die met @, `, % of een tab begint, staat tussen aanhalingstekens",
      "a value that begins with @, `, % or a tab is quoted"
    ),
    ("een nieuw bestand heeft een eigen naam; dit bestand is er al", "a new file has a name of its own; this file is there already"),
    ("een nieuw bestand heeft een eigen naam; deze dataset is er al", "a new file has a name of its own; this dataset is there already"),
    ("een portaal heeft een portaal.yml met titel, adres en uitgever", "a portal has a portaal.yml with titel, adres and uitgever"),
    ("{} is niet leeg", "{} is not empty"),
    ("'regels' noemt regels die er zijn, en '{}' is er geen", "'regels' names rules that exist, and '{}' is none"),
    (
      "'regels' verandert geen regel waar een pagina niet zonder kan, en '{}' is er zo een",
      "'regels' changes no rule that a page cannot do without, and '{}' is one"
    ),
  ]

  static let fileReasons = [
    ("u mag het niet lezen", "you may not read it"), ("het bestaat niet", "it does not exist"),
    ("het bestand bestaat niet", "the file does not exist"), ("het is een map", "it is a folder"),
    ("het is een symbolische koppeling", "it is a symbolic link"), ("het is geen gewoon bestand", "it is not a regular file"),
    ("het is groter dan {} bytes", "it is larger than {} bytes"), ("de naam is te lang", "the name is too long"),
    ("de schijf geeft een leesfout", "the disk gives a read error"),
    ("het verandert terwijl het gelezen wordt", "it changes while it is being read"),
    ("een zacht afbreekstreepje", "a soft hyphen"), ("een spatie zonder breedte", "a zero-width space"),
    ("een teken dat afbreken verbiedt", "a word joiner"),
    ("een teken dat de leesrichting omkeert", "a character that reverses the direction of reading"),
    ("een teken van het begin van een bestand", "a byte order mark"),
    ("het blok '{}'", "the block '{}'"), ("een blok '{}'", "a block '{}'"),
  ]

  static let fileRemedies = [
    ("zet een spatie achter de dubbele punt", "put a space after the colon"),
    (
      "haal de spatie weg en typ haar opnieuw (een vaste spatie komt mee met plakken)",
      "remove the space and type it again (a non-breaking space comes with pasted text)"
    ),
    (
      "kies welke van de twee versies blijft, en haal de regels met <<<<<<<, ======= en >>>>>>> weg",
      "choose which of the two versions stays, and remove the lines with <<<<<<<, ======= and >>>>>>>"
    ),
    (
      "gebruik rechte aanhalingstekens \"…\" om de hele waarde; gekrulde tellen als gewone letters",
      "put straight quotation marks \"…\" around the whole value; curly ones count as letters"
    ),
    ("zet de dag ervoor, bijvoorbeeld '{}'", "put the day in front, for instance '{}'"),
    ("schrijf '/' waar '{}' staat, en kijk de naam na", "write '/' in place of '{}', and check the name"),
    ("kijk de naam na, of maak het bestand", "check the name, or make the file"),
    ("schrijf het jaar in vier cijfers", "write the year in four digits"),
    (
      "zet '- ' voor de eerste sleutel van elk deel en spring de andere even ver in",
      "put '- ' before the first key of each item and indent the others as far"
    ),
    ("haal het onzichtbare teken weg (het komt vaak mee met plakken)", "remove the invisible character (it often comes with pasted text)"),
    (
      "kies in uw editor 'Opslaan met codering UTF-8' en kijk de letters met accenten na",
      "save it as UTF-8 and check the letters with accents"
    ),
    ("noem het '{}'", "call it '{}'"),
    ("verplaats het bestand naar zo'n map", "move the file to such a folder"), ("verplaats het bestand", "move the file"),
    ("haal dit bestand weg", "remove this file"),
    ("haal de haken weg", "remove the brackets"), ("haal één van de twee weg", "remove one of the two"),
    ("haal één van de twee regels weg", "remove one of the two lines"), ("haal een van de twee regels weg", "remove one of the two lines"),
    ("houd één van de twee regels en haal de andere weg", "keep one of the two lines and remove the other"),
    ("haal '{}' weg", "remove '{}'"), ("haal '{}' weg, of zet de waarde tussen aanhalingstekens", "remove '{}', or quote the value"),
    ("haal de regel weg: '{}' staat in gebieden.csv", "remove the line: '{}' is in gebieden.csv"),
    ("zet het tweede aanhalingsteken aan het eind van de waarde", "put the second quotation mark at the end of the value"),
    (
      "zet de waarde tussen aanhalingstekens, of schrijf haar op beide plaatsen voluit",
      "quote the value, or write it in full in both places"
    ),
    (
      "schrijf '\\\\' voor een gewone '\\', of gebruik enkele aanhalingstekens",
      "write '\\\\' for a plain '\\', or use single quotation marks"
    ),
    (
      "haal de regel met streepjes of punten weg, of kijk of deze regel wel bij de lijst hoort",
      "remove the line of hyphens or points, or check that this line belongs to the list"
    ),
    ("zet de hele waarde tussen \"…\"", "put the whole value between \"…\""),
    ("zet de ontbrekende ',' of '{}' neer", "put the missing ',' or '{}'"),
    ("zet deze sleutel recht onder de sleutel erboven", "put this key right below the key above it"),
    (
      "kijk het inspringen van deze regel en de regel erboven na, en aanhalingstekens midden in een waarde",
      "check the indentation of this line and the line above it, and quotation marks within a value"
    ),
    (
      "zet ': ' achter de sleutel, of spring in als de regel bij de waarde erboven hoort",
      "put ': ' after the key, or indent the line if it belongs to the value above"
    ),
    ("haal de reeks met \\ (zoals \\0 of \\x07) weg", "remove the sequence with \\ (such as \\0 or \\x07)"),
    ("vervang de tab door twee spaties", "replace the tab by two spaces"),
    ("laat de sleutel weg als u het niet weet", "leave the key out if you do not know"),
    ("zet het teken tussen aanhalingstekens: {}", "quote the character: {}"),
    ("verander de datum of de naam van het bestand", "change the date or the name of the file"),
    ("kijk op {} welke regels er zijn", "see {} for the rules there are"),
    ("haal de regel weg; deze fout moet in de inhoud verbeterd worden", "remove the line; this error has to be mended in the content"),
    ("gebruik een adres van een functie, zoals {}", "use the address of a function, such as {}"),
  ]
}
