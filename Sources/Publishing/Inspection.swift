// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Pages
import Primitives
import SiteChecks

/// Makes pages in memory and looks at their links.
struct Inspection: Sendable {
  let plan: SitePlan
  let checks: SiteChecks
  let map: SiteMap
  /// The `sitemap.xml` of the site as it is on the web.
  let published: Bytes?

  /// Adds what is wrong with the pages and returns their links to other sites. Where the content has errors its links are not looked at:
  /// a page that is missing would be reported over and over.
  func run(sample: Int, _ report: inout Report) async -> [ExternalLink] {
    var pages = [Made?](repeating: nil, count: plan.pages.count)
    await make(plan.sample(largest: sample), &pages)
    await make(partsPointedAt(by: pages), &pages)
    var found = findings(on: pages)
    // What is wrong with one page may be so with many, and a report says with how many.
    let rest = plan.pages.indices.filter { plan.pages[$0].hasTemplate && pages[$0] == nil }
    if !rest.isEmpty, !found.diagnostics.isEmpty || pages.contains(where: { $0?.failure != nil }) {
      await make(rest, &pages)
      found = findings(on: pages)
    }
    for page in pages {
      if let failure = page?.failure { report.add(failure) }
    }
    guard !report.hasErrors else { return [] }
    report.add(contentsOf: found)
    if let published { report.add(contentsOf: checks.addresses(map: map, published: published)) }
    return checks.externalLinks(map: map, facts: pages.map { $0?.facts })
  }

  private struct Made: Sendable {
    var facts: PageFacts
    var failure: Diagnostic?
  }

  private func findings(on pages: [Made?]) -> Report { checks.pages(map: map, facts: pages.map { $0?.facts }) }

  /// Pages that were not made, to a part of which others link.
  private func partsPointedAt(by pages: [Made?]) -> [Int] {
    var isWanted = [Bool](repeating: false, count: pages.count)
    for case .some(let page) in pages {
      for target in page.facts.pagesWithWantedParts where pages[target] == nil && plan.pages[target].isHTML { isWanted[target] = true }
    }
    return isWanted.indices.filter { isWanted[$0] }
  }

  private func make(_ places: [Int], _ pages: inout [Made?]) async {
    let made = await concurrentMap(places.count, chunk: 4, state: Bytes.init) { buffer, index in
      buffer.removeAll(keepingCapacity: true)
      return make(places[index], &buffer)
    }
    for (place, page) in zip(places, made) { pages[place] = page }
  }

  /// What a page says about links, or why it does not fit its template.
  private func make(_ place: Int, _ buffer: inout Bytes) -> Made {
    let page = plan.pages[place]
    do throws(RenderFailure) {
      try plan.render(page, into: &buffer)
      return Made(facts: PageFacts(of: page.isHTML ? buffer : [], page: place, in: map))
    } catch {
      return Made(facts: PageFacts(of: [], page: place, in: map), failure: error.diagnostic)
    }
  }
}
