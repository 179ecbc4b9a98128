// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension RuleBook {
  /// Texts, links and pictures.
  static let texts = [
    Rule(
      "markdown.html", .error, title: "Een tekst gebruikt Markdown, geen HTML",
      english: .init("A text uses Markdown, not HTML", remedy: "write the same in Markdown"),
      why: "HTML wordt niet overgenomen: zo blijft elke pagina veilig en toegankelijk.",
      remedy: "schrijf hetzelfde in Markdown", valid: "**nieuw**",
      invalid: "<b>nieuw</b>"),
    Rule(
      "markdown.adres", .error, title: "Een link gaat naar een veilig, heel adres",
      english: .init("A link has a safe and complete address", remedy: "write the whole address, with https://"),
      why: "Een adres zonder https:// werkt niet, en een adres met een script is gevaarlijk.",
      remedy: "schrijf het hele adres, met https:// ervoor", valid: "[de monitor](https://voorbeeld.nl/)",
      invalid: "[klik](javascript:…)"),
    Rule(
      "markdown.alt", .error, title: "Een afbeelding heeft een beschrijving",
      english: .init("A picture has a text alternative", remedy: "describe the picture between the square brackets"),
      why: "Wie haar niet kan zien, leest of hoort de beschrijving.",
      remedy: "schrijf tussen de rechte haken wat erop staat", valid: "![Kinderen op een plein](../beelden/plein.png)",
      invalid: "![](../beelden/plein.png)"),
    Rule(
      "markdown.kop", .warning, title: "Koppen beginnen bij ## en slaan geen niveau over",
      english: .init("Headings begin at level 2 and skip no level", remedy: "use ## or one # more than the heading above"),
      why: "Wie een schermlezer gebruikt, springt van kop naar kop en mist anders een stuk.",
      remedy: "schrijf ## of één # meer dan de kop erboven", valid: "## Wat is het?",
      invalid: "#### meteen na ##"),
    Rule(
      "markdown.nesting", .error, title: "Lijsten, citaten en nadruk zitten niet heel diep in elkaar",
      english: .init("Lists, quotes and emphasis are not nested very deep", remedy: "remove repeated characters such as > or *"),
      why: "Zo'n tekst is niet te lezen en kan het programma laten vastlopen.",
      remedy: "haal herhaalde tekens zoals > of * weg", valid: "> een citaat",
      invalid: ">>>>>>>>>>>> honderden keren"),
    Rule(
      "markdown.tabel", .warning, title: "Elke rij van een tabel heeft evenveel cellen als de kop",
      english: .init("Every row of a table has as many cells as its head", remedy: "add or remove a cell"),
      why: "Anders staan cijfers onder de verkeerde kop.",
      remedy: "vul de rij aan met een cel, of haal er een weg", valid: "twee koppen, twee cellen",
      invalid: "twee koppen, drie cellen"),
    Rule(
      "markdown.kolomkop", .warning, title: "Elke kolom van een tabel heeft een kop",
      english: .init("Every column of a table has a header", remedy: "say in the header what the column holds"),
      why: "Een schermlezer leest bij elke cel de kop voor. Zonder kop is een getal niet te begrijpen.",
      remedy: "schrijf in de kop wat er in die kolom staat", valid: "| jaar | scholen |",
      invalid: "| jaar | |"),
    Rule(
      "let-op.leeg", .error, title: "Een blok 'let-op' heeft tekst",
      english: .init("A block 'let-op' has text", remedy: "write the text between the fences, or remove the block"),
      why: "Een leeg kader zegt niets.", remedy: "schrijf de tekst tussen de twee regels met ```, of haal het blok weg",
      valid: "```let-op / De regels veranderen. / ```", invalid: "```let-op / ```"),
    Rule(
      "voorbeeld.leeg", .error, title: "Een blok 'voorbeeld' heeft tekst",
      english: .init("A block 'voorbeeld' has text", remedy: "write the text between the fences, or remove the block"),
      why: "Een leeg kader zegt niets.", remedy: "schrijf de tekst tussen de twee regels met ```, of haal het blok weg",
      valid: "```voorbeeld / Zo ging het in Deventer. / ```", invalid: "```voorbeeld / ```"),
    Rule(
      "moeilijk-woord.vorm", .error, title: "moeilijke-woorden.yml heeft regels 'moeilijk: gewoon'",
      english: .init("moeilijke-woorden.yml has lines 'hard: common'", remedy: "write each word on its own line, with a common one"),
      why: "Het advies over een moeilijk woord noemt het gewone woord.", remedy: "schrijf achter elk moeilijk woord een gewoon woord",
      valid: "inzake: over", invalid: "inzake:"),
    Rule(
      "markdown.voetnoot", .warning, title: "Bij elke voetnoot hoort een verwijzing en een tekst",
      english: .init("A footnote has a mark and a text", remedy: "add the mark to the text or the note at the end"),
      why: "Anders wijst een noot naar niets, of leest niemand haar.",
      remedy: "zet de noot in de tekst, of beschrijf haar onderaan", valid: "Dat hielp.[^1] … [^1]: Zie de brief.",
      invalid: "Dat hielp.[^1] zonder noot"),
    Rule(
      "link.adres", .error, title: "Een link wijst naar een pagina die bestaat",
      english: .init("A link leads to a page that exists", remedy: "correct the address"),
      why: "Een lezer die een link volgt, wil niet op een foutpagina komen.",
      remedy: "verbeter het adres", valid: "[de monitor](/monitor/)",
      invalid: "[de monitor](/monitro/)"),
    Rule(
      "link.bestand", .error, title: "Een link wijst naar een bestand dat bestaat",
      english: .init("A link leads to a file that exists", remedy: "correct the name of the file"),
      why: "Een lezer die een link volgt, wil niet op een foutpagina komen.",
      remedy: "verbeter de naam van het bestand", valid: "[de fiche](samen.md)",
      invalid: "[de fiche](samne.md)"),
    Rule(
      "link.buiten", .error, title: "Een link blijft binnen de map met inhoud",
      english: .init("A link stays inside the content folder", remedy: "count the '../': one for each folder up"),
      why: "Wat buiten de map staat, komt niet op de site.",
      remedy: "tel de '../' na: één voor elke map omhoog", valid: "../../themas/kansen.md",
      invalid: "../../../../geheim.md"),
    Rule(
      "link.fragment", .error, title: "Een link met # wijst naar een kop die er is",
      english: .init("A link with # leads to a heading that exists", remedy: "correct the part after #"),
      why: "Anders komt de lezer bovenaan de pagina en moet zelf zoeken.",
      remedy: "verbeter wat achter de # staat", valid: "[de kosten](samen.md#wat-kost-het)",
      invalid: "[de kosten](samen.md#kosten)"),
    Rule(
      "link.niet-gepubliceerd", .error, title: "Een link wijst naar een tekst die op de site staat",
      english: .init("A link leads to a text that is published", remedy: "remove the link, or publish that text"),
      why: "Een concept heeft nog geen pagina.",
      remedy: "haal de link weg, of publiceer die tekst ook", valid: "een link naar een fiche die af is",
      invalid: "een link naar een fiche met 'concept: ja'"),
    Rule(
      "beeld.bestand", .error, title: "Een beeld staat in de map 'beelden'",
      english: .init("A picture is in the folder 'beelden'", remedy: "check the name"),
      why: "Alleen wat daar staat, komt op de site.",
      remedy: "kijk de naam na", valid: "![Een plein](../beelden/plein.png)",
      invalid: "![Een plein](plein.png)"),
    Rule(
      "beeld.extern", .error, title: "Een beeld komt niet van een andere website",
      english: .init("A picture is not loaded from another site", remedy: "put the picture in beelden/, if you may"),
      why: "Anders ziet die website wie deze pagina leest, en kan het beeld zomaar veranderen.",
      remedy: "zet het beeld (als dat mag) in beelden/", valid: "![Een plein](../beelden/plein.png)",
      invalid: "![Een plein](https://elders.nl/plein.png)"),
    Rule(
      "beeld.vorm", .error, title: "Een beeld is een echt PNG-, JPEG-, WebP- of SVG-bestand",
      english: .init("A picture is a real PNG, JPEG, WebP or SVG file", remedy: "open the picture in a drawing program and save it again"),
      why: "Een browser kan iets anders niet laten zien.",
      remedy: "open het beeld in een tekenprogramma en bewaar het opnieuw", valid: "een foto, bewaard als JPEG",
      invalid: "een Word-bestand dat plein.png heet"),
    Rule(
      "beeld.plaats", .warning, title: "Een foto zegt niet waar zij gemaakt is",
      english: .init("A photo does not say where it was taken", remedy: "remove the location from the photo"),
      why: "Een telefoon schrijft in een foto op welke plek die gemaakt is. Iedereen die de foto downloadt, kan dat lezen.",
      remedy: "haal de plaats uit de foto, of maak er een schermafdruk van", valid: "een foto zonder plaats",
      invalid: "een foto die zo van de telefoon komt"),
    Rule(
      "beeld.svg", .error, title: "Een SVG-beeld heeft geen script en haalt niets op",
      english: .init("An SVG picture has no script and loads nothing", remedy: "save the picture as plain SVG, without that part"),
      why: "Een tekening met een script erin kan lezers kwaad doen.",
      remedy: "bewaar het beeld als gewone SVG, zonder dat onderdeel", valid: "<svg><path …/></svg>",
      invalid: "<svg><script>…</script></svg>"),
    Rule(
      "blok.onbekend", .warning, title: "Een blok heeft een naam die het portaal kent",
      english: .init("A block has a known name", remedy: "correct the word after the three backticks"),
      why: "Een onbekend blok komt als code op de pagina.",
      remedy: "verbeter het woord achter de drie accenten", valid: "```grafiek",
      invalid: "```grafeik"),
  ]
}
