// SPDX-License-Identifier: EUPL-1.2
import Content
import Diagnostics
import Pages
import Primitives

extension Publisher {
  /// Everything that a build finds, in the same way, without a byte on the disk: the pages are made in memory and looked at.
  package func check() async -> CheckResult {
    var stopwatch = Stopwatch()
    var report = Report()
    progress(.phase(.read))
    let tree = SourceTree(root: options.content, report: &report)
    stopwatch.lap(.read)
    let plan = await makePlan(from: tree, report: &report, stopwatch: &stopwatch).plan
    if let plan {
      progress(.phase(.inspect))
      for failure in await inspect(plan) { report.add(failure) }
      stopwatch.lap(.inspect)
    }
    return CheckResult(report: report, pages: plan?.pageCount, seconds: stopwatch.elapsed, timings: stopwatch.timings)
  }

  /// Makes every page and says which of them do not fit their templates.
  private func inspect(_ plan: SitePlan) async -> [Diagnostic] {
    let failures = await concurrentMap(plan.pages.count, state: Bytes.init) { buffer, index -> Diagnostic? in
      buffer.removeAll(keepingCapacity: true)
      do throws(RenderFailure) {
        try plan.render(plan.pages[index], into: &buffer)
        return nil
      } catch {
        return error.diagnostic
      }
    }
    return failures.compactMap { $0 }
  }
}
