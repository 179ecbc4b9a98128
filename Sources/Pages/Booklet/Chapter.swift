// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Mustache
import Primitives

/// A fiche as a chapter of a booklet.
extension Site {
  /// `_centraal-aanmelden_nijmegen_`: the start of every id in a chapter of a booklet. No slug has a `_`.
  func chapterPrefix(_ ref: Ref<Fiche>) -> String {
    "_" + portal[portal[ref].kind].article.slug + "_" + portal[ref].article.slug + "_"
  }

  /// The id of a chapter, as its template gives it.
  static let chapterStart = "_begin"

  /// The chapter with its title as the first heading and its own ids. There is one drawing of a chart, the narrow one:
  /// it can be read on a phone, on paper and on an e-reader. Words and sources are explained in the appendix.
  func chapter(_ ref: Ref<Fiche>, chart: TemplateName, _ appendix: BookletAppendix) throws(RenderFailure) -> Bytes {
    let fiche = portal[ref]
    let sources = listedSources(of: fiche)
    var values: [(Field, Value)] = [
      (.titel, .text(fiche.article.title)), (.samenvatting, .text(fiche.article.summary)), (.soortnaam, .text(portal[fiche.kind].plural)),
      (.nietOfficieel, .flag(sources.contains { portal[$0].status == .unofficial })),
      (.verouderd, .flag(Self.isStale(fiche.checked, today))),
      (.tekst, .html(try body(fiche.article.body, of: .fiche(ref), chart: chart, explainsWords: false))),
      (.onderzoeken, studies(of: fiche)), (.bronnen, appendix.numbers(of: fiche)),
      (.adres, .text(root.absolute(portal.address(of: ref)))),
    ]
    // Its kind stands above its title.
    values += passport(of: fiche).map { $0.0 == .soort ? (.soort, .absent) : $0 }
    return try html(.chapter, .object(Object(values.map { (Name($0), $1) })))
  }

  /// The fiches of a booklet by the address of their pages.
  func chapterAddresses(_ fiches: [Ref<Fiche>]) -> [String: Ref<Fiche>] {
    Dictionary(fiches.map { (root.link(portal.address(of: $0)), $0) }) { first, _ in first }
  }

  /// `/a/#b` → `/a/` and `b`
  static func parts(of address: String) -> (page: String, fragment: String?) {
    guard let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (address, nil) }
    return (String(address[..<hash]), String(address[address.index(after: hash)...]))
  }
}
