// SPDX-License-Identifier: Apache-2.0

extension EnglishPhrases {
  /// The first that fits is taken.
  static let sentencePatterns = [
    ("{} is {}, niet leeg", "{} must be {}, not empty"), ("{} is {}, niet van {}", "{} must be {}, not {} long"),
    ("{} is {}, geen lege lijst", "{} must be {}, not an empty list"), ("{} is {}, geen lijst", "{} must be {}, not a list"),
    ("{} is {}, geen groep van sleutels", "{} must be {}, not a group of keys"), ("{} is {}, niet '{}'", "{} must be {}, not '{}'"),
    ("{} is {}, en '{}' is er geen", "{} must be {}, and '{}' is none"),
    ("{} heeft de sleutel '{}': {}", "{} needs the key '{}' ({})"), ("'{}' is niet leeg: {}", "'{}' must not be empty ({})"),
    ("{} heeft geen sleutel '{}'", "{} has no key '{}'"), ("{} bestaat uit regels 'sleutel: waarde'", "{} consists of lines 'key: value'"),
    ("{} heeft regels 'sleutel: waarde'", "{} has lines 'key: value'"),
    ("{} is een lijst: elk deel begint met '- id: …'", "{} is a list: each item begins with '- id: …'"),
    ("elk deel van '{}' staat er één keer", "each item of '{}' occurs once"),
    ("elke id staat er één keer; '{}' staat al op regel {}", "every id occurs once; '{}' is on line {} already"),
    ("een {} waarnaar verwezen wordt, bestaat; '{}' is er niet", "a {} that is referred to must exist; there is no '{}'"),
    (
      "een link wijst naar een bestand dat bestaat; '{}' is er niet",
      "a link must lead to a file that exists; there is no '{}'"
    ),
    ("een link wijst naar een pagina die bestaat, en '{}' bestaat niet", "a link must lead to a page that exists; there is no '{}'"),
    ("een link met # wijst naar een kop die er is; deze tekst heeft geen kop '{}'", "this text has no heading '{}'"),
    ("een link met # wijst naar een kop die er is; '{}' heeft geen kop '{}'", "'{}' has no heading '{}'"),
    ("een link wijst naar een tekst die op de site staat; '{}' {}", "a link must lead to a published text; '{}' is not published"),
    ("een beeld staat in de map 'beelden'; '{}' is er niet", "a picture is in the folder 'beelden'; there is no '{}'"),
    ("een beeld staat in de map 'beelden', en '{}' niet", "a picture is in the folder 'beelden', and '{}' is not"),
    ("een beeld weegt hooguit {} kB, en dit weegt {} kB", "a picture weighs at most {} kB, and this one {} kB"),
    (
      "een beeld is hooguit {} beeldpunten breed en hoog, en dit is {} bij {}",
      "a picture is at most {} pixels wide and high, not {} by {}"
    ),
    ("een zin heeft hooguit {} woorden, en deze heeft er {}", "a sentence has at most {} words, and this one {}"),
    ("een tekst heeft gewone woorden, en '{}' is moeilijk", "a text has common words, and '{}' is a hard one"),
    ("elke titel komt één keer voor, en '{}' is ook de titel van {}", "every title occurs once, and '{}' is the title of {} as well"),
    ("een tekst bevat geen HTML, dus ook geen {}", "a text has no HTML, and so no {}"),
    ("koppen slaan geen niveau over: na niveau {} komt niveau {}", "headings skip no level: after level {} comes level {}"),
    (
      "elke rij van een tabel heeft evenveel cellen als de kop: {}, niet {}",
      "every row of a table has as many cells as the header: {}, not {}"
    ),
    ("elke kolom van een tabel heeft een kop, en kolom {} niet", "every column of a table has a header, and column {} has none"),
    ("elke rij heeft evenveel velden als de kop: {}, niet {}", "every row has as many fields as the header: {}, not {}"),
    ("de tabel heeft een kolom '{}'", "the table needs a column '{}'"),
    ("een sleutel staat er één keer; '{}' staat er al op regel {}", "a key occurs once; '{}' is on line {} already"),
    ("een oud adres is vrij, en '{}' heeft een pagina", "an old address is free, and '{}' has a page"),
    ("een nieuw adres bestaat, en '{}' niet", "a new address exists, and '{}' does not"),
    ("elk adres heeft één pagina, en '{}' heeft er twee", "every address has one page, and '{}' has two"),
    (
      "een bestand van deze soort is hooguit {} groot, niet {}", "a file of this kind is at most {} large, not {}"
    ),
    ("een pagina is hooguit {} groot, en die van deze tekst {}", "a page is at most {} large, and that of this text is {}"),
    ("elke naam in een sjabloon is bekend, en '{}' in '{}' niet", "every name in a template is known, and '{}' in '{}' is not"),
    ("elke tekst van een sjabloon staat in {}, en '{}' niet", "every text of a template is in {}, and '{}' is not"),
    ("elke tekst staat in een sjabloon, en '{}' in geen enkel", "every text is used by a template, and '{}' by none"),
  ]

  /// What a key holds.
  static let typePatterns = [
    ("elk deel van '{}'", "each item of '{}'"),
    ("een getal van {} tot en met {}", "a number from {} to {}"), ("een getal van {} tot {} (graden)", "a number from {} to {} (degrees)"),
    ("een heel getal van nul of meer", "a whole number of zero or more"), ("een getal van nul of meer", "a number of zero or more"),
    ("gewone tekst van hooguit {} tekens", "plain text of at most {} characters"),
    ("gewone tekst van hooguit {} woorden", "plain text of at most {} words"), ("tekst met Markdown", "text with Markdown"),
    ("een datum zoals {}", "a date such as {}"), ("een jaar, maand of dag zoals {} of {}", "a year, month or day such as {} or {}"),
    ("een tijd zoals {}", "a time such as {}"),
    ("een schooljaar zoals {}", "a school year such as {}"), ("een schooljaar", "a school year"),
    ("ja of nee", "ja (yes) or nee (no)"), ("een lijst van 1 of meer {}", "a list of one or more ({})"),
    ("een lijst van {}", "a list ({})"),
    ("een groep {}", "a group {}"), ("een groep van kolomnamen", "a group of names of columns"),
    ("een volledig webadres dat met https:// begint, zonder / aan het eind", "an absolute address with https:// and no / at the end"),
    ("een volledig webadres dat met https:// begint", "an absolute address with https://"),
    ("een webadres dat met https:// begint, of een e-mailadres", "an address with https://, or an e-mail address"),
    ("een adres op deze site dat met / begint, of het woord weg", "an address on this site that begins with /, or the word weg (gone)"),
    ("een adres op deze site dat met / begint", "an address on this site that begins with /"), ("een e-mailadres", "an e-mail address"),
    ("een naam van kleine letters, cijfers en streepjes", "a name of lower-case letters, digits and hyphens"),
    ("de naam van een kolom", "the name of a column"), ("de id van een bron", "the id of a source in bronnen.yml"),
    ("de naam van een {}", "the name of a {}"), ("een gemeente: een naam of GM-code", "a municipality: a name or GM code"),
    ("een maat of indicator van de dataset", "a measure or indicator of the dataset"), ("een code zoals {}", "a code such as {}"),
    ("{} of {}", "{} or {}"), ("een {}", "a {}"), ("de groep '{}'", "the group '{}'"),
  ]

  static let remedyPatterns = [
    ("bedoelde u '{}'?", "did you mean '{}'?"), ("bedoelde u '{}'? {}", "did you mean '{}'?"),
    ("haal de sleutel weg, of kies uit: {}", "remove the key, or choose from: {}"), ("kies uit: {}", "choose from: {}"),
    ("kies één van deze woorden", "choose one of these words"), ("maak de tekst korter", "shorten the text"),
    ("schrijf ja of nee", "write ja or nee"), ("kies 1 (heel laag) … 5 (heel hoog)", "choose 1 (very low) … 5 (very high)"),
    ("schrijf [{}], of elk deel op een eigen regel met '- ' ervoor", "write [{}], or each item on its own line after '- '"),
    ("begin met '{}'", "begin with '{}'"), ("haal de regel weg", "remove the line"),
    ("schrijf jaar-maand-dag, en kijk of die dag bestaat", "write year-month-day, and check that the day exists"),
    ("schrijf de tekst achter de dubbele punt, zo nodig tussen \"…\"", "write the text after the colon, quoted if need be"),
    ("schrijf een heel getal, zonder punten of spaties", "write a whole number, without points or spaces"),
    ("schrijf uren en minuten met twee cijfers", "write hours and minutes in two digits"),
    ("schrijf twee jaren na elkaar", "write two consecutive years"), ("laat weg wat u niet weet", "leave out what you do not know"),
    ("neem het adres over uit de adresbalk van de browser", "copy the address from the browser"),
    ("kies een naam of code uit 'gebieden.csv'", "choose a name or code from gebieden.csv"),
    ("neem de naam over uit de eerste regel van de tabel", "take the name from the first line of the table"),
    ("schrijf {}, bijvoorbeeld '{}'", "write {}, for instance '{}'"), ("schrijf bijvoorbeeld {}", "write for instance {}"),
    ("schrijf '{}'", "write '{}'"), ("geef één van de twee een andere id", "give one of the two another id"),
    ("zet '{}' in {}", "put '{}' into {}"), ("haal de tweede '{}' weg", "remove the second '{}'"),
  ]
}
