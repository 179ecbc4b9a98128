// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives

/// The checks over the whole site: what no file can know of itself.
///
///     let checks = SiteChecks(portal: portal, tree: tree, today: today)
///     report.add(contentsOf: checks.content())                                         // what the model tells
///     report.add(contentsOf: checks.pages(map: map, facts: facts, published: nil))     // what the pages tell
package struct SiteChecks: Sendable {
  let portal: Portal
  let tree: SourceTree
  let today: CalendarDate

  package init(portal: Portal, tree: SourceTree, today: CalendarDate) {
    self.portal = portal
    self.tree = tree
    self.today = today
  }

  /// Everything that is known before a page is made, and the settings of the rules themselves.
  ///
  /// `onlyErrors`: what costs time and can be no error is left out.
  package func content(onlyErrors: Bool = false) -> Report {
    var findings = Findings(portal.settings.rules)
    checkTexts(&findings)
    checkTitles(&findings)
    checkDates(&findings)
    checkTranslations(&findings)
    checkPictures(&findings)
    let levels = findings
    LanguageChecks(self) { onlyErrors ? levels.severity(of: $0) == .error : levels.severity(of: $0) != nil }.run(&findings)
    var report = findings.report
    RuleBook.check(portal.settings.rules, &report)
    return report
  }

  /// What is known when all pages are made: links to nowhere, pages that nothing links to and, with the sitemap of the published site,
  /// addresses that are gone.
  package func pages(map: SiteMap, facts: [PageFacts], published: Bytes?) -> Report {
    var findings = Findings(portal.settings.rules)
    checkLinks(map, facts, &findings)
    checkOrphans(map, facts, &findings)
    if let published { checkPublished(published, map, &findings) }
    return findings.report
  }
}

extension SiteChecks {
  /// A content file as a report names it.
  func place(of path: String) -> Place { Place(tree.displayName(of: path)) }

  /// The content file that a page comes from, or else the page itself.
  func place(of page: PlannedPage) -> Place {
    page.origin.map(place) ?? Place(page.path)
  }
}
