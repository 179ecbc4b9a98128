// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Pages
import Primitives
import SiteChecks

/// Makes pages in memory and looks at their links.
struct Inspection: Sendable {
  private(set) var plan: SitePlan
  let checks: SiteChecks
  let map: SiteMap
  /// The `sitemap.xml` of the site as it is on the web.
  let published: Bytes?

  init(plan: SitePlan, checks: SiteChecks, map: SiteMap, published: Bytes?) {
    (self.plan, self.checks, self.map, self.published) = (plan, checks, map, published)
  }

  /// Adds what is wrong with the pages and returns their links to other sites. Where the content has errors its links are not looked at:
  /// a page that is missing would be reported over and over.
  mutating func run(sample: Int, _ report: inout Report) async -> [ExternalLink] {
    let wanted = plan.pages.indices.filter { plan.pages[$0].hasTemplate }
    var pages: [Made?]
    var found: Report
    if let sampled = await look(at: plan.sample(largest: sample), of: wanted) {
      (pages, found) = (sampled, Report())
    } else {
      // What is wrong with one page may be so with many, and a report says with how many.
      if !plan.hasFicheParts { plan = plan.withFicheParts(&report) }
      pages = none
      await make(wanted, &pages)
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

  private var none: [Made?] { [Made?](repeating: nil, count: plan.pages.count) }

  /// The pages of a sample; nil where all must be made: they are the sample, or something is wrong with one of them.
  private func look(at sample: [Int], of wanted: [Int]) async -> [Made?]? {
    guard sample.count < wanted.count else { return nil }
    if !plan.hasFicheParts {
      do throws(RenderFailure) { try plan.tryFicheParts(of: sample) } catch { return nil }
    }
    var pages = none
    await make(sample, &pages)
    await make(partsPointedAt(by: pages), &pages)
    guard addLists(to: &pages), !pages.contains(where: { $0?.failure != nil }), findings(on: pages).diagnostics.isEmpty else { return nil }
    return pages
  }

  /// Takes of the pages of lists that were not made what they link to from the plan. False where one that was made does not link to that: then
  /// the plan does not tell what the template does.
  private func addLists(to pages: inout [Made?]) -> Bool {
    let places = plan.placesOfFiches
    for place in pages.indices {
      guard let listed = plan.listed(on: place, placesOfFiches: places) else { continue }
      let targets = listed.fiches + listed.neighbours.compactMap(map.place)
      if let made = pages[place] {
        guard targets.allSatisfy(made.facts.links) else { return false }
      } else {
        pages[place] = Made(facts: PageFacts(linkingTo: targets))
      }
    }
    return true
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
