// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Diagnostics
import Mustache
import Primitives

/// The templates folder, read and compiled: the pages' templates, the words of the interface and the files of the design.
package struct SiteTemplates: Sendable {
  let library: TemplateLibrary
  private let byName: [TemplateLibrary.Template]
  /// For the pages in other languages. Looked up only, never listed.
  let languages: [Language: LanguageTemplates]
  /// The one stylesheet and the other files of `assets/`, with the hash of their bytes in their names.
  let assets: [Asset]

  struct Asset: Sendable {
    /// As it lies in the folder: `portaal.css`.
    let name: String
    /// On the site: `/assets/portaal.5f1c09ab.css`.
    let address: String
    let bytes: Bytes
  }

  subscript(name: TemplateName) -> TemplateLibrary.Template { byName[name.position] }

  /// The address of a file of `assets/`.
  func address(ofAsset name: String) -> String {
    assets.first { $0.name == name }?.address ?? "/assets/" + name
  }

  func bytes(ofAsset name: String) -> Bytes { assets.first { $0.name == name }?.bytes ?? [] }

  static let stylesheet = "portaal.css"
  static let bookletStylesheet = "boekje.css"
  static let script = "portaal.js"
  static let overviewScript = "overzicht.js"
  static let comparisonScript = "vergelijken.js"
  static let searchScript = "zoeken.js"
  static let finderScript = "vinder.js"
  static let icon = "teken.svg"
  static let sharePicture = "deelbeeld.png"
  private static let known = [
    stylesheet, bookletStylesheet, EPUB.stylesheet, script, overviewScript, comparisonScript, searchScript, finderScript, icon,
    sharePicture, "favicon.ico", "apple-touch-icon.png",
  ]

  init?(
    _ library: TemplateLibrary, languages: [Language: LanguageTemplates], assets: [Asset], folder: String, report: inout Report
  ) {
    self.library = library
    self.languages = languages
    self.assets = assets
    byName = TemplateName.allCases.compactMap { library.template($0.rawValue) }
    for name in TemplateName.allCases where library.template(name.rawValue) == nil {
      report.error(
        "sjabloon.ontbreekt", at: Place(folder), "elke soort pagina heeft een sjabloon, en '\(name.rawValue).mustache' is er niet",
        remedy: "zet het bestand terug in de map met sjablonen")
    }
    for name in Self.known where !assets.contains(where: { $0.name == name }) {
      report.error(
        "sjabloon.ontbreekt", at: Place(folder), "de vormgeving heeft het bestand 'assets/\(name)', en dat is er niet",
        remedy: "zet het bestand terug in de map met sjablonen")
    }
    guard byName.count == TemplateName.allCases.count else { return nil }
  }
}

extension TemplateName {
  fileprivate static let positions = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
  fileprivate var position: Int { Self.positions[self] ?? 0 }
}

extension SiteTemplates.Asset {
  /// Files that browsers ask for at a fixed place.
  private static let rootNames = ["favicon.ico", "apple-touch-icon.png"]

  /// `portaal.css` → `/assets/portaal.5f1c09ab.css`: a changed file has a new address, so that browsers may keep it for ever.
  init(name: String, bytes: Bytes) {
    self.name = name
    self.bytes = bytes
    let parts = name.split(separator: ".", maxSplits: 1)
    let hash = String(Self.hash(of: bytes), radix: 16)
    let padded = String(repeating: "0", count: 16 - hash.count) + hash
    guard !Self.rootNames.contains(name) else {
      address = "/" + name
      return
    }
    address = "/assets/" + (parts.first ?? "") + "." + padded.prefix(10) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): to tell versions apart, not against an attacker.
  private static func hash(of bytes: Bytes) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 }
  }
}
