// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// The files of a content folder by what they are, before any of them is read.
struct Inventory {
  private(set) var registers: Set<Register> = []
  private(set) var hasSettings = false
  private(set) var hasAreas = false
  private(set) var hasFormerAreas = false
  private(set) var hasAreaFeatures = false
  private(set) var hasMoves = false
  private(set) var hasHardWords = false
  /// Dutch originals and translations, sorted by slug within their kind; fiches by folder first.
  private(set) var articles: [ArticleFile] = []
  private(set) var translations: [ArticleFile] = []
  /// Sorted.
  private(set) var datasets: [DatasetFolder] = []
  private(set) var pictures: [SourceTree.File] = []
  private(set) var boundaries: [SourceTree.File] = []
  /// Files and folders that are there and not taken; the report says why. Who refers to one need not hear that it is not there.
  private(set) var refused: Set<String>

  struct DatasetFolder {
    var slug: String
    var hasSettings = false
    var tables: [String] = []

    var path: String { "monitor/\(slug)" }
  }

  init(_ tree: SourceTree, _ report: inout Report) {
    var renamed: [ArticleFile] = []
    refused = Set(tree.refused)
    for file in tree.files {
      do {
        add(file, as: try ContentFile(path: file.path))
      } catch {
        let severity: Diagnostic.Severity = error.isError ? .error : .warning
        report.add(Diagnostic(severity, error.identifier, at: Place(tree.displayName(of: file.path)), error.summary, remedy: error.remedy))
        if error.isError { refused.insert(file.path) }
        if let article = error.renamed, article.language == nil { renamed.append(article) }
      }
    }
    if !renamed.isEmpty { add(renamed) }
    articles = articles.map { (order: Self.order($0), file: $0) }.sorted { $0.order < $1.order }.map(\.file)
    datasets.sort { $0.slug < $1.slug }
    checkTranslations(tree, &report)
    checkDatasets(tree, &report)
    checkKinds(tree, &report)
  }

  /// The articles of one kind, in the order of the portal.
  func articles(of kind: ArticleKind) -> [ArticleFile] {
    articles.filter { $0.kind == kind }
  }
}

extension Inventory {
  private mutating func add(_ file: SourceTree.File, as content: ContentFile) {
    switch content {
    case .settings: hasSettings = true
    case .areas: hasAreas = true
    case .formerAreas: hasFormerAreas = true
    case .areaFeatures: hasAreaFeatures = true
    case .moves: hasMoves = true
    case .hardWords: hasHardWords = true
    case .register(let register): registers.insert(register)
    case .article(let article): if article.language == nil { articles.append(article) } else { translations.append(article) }
    case .datasetSettings(let slug): edit(slug) { $0.hasSettings = true }
    case .datasetTable(let slug): edit(slug) { $0.tables.append(file.path) }
    case .boundary: boundaries.append(file)
    case .picture: pictures.append(file)
    }
  }

  /// The files come sorted, so that those of one folder follow each other.
  private mutating func edit(_ slug: String, _ change: (inout DatasetFolder) -> Void) {
    if datasets.last?.slug != slug { datasets.append(DatasetFolder(slug: slug)) }
    change(&datasets[datasets.count - 1])
  }

  /// Those with a name that no other text has.
  private mutating func add(_ renamed: [ArticleFile]) {
    func name(_ file: ArticleFile) -> String { "\(file.kind.rawValue)/\(file.folder)/\(file.date?.iso ?? "")/\(file.slug)" }
    var names = Set(articles.map(name))
    for article in renamed where names.insert(name(article)).inserted { articles.append(article) }
  }

  private static func order(_ file: ArticleFile) -> (Int, String, String, String) {
    (ArticleKind.allCases.firstIndex(of: file.kind) ?? 0, file.folder, file.date?.iso ?? "", file.slug)
  }

  private func checkTranslations(_ tree: SourceTree, _ report: inout Report) {
    guard !translations.isEmpty else { return }
    let paths = Set(articles.map(\.path))
    for file in translations where !paths.contains(file.original) {
      report.error(
        "vertaling.origineel", at: Place(tree.displayName(of: file.path)), "een vertaling ligt naast haar Nederlandse origineel",
        remedy: "maak \(tree.displayName(of: file.original)), of haal '.\(file.language?.rawValue ?? "")' uit de naam")
    }
  }

  private func checkDatasets(_ tree: SourceTree, _ report: inout Report) {
    for folder in datasets {
      if !folder.hasSettings {
        report.error(
          "dataset.ontbreekt", at: Place(tree.displayName(of: folder.path)),
          "een map met tabellen heeft een dataset.yml: die zegt wat de cijfers zijn",
          remedy: "maak \(tree.displayName(of: folder.path))/dataset.yml")
      } else if folder.tables.isEmpty {
        report.error(
          "dataset.tabel", at: Place(tree.displayName(of: folder.path + "/dataset.yml")), "een dataset heeft een tabel of meer",
          remedy: "zet de cijfers als .csv in dezelfde map")
      }
    }
  }

  /// One error for a folder, however many fiches lie in it.
  private func checkKinds(_ tree: SourceTree, _ report: inout Report) {
    guard !refused.contains("soorten") else { return }
    let kinds = articles(of: .kind).map(\.slug)
    let known = Set(kinds)
    var reported = ""
    for fiche in articles(of: .fiche) where !known.contains(fiche.folder) && fiche.folder != reported {
      reported = fiche.folder
      report.error(
        "verwijzing.soort", at: Place(tree.displayName(of: "fiches/" + fiche.folder)),
        "een map met fiches heet naar een soort; '\(fiche.folder)' is er niet",
        remedy: Suggestion.remedy(for: fiche.folder, among: kinds, else: "een soort is een bestand: maak soorten/\(fiche.folder).md"))
    }
  }
}
