// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Mustache
import Primitives

/// A fiche as a chapter of a booklet.
extension Site {
  /// `_centraal-aanmelden_nijmegen_`: the start of every id in a chapter of a booklet. No slug has a `_`.
  func chapterPrefix(_ ref: Ref<Fiche>) -> String {
    String("_", self[self[ref].kind].article.slug, "_", self[ref].article.slug, "_")
  }

  /// The id of a chapter, as its template gives it.
  static let chapterStart = "_begin"

  /// The chapter with its title as the first heading and its own ids. There is one drawing of a chart, the narrow one:
  /// it can be read on a phone, on paper and on an e-reader. Words and sources are explained in the appendix.
  func chapter(_ ref: Ref<Fiche>, chart: TemplateName, _ appendix: BookletAppendix) throws(RenderFailure) -> Bytes {
    let sources = listedSources(of: ref)
    var values = Object(capacity: 30)
    addPassport(of: ref, sources, to: &values)
    // Its kind stands above its title.
    values.add(.soort, .absent)
    values.add(.soortnaam, .text(self[self[ref].kind].plural))
    values.add(.tekst, .html(try body(self[ref].article.body, of: .fiche(ref), chart: chart, explainsWords: false)))
    values.add(.onderzoeken, studies(of: ref))
    values.add(.bronnen, appendix.numbers(of: sources))
    values.add(.adres, .text(root.absolute(address(of: ref))))
    return try html(.chapter, .object(values), room: shelf.size(of: [ref]))
  }

  /// The fiches of a booklet by the address of their pages.
  func chapterAddresses(_ fiches: [Ref<Fiche>]) -> [String: Ref<Fiche>] {
    Dictionary(fiches.map { (root.link(address(of: $0)), $0) }) { first, _ in first }
  }

  /// `/a/#b` → `/a/` and `b`
  static func parts(of address: String) -> (page: String, fragment: String?) {
    // Nearly all have none, and the general search takes ten times as long.
    let isWhole = address.utf8.withContiguousStorageIfAvailable { letters in
      letters.first(from: 0, { $0.isEqual(UInt8(ascii: "#")) }, { $0 == UInt8(ascii: "#") }) == letters.count
    }
    guard isWhole != true, let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (address, nil) }
    return (String(address[..<hash]), String(address[address.index(after: hash)...]))
  }
}
