// SPDX-License-Identifier: Apache-2.0
import Content
import Mustache
import Primitives

/// The files that a program for references reads: RIS (Zotero, EndNote, Mendeley) and BibTeX.
enum ReferenceFormat: String, Sendable {
  case ris
  case bibtex = "bib"
}

/// What to refer to.
enum ReferenceSubject: Sendable, Hashable {
  case fiche(Ref<Fiche>)
  case dataset(Ref<Dataset>)
}

/// What a reference says, whatever the format.
struct Reference {
  var isData: Bool
  /// An organisation.
  var author: String
  var title: String
  /// The site.
  var container: String
  var publisher: String
  var date: CalendarDate
  var version: String?
  var summary: String
  var note: String
  var address: String
  /// For BibTeX, unique on the site: `nijmegen-2026`.
  var key: String
}

extension Reference {
  func append(_ format: ReferenceFormat, to bytes: inout Bytes) {
    switch format {
    case .ris: appendRIS(to: &bytes)
    case .bibtex: appendBibTeX(to: &bytes)
    }
  }

  /// A tag on each line, the kind first and `ER` last; lines end in CRLF.
  ///
  ///     TY  - ELEC
  ///     AU  - Coalitie tegen onderwijssegregatie
  private func appendRIS(to bytes: inout Bytes) {
    let day = String(decoding: date.iso.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
    func line(_ start: String, _ value: String?) {
      guard let value else { return }
      bytes.append(start)
      Self.append(value, to: &bytes, next: Self.nextBreak)
      bytes.append("\r\n")
    }
    line("TY  - ", isData ? "DATA" : "ELEC")
    line("AU  - ", author)
    line("TI  - ", title)
    line("T2  - ", container)
    line("PB  - ", publisher)
    line("PY  - ", String(date.year))
    line("DA  - ", day)
    line("ET  - ", version)
    line("AB  - ", summary)
    line("N1  - ", note)
    line("LA  - ", "nl")
    line("UR  - ", address)
    line("ER  - ", "")
  }

  /// A second pair of braces keeps an organisation one name, and a title as it is written.
  private func appendBibTeX(to bytes: inout Bytes) {
    func line(_ start: String, _ value: String?, end: String = "}") {
      guard let value else { return }
      bytes.append(",\n  ")
      bytes.append(start)
      Self.append(value, to: &bytes, next: Self.nextSpecial)
      bytes.append(end)
    }
    bytes.append("@misc{")
    bytes.append(key)
    line("author = {{", author, end: "}}")
    line("title = {{", title, end: "}}")
    line("year = {", String(date.year))
    line("month = {", String(date.month))
    line("howpublished = {", container)
    line("publisher = {", publisher)
    line("edition = {", version)
    line("note = {", note)
    line("language = {", "dutch")
    // BibTeX styles print an address literally.
    bytes.append(",\n  url = {")
    bytes.append(address)
    bytes.append("}\n}\n")
  }

  /// A text on one line. What stands for itself is copied in stretches, up to the `next` byte that does not.
  private static func append(_ text: String, to bytes: inout Bytes, next: (UnsafeBufferPointer<UInt8>, Int) -> Int) {
    text.withLentUTF8 { letters in
      var start = 0
      while case let index = next(letters, start), index < letters.count {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
        if let escaped = escape(letters[index]) { bytes.append(escaped) } else if bytes.last != 0x20 { bytes.append(0x20) }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
    }
  }

  private static func nextBreak(in letters: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    letters.first(from: start, { $0.isEqual(0x0A) | $0.isEqual(0x0D) }, { $0 == 0x0A || $0 == 0x0D })
  }

  private static func nextSpecial(in letters: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    letters.first(
      from: start,
      {
        let breaks = $0.isEqual(0x0A) | $0.isEqual(0x0D)
        return breaks | $0.isIn(0x23, 0x26) | $0.isEqual(0x5C) | $0.isEqual(0x5F) | $0.isEqual(0x7B) | $0.isEqual(0x7D)
      }, { $0 == 0x0A || $0 == 0x0D || escape($0) != nil })
  }

  /// For what TeX would take for a command.
  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\\"): "\\textbackslash{}"
    case UInt8(ascii: "{"): "\\{"
    case UInt8(ascii: "}"): "\\}"
    case UInt8(ascii: "&"): "\\&"
    case UInt8(ascii: "%"): "\\%"
    case UInt8(ascii: "$"): "\\$"
    case UInt8(ascii: "#"): "\\#"
    case UInt8(ascii: "_"): "\\_"
    default: nil
    }
  }
}

extension Site {
  /// Of more fiches than this a page has the text of its reference only: the files would be most of the files of the site.
  var hasReferenceFiles: Bool { portal.fiches.count <= 2000 }

  func write(reference subject: ReferenceSubject, _ format: ReferenceFormat, into bytes: inout Bytes) {
    reference(to: subject).append(format, to: &bytes)
  }

  /// The addresses of the files, for a template.
  func referenceFiles(_ subject: ReferenceSubject) -> Value {
    Field.object([
      .ris: link(portal.address(ofReference: subject, .ris)), .bibtex: link(portal.address(ofReference: subject, .bibtex)),
    ])
  }

  private func reference(to subject: ReferenceSubject) -> Reference {
    let settings = portal.settings
    switch subject {
    case .fiche(let ref):
      let checked = portal[ref].checked
      return Reference(
        isData: false, author: settings.publisherName, title: portal[ref].article.title, container: settings.title,
        publisher: settings.publisherName, date: checked, summary: portal[ref].article.summary,
        note: "Gecontroleerd op " + checked.dutch, address: root.absolute(address(of: ref)),
        key: String(portal[portal[ref].kind].article.slug, "-", portal[ref].article.slug, "-", String(checked.year)))
    case .dataset(let ref):
      let dataset = portal[ref]
      return Reference(
        isData: true, author: portal.maker(of: dataset), title: dataset.title, container: settings.title, publisher: settings.publisherName,
        date: dataset.referenceDate, version: version(of: ref).map { "\($0.commit) (\($0.date.iso))" }, summary: description(of: dataset),
        note: "Bewerkt door \(settings.publisherName). Licentie: \(Licence(dataset.licence).name)",
        address: root.absolute(portal.address(of: ref)), key: dataset.slug)
    }
  }
}

extension Portal {
  /// `/interventies/ouderinitiatieven/croostwijk/croostwijk.ris`, `/data/po-ses-2019.bib`
  func address(ofReference subject: ReferenceSubject, _ format: ReferenceFormat) -> String {
    switch subject {
    case .fiche(let ref): String(address(of: ref), self[ref].article.slug, ".", format.rawValue)
    case .dataset(let ref): String("/data/", self[ref].slug, ".", format.rawValue)
    }
  }
}
