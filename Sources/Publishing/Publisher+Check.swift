// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives
import SiteChecks

extension Publisher {
  /// Everything that a build finds, in the same way, and the checks over the whole site, without a byte on the disk: the pages are made in
  /// memory and looked at. `published` is the `sitemap.xml` of the site as it is on the web, to find addresses that would be lost.
  package func check(published: Bytes? = nil) async -> CheckResult {
    var stopwatch = Stopwatch()
    var report = Report()
    progress(.phase(.read))
    let tree = SourceTree(root: options.content, report: &report)
    stopwatch.lap(.read)
    let (portal, plan, _) = await makePlan(from: tree, report: &report, stopwatch: &stopwatch)
    var externalLinks: [ExternalLink] = []
    if let portal {
      progress(.phase(.inspect))
      let checks = SiteChecks(portal: portal, tree: tree, today: options.today)
      report.add(contentsOf: checks.content())
      if let plan {
        externalLinks = await inspect(plan, checks, basePath: portal.settings.basePath, published: published, &report)
      }
      report = RuleBook.apply(portal.settings.rules, to: report)
      stopwatch.lap(.inspect)
    }
    return CheckResult(
      report: report, pages: plan?.pageCount, address: portal?.settings.address, seconds: stopwatch.elapsed, timings: stopwatch.timings,
      externalLinks: externalLinks, rules: portal?.settings.rules ?? [])
  }

  /// Makes every page. Where the content has errors its links are not looked at: a page that is missing would be reported over and over.
  private func inspect(
    _ plan: SitePlan, _ checks: SiteChecks, basePath: String, published: Bytes?, _ report: inout Report
  ) async -> [ExternalLink] {
    let map = SiteMap(plan, basePath: basePath)
    let pages = await concurrentMap(plan.pages.count, state: Bytes.init) { buffer, index in
      buffer.removeAll(keepingCapacity: true)
      return Self.inspect(index, of: plan, map, &buffer)
    }
    for page in pages {
      if let failure = page.failure { report.add(failure) }
    }
    guard !report.hasErrors else { return [] }
    let facts = pages.map(\.facts)
    report.add(contentsOf: checks.pages(map: map, facts: facts, published: published))
    return checks.externalLinks(map: map, facts: facts)
  }

  /// What a page says about links, or why it does not fit its template.
  private static func inspect(
    _ index: Int, of plan: SitePlan, _ map: SiteMap, _ buffer: inout Bytes
  ) -> (facts: PageFacts, failure: Diagnostic?) {
    let page = plan.pages[index]
    // Nothing can be wrong with what is only figures or drawing, and it links to nothing.
    guard page.hasTemplate else { return (PageFacts(of: [], page: index, in: map), nil) }
    do throws(RenderFailure) {
      try plan.render(page, into: &buffer)
      return (PageFacts(of: page.isHTML ? buffer : [], page: index, in: map), nil)
    } catch {
      return (PageFacts(of: [], page: index, in: map), error.diagnostic)
    }
  }
}
