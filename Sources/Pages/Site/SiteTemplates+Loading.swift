// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Diagnostics
import Mustache
import Primitives

extension SiteTemplates {
  /// Reads `*.mustache`, `teksten.yml` and `assets/` of a folder, which diagnostics name as it is given here.
  /// Nil where something is missing or broken; the report says what.
  package static func load(folder: String, report: inout Report) -> SiteTemplates? {
    var listing = Report()
    let tree = SourceTree(root: folder, report: &listing)
    if tree.files.isEmpty && listing.hasErrors {
      report.error(
        "sjabloon.map", at: Place(folder), "de sjablonen staan in een map, en die is er niet",
        remedy: "noem de map met de sjablonen, of zet 'Templates' terug")
      return nil
    }
    report.add(contentsOf: listing)
    return SiteTemplates(tree: tree, report: &report)
  }

  /// The same from files in memory.
  init?(tree: SourceTree, report: inout Report) {
    var sources: [TemplateSource] = []
    var assets: [Asset] = []
    for file in tree.files {
      if file.path.hasSuffix(".mustache"), let bytes = tree.read(file.path, &report) {
        let name = String(file.path.dropLast(".mustache".count))
        sources.append(TemplateSource(name: name, file: tree.displayName(of: file.path), bytes: bytes))
      } else if file.path.hasPrefix("assets/"), var bytes = tree.read(file.path, &report) {
        let name = String(file.path.dropFirst("assets/".count))
        if name == Self.stylesheet { bytes.append("\n" + Charts.stylesheet) }
        assets.append(Asset(name: name, bytes: bytes))
      }
    }
    let texts = InterfaceTexts(tree: tree, report: &report)
    let library = TemplateLibrary(sources, vocabulary: Vocabulary(Field.self), constants: texts.constants, report: &report)
    guard let library else { return nil }
    for key in library.unusedConstants { texts.reportUnused(key, in: &report) }
    self.init(library, assets: assets, folder: tree.name, report: &report)
  }
}
