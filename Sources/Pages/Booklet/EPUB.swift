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
  /// The pictures that the chapters use and the archive holds, by address.
  private var pictures: [Picture] = []

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
  }

  static let stylesheet = "epub.css"
  private static let folder = "EPUB/"
  private static let appendixFile = "achterin.xhtml"

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
    addPictures(of: source)
    var text: Bytes = []
    let rewriter = MarkupRewriter(isXML: true) { [self] address in target(of: address) }
    rewriter.rewrite(source, into: &text)
    let title = site.portal[ref].article.title
    let page = try site.html(.epubChapter, Field.object([.titel: .text(title), .tekst: .html(text)]))
    let hasDrawing = text.firstRange(of: Array("<svg".utf8), from: 0) != nil
    return Chapter(ref: ref, id: Self.id(of: ref, site), text: page, hasDrawing: hasDrawing)
  }

  private static func id(of ref: Ref<Fiche>, _ site: Site) -> String { String(site.chapterPrefix(ref).dropLast()) }

  /// Another chapter, a word or a source, a picture of the archive, or the page on the site.
  private func target(of address: String) -> String? {
    if let place = appendix.place(of: address) { return Self.appendixFile + "#" + place }
    let (page, fragment) = Site.parts(of: address)
    if let ref = chapters[page] { return Self.id(of: ref, site).dropFirst() + ".xhtml" + (fragment.map { "#" + $0 } ?? "") }
    guard address.hasPrefix("/"), address.hasPrefix(site.root.base) else { return nil }
    let path = String(address.dropFirst(site.root.base.count + 1))
    if pictures.contains(where: { $0.path == path }) { return path }
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

  private mutating func addPictures(of text: Bytes) {
    for picture in site.portal.pictures {
      let address = Array((site.root.link("/" + picture.path) + "\"").utf8)
      let ending = picture.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard let type = Self.types[ending], !pictures.contains(where: { $0.path == picture.path }),
        text.firstRange(of: address, from: 0) != nil, let bytes = site.readPicture(picture.path)
      else { continue }
      pictures.append(Picture(path: picture.path, type: type, bytes: bytes))
    }
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

extension EPUB {
  /// The list of all files, their order, and what an e-reader says of the book.
  private func package(_ chapters: [Chapter]) -> Bytes {
    var bytes: Bytes = []
    let settings = site.portal.settings
    func line(_ start: String, _ text: String, _ end: String) {
      bytes.append(start)
      bytes.append(escaping: text)
      bytes.append(end + "\n")
    }
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    bytes.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"adres\" xml:lang=\"nl\">\n")
    bytes.append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    line("<dc:identifier id=\"adres\">", site.root.absolute(Addresses.booklet), "</dc:identifier>")
    line("<dc:title>", settings.title + ": alle interventies", "</dc:title>")
    line("<dc:language>", "nl", "</dc:language>")
    line("<dc:creator>", settings.publisherName, "</dc:creator>")
    line("<dc:publisher>", settings.publisherName, "</dc:publisher>")
    line("<dc:description>", settings.subtitle, "</dc:description>")
    line("<meta property=\"dcterms:modified\">", site.today.iso + "T00:00:00Z", "</meta>")
    for (property, value) in Self.accessibility { line("<meta property=\"schema:\(property)\">", value, "</meta>") }
    bytes.append("</metadata>\n<manifest>\n")
    item("inhoud", "inhoud.xhtml", "application/xhtml+xml", " properties=\"nav\"", &bytes)
    item("stijl", "stijl.css", "text/css", "", &bytes)
    item("omslag", "omslag.xhtml", "application/xhtml+xml", "", &bytes)
    for chapter in chapters {
      item(chapter.id, chapter.file, "application/xhtml+xml", chapter.hasDrawing ? " properties=\"svg\"" : "", &bytes)
    }
    item("achterin", Self.appendixFile, "application/xhtml+xml", "", &bytes)
    for (number, picture) in pictures.enumerated() { item("beeld-\(number + 1)", picture.path, picture.type, "", &bytes) }
    bytes.append("</manifest>\n<spine>\n<itemref idref=\"omslag\"/>\n<itemref idref=\"inhoud\"/>\n")
    for chapter in chapters { bytes.append("<itemref idref=\"\(chapter.id)\"/>\n") }
    bytes.append("<itemref idref=\"achterin\"/>\n</spine>\n</package>\n")
    return bytes
  }

  private func item(_ id: String, _ file: String, _ type: String, _ more: String, _ bytes: inout Bytes) {
    bytes.append("<item id=\"\(id)\" href=\"")
    bytes.append(escaping: file)
    bytes.append("\" media-type=\"\(type)\"\(more)/>\n")
  }

  /// EPUB Accessibility 1.1 (https://www.w3.org/TR/epub-a11y-11/), section 2.2.
  private static let accessibility = [
    ("accessMode", "textual"), ("accessMode", "visual"), ("accessModeSufficient", "textual"), ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "readingOrder"), ("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "alternativeText"),
    ("accessibilityHazard", "none"),
    ("accessibilitySummary", "Alle tekst is voor te lezen. Elke grafiek heeft een titel en een beschrijving in woorden."),
  ]
}
