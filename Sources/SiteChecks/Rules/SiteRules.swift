// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// The rules for the whole site, which `portaal.yml` can make heavier, lighter or switch off:
///
///     regels: { link.vage-tekst: fout, fiche.verouderd: uit }
package enum SiteRules {
  /// In the order in which a page explains them.
  package static let all: [Rule] = links + pages + dates + pictures + people + language + plainLanguage + external

  package static func find(_ identifier: String) -> Rule? { byIdentifier[identifier] }

  private static let byIdentifier = Dictionary(uniqueKeysWithValues: all.map { ($0.identifier, $0) })
}
