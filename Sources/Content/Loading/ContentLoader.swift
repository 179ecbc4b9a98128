// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Reads a content folder: files in, a checked portal and everything that is wrong with the files out, in one run.
///
///     var report = Report()
///     let tree = SourceTree(root: "Content", report: &report)
///     let (portal, findings) = await ContentLoader(tree: tree, options: .init(today: today, drafts: false)).load()
package struct ContentLoader: Sendable {
  package struct Options: Sendable {
    /// Decides which fiches of a later date are left out.
    package var today: CalendarDate
    /// Whether fiches with `concept: ja` are part of the portal.
    package var drafts: Bool
    /// The folder of the templates, whose `voorbeelden/` show every kind of chart; nil: no examples.
    package var templates: SourceTree?
    /// Whether each text gets its print, by which a build knows what an earlier one made of it.
    package var wantsPrints = true

    package init(today: CalendarDate, drafts: Bool = false, templates: SourceTree? = nil) {
      self.today = today
      self.drafts = drafts
      self.templates = templates
    }
  }

  let tree: SourceTree
  let options: Options
  /// What an earlier load read, for who loads often; nil: everything is read.
  let cache: ArticleCache?

  package init(tree: SourceTree, options: Options, cache: ArticleCache? = nil) {
    self.tree = tree
    self.options = options
    self.cache = cache
  }

  /// The portal is nil only where there is nothing to build on: no settings or no areas. With errors in the report it is the best
  /// that could be made of the files, so that later phases can find what else is wrong; it must not be published.
  package func load() async -> (portal: Portal?, report: Report) {
    var report = Report()
    let inventory = Inventory(tree, &report)
    let settings = loadSettings(inventory, &report)
    let names = loadNames(inventory, &report)
    let registers = loadRegisters(inventory, names.names, &report)
    let datasets = loadDatasets(inventory, names.names, &report)
    let pictures = await loadPictures(inventory, &report)
    let linksTerms = settings?.linksTerms ?? true
    let glossary = linksTerms ? Glossary(terms: registers.terms, basePath: settings?.basePath ?? "") : nil
    let context = TextContext(
      basePath: settings?.basePath ?? "", tree: tree, inventory: inventory, names: names.names, pictures: pictures,
      datasets: datasets.map(\.dataset), glossary: glossary)

    async let examples = loadExamples(context)
    let articles = leavingOutTranslations(
      of: inventory, await loadArticles(inventory.articles + inventory.translations, context))
    async let links = LinkCheck(articles: articles).run()
    let explained = await concurrentMap(datasets.count, chunk: 1) { datasets[$0].explained(context) }
    for article in articles { report.add(contentsOf: article.loaded.report) }
    for dataset in explained { report.add(contentsOf: dataset.text.report) }

    guard let settings, inventory.hasAreas else {
      report.add(contentsOf: await links)
      return (nil, report)
    }
    var assembly = Assembly(
      settings: settings, areas: names.names.areas, sources: names.sources, registers: registers, pictures: pictures)
    assembly.portal.folder = tree.name
    assembly.add(explained)
    assembly.portal.textFacts += registerFacts(inventory, context.spelling)
    assembly.add(articles)
    assembly.portal.textPrints = articles.map(\.loaded.print)
    report.add(contentsOf: await links)
    assembly.portal.hardWords = loadHardWords(inventory, &report)
    assembly.dateTranslations()
    assembly.sort()
    assembly.portal.moves = loadMoves(inventory, articles: articles, &report)
    assembly.portal.boundaries = inventory.boundaries.compactMap { file in
      tree.read(file.path, &report).map { BoundaryFile(name: tree.displayName(of: file.path), bytes: $0) }
    }
    assembly.portal.examples = await examples
    return (assembly.portal, report)
  }
}

extension ContentLoader {
  /// A text that is not published is not published in another language either. Translations come behind the originals.
  private func leavingOutTranslations(of inventory: Inventory, _ articles: [SharedArticle]) -> [SharedArticle] {
    let first = inventory.articles.count
    guard first < articles.count else { return articles }
    var articles = articles
    let reasons = Dictionary(
      articles[..<first].compactMap { article in article.loaded.leftOut.map { (article.loaded.file.path, $0) } },
      uniquingKeysWith: { a, _ in a })
    for index in articles[first...].indices {
      var translation = articles[index].loaded
      translation.leftOut = reasons[translation.file.original]
      articles[index] = SharedArticle(translation)
    }
    return articles
  }

  /// The bytes of a text file without a byte order mark; nil, and reported, where they are no text.
  func readText(_ path: String, _ report: inout Report) -> Bytes? {
    guard var bytes = tree.read(path, &report) else { return nil }
    guard TextCheck.isText(bytes, file: tree.displayName(of: path), &report) else { return nil }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return bytes
  }

  /// A YAML file and the scope to read it in; nil where it is missing, broken (reported) or empty.
  func readYAML(_ path: String, _ schema: Schema, _ names: Names, _ report: inout Report) -> (value: YAMLValue, scope: Scope)? {
    guard let bytes = readText(path, &report) else { return nil }
    var reader = YAMLReader(YAMLSource(file: tree.displayName(of: path), text: bytes))
    let value = reader.read()
    report.add(contentsOf: reader.report)
    return value.map { ($0, Scope(schema, reader.source, names: names)) }
  }
}
