// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Monitor
import Mustache
import Primitives

/// Everything that will be published, before a byte of it is written: each address with what it shows.
///
///     let plan = SitePlan.make(portal: portal, figures: figures, templates: templates, today: today, report: &report)
///     for page in plan.pages { try plan.render(page, into: &bytes) }   // from any number of threads
package struct SitePlan: Sendable {
  /// Pages and generated files, sorted by path.
  package let pages: [PlannedPage]
  /// Small files whose bytes are ready: the stylesheet, settings of the server.
  package let files: [StaticFile]
  /// Files of the content folder that are published as they are.
  package let copies: [Copy]
  let site: Site
}

/// A page does not fit its template: where in the template, and why.
package typealias RenderFailure = RenderError

/// A file that is ready.
package struct StaticFile: Sendable {
  /// Below the output folder: `assets/portaal.0f3c9a.css`.
  package let path: String
  package let bytes: Bytes
}

/// A file that is copied from below the content folder to below the output folder.
package struct Copy: Sendable {
  package let from: String
  package let to: String
}

extension SitePlan {
  /// `picture` reads a file of `beelden/`: the EPUB holds its pictures itself. `withFicheParts`: what lists show of each fiche is made ahead,
  /// which pays for who makes most of the pages.
  package static func make(
    portal: Portal, figures: [Figures], templates: SiteTemplates, today: CalendarDate, rules: [Rule] = [],
    picture: @escaping @Sendable (String) -> Bytes? = { _ in nil }, withFicheParts: Bool = true, report: inout Report
  ) -> SitePlan {
    let site = Site(
      portal: portal, figures: figures, templates: templates, today: today, rules: rules, picture: picture,
      withFicheParts: withFicheParts, report: &report)
    var pages = PageList(site: site)
    pages.addAll()
    report.add(contentsOf: pages.report)
    let list = pages.pages
    let (found, sorted) = both {
      var check = PlanCheck(portal: portal, pages: list)
      return check.run()
    } _: {
      // Places: a page itself is ten times as much to move.
      list.indices.sorted { list[$0].path < list[$1].path }.map { list[$0] }
    }
    report.add(contentsOf: found)
    return SitePlan(
      pages: sorted, files: site.readyFiles(), copies: portal.pictures.map { Copy(from: $0.path, to: $0.path) }, site: site)
  }

  /// The same plan, for who makes most of the pages after all.
  package func withFicheParts(_ report: inout Report) -> SitePlan {
    SitePlan(pages: pages, files: files, copies: copies, site: site.withFicheParts(&report))
  }

  /// Whether what lists show of each fiche lies ready.
  package var hasFicheParts: Bool { site.snippets.fiches != nil }

  /// How many of the pages are read by people.
  package var pageCount: Int { pages.indices.count { pages[$0].isHTML } }

  /// Nobody loads more than this on a phone. A list of the site itself is cut into pages long before; a text only its author can cut.
  private static let largestPage = 2_000_000

  /// Appends the bytes of a page; fails when it does not fit its template, or when the page of a text is too large.
  package func render(_ page: PlannedPage, into bytes: inout Bytes) throws(RenderFailure) {
    let start = bytes.count
    try write(page, into: &bytes)
    if bytes.count - start > Self.largestPage, let origin = page.origin, origin.hasSuffix(".md") {
      throw .tooLarge(portal.displayName(of: origin), bytes.count - start, largest: Self.largestPage)
    }
  }

  private func write(_ page: PlannedPage, into bytes: inout Bytes) throws(RenderFailure) {
    if case .file(.sitemap) = page.content {
      let entries = sitemap
      let parts = Site.sitemapParts(entries.count)
      if parts == 0 { site.writeSitemap(of: entries[...], into: &bytes) } else { site.writeSitemapIndex(parts: parts, into: &bytes) }
    } else if case .file(.sitemapPart(let part)) = page.content {
      site.writeSitemap(of: sitemap.dropFirst(part * Site.addressesPerSitemap).prefix(Site.addressesPerSitemap), into: &bytes)
    } else if let view = try site.view(of: page.content) {
      try site.write(
        view, at: page.address, version: site.version(of: page), facts: site.searchFacts(of: page.content),
        sharing: site.sharing(of: page.content), into: &bytes)
    } else {
      try site.write(file: page.content, into: &bytes)
    }
  }

  /// Every page that search engines may find, by address.
  private var sitemap: [SitemapEntry] {
    pages.indices.filter { pages[$0].isFindable }
      .map { place in
        let page = pages[place]
        let changed = [page.changed, site.version(of: page)?.date].compactMap { $0 }.max()
        return SitemapEntry(address: page.address, changed: changed, versions: versions(of: page))
      }
      .sorted { $0.address < $1.address }
  }
}

extension SitePlan {
  /// Only the page of a text itself: the second page of a long list has no translation.
  private func versions(of page: PlannedPage) -> [LanguageVersion] {
    if case .translation(let index) = page.content { return site.versions(of: site.portal.translations[index].original) }
    guard let origin = page.origin, !site.translations.languages.isEmpty else { return [] }
    let versions = site.versions(of: origin)
    return versions.first?.address == page.address ? versions : []
  }
}

extension PlannedPage {
  /// Whether search engines may find it.
  var isFindable: Bool {
    switch content {
    case .notFound, .moved, .formerMunicipality, .file, .booklet: false
    default: isHTML
    }
  }
}

extension RenderFailure {
  fileprivate static func tooLarge(_ file: String, _ size: Int, largest: Int) -> RenderFailure {
    RenderFailure(
      diagnostic: Diagnostic(
        .error, "pagina.te-groot", at: Place(file),
        "een pagina is hooguit \(largest / 1_000_000) MB groot, en die van deze tekst \(size.dutchMegabytes)",
        remedy: "verdeel de tekst over meer bestanden"))
  }
}
