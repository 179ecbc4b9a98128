// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

extension EPUB {
  /// The list of all files, their order, and what an e-reader says of the book.
  func package(_ chapters: [Chapter]) -> Bytes {
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
