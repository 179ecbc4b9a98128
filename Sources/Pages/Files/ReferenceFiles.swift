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
  func text(_ format: ReferenceFormat) -> String { format == .ris ? ris : bibtex }

  /// A tag on each line, the kind first and `ER` last; lines end in CRLF.
  ///
  ///     TY  - ELEC
  ///     AU  - Coalitie tegen onderwijssegregatie
  private var ris: String {
    let month = Self.twoDigits(date.month)
    let day = Self.twoDigits(date.day)
    let lines: [(String, String?)] = [
      ("TY", isData ? "DATA" : "ELEC"), ("AU", author), ("TI", title), ("T2", container), ("PB", publisher), ("PY", String(date.year)),
      ("DA", "\(date.year)/\(month)/\(day)"), ("ET", version), ("AB", summary), ("N1", note), ("LA", "nl"), ("UR", address), ("ER", ""),
    ]
    return lines.compactMap { tag, value in value.map { "\(tag)  - \(Self.oneLine($0))\r\n" } }.joined()
  }

  /// A second pair of braces keeps an organisation one name, and a title as it is written.
  private var bibtex: String {
    let fields: [(String, String?)] = [
      ("author", "{\(Self.escaped(author))}"), ("title", "{\(Self.escaped(title))}"), ("year", String(date.year)),
      ("month", String(date.month)), ("howpublished", Self.escaped(container)), ("publisher", Self.escaped(publisher)),
      ("edition", version.map(Self.escaped)), ("note", Self.escaped(note)), ("language", "dutch"), ("url", address),
    ]
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
    return "@misc{\(key),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// What TeX would take for a command. An address is left as it is: BibTeX styles print it literally.
  private static func escaped(_ text: String) -> String {
    oneLine(text).reduce(into: "") { result, letter in
      switch letter {
      case "\\": result += "\\textbackslash{}"
      case "{", "}", "&", "%", "$", "#", "_": result += "\\" + String(letter)
      default: result.append(letter)
      }
    }
  }
}

extension Site {
  /// Of more fiches than this a page has the text of its reference only: the files would be most of the files of the site.
  var hasReferenceFiles: Bool { portal.fiches.count <= 2000 }

  func write(reference subject: ReferenceSubject, _ format: ReferenceFormat, into bytes: inout Bytes) {
    bytes.append(reference(to: subject).text(format))
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
        note: "Gecontroleerd op \(fiche.checked.dutch)", address: root.absolute(portal.address(of: ref)),
        key: "\(portal[fiche.kind].article.slug)-\(fiche.article.slug)-\(fiche.checked.year)")
    case .dataset(let ref):
      let dataset = portal[ref]
      return Reference(
        isData: true, author: maker(of: dataset), title: dataset.title, container: settings.title, publisher: settings.publisherName,
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
