// SPDX-License-Identifier: Apache-2.0

/// About running text: Markdown, links, pictures, plain language, addresses and translations.
extension EnglishPhrases {
  static let textSentences = [
    ("achter de # van een kop staat een spatie", "the # of a heading is followed by a space"),
    (
      "een kop in een tekst begint met ## of meer; de titel van de pagina is de enige kop met één #",
      "a heading in a text begins with ## or more; the title of the page is the only one with a single #"
    ),
    (
      "de streepjes onder de kop van een tabel hebben evenveel kolommen als de kop: {}, niet {}",
      "the hyphens below the header of a table have as many columns as the header: {}, not {}"
    ),
    ("een tabel heeft hoogstens {} kolommen", "a table has at most {} columns"),
    ("de tekst verwijst naar elke voetnoot; [{}] wordt niet gebruikt", "the text refers to every footnote; [{}] is not used"),
    ("elke voetnoot wordt ergens in de tekst beschreven; [{}] nergens", "every footnote is described somewhere in the text; [{}] nowhere"),
    ("een voetnoot is [^{}], met een dakje", "a footnote is [^{}], with a caret"),
    (
      "om een waarde staan rechte aanhalingstekens of geen, en hier gekrulde",
      "a value stands between straight quotation marks or none, and here are curly ones"
    ),
    ("een foto zegt niet waar zij gemaakt is, en deze wel", "a photo does not say where it was taken, and this one does"),
    ("een voetnoot wordt één keer beschreven; [{}] staat al op regel {}", "a footnote is described once; [{}] is on line {} already"),
    (
      "een adres begint met https:, http:, mailto: of tel:, of wijst naar een bestand van het portaal; '{}' mag niet",
      "an address begins with https:, http:, mailto: or tel:, or leads to a file of the portal; '{}' is not allowed"
    ),
    ("een adres bevat geen stuurtekens", "an address has no control characters"),
    ("een adres van een andere website begint met https:", "an address of another website begins with https:"),
    ("een afbeelding heeft een beschrijving, voor wie haar niet kan zien", "a picture has a description, for who cannot see it"),
    ("een link of afbeelding heeft een adres", "a link or picture has an address"),
    ("een opmerking <!-- … --> wordt afgesloten", "a comment <!-- … --> is closed"),
    (
      "lijsten, citaten, haken en nadruk staan hoogstens {} lagen diep in elkaar",
      "lists, quotes, brackets and emphasis are nested at most {} levels deep"
    ),
    ("een blok dat met {} begint, eindigt ook zo", "a block that begins with {} ends so too"),
    (
      "een blok begint en eindigt met drie accenten (```), niet met ':::'",
      "a block begins and ends with three backticks (```), not with ':::'"
    ),
    ("elk punt van een lijst begint met een streepje en een spatie", "every item of a list begins with a hyphen and a space"),
    ("onder de kop van een tabel staat een regel met streepjes", "below the header of a table there is a line of hyphens"),
    ("een link is [tekst](adres), zonder spaties in het adres", "a link is [text](address), without spaces in the address"),
    ("een blok '{}' heeft tekst", "a block '{}' has text"),
    ("een blok heet {}; '{}' wordt als code getoond", "a block is called {}; '{}' is shown as code"),
    ("een blok 'sleutels' noemt een soort bestand; '{}' is er niet", "a block 'sleutels' names a kind of file; there is no '{}'"),
    ("een link blijft binnen de map met inhoud", "a link stays within the folder of the content"),
    ("een link heeft woorden", "a link has words"),
    (
      "de woorden van een link zeggen waar hij heen gaat, en '{}' zegt dat niet",
      "the words of a link say where it leads, and '{}' does not"
    ),
    (
      "een beeld staat in de map 'beelden', zodat lezers niets van andere websites ophalen",
      "a picture is in the folder 'beelden', so that readers fetch nothing from other websites"
    ),
    ("een beeld is een echt PNG-, JPEG- of WebP-bestand", "a picture is a real PNG, JPEG or WebP file"),
    (
      "een beeld is een bestand dat op .svg, .png, .jpg, .jpeg of .webp eindigt, in kleine letters",
      "a picture is a file that ends in .svg, .png, .jpg, .jpeg or .webp, in lower case"
    ),
    ("een SVG-beeld bestaat alleen uit tekening, zonder {}", "an SVG picture is a drawing only, without {}"),
    ("een SVG-beeld heeft een element <svg>", "an SVG picture has an element <svg>"),
    ("een SVG-beeld heeft geen eigen entiteiten of DOCTYPE", "an SVG picture has no entities or DOCTYPE of its own"),
    (
      "een afkorting staat in begrippen.yml of is in de tekst uitgelegd, en '{}' niet",
      "an abbreviation is in begrippen.yml or explained in the text, and '{}' is not"
    ),
    (
      "een alinea zegt wie iets doet, en hier staan {} zinnen met een vorm van 'worden'",
      "a paragraph says who does what, and this one has {} passive sentences"
    ),
    ("een tekst noemt geen getal dat een burgerservicenummer kan zijn", "a text has no number that may be a citizen service number (BSN)"),
    ("een e-mailadres is van een functie, en '{}' lijkt van een persoon", "an e-mail address is of a function, and '{}' seems of a person"),
    ("een tekst noemt geen telefoonnummer zoals '{}'", "a text has no telephone number such as '{}'"),
    ("bij elk moeilijk woord staat een gewoon woord, en bij '{}' niet", "every hard word has a common one beside it, and '{}' has none"),
    ("een adres dat gepubliceerd is, blijft werken, en '{}' is er niet meer", "a published address keeps working, and '{}' is gone"),
    (
      "een pagina heeft een eigen adres; '{}' is al van het portaal zelf",
      "a page has an address of its own; '{}' belongs to the portal itself"
    ),
    (
      "elke link op een pagina gaat naar iets dat er is, en '{}' is er niet (op {} en op {} andere)",
      "every link of a page leads to something that is there, and '{}' is not (on {} and {} others)"
    ),
    (
      "elke link op een pagina gaat naar iets dat er is, en '{}' is er niet (op {})",
      "every link of a page leads to something that is there, and '{}' is not (on {})"
    ),
    (
      "een bezoeker kan elke pagina bereiken door links te volgen, en naar '{}' verwijst geen tekst of lijst",
      "a visitor reaches every page by links, and no text or list links to '{}'"
    ),
    ("een oud adres gaat naar één plaats; '{}' staat ook in {}", "an old address leads to one place; '{}' is in {} as well"),
    (
      "een oud adres is niet meer in gebruik; op '{}' staat nog een bladzijde",
      "an old address is not in use any more; '{}' still has a page"
    ),
    (
      "een oud adres wijst meteen naar de laatste plaats; '{}' is zelf verhuisd ({})",
      "an old address leads to the last place at once; '{}' has moved itself ({})"
    ),
    (
      "verhuisd.yml bestaat uit regels '/oud/: /nieuw/' of '/oud/: weg'",
      "verhuisd.yml consists of lines '/old/: /new/' or '/old/: weg' (gone)"
    ),
    ("een andere website antwoordt, en '{}' geeft een fout ({})", "another website answers, and '{}' gives an error ({})"),
    ("een andere website antwoordt, en '{}' niet", "another website answers, and '{}' does not"),
    (
      "een link gaat naar een openbaar adres, en '{}' is er een van een eigen netwerk",
      "a link leads to a public address, and '{}' is one of a private network"
    ),
    (
      "een link gaat naar een pagina die er is, en '{}' is er niet meer ({})", "a link leads to a page that is there, and '{}' is gone ({})"
    ),
    ("een link gaat naar het adres van nu; '{}' is verhuisd", "a link leads to the present address; '{}' has moved"),
    ("bij een vertaling staat van welke dag zij is, bij 'bijgewerkt'", "a translation says in 'bijgewerkt' of which day it is"),
    ("een vertaling ligt naast haar Nederlandse origineel", "a translation lies beside its Dutch original"),
    (
      "'{}' staat in het Nederlandse origineel, en geldt ook voor de vertaling",
      "'{}' is in the Dutch original, and holds for the translation"
    ),
    (
      "een vertaling is in een taal die het portaal kent: {}; niet '{}'",
      "a translation is in a language that the portal knows: {}; not '{}'"
    ),
    (
      "een vertaling staat op een bladzijde met woorden in dezelfde taal, en bij de sjablonen is geen '{}' dat goed is",
      "a translation is on a page with words in the same language, and there is no good '{}' beside the templates"
    ),
    ("een vertaling is niet ouder dan haar origineel, en {} is van {}", "a translation is not older than its original, and {} is of {}"),
  ]

  static let textRemedies = [
    ("schrijf {} voor deze kop", "write {} before this heading"), ("zet een spatie achter {}", "put a space after {}"),
    (
      "zet onderaan, aan het begin van een regel: [{}]: de tekst van de voetnoot",
      "put below, at the beginning of a line: [{}]: the text of the footnote"
    ),
    (
      "schrijf tussen de rechte haken wat erop staat: ![{}]({})", "write between the square brackets what it shows: ![{}]({})"
    ),
    ("schrijf **vet**", "write **bold**"), ("schrijf *nadruk*", "write *emphasis*"), ("schrijf [tekst](adres)", "write [text](address)"),
    ("haal het weg; een tekst heeft geen programma's, opmaak of formulieren", "remove it; a text has no programs, styles or forms"),
    (
      "gebruik een adres met https:, of zet het bestand in Content en verwijs daarnaar",
      "use an address with https:, or put the file into Content and link to that"
    ),
    (
      "schrijf de tekst tussen de twee regels met ```, of haal het blok weg",
      "write the text between the two lines with ```, or remove the block"
    ),
    ("tel de '../' na: één voor elke map omhoog", "count the '../': one for each folder upwards"),
    (
      "voor een website hoort https:// ervoor; anders: kijk de naam na, of maak het bestand",
      "a website begins with https://; else check the name, or make the file"
    ),
    ("schrijf tussen de rechte haken wat de lezer daar vindt", "write between the square brackets what the reader finds there"),
    ("noem in de link wat de lezer daar vindt", "name in the link what the reader finds there"),
    ("haal de link weg, of publiceer die tekst ook", "remove the link, or publish that text as well"),
    ("zet het beeld (als dat mag) in beelden/ en verwijs daarnaar", "put the picture (if allowed) into beelden/ and link to that"),
    (
      "schrijf haar de eerste keer voluit, of zet haar met 'voluit' in begrippen.yml",
      "write it in full at first, or put it with 'voluit' into begrippen.yml"
    ),
    ("zet %20 op de plaats van elke spatie in het adres", "put %20 in place of each space in the address"),
    ("zet ) achter het adres, zonder spaties erin", "put ) after the address, without spaces in it"),
    ("haal de spatie tussen ] en ( weg", "remove the space between ] and ("),
    ("schrijf eerst [tekst] en dan (adres)", "write [text] first and then (address)"),
    ("schrijf [tekst](adres), met één haak aan elke kant", "write [text](address), with one bracket on each side"),
    ("zet '- ' op de plaats van het teken, elk punt op een eigen regel", "put '- ' in place of the sign, each item on a line of its own"),
    ("zet na de laatste regel van het blok een regel met alleen {}", "put a line {} after the last line of the block"),
    (
      "zet ``` op de plaats van :::, met de naam van het blok er direct achter",
      "put ``` in place of :::, with the name of the block right behind it"
    ),
    ("schrijf onder de kop een regel met voor elke kolom | --- |", "write a line below the header with | --- | for each column"),
    (
      "dit bestand staat op uw eigen computer: zet het op een website en verwijs daarnaar, of beschrijf wat erin staat",
      "this file is on your own computer: put it on a website and link to that, or describe what it says"
    ),
    (
      "dit bestand staat op uw eigen computer: zet het in de map beelden en verwijs daarnaar",
      "this file is on your own computer: put it into the folder beelden and link to that"
    ),
    ("zet het in de map beelden, en schrijf '{}'", "put it into the folder beelden, and write '{}'"),
    ("schrijf [^{}] waar [{}] staat", "write [^{}] in place of [{}]"),
    (
      "typ er \" voor in de plaats, of haal ze weg: nu staan ze op de pagina",
      "type \" in their place, or remove them: now they are on the page"
    ),
    (
      "haal de plaats uit de foto (Windows: Eigenschappen, Details, Persoonlijke gegevens verwijderen), of maak er een schermafdruk van",
      "remove the location from the photo (Windows: Properties, Details, Remove personal information), or take a screenshot of it"
    ),
    ("verklein het beeld, bijvoorbeeld tot 1600 beeldpunten breed", "make the picture smaller, 1600 pixels wide for instance"),
    ("maak er twee zinnen van", "make two sentences of it"), ("schrijf wie het doet: '{}'", "write who does it, as in '{}'"),
    (
      "zeg in de titel waarin deze tekst verschilt, bijvoorbeeld de plaats",
      "say in the title how this text differs, the place for instance"
    ),
    ("haal de regel weg, of geef de pagina een andere naam", "remove the line, or give the page another name"),
    (
      "schrijf het adres zoals het in de browser staat, met een schuine streep aan het eind, of schrijf 'weg'",
      "write the address as the browser has it, with a slash at the end, or write 'weg' (gone)"
    ),
    (
      "schrijf het adres zonder https:// en naam, bijvoorbeeld {}", "write the address without https:// and host, for instance {}"
    ),
    ("schrijf elk oud adres op een eigen regel, zonder streepje ervoor", "write each old address on a line of its own, without a hyphen"),
    (
      "schrijf alleen het adres, zonder 'mailto:'; zonder adres laat u de regel weg",
      "write the address alone, without 'mailto:'; leave the line out if there is none"
    ),
    ("maak '{}' met dezelfde sleutels als '{}'", "make '{}' with the keys of '{}'"),
    (
      "vergelijk de vertaling met het origineel en schrijf bij 'bijgewerkt' de dag van vandaag",
      "compare the translation with its original and write the day of today in 'bijgewerkt'"
    ),
    (
      "kijk na of alles nog klopt en schrijf bij 'gecontroleerd' de dag van vandaag",
      "check that all still holds and write the day of today in 'gecontroleerd'"
    ),
    ("zoek uit hoe het afliep en verander 'status' en 'uitkomst'", "find out how it ended and change 'status' and 'uitkomst'"),
  ]
}
