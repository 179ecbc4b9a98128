// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension SiteRules {
  static let externalGone = Rule(
    "extern.weg", .warning, title: "Een link naar een andere website gaat naar een pagina die er is",
    english: .init("A link to another site leads to a page that exists", remedy: "find the new address, or remove the link"),
    why: "Andere websites halen pagina's weg. Een lezer komt dan op een foutpagina. Alleen 'check --external' kijkt dit na.",
    remedy: "zoek het nieuwe adres, verwijs naar een archief, of haal de link weg", valid: "https://voorbeeld.nl/rapport",
    invalid: "https://voorbeeld.nl/weg, dat 404 antwoordt")

  static let externalMoved = Rule(
    "extern.verhuisd", .advice, title: "Een link naar een andere website gaat naar het adres van nu",
    english: .init("A link to another site has its present address", remedy: "write the new address"),
    why: "De andere website stuurt nu nog door, maar dat houdt eens op.", remedy: "schrijf het nieuwe adres",
    valid: "https://voorbeeld.nl/nieuw", invalid: "https://voorbeeld.nl/oud, dat 301 antwoordt")

  static let externalSilent = Rule(
    "extern.stil", .advice, title: "Een andere website waar een link heen gaat, antwoordt",
    english: .init("Another site answers", remedy: "try the link in a browser; if it keeps failing, find another"),
    why: "Dat kan tijdelijk zijn. Blijft het zo, dan heeft een lezer niets aan de link.",
    remedy: "probeer de link in een browser; werkt hij dagen niet, zoek dan een andere", valid: "https://voorbeeld.nl/",
    invalid: "https://bestaat-niet.example/")

  static let externalPrivate = Rule(
    "extern.eigen-netwerk", .warning, title: "Een link gaat naar een openbaar adres",
    english: .init("A link leads to a public address", remedy: "link to a page that everybody can open"),
    why: "Een adres op een eigen netwerk werkt bij lezers niet.", remedy: "verwijs naar een pagina die iedereen kan openen",
    valid: "https://voorbeeld.nl/", invalid: "http://192.168.1.10/rapport")

  static let external = [externalGone, externalMoved, externalSilent, externalPrivate]
}
