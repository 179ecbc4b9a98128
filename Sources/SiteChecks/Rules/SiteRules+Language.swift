// SPDX-License-Identifier: Apache-2.0
import Diagnostics

extension SiteRules {
  static let staleTranslation = Rule(
    "vertaling.verouderd", .warning, title: "Een vertaling is niet ouder dan haar origineel",
    english: .init("A translation is not older than its original", remedy: "compare both texts and set 'bijgewerkt' to today"),
    why: "Wie de vertaling leest, weet niet dat de Nederlandse tekst intussen iets anders zegt. Op de pagina staat dan een melding.",
    remedy: "vergelijk de vertaling met het origineel en schrijf bij 'bijgewerkt' de dag van vandaag", valid: "bijgewerkt: 2026-11-21",
    invalid: "bijgewerkt: 2026-01-10, terwijl het origineel op 2026-11-21 is veranderd")

  static let undatedTranslation = Rule(
    "vertaling.dag", .advice, title: "Bij een vertaling staat van welke dag zij is",
    english: .init("A translation says of which day it is", remedy: "set 'bijgewerkt' to the day on which you compared both texts"),
    why: "Zonder die dag kan het portaal niet zien of het origineel daarna is veranderd.",
    remedy: "schrijf bij 'bijgewerkt' de dag waarop u de vertaling met het origineel vergeleek", valid: "bijgewerkt: 2026-11-21",
    invalid: "een vertaling zonder 'bijgewerkt'")

  static let language = [staleTranslation, undatedTranslation]
}
