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
    for (tag, value) in [
      ("TY", isData ? "DATA" : "ELEC"), ("AU", author), ("TI", title), ("T2", container), ("PB", publisher), ("PY", String(date.year)),
      ("DA", day), ("ET", version), ("AB", summary), ("N1", note), ("LA", "nl"), ("UR", address), ("ER", ""),
    ] as [(String, String?)] {
      guard let value else { continue }
      bytes.append(tag)
      bytes.append("  - ")
      Self.append(value, to: &bytes) { _ in nil }
      bytes.append("\r\n")
    }
  }

  /// A second pair of braces keeps an organisation one name, and a title as it is written.
  private func appendBibTeX(to bytes: inout Bytes) {
    bytes.append("@misc{\(key)")
    for (name, open, value, close) in [
      ("author", "{{", author, "}}"), ("title", "{{", title, "}}"), ("year", "{", String(date.year), "}"),
      ("month", "{", String(date.month), "}"), ("howpublished", "{", container, "}"), ("publisher", "{", publisher, "}"),
      ("edition", "{", version, "}"), ("note", "{", note, "}"), ("language", "{", "dutch", "}"),
    ] as [(String, String, String?, String)] {
      guard let value else { continue }
      bytes.append(",\n  \(name) = \(open)")
      Self.append(value, to: &bytes, escape: Self.escape)
      bytes.append(close)
    }
    // BibTeX styles print an address literally.
    bytes.append(",\n  url = {\(address)}\n}\n")
  }

  /// A text on one line. What stands for itself is copied in stretches.
  private static func append(_ text: String, to bytes: inout Bytes, escape: (UInt8) -> String?) {
    var text = text
    text.withUTF8 { letters in
      var start = 0
      for index in letters.indices {
        let byte = letters[index]
        let isBreak = byte == 0x0A || byte == 0x0D
        let escaped = isBreak ? nil : escape(byte)
        guard isBreak || escaped != nil else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
        if let escaped { bytes.append(escaped) } else if bytes.last != 0x20 { bytes.append(0x20) }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
    }
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
      let fiche = portal[ref]
      return Reference(
        isData: false, author: settings.publisherName, title: fiche.article.title, container: settings.title,
        publisher: settings.publisherName, date: fiche.checked, summary: fiche.article.summary,
        note: "Gecontroleerd op \(fiche.checked.dutch)", address: root.absolute(address(of: ref)),
        key: "\(portal[fiche.kind].article.slug)-\(fiche.article.slug)-\(fiche.checked.year)")
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
    case .fiche(let ref): address(of: ref) + self[ref].article.slug + "." + format.rawValue
    case .dataset(let ref): "/data/" + self[ref].slug + "." + format.rawValue
    }
  }
}
