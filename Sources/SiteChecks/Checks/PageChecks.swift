// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Pages
import Primitives

extension SiteChecks {
  /// Links on the pages to an address or a part of a page that is not there; each address once, however many pages it is on.
  func checkLinks(_ map: SiteMap, _ facts: [PageFacts?], _ findings: inout Findings) {
    var pagesByAddress: [String: [Int]] = [:]
    for (index, page) in facts.enumerated() {
      guard let page else { continue }
      for address in page.broken { pagesByAddress[address, default: []].append(index) }
      for fragment in page.fragments where facts[Int(fragment.page)]?.hasPart(fragment.id) == false {
        // Without a page to read there are no ids to know.
        guard map.pages[Int(fragment.page)].isHTML else { continue }
        pagesByAddress[map.pages[Int(fragment.page)].address + "#" + fragment.id, default: []].append(index)
      }
    }
    for address in pagesByAddress.keys.sorted() {
      guard let pages = pagesByAddress[address], let first = pages.first else { continue }
      let others = pages.count > 1 ? " en op \(pages.count - 1) andere" : ""
      findings.add(
        SiteRules.brokenPageLink, at: place(of: map.pages[first]),
        "elke link op een pagina gaat naar iets dat er is, en '\(address)' is er niet (op \(map.pages[first].address)\(others))")
    }
  }

  /// Pages that a visitor who starts at the home page never gets to. The list of all pages from A to Z does not count: it is for who knows
  /// what to look for.
  func checkOrphans(_ map: SiteMap, _ facts: [PageFacts?], _ findings: inout Findings) {
    guard !findings.isOff(SiteRules.orphan), case .page(let home) = map.target(of: "/") else { return }
    var isReached = [Bool](repeating: false, count: facts.count)
    isReached[Int(home)] = true
    var next = [home]
    while let page = next.popLast() {
      if map.pages[Int(page)].address == Addresses.search { continue }
      for target in facts[Int(page)]?.targets ?? [] where !isReached[Int(target)] {
        isReached[Int(target)] = true
        next.append(target)
      }
    }
    // Not meant to be come to: the answer to a wrong address, the rules that messages lead to, pages that send a visitor on, and the letters
    // of the list from A to Z.
    let hidden = Set([Addresses.notFound, Addresses.rules] + portal.moves.map(\.from) + portal.areas.former.map(portal.address))
    for (index, page) in map.pages.enumerated() where !isReached[index] && page.isHTML {
      if hidden.contains(page.address) || page.address.hasPrefix(Addresses.search) { continue }
      findings.add(
        SiteRules.orphan, at: place(of: page),
        "een bezoeker kan elke pagina bereiken door links te volgen, en naar '\(page.address)' verwijst geen tekst of lijst")
    }
  }

  /// Compares the sitemap of the published site with this one.
  func checkPublished(_ sitemap: Bytes, _ map: SiteMap, _ findings: inout Findings) {
    for address in Sitemap.addresses(in: sitemap) {
      let path = Sitemap.path(of: address)
      guard let local = map.local(path.utf8), map.target(of: local) == .nothing else { continue }
      findings.add(
        SiteRules.lostAddress, at: place(of: "verhuisd.yml"), "een adres dat gepubliceerd is, blijft werken, en '\(local)' is er niet meer",
        remedy: "zet in verhuisd.yml de regel '\(local): …' met het nieuwe adres, of 'weg'")
    }
  }
}

/// The addresses in a `sitemap.xml` (sitemaps.org, protocol 0.9).
package enum Sitemap {
  /// The texts of `<loc>`, in their order. None: it is something else, such as a page that says that the file is not there.
  package static func addresses(in bytes: Bytes) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    var addresses: [String] = []
    for part in text.split(separator: "<").lazy where part.hasPrefix("loc>") {
      let address = part.dropFirst(4).split(whereSeparator: \.isWhitespace).joined()
      addresses.append(address.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&"))
    }
    return addresses
  }

  /// `https://portaal.example/monitor/` → `/monitor/`
  static func path(of address: String) -> Substring {
    guard let colon = address.firstIndex(of: ":"), address[colon...].hasPrefix("://") else { return address[...] }
    let host = address[address.index(colon, offsetBy: 3)...]
    return host.firstIndex(of: "/").map { host[$0...] } ?? "/"
  }
}
