// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension SiteRules {
  static let vagueLink = Rule(
    "link.vage-tekst", .warning, title: "De woorden van een link zeggen waar hij heen gaat",
    english: .init("The words of a link say where it leads", remedy: "say in the link what the reader finds there"),
    why: "Wie een schermlezer gebruikt, laat vaak alle links van een pagina achter elkaar voorlezen. Vijf keer 'klik hier' zegt dan niets.",
    remedy: "noem in de link wat de lezer daar vindt", valid: "Lees [hoe Nijmegen samen aanmeldt](nijmegen.md).",
    invalid: "Klik [hier](nijmegen.md) voor Nijmegen.")

  static let emptyLink = Rule(
    "link.lege-tekst", .error, title: "Een link heeft woorden",
    english: .init("A link has words", remedy: "write between the square brackets what the reader finds there"),
    why: "Een link zonder woorden is niet te zien en niet te horen. Niemand kan hem volgen.",
    remedy: "schrijf tussen de rechte haken wat de lezer daar vindt", valid: "[De fiche over Nijmegen](nijmegen.md)",
    invalid: "[](nijmegen.md)")

  static let brokenPageLink = Rule(
    "pagina.link", .error, title: "Elke link op een pagina gaat naar een pagina en een plek die er zijn",
    english: .init("Every link on a page leads to something that exists", remedy: "look in the templates where the address comes from"),
    why: "De links in teksten zijn dan al nagekeken; hier gaat het om wat sjablonen ervan maken. Een lezer ziet dat verschil niet.",
    remedy: "kijk in de sjablonen waar het adres vandaan komt", valid: "<a href=\"/monitor/\">De monitor</a>",
    invalid: "<a href=\"/monitr/\">De monitor</a>")

  static let lostAddress = Rule(
    "adres.verdwenen", .error, title: "Een adres dat gepubliceerd is, blijft werken",
    english: .init("A published address keeps working", remedy: "write in verhuisd.yml where the page is now, or 'weg'"),
    why: "Anderen hebben naar de pagina gelinkt of haar bewaard. Verdwijnt het adres, dan vinden zij niets meer.",
    remedy: "zet in verhuisd.yml waar de pagina nu staat, of 'weg'",
    valid: "/interventies/oud/: /interventies/ouderinitiatieven/nieuw/", invalid: "een bestand hernoemen zonder regel in verhuisd.yml")

  static let links = [vagueLink, emptyLink, brokenPageLink, lostAddress]
}
