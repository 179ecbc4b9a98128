// SPDX-License-Identifier: Apache-2.0

/// About registers, tables, figures and charts.
extension EnglishPhrases {
  static let figureSentences = [
    (
      "'{}' hoort bij 'vorm: tellingen', niet bij 'vorm: waarden'",
      "'{}' goes with 'vorm: tellingen' (counts), not with 'vorm: waarden' (values)"
    ),
    (
      "een map met tabellen heeft een dataset.yml: die zegt wat de cijfers zijn",
      "a folder with tables has a dataset.yml that says what the figures are"
    ),
    ("een dataset heeft een tabel of meer", "a dataset has a table or more"),
    (
      "de samenvatting van een dataset telt drie zinnen of meer, want catalogi van open data vragen dat",
      "the summary of a dataset has three sentences or more, as catalogues of open data ask"
    ),
    ("een dataset is een map in 'monitor'", "a dataset is a folder in 'monitor'"),
    ("een partner is een bestand in 'partners'", "a partner is a file in 'partners'"),
    ("een thema is een bestand in 'themas'", "a theme is a file in 'themas'"),
    ("een soort is een bestand in 'soorten'", "a kind is a file in 'soorten'"),
    ("een bron is een regel met een id in 'bronnen.yml'", "a source is an item with an id in 'bronnen.yml'"),
    ("een map met fiches heet naar een soort; '{}' is er niet", "a folder of fiches is named for a kind; there is no '{}'"),
    (
      "een fiche is korter dan 24 maanden geleden nagekeken, en deze op {}",
      "a fiche was checked less than 24 months ago, and this one on {}"
    ),
    (
      "van een toezegging waarvan de dag voorbij is, is bekend wat ervan kwam; '{}' zou klaar zijn op {}",
      "the outcome of a commitment past its date is known; '{}' was due on {}"
    ),
    ("'{}' is de dag in de bestandsnaam ({}), niet {}", "'{}' is the day in the name of the file ({}), not {}"),
    ("'{}' is een dag die geweest is, niet {}", "'{}' is a day that has been, not {}"),
    ("'{}' is niet eerder dan '{}' ({})", "'{}' is not before '{}' ({})"),
    ("een bijeenkomst eindigt later dan zij begint ({})", "a meeting ends after it begins ({})"),
    ("elk gebied staat er één keer; '{}' staat al op regel {}", "every area occurs once; '{}' is on line {} already"),
    ("elke gemeente staat er één keer; '{}' staat al op regel {}", "every municipality occurs once; '{}' is on line {} already"),
    ("een portaal heeft een gebieden.csv met alle gemeenten", "a portal has a gebieden.csv with all municipalities"),
    ("een tekst over een gemeente heet naar de gemeente; '{}' is er geen", "a text about a municipality is named for it; '{}' is none"),
    (
      "een gemeente heeft een aantal inwoners, en een stedelijkheid van 1 (zeer stedelijk) tot 5 (niet stedelijk)",
      "a municipality has a number of inhabitants, and an urbanity from 1 (very urban) to 5 (not urban)"
    ),
    (
      "een bestand in kaart/ is GeoJSON met de grenzen van gemeenten: geen gebied met de eigenschap '{}' gevonden",
      "a file in kaart/ is GeoJSON with the borders of municipalities: no area with the property '{}' was found"
    ),
    (
      "een bestand in kaart/ is GeoJSON met de grenzen van gemeenten: {}",
      "a file in kaart/ is GeoJSON with the borders of municipalities: {}"
    ),
  ]

  static let tableSentences = [
    ("een aanhalingsteken staat alleen om een heel veld, niet erin", "a quotation mark stands around a whole field, not within it"),
    (
      "een veld dat met een aanhalingsteken begint, eindigt ook met een aanhalingsteken",
      "a field that begins with a quotation mark ends with one"
    ),
    (
      "elke kolom heeft een eigen naam; '{}' is kolom {} en kolom {}", "every column has a name of its own; '{}' is column {} and column {}"
    ),
    ("elke kolom heeft een naam; kolom {} heeft er geen", "every column has a name; column {} has none"),
    ("een tabel begint met een rij kolomnamen; dit bestand is leeg", "a table begins with a row of column names; this file is empty"),
    ("een tabel is tekst; hier staat een byte met waarde nul", "a table is text; here is a byte zero"),
    ("een tabel is UTF-8 of Windows-1252; dit bestand is UTF-16", "a table is UTF-8 or Windows-1252; this file is UTF-16"),
    ("een tabel is kleiner dan 2 GB", "a table is smaller than 2 GB"),
    ("dit bestand is UTF-8; byte {} is dat niet", "this file is UTF-8; byte {} is not"),
    (
      "elk teken is te lezen als UTF-8 of als Windows-1252; byte {} is dat niet",
      "every character is UTF-8 or Windows-1252; byte {} is neither"
    ),
    (
      "een bestand heeft één tekenset; hier zijn velden in UTF-8 ({}) en in Windows-1252 ({})",
      "a file has one encoding; here are fields in UTF-8 ({}) and in Windows-1252 ({})"
    ),
    (
      "de groep is niet groter dan het totaal: '{}' is {} en '{}' is {}",
      "the group is not larger than the total: '{}' is {} and '{}' is {}"
    ),
    (
      "elke kolom met leerlingen wordt één keer genoemd; '{}' is twee keer genoemd",
      "every column of pupils is named once; '{}' is named twice"
    ),
    ("in elke rij is '{}' ingevuld", "every row has a '{}'"),
    ("een school heeft minder dan {} leerlingen", "a school has fewer than {} pupils"),
    (
      "de groepen zijn samen het totaal: '{}' is {}, de groepen zijn samen {}",
      "the groups add up to the total: '{}' is {}, the groups are {} together"
    ),
    (
      "een school staat in een schooljaar één keer in de tabel, en '{}' staat er al op regel {}",
      "a school is in the table once for a school year, and '{}' is on line {} already"
    ),
    (
      "een school staat in een schooljaar één keer in de tabel, en '{}' staat er al",
      "a school is in the table once for a school year, and '{}' is there already"
    ),
    (
      "een indicator staat voor een gebied en schooljaar één keer in de tabel, en deze staat er al op regel {}",
      "an indicator is in the table once for an area and school year, and this one is on line {} already"
    ),
    (
      "alle tabellen van een dataset hebben dezelfde kop; die van '{}' is anders",
      "all tables of a dataset have the same header; that of '{}' differs"
    ),
    ("een school zonder leerlingen telt niet mee", "a school without pupils does not count"),
    ("een dataset noemt geen scholen; '{}' in kolom '{}' is een naam", "a dataset names no schools; '{}' in column '{}' is a name"),
    (
      "een dataset noemt geen scholen; '{}' in kolom '{}' is een BRIN-nummer",
      "a dataset names no schools; '{}' in column '{}' is a number of a school (BRIN)"
    ),
    (
      "een dataset noemt geen scholen; kolom '{}' is een naam of een nummer van scholen",
      "a dataset names no schools; column '{}' is a name or number of schools"
    ),
    (
      "een totaal is de som van zijn delen: '{}' van {} in {} is {}, de scholen zijn samen {}",
      "a total is the sum of its parts: '{}' of {} in {} is {}, the schools are {} together"
    ),
    (
      "een rij met tellingen gaat over een school in een gemeente; van {} in {} staan er geen scholen bij",
      "a row of counts is about a school in a municipality; of {} in {} there are no schools"
    ),
  ]

  static let chartSentences = [
    (
      "een helling vergelijkt twee schooljaren, en tussen alle jaren van '{}' ligt een breuk",
      "a slope compares two school years, and between all years of '{}' there is a break"
    ),
    (
      "een grafiek laat cijfers zien, en van deze gebieden zijn er geen die getoond mogen worden",
      "a chart shows figures, and of these areas there are none that may be shown"
    ),
    (
      "een gestapelde grafiek laat delen van een geheel zien, en '{}' is geen deel van alle leerlingen",
      "a stacked chart shows parts of a whole, and '{}' is not a part of all pupils"
    ),
    ("'{}' staat twee keer in de grafiek", "'{}' is twice in the chart"),
    ("een grafiek van de soort '{}' zegt over welke gebieden zij gaat", "a chart of the kind '{}' says which areas it is about"),
    (
      "een halter heeft per gebied twee cijfers: gemeten en bij toeval, of het eerste en het laatste schooljaar",
      "a dumb-bell chart has two figures for an area: measured and by chance, or the first and the last school year"
    ),
    (
      "een grafiek van de soort '{}' vergelijkt schooljaren, en dataset '{}' heeft er één",
      "a chart of the kind '{}' compares school years, and the dataset '{}' has one"
    ),
    ("een kaart weet waar gemeenten liggen, en daarvan staat niets in '{}'", "a map knows where municipalities are, and '{}' does not say"),
    (
      "een waarde onder nul kan geen deel van een geheel en geen cirkel zijn",
      "a value below zero cannot be a part of a whole or a circle"
    ),
    (
      "een logaritmische as kent geen nul, en deze soort grafiek begint bij nul of heeft geen as",
      "a logarithmic axis has no zero, and this kind of chart begins at zero or has no axis"
    ),
    (
      "een logaritmische as heeft alleen getallen boven nul, en reeks '{}' heeft {}",
      "a logarithmic axis has numbers above zero only, and the series '{}' has {}"
    ),
    ("een spreiding zet een maat af tegen het aandeel van de groep", "a scatter chart sets a measure against the share of the group"),
    (
      "een verdeling laat de gemeenten van een provincie of van Nederland zien, en nooit de scholen van een gemeente",
      "a distribution shows the municipalities of a province or of the Netherlands, never the schools of a municipality"
    ),
    ("een grafiek heeft ten hoogste {} reeksen; hier zijn het er {}", "a chart has at most {} series; here are {}"),
    ("een grafiek met {} staven is niet meer te overzien", "a chart with {} bars is too much to see"),
    ("gebied '{}' ({}) staat niet in het kaartbestand", "the area '{}' ({}) is not in the file of the map"),
  ]

  static let figureRemedies = [
    ("neem de code van het CBS over: GM en vier cijfers", "copy the code of CBS: GM and four digits"),
    ("schrijf het jaar van de herindeling", "write the year of the merger"),
    (
      "schrijf het midden van de gemeente in graden, bijvoorbeeld {} (lon) en {} (lat)",
      "write the centre of the municipality in degrees, for instance {} (lon) and {} (lat)"
    ),
    ("vul de naam in", "fill in the name"), ("vul de provincie in", "fill in the province"),
    ("schrijf de code van de gemeente van nu", "write the code of the present municipality"),
    ("kies '{}' of '{}'", "choose '{}' or '{}'"),
    ("kies '{}', of een maat waar toeval bij hoort, zoals D", "choose '{}', or a measure with chance, such as D"),
    ("kies '{}' of '{}', of neem een dataset met meer schooljaren", "choose '{}' or '{}', or a dataset with more school years"),
    ("kies andere gebieden of een andere maat", "choose other areas or another measure"),
    ("haal er één weg, of geef ze verschillende namen", "remove one, or give them different names"),
    ("vul daar 'lon' en 'lat' in, of zet grenzen in kaart/", "fill in 'lon' and 'lat' there, or put borders into kaart/"),
    ("kies een andere soort, bijvoorbeeld staven", "choose another kind, staven (bars) for instance"),
    (
      "kies 'lijn', 'klein-veelvoud' of 'halter', of haal 'schaal: log' weg",
      "choose 'lijn', 'klein-veelvoud' or 'halter', or remove 'schaal: log'"
    ),
    ("schrijf {}, of haal de regel weg", "write {}, or remove the line"),
    (
      "kies een andere maat dan 'aandeel', van een dataset met tellingen per school",
      "choose a measure other than 'aandeel', of a dataset with counts of schools"
    ),
    (
      "noem bij 'gebieden' alleen provincies of Nederland, of laat 'gebieden' weg",
      "name only provinces or Nederland in 'gebieden', or leave it out"
    ),
    ("neem de code over uit gebieden.csv, of haal de regel weg", "copy the code from gebieden.csv, or remove the line"),
    ("neem beide getallen over van het CBS", "copy both numbers from CBS"),
    ("gebruik de code (GM0268) of de naam van de gemeente", "use the code (GM0268) or the name of the municipality"),
    ("controleer beide getallen", "check both numbers"),
    ("haal de regel weg, of vul het aantal leerlingen in", "remove the line, or fill in the number of pupils"),
    (
      "haal de kolom weg en geef de vestigingen van een gemeente een volgnummer, of zet in portaal.yml bij privacy 'schoolnamenToegestaan: [{}]' (getoond worden zij nooit)",
      "remove the column and number the schools of a municipality, or put 'schoolnamenToegestaan: [{}]' under privacy in portaal.yml (they are never shown)"
    ),
    (
      "herstel het totaal of de scholen, of haal de rij van {} weg: de site rekent zelf",
      "mend the total or the schools, or remove the row of {}: the site computes it"
    ),
    (
      "zet het hele veld tussen aanhalingstekens en schrijf een aanhalingsteken erin dubbel: {}",
      "quote the whole field and write a quotation mark within it twice: {}"
    ),
    (
      "dit aanhalingsteken wordt niet gesloten: zet er een aan het einde van het veld, of haal dit weg",
      "this quotation mark is not closed: put one at the end of the field, or remove this one"
    ),
    ("controleer het aantal: het is nooit kleiner dan nul", "check the number: it is never below zero"),
    (
      "schrijf een getal; of laat het veld leeg (kan niet voorkomen), of zet er '.' (niet bekend), 'x' (geheim) of '<5' (afgeschermd)",
      "write a number; or leave the field empty (cannot occur), or put '.' (not known), 'x' (secret) or '<5' (hidden)"
    ),
    ("schrijf een heel getal, zonder punt of komma, zoals {}", "write a whole number, without point or comma, such as {}"),
    (
      "dit is een werkblad, UTF-16 of een beschadigd bestand: bewaar het opnieuw als CSV UTF-8",
      "this is a spreadsheet, UTF-16 or a damaged file: save it again as CSV UTF-8"
    ),
    ("schrijf twee jaren die op elkaar volgen, zoals {}", "write two consecutive years, such as {}"),
  ]
}
