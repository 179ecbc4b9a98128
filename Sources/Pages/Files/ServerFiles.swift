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
    // Old addresses for a server that can send on; a page at each old address does the same where it cannot.
    let server = ServerIncludes(root: root, moves: portal.moves)
    files.append(StaticFile(path: "_headers", bytes: Array(server.hostFile.utf8)))
    files.append(StaticFile(path: "_headers.nginx.conf", bytes: Array(server.nginxFile.utf8)))
    files.append(StaticFile(path: "_headers.apache.conf", bytes: Array(server.apacheFile.utf8)))
    files.append(StaticFile(path: PlannedPage.path(of: Addresses.security), bytes: Array(securityText.utf8)))
    files.append(StaticFile(path: PlannedPage.path(of: Addresses.manifest), bytes: manifest))
    if !portal.moves.isEmpty { files.append(StaticFile(path: "_redirects", bytes: Array(server.redirectsFile.utf8))) }
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The most that one sitemap may hold (https://www.sitemaps.org/protocol.html).
  static let addressesPerSitemap = 50_000

  /// How many sitemaps there are beside the first; none where that holds everything.
  static func sitemapParts(_ addresses: Int) -> Int {
    addresses > addressesPerSitemap ? (addresses + addressesPerSitemap - 1) / addressesPerSitemap : 0
  }

  func writeSitemapIndex(parts: Int, into bytes: inout Bytes) {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for part in 0..<parts {
      bytes.append("<sitemap><loc>")
      bytes.append(escaping: root.absolute(Addresses.sitemap(part: part)))
      bytes.append("</loc></sitemap>\n")
    }
    bytes.append("</sitemapindex>\n")
  }

  func writeSitemap(of pages: ArraySlice<SitemapEntry>, into bytes: inout Bytes) {
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    if pages.contains(where: { !$0.versions.isEmpty }) { bytes.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"") }
    bytes.append(">\n")
    for page in pages {
      bytes.append("<url><loc>")
      bytes.append(escaping: root.absolute(page.address))
      bytes.append("</loc>")
      if let changed = page.changed { bytes.append("<lastmod>\(changed.iso)</lastmod>") }
      for version in page.versions {
        bytes.append("<xhtml:link rel=\"alternate\" hreflang=\"\(version.code)\" href=\"")
        bytes.append(escaping: root.absolute(version.address))
        bytes.append("\"/>")
      }
      bytes.append("</url>\n")
    }
    bytes.append("</urlset>\n")
  }
}

/// A page that search engines may find.
struct SitemapEntry: Sendable {
  let address: String
  let changed: CalendarDate?
  /// The page in all its languages, itself among them.
  let versions: [LanguageVersion]
}
