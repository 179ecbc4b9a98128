// SPDX-License-Identifier: Apache-2.0
import Content
import History
import Primitives

/// What every citation of a dataset and of its charts says, and every description of their tables.
struct DatasetEdition: Sendable {
  /// Of its tables or its description, whichever changed last.
  let version: FileVersion?
  /// `DUO (2024). Schooladviezen.`
  let work: String
  /// `Bewerkt door de coalitie, versie 1a2b3c van 2026-11-21. Licentie: CC BY 4.0.`
  let words: String
  /// As members of JSON: the licence and the source, who publishes, and from when it is with the form of the files.
  let licence: Bytes
  let publisher: Bytes
  let dates: Bytes

  init(_ dataset: Dataset, in portal: Portal) {
    let version = portal.history.latest(of: dataset.files + [dataset.folder + "/dataset.yml"])
    let versionWords = version.map { ", versie \($0.commit) van \($0.date.iso)" } ?? ""
    self.version = version
    work = "\(portal.maker(of: dataset)) (\(dataset.referenceDate.year)). \(dataset.title)."
    words = "Bewerkt door \(portal.settings.publisherName)\(versionWords). Licentie: \(Licence(dataset.licence).name)."
    let source = portal[dataset.source]
    licence = Self.licence(Licence(dataset.licence).address, source: source.address ?? source.short)
    publisher = Self.publisher(portal.settings.publisherName)
    dates = Self.dates(dataset.referenceDate, changed: version?.date)
  }

  private static func licence(_ licence: String, source: String) -> Bytes {
    var json = JSONWriter()
    json.field("dc:license") { $0.object { $0.field("@id", licence) } }
    json.field("dc:source", source)
    return json.bytes
  }

  private static func publisher(_ name: String) -> Bytes {
    var json = JSONWriter()
    json.field("dc:publisher", name)
    return json.bytes
  }

  private static func dates(_ day: CalendarDate, changed: CalendarDate?) -> Bytes {
    var json = JSONWriter()
    json.field("dc:date", day.iso)
    json.field("dc:modified", changed?.iso)
    json.field("dc:language", "nl")
    json.field("dialect") { json in
      json.object { json in
        json.field("encoding", "utf-8")
        json.field("delimiter", ",")
        json.field("header", true)
      }
    }
    return json.bytes
  }
}

extension Portal {
  /// Who counted.
  func maker(of dataset: Dataset) -> String {
    let source = self[dataset.source]
    return source.publisher ?? source.authors ?? source.title
  }
}
