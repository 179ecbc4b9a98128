// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// The booklet of all fiches for e-readers: EPUB 3.3 (https://www.w3.org/TR/epub-33/), a ZIP archive of XHTML.
struct EPUB {
  let site: Site
  let fiches: [Ref<Fiche>]
  private let chapters: [String: Ref<Fiche>]
  private let appendix: BookletAppendix
  /// The pictures that the chapters use and the archive holds.
  private(set) var pictures: [Picture] = []
  /// By the place of a picture in the portal, whether it is among them.
  private var isHeld: [Bool]
  /// The places of the pictures of the portal by their paths; looked up only.
  private let picturePlaces: [String: Int]

  struct Picture {
    let path: String
    let type: String
    let bytes: Bytes
  }

  struct Chapter {
    let ref: Ref<Fiche>
    let id: String
    let text: Bytes
    let hasDrawing: Bool
    var file: String { id.dropFirst() + ".xhtml" }
  }

  init(_ site: Site) {
    self.site = site
    fiches = site.shelf.fiches(of: .all)
    chapters = site.chapterAddresses(fiches)
    appendix = BookletAppendix(of: fiches, in: site)
    isHeld = [Bool](repeating: false, count: site.portal.pictures.count)
    picturePlaces = Dictionary(site.portal.pictures.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }

  static let stylesheet = "epub.css"
  private static let folder = "EPUB/"
  static let appendixFile = "achterin.xhtml"

  mutating func bytes() throws(RenderFailure) -> Bytes {
    var texts: [Chapter] = []
    for ref in fiches { texts.append(try chapter(ref)) }
    var zip = ZipArchive()
    // First and uncompressed, so that the kind of file can be read at a fixed place.
    zip.add("mimetype", Array("application/epub+zip".utf8))
    zip.add("META-INF/container.xml", Array(Self.container.utf8))
    zip.add(Self.folder + "boekje.opf", package(texts))
    zip.add(Self.folder + "inhoud.xhtml", try site.html(.epubContents, contents(texts)))
    zip.add(Self.folder + "stijl.css", site.templates.bytes(ofAsset: Self.stylesheet))
    zip.add(Self.folder + "omslag.xhtml", try site.html(.epubCover, cover))
    for text in texts { zip.add(Self.folder + text.file, text.text) }
    zip.add(Self.folder + Self.appendixFile, try appendixPage())
    for picture in pictures { zip.add(Self.folder + picture.path, picture.bytes) }
    return zip.finish()
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
    <rootfile full-path="EPUB/boekje.opf" media-type="application/oebps-package+xml"/></rootfiles></container>

    """
}

extension EPUB {
  private mutating func chapter(_ ref: Ref<Fiche>) throws(RenderFailure) -> Chapter {
    let source = try site.chapter(ref, chart: .epubChart, appendix)
    var text: Bytes = []
    // By their places in the portal, which is their order in the archive.
    var fresh: [(place: Int, picture: Picture)] = []
    let rewriter = MarkupRewriter(isXML: true) { [self] address in
      target(of: address) { path in
        guard let place = picturePlaces[path] else { return false }
        if isHeld[place] || fresh.contains(where: { $0.place == place }) { return true }
        guard let picture = read(path) else { return false }
        fresh.append((place, picture))
        return true
      }
    }
    rewriter.rewrite(source, into: &text)
    for (place, picture) in fresh.sorted(by: { $0.place < $1.place }) {
      isHeld[place] = true
      pictures.append(picture)
    }
    let title = site.portal[ref].article.title
    let page = try site.html(.epubChapter, Field.object([.titel: .text(title), .tekst: .html(text)]))
    let hasDrawing = text.firstRange(of: Array("<svg".utf8), from: 0) != nil
    return Chapter(ref: ref, id: Self.id(of: ref, site), text: page, hasDrawing: hasDrawing)
  }

  private static func id(of ref: Ref<Fiche>, _ site: Site) -> String { String(site.chapterPrefix(ref).dropLast()) }

  /// Another chapter, a word or a source, a picture of the archive, or the page on the site.
  private func target(of address: String, isPicture: (String) -> Bool) -> String? {
    if let place = appendix.place(of: address) { return Self.appendixFile + "#" + place }
    let (page, fragment) = Site.parts(of: address)
    if let ref = chapters[page] { return Self.id(of: ref, site).dropFirst() + ".xhtml" + (fragment.map { "#" + $0 } ?? "") }
    guard address.hasPrefix("/"), address.hasPrefix(site.root.base) else { return nil }
    let path = String(address.dropFirst(site.root.base.count + 1))
    if isPicture(path) { return path }
    return site.root.absolute("/" + path)
  }

  /// The words and the sources, after the last chapter.
  private func appendixPage() throws(RenderFailure) -> Bytes {
    var text: Bytes = []
    MarkupRewriter(isXML: true).rewrite(try appendix.html(), into: &text)
    return try site.html(.epubChapter, Field.object([.titel: .text(appendixTitle), .tekst: .html(text)]))
  }

  private var appendixTitle: String { Words.list(appendix.contents.map(\.name)) }

  /// Picture types that every e-reader shows (EPUB 3.3, core media types).
  private static let types = ["svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif"]

  /// Nil for a picture that not every e-reader shows, or that cannot be read.
  private func read(_ path: String) -> Picture? {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let type = Self.types[ending], let bytes = site.readPicture(path) else { return nil }
    return Picture(path: path, type: type, bytes: bytes)
  }

  private var cover: Value {
    let settings = site.portal.settings
    return Field.object([
      .titel: .text(settings.title), .ondertitel: .text(settings.subtitle), .uitgever: .text(settings.publisherName),
      .samenvatting: .text(
        Words.count(fiches.count, "interventie", "interventies") + ", zoals het portaal ze beschreef op \(site.today.dutch)."),
      .adres: .text(site.root.absolute(Addresses.booklet)),
    ])
  }

  private func contents(_ chapters: [Chapter]) -> Value {
    var groups: [(name: String, items: [Value])] = []
    var kind: Ref<Kind>?
    for chapter in chapters {
      let fiche = site.portal[chapter.ref]
      if kind != fiche.kind { groups.append((site.portal[fiche.kind].plural, [])) }
      kind = fiche.kind
      groups[groups.count - 1].items.append(Field.object([.naam: .text(fiche.article.title), .adres: .text(chapter.file)]))
    }
    return Field.object([
      .delen: .list(
        groups.map { name, items in
          Field.object([.naam: .text(name), .lijst: .list(items)])
        }),
      .verder: .list(appendix.contents.map { Field.object([.naam: .text($0.name), .adres: .text(Self.appendixFile + "#" + $0.id)]) }),
    ])
  }
}
