// SPDX-License-Identifier: Apache-2.0
import Content
import History

/// What every citation of a dataset and of its charts says.
struct DatasetEdition: Sendable {
  /// Of its tables or its description, whichever changed last.
  let version: FileVersion?
  /// `DUO (2024). Schooladviezen.`
  let work: String
  /// `Bewerkt door de coalitie, versie 1a2b3c van 2026-11-21. Licentie: CC BY 4.0.`
  let words: String

  init(_ dataset: Dataset, in portal: Portal) {
    let version = portal.history.latest(of: dataset.files + [dataset.folder + "/dataset.yml"])
    let versionWords = version.map { ", versie \($0.commit) van \($0.date.iso)" } ?? ""
    self.version = version
    work = "\(portal.maker(of: dataset)) (\(dataset.referenceDate.year)). \(dataset.title)."
    words = "Bewerkt door \(portal.settings.publisherName)\(versionWords). Licentie: \(Licence(dataset.licence).name)."
  }
}

extension Portal {
  /// Who counted.
  func maker(of dataset: Dataset) -> String {
    let source = self[dataset.source]
    return source.publisher ?? source.authors ?? source.title
  }
}
