// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension SiteRules {
  static let doubleTitle = Rule(
    "titel.dubbel", .warning, title: "Elke titel komt één keer voor",
    english: .init("Every title occurs once", remedy: "say in the title how this text differs"),
    why: "In zoekresultaten, tabbladen en lijsten staat alleen de titel. Met twee dezelfde kan een lezer niet kiezen.",
    remedy: "zeg in de titel waarin deze tekst verschilt, bijvoorbeeld de plaats", valid: "titel: Samen aanmelden in Nijmegen",
    invalid: "titel: Samen aanmelden (terwijl een andere fiche ook zo heet)")

  static let orphan = Rule(
    "pagina.wees", .warning, title: "Een bezoeker kan elke pagina bereiken door links te volgen",
    english: .init("A visitor can reach every page by following links", remedy: "link to it from a related text"),
    why: "Een pagina waar niets naar verwijst, vindt alleen wie het adres al kent.",
    remedy: "verwijs ernaar in een tekst die er iets mee te maken heeft", valid: "Lees ook [hoe wij meten](methode.md).",
    invalid: "een nieuwe pagina in 'paginas' waar geen tekst naar verwijst")

  static let areaSpelling = Rule(
    "spelling.gemeente", .advice, title: "De naam van een gemeente is geschreven zoals in gebieden.csv",
    english: .init("A municipality is spelt as in gebieden.csv", remedy: "correct the name"),
    why: "Met een tikfout is de tekst niet te vinden voor wie op die gemeente zoekt.", remedy: "verbeter de naam", valid: "In Amsterdam …",
    invalid: "In Amsteram …")

  static let partnerSpelling = Rule(
    "spelling.partner", .advice, title: "De naam van een partner is geschreven zoals op zijn eigen pagina",
    english: .init("A partner is spelt as on its own page", remedy: "correct the name"),
    why: "Met een tikfout vindt een lezer de partner niet.", remedy: "verbeter de naam", valid: "Het Kohnstamm Instituut onderzocht dit.",
    invalid: "Het Kohnstam Instituut onderzocht dit.")

  static let pages = [doubleTitle, orphan, areaSpelling, partnerSpelling]

  static let staleFiche = Rule(
    "fiche.verouderd", .warning, title: "Een fiche is korter dan 24 maanden geleden nagekeken",
    english: .init("A fiche was checked less than 24 months ago", remedy: "check it and write today's date at 'gecontroleerd'"),
    why: "Na twee jaar staat bij de fiche 'mogelijk verouderd'. Lezers vertrouwen haar dan minder.",
    remedy: "kijk na of alles nog klopt en schrijf bij 'gecontroleerd' de dag van vandaag", valid: "gecontroleerd: 2026-10-01",
    invalid: "gecontroleerd: 2023-10-01")

  static let overdueCommitment = Rule(
    "toezegging.verlopen", .advice, title: "Van een toezegging waarvan de dag voorbij is, is bekend wat ervan kwam",
    english: .init(
      "The outcome of a commitment past its date is known", remedy: "find out how it ended and change 'status' and 'uitkomst'"),
    why: "Lezers willen weten of een belofte is nagekomen. 'Open' na de beloofde dag kan ook betekenen dat niemand het nakeek.",
    remedy: "zoek uit hoe het afliep en verander 'status' en 'uitkomst'", valid: "gereed-voor: 2027-01-01 en status: open",
    invalid: "gereed-voor: 2023-06-30 en status: open")

  static let dates = [staleFiche, overdueCommitment]
}
