// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// Files and folders of the content.
  static let files = [
    Rule(
      "bestand.lezen", .error, title: "Een bestand van de inhoud kan gelezen worden",
      english: .init("A content file can be read", remedy: "check that the file is there and readable"),
      why: "Wat niet te lezen is, kan niet op de site.",
      remedy: "kijk of het bestand er nog is en of u het mag lezen", valid: "een bestand dat u zelf kunt openen",
      invalid: "een bestand zonder leesrechten"),
    Rule(
      "bestand.naam", .error, title: "Een bestandsnaam bestaat uit kleine letters, cijfers en streepjes",
      english: .init("A file name has lower-case letters, digits and hyphens", remedy: "rename the file, as in samen-naar-school.md"),
      why: "De naam van het bestand komt in het adres van de pagina. Hoofdletters, spaties en tekens als é gaan daar vaak mis.",
      remedy: "geef het bestand een naam zoals samen-naar-school.md", valid: "samen-naar-school.md",
      invalid: "Samen naar school.md"),
    Rule(
      "bestand.plaats", .warning, title: "Een bestand staat in een map die het portaal kent",
      english: .init("A file is in a folder that the portal knows", remedy: "move the file to the folder of its kind"),
      why: "Een bestand op een andere plaats komt nergens op de site, zonder dat iemand dat merkt.",
      remedy: "zet het bestand in de map die bij zijn soort hoort", valid: "Content/themas/kansen.md",
      invalid: "Content/thema/kansen.md"),
    Rule(
      "bestand.koppeling", .error, title: "De inhoud bestaat uit echte bestanden",
      english: .init("Content has real files, no symbolic links", remedy: "put a copy of the file here"),
      why: "Een symbolische koppeling kan wijzen naar iets buiten de inhoud, dat dan ongemerkt op de site komt.",
      remedy: "zet een kopie van het bestand op deze plaats", valid: "een gewoon bestand",
      invalid: "een koppeling naar een andere map"),
    Rule(
      "bestand.soort", .error, title: "De inhoud bestaat uit gewone bestanden en mappen",
      english: .init("Content has regular files and folders only", remedy: "remove the file"),
      why: "Iets anders, zoals een socket, kan niet gelezen worden als tekst of beeld.",
      remedy: "haal dit bestand weg", valid: "een gewoon bestand",
      invalid: "een 'pipe' of een apparaat"),
    Rule(
      "bestand.stuurteken", .error, title: "Een tekst bevat geen onzichtbare tekens",
      english: .init("A text has no invisible characters", remedy: "remove the invisible character"),
      why: "Zulke tekens komen mee met plakken. Een lezer vindt het woord dan niet, of een programma loopt erop vast.",
      remedy: "haal het onzichtbare teken weg", valid: "gewone tekst",
      invalid: "tekst met een NUL-teken erin"),
    Rule(
      "bestand.samenvoegen", .error, title: "Een bestand heeft geen regels die git bij het samenvoegen neerzet",
      english: .init("A file has no marks of a merge conflict", remedy: "choose one of the two versions and remove the marks"),
      why: "Git zet die regels neer als twee mensen dezelfde regel veranderden. Dan staan beide versies er nog.",
      remedy: "kies welke van de twee versies blijft, en haal de regels met <<<<<<<, ======= en >>>>>>> weg",
      valid: "één versie van elke regel", invalid: "<<<<<<< HEAD"),
    Rule(
      "bestand.te-groot", .error, title: "Een bestand is niet groter dan wat er bij zijn soort past",
      english: .init("A file is not larger than its kind allows", remedy: "make the file smaller or split it"),
      why: "Een heel groot bestand maakt de site traag en het bouwen langzaam.",
      remedy: "maak het bestand kleiner of verdeel het", valid: "een tekst van 20 kB",
      invalid: "een tekst van 50 MB"),
    Rule(
      "pagina.te-groot", .error, title: "De pagina van een tekst is niet groter dan 2 MB",
      english: .init("The page of a text is not larger than 2 MB", remedy: "spread the text over more files"),
      why: "Op een telefoon laadt niemand een grotere pagina.",
      remedy: "verdeel de tekst over meer bestanden", valid: "een tekst van 20 kB", invalid: "een tekst van 3 MB"),
    Rule(
      "bestand.utf8", .error, title: "Een tekstbestand is opgeslagen als UTF-8",
      english: .init("A text file is saved as UTF-8", remedy: "save the file as UTF-8"),
      why: "Zo komen letters met accenten goed op de site.",
      remedy: "kies in uw editor 'Opslaan met codering UTF-8'", valid: "een bestand in UTF-8",
      invalid: "een bestand in Windows-1252 of UTF-16"),
    Rule(
      "inhoud.map", .error, title: "De inhoud van het portaal staat in een map die er is",
      english: .init("The content folder exists", remedy: "name the folder that holds portaal.yml"),
      why: "Zonder inhoud is er geen site.",
      remedy: "noem de map met portaal.yml", valid: "--content Content",
      invalid: "--content Contnet"),
    Rule(
      "voorwerk.ontbreekt", .error, title: "Een bestand begint met een kop tussen twee regels '---'",
      english: .init(
        "A file begins with front matter between two '---' lines", remedy: "begin with a line '---', the keys, and another '---'"),
      why: "In de kop staan de titel en de andere gegevens van de pagina.",
      remedy: "zet bovenaan een regel '---', dan de sleutels, en dan weer '---'", valid: "--- / titel: Kansen / ---",
      invalid: "een bestand dat met de tekst begint"),
    Rule(
      "voorwerk.open", .error, title: "De kop tussen twee regels '---' wordt ook afgesloten",
      english: .init("Front matter is closed", remedy: "put a line '---' after the last key"),
      why: "Zonder de tweede regel is niet te zien waar de tekst begint.",
      remedy: "zet na de laatste sleutel een regel met alleen '---'", valid: "--- / titel: Kansen / ---",
      invalid: "--- / titel: Kansen"),
    Rule(
      "voorwerk.leeg", .error, title: "De kop van een bestand is niet leeg",
      english: .init("Front matter is not empty", remedy: "write 'titel: …' and the other keys"),
      why: "De pagina heeft ten minste een titel nodig.",
      remedy: "schrijf 'titel: …' en de andere sleutels ertussen", valid: "--- / titel: Kansen / ---",
      invalid: "--- / ---"),
    Rule(
      "vertaling.origineel", .error, title: "Een vertaling ligt naast haar Nederlandse origineel",
      english: .init("A translation lies beside its Dutch original", remedy: "make the Dutch file, or take the language out of the name"),
      why: "Een lezer kan dan tussen de talen wisselen.",
      remedy: "maak het Nederlandse bestand, of haal de taal uit de naam", valid: "over.md en over.en.md",
      invalid: "alleen over.en.md"),
    Rule(
      "gemeentetekst.naam", .error, title: "Een tekst over een gemeente heet naar de gemeente",
      english: .init("A text about a municipality is named after it", remedy: "take a name from gebieden.csv, in lower case with hyphens"),
      why: "Zo komt de tekst op de bladzijde van die gemeente.",
      remedy: "kies een naam uit gebieden.csv, in kleine letters met streepjes", valid: "gemeenten/nijmegen.md",
      invalid: "gemeenten/nijmegn.md"),
    Rule(
      "pagina.adres", .error, title: "Een pagina heeft een adres dat nog vrij is",
      english: .init("A page has an address of its own", remedy: "rename the file"),
      why: "Adressen als /themas/ maakt het portaal zelf.",
      remedy: "geef het bestand een andere naam", valid: "paginas/over.md",
      invalid: "paginas/themas.md"),
    Rule(
      "adres.dubbel", .error, title: "Elk adres heeft één pagina",
      english: .init("Every address has one page", remedy: "rename one of the files"),
      why: "Van twee pagina's op één adres is er maar één te lezen.",
      remedy: "geef een van de bestanden een andere naam", valid: "over.md en over-ons.md",
      invalid: "twee bestanden die allebei /over/ worden"),
    Rule(
      "portaal.ontbreekt", .error, title: "Een portaal heeft een portaal.yml",
      english: .init("A portal has a portaal.yml", remedy: "make portaal.yml with titel, adres, contact and uitgever"),
      why: "Daarin staan de naam, het adres en de uitgever van de site.",
      remedy: "maak portaal.yml met titel, adres, contact en uitgever", valid: "Content/portaal.yml",
      invalid: "een map zonder portaal.yml"),
    Rule(
      "portaal.leeg", .error, title: "portaal.yml is niet leeg",
      english: .init("portaal.yml is not empty", remedy: "write titel, adres, contact and uitgever"),
      why: "Zonder naam en adres kan er geen site gemaakt worden.",
      remedy: "schrijf titel, adres, contact en uitgever", valid: "titel: Proefportaal",
      invalid: "een leeg bestand"),
    Rule(
      "nieuw.bestaat", .error, title: "Een nieuw bestand heeft een eigen naam",
      english: .init("A new file has a name of its own", remedy: "choose another name with --slug"),
      why: "Zo wordt een bestaande tekst nooit overschreven.",
      remedy: "kies met --slug een andere naam", valid: "portaal new thema --slug kansen-2",
      invalid: "portaal new thema --slug kansen, terwijl themas/kansen.md er al is"),
  ]
}
