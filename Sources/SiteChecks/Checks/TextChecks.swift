// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics

extension SiteChecks {
  /// What was noted while the texts were read.
  func checkTexts(_ findings: inout Findings) {
    for fact in portal.textFacts {
      switch fact.kind {
      case .vagueLink:
        findings.add(
          SiteRules.vagueLink, at: fact.place, "de woorden van een link zeggen waar hij heen gaat, en '\(fact.text)' zegt dat niet")
      case .emptyLink: findings.add(SiteRules.emptyLink, at: fact.place, "een link heeft woorden")
      case .email where isFunctional(fact.text): continue
      case .email:
        findings.add(
          SiteRules.personalEmail, at: fact.place, "een e-mailadres is van een functie, en '\(fact.text)' lijkt van een persoon")
      case .phone: findings.add(SiteRules.phone, at: fact.place, "een tekst noemt geen telefoonnummer zoals '\(fact.text)'")
      case .citizenNumber:
        // The number itself must not spread to the logs of a CI.
        findings.add(SiteRules.citizenNumber, at: fact.place, "een tekst noemt geen getal dat een burgerservicenummer kan zijn")
      case .areaMisspelt(let meant):
        findings.add(
          SiteRules.areaSpelling, at: fact.place, "de naam van een gemeente is geschreven zoals in gebieden.csv, niet '\(fact.text)'",
          remedy: "bedoelde u '\(meant)'?")
      case .partnerMisspelt(let meant):
        findings.add(
          SiteRules.partnerSpelling, at: fact.place,
          "de naam van een partner is geschreven zoals op zijn eigen pagina, niet '\(fact.text)'",
          remedy: "bedoelde u '\(meant)'?")
      }
    }
  }

  /// By a word of an office in the name before the `@`, or because it is the address of this portal.
  private func isFunctional(_ address: String) -> Bool {
    if address == portal.settings.contact { return true }
    let name = address.prefix { $0 != "@" }.lowercased()
    return name.split { !$0.isLetter }.contains { part in Self.offices.contains { part == $0 || $0.count >= 5 && part.hasPrefix($0) } }
  }

  /// Words that name an office and no person; the longer ones also begin longer words, such as `onderwijsbeleid`.
  private static let offices = [
    "aanmeld", "administratie", "algemeen", "avg", "balie", "beheer", "beleid", "bestuur", "bureau", "burgerzaken", "college", "commissie",
    "communicatie", "contact", "coordinat", "cvb", "data", "directie", "fg", "functionaris", "gegevens", "gelijkekansen", "gemeente",
    "help", "helpdesk", "info", "inschrijv", "inspectie", "intake", "jeugd", "kansen", "klacht", "klant", "leerling", "leerplicht", "loket",
    "mail",
    "meldpunt", "monitor", "netwerk", "nieuws", "noreply", "onderwijs", "onderzoek", "open", "ouder", "pers", "plaatsing", "post",
    "privacy", "project",
    "receptie", "redactie", "school", "secretari", "segregatie", "service", "site", "studenten", "support", "team", "vraag", "vragen",
    "web", "webmaster", "welkom",
  ]
}
