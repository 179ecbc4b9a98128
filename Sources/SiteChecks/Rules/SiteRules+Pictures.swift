// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension SiteRules {
  static let pictureWeight = Rule(
    "beeld.gewicht", .warning, title: "Een beeld weegt hooguit 300 kB",
    english: .init("A picture weighs at most 300 kB", remedy: "save it smaller, or as WebP"),
    why: "Wie met een telefoon leest, wacht op zware beelden en betaalt ervoor.",
    remedy: "bewaar het beeld kleiner, of als WebP", valid: "een foto van 1.200 beeldpunten breed, als WebP, van 90 kB",
    invalid: "een foto van 4 MB, zo uit de telefoon")

  static let pictureSize = Rule(
    "beeld.afmeting", .advice, title: "Een beeld is hooguit 2.400 beeldpunten breed en hoog",
    english: .init("A picture is at most 2,400 pixels wide and high", remedy: "make the picture smaller"),
    why: "Een pagina toont een beeld nooit breder dan 1.200 punten; op een scherp scherm is het dubbele genoeg.",
    remedy: "verklein het beeld", valid: "een foto van 1.600 bij 1.200 beeldpunten", invalid: "een foto van 6.000 bij 4.000 beeldpunten")

  static let pictures = [pictureWeight, pictureSize]
}
