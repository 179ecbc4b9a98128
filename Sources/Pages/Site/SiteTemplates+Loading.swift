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
    if tree.files.isEmpty && tree.refused.isEmpty && listing.hasErrors {
      report.error(
        "sjabloon.map", at: Place(folder), "de sjablonen staan in een map, en die is er niet",
        remedy: "noem de map met de sjablonen, of zet 'Templates' terug")
      return nil
    }
    report.add(contentsOf: listing)
    if tree.files.isEmpty && listing.hasErrors { return nil }
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
    let languages = Self.languages(tree, sources, report: &report)
    let dutch = sources.filter { !$0.name.hasPrefix(LanguageTemplates.folder) }
    guard texts.isRead else { return nil }
    let library = TemplateLibrary(dutch, vocabulary: Field.vocabulary, constants: texts.constants, report: &report)
    guard let library else { return nil }
    // A template that is missing is not a reason to remove its words.
    if TemplateName.allCases.allSatisfy({ library.template($0.rawValue) != nil }) {
      for key in library.unusedConstants { texts.reportUnused(key, in: &report) }
    }
    self.init(library, languages: languages, assets: assets, folder: tree.name, report: &report)
  }

  /// One for each `teksten.en.yml` and so on.
  private static func languages(
    _ tree: SourceTree, _ sources: [TemplateSource], report: inout Report
  ) -> [Language: LanguageTemplates] {
    var languages: [Language: LanguageTemplates] = [:]
    for file in tree.files where file.path.hasPrefix("teksten.") && file.path.hasSuffix(".yml") && file.path != InterfaceTexts.path {
      let code = String(file.path.dropFirst("teksten.".count).dropLast(".yml".count))
      if let language = Language(rawValue: code) {
        languages[language] = LanguageTemplates(language, sources: sources, tree: tree, report: &report)
      } else {
        report.error(
          "teksten.taal", at: Place(tree.displayName(of: file.path)),
          "een bestand met teksten heet naar een taal die het portaal kent, en '\(code)' is er geen",
          remedy: "kies uit: \(Language.allCases.map(LanguageTemplates.textsPath).joined(separator: ", "))")
      }
    }
    return languages
  }
}
