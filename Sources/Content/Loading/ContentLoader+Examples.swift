// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ContentLoader {
  /// The sample charts that lie with the templates, read as any page. They name datasets and areas of the portal that the program comes
  /// with; in a portal without those an example has errors that its editors cannot help, so it is left out.
  func loadExamples(_ context: TextContext) -> [Example] {
    guard let templates = options.templates else { return [] }
    let folder = "voorbeelden/"
    let loader = ContentLoader(tree: templates, options: options)
    let examples = templates.files.compactMap { file -> Example? in
      guard file.path.hasPrefix(folder), file.path.hasSuffix(".md") else { return nil }
      let slug = String(file.path.dropFirst(folder.count).dropLast(".md".count))
      let loaded = loader.loadArticle(ArticleFile(kind: .page, path: file.path, slug: slug), context).loaded
      var ignored = Report()
      guard !loaded.report.hasErrors, case .page(let order) = loaded.content, let bytes = loader.readText(file.path, &ignored) else {
        return nil
      }
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Bytes($0) }
      return Example(article: loaded.article, order: order, lines: lines)
    }
    return examples.sorted { ($0.order, $0.article.slug) < ($1.order, $1.article.slug) }
  }
}
