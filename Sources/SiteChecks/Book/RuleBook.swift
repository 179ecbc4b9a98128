// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives

/// All rules that a portal is held to: those of files, keys, tables and templates, and those of the whole site.
///
/// `portaal.yml` can change a rule of the whole site, and every warning and advice; not an error without whose repair there is no page to make.
package enum RuleBook {
  /// The page that explains them.
  package static let address = Addresses.rules

  /// Each identifier once, sorted.
  package static let all: [Rule] = {
    var seen: Set<String> = []
    let fixed = (files + yaml + texts + signs + languages + tables + areas + charts + moves + templates + measuring + settings + keys).map {
      rule in
      var rule = rule
      rule.isFixed = rule.severity == .error
      return rule
    }
    return (SiteRules.all + fixed).filter { seen.insert($0.identifier).inserted }.sorted { $0.identifier < $1.identifier }
  }()

  package static func find(_ identifier: String) -> Rule? { byIdentifier[identifier] }

  private static let byIdentifier = Dictionary(uniqueKeysWithValues: all.map { ($0.identifier, $0) })

  /// The first parts of the identifiers, each once, sorted: `adres`, `beeld`, …
  package static let subjects: [String] = {
    var seen: Set<Substring> = []
    return all.map { $0.identifier.prefix { $0 != "." } }.filter { seen.insert($0).inserted }.map(String.init)
  }()
}

extension RuleBook {
  /// The findings as severe as the portal takes them.
  package static func apply(_ settings: [RuleSetting], to report: Report) -> Report {
    guard !settings.isEmpty else { return report }
    let levels = Dictionary(settings.map { ($0.identifier, $0.level) }, uniquingKeysWith: { first, _ in first })
    var result = Report()
    for var diagnostic in report.diagnostics {
      let isFixed = diagnostic.severity == .error && SiteRules.find(diagnostic.identifier) == nil
      if !isFixed, let level = levels[diagnostic.identifier] {
        guard let severity = level.severity else { continue }
        diagnostic.severity = severity
      }
      result.add(diagnostic)
    }
    return result
  }

  /// A setting of a rule that does not exist, or that cannot be changed, would silently change nothing.
  static func check(_ settings: [RuleSetting], _ report: inout Report) {
    for setting in settings {
      guard let rule = find(setting.identifier) else {
        report.error(
          "portaal.regels", at: setting.place, "'regels' noemt regels die er zijn, en '\(setting.identifier)' is er geen",
          remedy: nearMiss(to: setting.identifier).map { "bedoelde u '\($0)'?" } ?? "kijk op \(address) welke regels er zijn")
        continue
      }
      if rule.isFixed, setting.level != .error {
        report.error(
          "portaal.regels", at: setting.place,
          "'regels' verandert geen regel waar een pagina niet zonder kan, en '\(setting.identifier)' is er zo een",
          remedy: "haal de regel weg; deze fout moet in de inhoud verbeterd worden")
      }
    }
  }

  /// `fiche.kostn` → `fiche.kosten`
  package static func nearMiss(to name: String) -> String? {
    Primitives.nearMiss(to: name, in: name.contains(".") ? all.map(\.identifier) : subjects)
  }
}
