// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives
import SiteChecks

extension Publisher {
  /// Everything that a build finds, in the same way, and the checks over the whole site, without a byte on the disk: pages are made in
  /// memory and looked at. `published` is the `sitemap.xml` of the site as it is on the web, to find addresses that would be lost.
  ///
  /// Of more than `sample` pages from one template only those are made that differ in what the template does; when anything is wrong
  /// with one of them, all are. `listsExternalLinks`: all are, to tell where they link to.
  package func check(published: Bytes? = nil, listsExternalLinks: Bool = false, sample: Int = 2000) async -> CheckResult {
    var stopwatch = Stopwatch()
    var report = Report()
    progress(.phase(.read))
    let tree = SourceTree(root: options.content, report: &report)
    // What is wrong with this folder is reported where the templates are read.
    var listing = Report()
    let templates = SourceTree(root: options.templates, report: &listing)
    stopwatch.lap(.read)
    let loaded = await load(from: tree, templates, wantsPrints: false, report: &report, stopwatch: &stopwatch)
    let figures = await compute(loaded, from: tree, report: &report, stopwatch: &stopwatch)
    let checks = loaded.portal.map { SiteChecks(portal: $0, tree: tree, today: options.today) }
    async let texts = checks?.content()
    let plan = makePlan(
      loaded, figures, from: tree, withFicheParts: loaded.portal.map { $0.fiches.count <= sample } ?? true, report: &report)
    stopwatch.lap(.plan)
    var externalLinks: [ExternalLink] = []
    if let portal = loaded.portal, let checks {
      progress(.phase(.inspect))
      if let texts = await texts { report.add(contentsOf: texts) }
      if let plan {
        let map = SiteMap(plan, basePath: portal.settings.basePath)
        var inspection = Inspection(plan: plan, checks: checks, map: map, published: published)
        externalLinks = await inspection.run(sample: listsExternalLinks ? .max : sample, &report)
      }
      report = RuleBook.apply(portal.settings.rules, to: report)
      stopwatch.lap(.inspect)
    }
    return CheckResult(
      report: report, pages: plan?.pageCount, address: loaded.portal?.settings.address, seconds: stopwatch.elapsed,
      timings: stopwatch.timings, externalLinks: externalLinks, rules: loaded.portal?.settings.rules ?? [], plan: plan)
  }
}
