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
  package func content() -> Report {
    var findings = Findings(portal.settings.rules)
    checkTexts(&findings)
    checkTitles(&findings)
    checkDates(&findings)
    checkTranslations(&findings)
    checkPictures(&findings)
    let levels = findings
    LanguageChecks(self) { levels.severity(of: $0) != nil }.run(&findings)
    var report = findings.report
    RuleBook.check(portal.settings.rules, &report)
    return report
  }

  /// What a build says of the content: what stops it, and what the portal wants to hear about the language of its texts. There can be much
  /// advice on that, so it is counted; `check` shows it.
  ///
  ///     one error, a link that says nothing, and two long sentences (advice)   →   the error, and 2
  package func contentForBuild() -> (report: Report, languageAdvice: Int) {
    var report = Report()
    var advice = 0
    for finding in content().diagnostics {
      let isLanguage = SiteRules.plainLanguage.contains { $0.identifier == finding.identifier }
      if finding.severity == .error || isLanguage && finding.severity == .warning { report.add(finding) }
      if isLanguage && finding.severity == .advice { advice += 1 }
    }
    return (report, advice)
  }

  /// What is known when all pages are made: links to nowhere, pages that nothing links to and, with the sitemap of the published site,
  /// addresses that are gone. A page of which no facts are given is taken to be as it should.
  package func pages(map: SiteMap, facts: [PageFacts?], published: Bytes?) -> Report {
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
