// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Files for browsers, servers and search engines that do not depend on any one page.
extension Site {
  func readyFiles() -> [StaticFile] {
    // The stylesheet of the EPUB is in the EPUB.
    var files = templates.assets.filter { $0.name != EPUB.stylesheet }.map {
      StaticFile(path: PlannedPage.path(of: $0.address), bytes: $0.bytes)
    }
    files.append(StaticFile(path: "robots.txt", bytes: Array("User-agent: *\nAllow: /\nSitemap: \(root.absolute("/sitemap.xml"))\n".utf8)))
    files.append(StaticFile(path: PlannedPage.path(of: Addresses.security), bytes: Array(securityText.utf8)))
    files.append(StaticFile(path: PlannedPage.path(of: Addresses.manifest), bytes: manifest))
    files.append(StaticFile(path: "_headers", bytes: Array(Self.headers.utf8)))
    if !portal.moves.isEmpty { files.append(StaticFile(path: "_redirects", bytes: Array(redirects.utf8))) }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// In the form of Netlify and Cloudflare Pages. Nothing on the site comes from elsewhere or sends a form.
  private static let headers = """
    /*
      Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; \
    manifest-src 'self'; base-uri 'none'; frame-src 'none'; frame-ancestors 'none'; form-action 'none'
      Strict-Transport-Security: max-age=31536000; includeSubDomains
      X-Content-Type-Options: nosniff
      Referrer-Policy: no-referrer
      X-Frame-Options: DENY
    /assets/*
      Cache-Control: public, max-age=31536000, immutable
    /feed.atom
      Content-Type: application/atom+xml; charset=utf-8
    /feed.json
      Content-Type: application/feed+json; charset=utf-8
    /data/*.jsonld
      Content-Type: application/ld+json; charset=utf-8
    /site.webmanifest
      Content-Type: application/manifest+json; charset=utf-8
    /data/*.csv
      Content-Type: text/csv; charset=utf-8; header=present

    """

  /// Old addresses for a server that can send on; a page at each old address does the same where it cannot.
  private var redirects: String {
    portal.moves.compactMap { move in
      move.to.map { "\(root.link(move.from)) \(root.link($0)) 301\n" }
    }.joined()
  }

  func writeSitemap(of pages: [SitemapEntry], into bytes: inout Bytes) {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in pages {
      bytes.append("<url><loc>")
      bytes.append(escaping: root.absolute(page.address))
      bytes.append("</loc>")
      if let changed = page.changed { bytes.append("<lastmod>\(changed.iso)</lastmod>") }
      bytes.append("</url>\n")
    }
    bytes.append("</urlset>\n")
  }
}

/// A page that search engines may find.
struct SitemapEntry: Sendable {
  let address: String
  let changed: CalendarDate?
}
