// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Pages

/// An address on another site, and the first place where this site links to it.
package struct ExternalLink: Sendable, Equatable {
  package var address: String
  package var place: Place

  package init(_ address: String, at place: Place) {
    self.address = address
    self.place = place
  }

  /// `voorbeeld.nl` of `https://Voorbeeld.nl:8443/a?b`; nil for what is no address of the web.
  var host: String? { parts?.host }

  /// Where it is asked: a name without brackets and a port.
  var parts: (host: String, port: Int)? {
    guard let scheme = ["https://", "http://"].first(where: address.lowercased().hasPrefix) else { return nil }
    let authority = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else { return nil }
    if authority.hasPrefix("[") {
      guard let close = authority.firstIndex(of: "]") else { return nil }
      let port = authority[authority.index(after: close)...].dropFirst()
      return (String(authority[authority.index(after: authority.startIndex)..<close]), Int(port) ?? (scheme == "https://" ? 443 : 80))
    }
    let pieces = authority.split(separator: ":", maxSplits: 1)
    guard let host = pieces.first, !host.isEmpty else { return nil }
    return (host.lowercased(), pieces.count > 1 ? Int(pieces[1]) ?? 0 : scheme == "https://" ? 443 : 80)
  }
}

extension SiteChecks {
  /// Each address on another site once, sorted; those of the site itself and of its editing server are left out.
  package func externalLinks(map: SiteMap, facts: [PageFacts?]) -> [ExternalLink] {
    let own = [portal.settings.address, portal.settings.editAddress].compactMap { $0 }
    var seen: Set<String> = []
    var links: [ExternalLink] = []
    for (index, page) in facts.enumerated() {
      for address in page?.external ?? [] where !own.contains(where: address.hasPrefix) && seen.insert(address).inserted {
        links.append(ExternalLink(address, at: place(of: map.pages[index])))
      }
    }
    return links.sorted { $0.address < $1.address }
  }
}
