// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives

/// The checks over the whole site: what no file can know of itself.
///
///     let checks = SiteChecks(portal: portal, tree: tree, today: today)
///     report.add(contentsOf: checks.content())                                         // what the model tells
///     report.add(contentsOf: checks.pages(map: map, facts: facts))                     // what the pages tell
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
  package func content() -> Report { content(Findings(portal.settings.rules), skippingLanguageOf: [:]) }

  private func content(_ findings: Findings, skippingLanguageOf skipped: [String: Int]) -> Report {
    var findings = findings
    checkTexts(&findings)
    checkTitles(&findings)
    checkDates(&findings)
    checkTranslations(&findings)
    checkPictures(&findings)
    let levels = findings
    LanguageChecks(self) { levels.severity(of: $0) != nil }.run(&findings, skipping: skipped)
    var report = findings.report
    RuleBook.check(portal.settings.rules, &report)
    return report
  }

  /// What a build says of the content: what stops it, and what the portal wants to hear about the language of its texts. There can be much
  /// advice on that, so it is counted; `check` shows it.
  ///
  ///     one error, a link that says nothing, and two long sentences (advice)   →   the error, and 2
  ///
  /// `known`: by path, how much advice there is on texts that an earlier build counted; they are not read again.
  package func contentForBuild(known: [String: Int] = [:]) -> (report: Report, advice: LanguageAdvice) {
    var report = Report()
    var counts: [String: Int] = [:]
    var told: Set<String> = []
    for finding in content(Findings(portal.settings.rules, isForBuild: true), skippingLanguageOf: known).diagnostics {
      let isLanguage = SiteRules.isPlainLanguage(finding.identifier)
      if finding.severity == .error || isLanguage && finding.severity == .warning {
        report.add(finding)
        told.insert(finding.location.file)
      }
      if isLanguage && finding.severity == .advice { counts[finding.location.file, default: 0] += 1 }
    }
    var advice = LanguageAdvice()
    for file in tree.files where LanguageChecks.isDutchText(file.path) {
      let name = tree.displayName(of: file.path)
      let count = known[file.path] ?? counts[name] ?? 0
      advice.count += count
      if !told.contains(name) { advice.byText[file.path] = count }
    }
    return (report, advice)
  }

  /// What is known when all pages are made: links to nowhere, and pages that nothing links to. A page of which no facts are given is taken to
  /// be as it should.
  package func pages(map: SiteMap, facts: [PageFacts?]) -> Report {
    var findings = Findings(portal.settings.rules)
    checkLinks(map, facts, &findings)
    checkOrphans(map, facts, &findings)
    return findings.report
  }

  /// With the sitemap of the published site: addresses that are gone.
  package func addresses(map: SiteMap, published: Bytes) -> Report {
    var findings = Findings(portal.settings.rules)
    checkPublished(published, map, &findings)
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

/// How much advice there is on the language of the texts of a portal.
package struct LanguageAdvice: Sendable {
  package var count = 0
  /// By path; without the texts of which something else has to be said each time.
  package var byText: [String: Int] = [:]

  package init() {}
}
