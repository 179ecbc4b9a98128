// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

extension Site {
  func bookletView(_ booklet: Booklet) throws(RenderFailure) -> PageView {
    let isMade = shelf.isMade(booklet)
    let fiches = isMade ? shelf.fiches(of: booklet) : []
    let parts = parts(of: booklet, fiches)
    let appendix = BookletAppendix(of: fiches, in: self)
    let title = portal.title(of: booklet)
    let count = Words.count(fiches.count, "interventie", "interventies")
    return PageView(
      template: .booklet, title: booklet == .all ? "Boekje: alle interventies" : "Boekje: \(title)",
      description: "Alle interventies van deze lijst als één document, om te printen of te bewaren.", section: .interventions,
      crumbs: [Self.homeCrumb] + (booklet == .all ? [] : [("Boekje", Addresses.booklet)]), isHidden: true,
      values: Field.object([
        .naam: .text(portal.settings.title), .titel: .text(title),
        .samenvatting: .text(isMade ? "\(count), zoals het portaal ze beschreef op \(today.dutch)." : Self.tooLarge),
        .uitgever: .text(portal.settings.publisherName), .adres: .text(root.absolute(portal.address(of: booklet))),
        .stijlen: .list([link(templates.address(ofAsset: SiteTemplates.bookletStylesheet)), link(portal.address(ofHeads: booklet))]),
        .epub: booklet == .all && isMade ? link(Addresses.epub) : .absent,
        .boekjes: booklet == .all ? otherBooklets() : .absent,
        .delen: .headed(parts.map { partContents($0, isNamed: parts.count > 1) }),
        .verder: .list(appendix.contents.map { Field.object([.naam: .text($0.name), .id: .text($0.id)]) }),
        .tekst: .html(try text(of: parts, appendix)),
      ]))
  }

  private static let tooLarge =
    "Dit zijn te veel interventies voor één document. Kies hieronder een soort, een thema of een gemeente. "
    + "Wat daar niet staat, is ook te groot: kijk dan op de bladzijden zelf."

  /// Chapters under a heading of their own.
  struct BookletPart {
    var kind: Ref<Kind>
    var fiches: [Ref<Fiche>]
  }

  /// The booklet of everything has a part for each kind; the others are one part.
  private func parts(of booklet: Booklet, _ fiches: [Ref<Fiche>]) -> [BookletPart] {
    guard booklet == .all else { return fiches.first.map { [BookletPart(kind: self[$0].kind, fiches: fiches)] } ?? [] }
    var parts: [BookletPart] = []
    for ref in fiches {
      if parts.last?.kind != self[ref].kind { parts.append(BookletPart(kind: self[ref].kind, fiches: [])) }
      parts[parts.count - 1].fiches.append(ref)
    }
    return parts
  }

  private func partID(_ part: BookletPart) -> String { "_deel_" + self[part.kind].article.slug }

  private func partContents(_ part: BookletPart, isNamed: Bool) -> Value {
    Field.object([
      .naam: .optional(isNamed ? self[part.kind].plural : nil), .id: .text(partID(part)),
      .lijst: .list(
        part.fiches.map { Field.object([.naam: .text(self[$0].article.title), .id: .text(chapterPrefix($0) + Self.chapterStart)]) }),
    ])
  }

  private func text(of parts: [BookletPart], _ appendix: BookletAppendix) throws(RenderFailure) -> Bytes {
    guard !parts.isEmpty else { return [] }
    let chapters = chapterAddresses(parts.flatMap(\.fiches))
    let start = root.link(Addresses.interventions)
    // Half of the links lead to pages of themes and municipalities: these are told apart before a text is made of them.
    let startBytes = Bytes(start.utf8)
    let mayChange = { (address: UnsafeBufferPointer<UInt8>) -> Bool in
      address.starts(with: startBytes) || address.contains(UInt8(ascii: "#"))
    }
    let place = { (address: String) -> String? in
      let (page, fragment) = Self.parts(of: address)
      // Only words and sources have an address with a fragment.
      if fragment != nil, let place = appendix.place(of: address) { return "#" + place }
      guard page.hasPrefix(start) else { return nil }
      return chapters[page].map { "#" + self.chapterPrefix($0) + (fragment ?? Self.chapterStart) }
    }
    var bytes: Bytes = []
    bytes.reserveCapacity(shelf.size(of: parts.flatMap(\.fiches)))
    for part in parts {
      let isNamed = parts.count > 1
      if isNamed {
        bytes.append(
          contentsOf: try html(
            .bookletPart,
            Field.object([
              .id: .text(partID(part)), .naam: .text(self[part.kind].plural),
              .samenvatting: .text(self[part.kind].article.summary),
            ])))
      }
      for ref in part.fiches {
        let rewriter = MarkupRewriter(shift: isNamed ? 2 : 1, prefix: chapterPrefix(ref), address: place, mayChange: mayChange)
        rewriter.rewrite(try chapter(ref, chart: .bookletChart, appendix), into: &bytes)
      }
    }
    MarkupRewriter(shift: 1).rewrite(try appendix.html(), into: &bytes)
    return bytes
  }

  /// The other booklets, for the page with all of them.
  private func otherBooklets() -> Value {
    .headed(
      shelf.others(portal).map { name, booklets in
        Field.object([
          .naam: .text(name),
          .lijst: .list(
            booklets.map { booklet in
              Field.object([
                .naam: .text(portal.title(of: booklet)), .adres: link(portal.address(of: booklet)),
                .aantal: .number(shelf.fiches(of: booklet).count),
              ])
            }),
        ])
      })
  }

  /// The booklet of a list of fiches, where it is made; for a link on the page of the list.
  func bookletLink(_ booklet: Booklet) -> Value {
    shelf.isMade(booklet) ? link(portal.address(of: booklet)) : .absent
  }
}

extension Site {
  /// The heads of the printed pages: the name of the portal, and the fiche that the page is about. CSS cannot take these from the text in any
  /// browser of today (`string-set`), so each fiche has a kind of page of its own.
  func writeHeads(of booklet: Booklet, into bytes: inout Bytes) {
    bytes.append("@page{@top-left{content:\(Self.cssText(portal.settings.title))}}\n")
    // The cover has neither head nor number.
    bytes.append("@page :first{@top-left{content:\"\"}@bottom-right{content:\"\"}}\n")
    guard shelf.isMade(booklet) else { return }
    for ref in shelf.fiches(of: booklet) {
      bytes.append("@page f")
      bytes.append(decimal: ref.index)
      bytes.append("{@top-right{content:")
      bytes.append(Self.cssText(Words.shortened(self[ref].article.title, to: 60)))
      bytes.append("}}#")
      bytes.append(chapterPrefix(ref))
      bytes.append(Self.chapterStart)
      bytes.append("{page:f")
      bytes.append(decimal: ref.index)
      bytes.append("}\n")
    }
  }

  /// A string of CSS: quotes and backslashes by their numbers (https://www.w3.org/TR/css-syntax-3/#escaping).
  static func cssText(_ text: String) -> String {
    let isSpecial = text.withLentUTF8 { letters in
      letters.contains { byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
        default: false
        }
      }
    }
    guard isSpecial else { return String("\"", text, "\"") }
    var result = "\""
    for character in text {
      switch character {
      case "\"", "\\", "<", "\n", "\r", "\r\n":
        result += character.unicodeScalars.map { "\\" + String($0.value, radix: 16) + " " }.joined()
      default: result.append(character)
      }
    }
    return result + "\""
  }
}
