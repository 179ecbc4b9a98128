// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ContentLoader {
  /// All articles, in the order of the files; those that the cache has and that did not change are not read again.
  func loadArticles(_ files: [ArticleFile], _ context: TextContext) async -> [SharedArticle] {
    guard let cache else {
      return await concurrentMap(files.count) { [self] in loadArticle(files[$0], context) }
    }
    let surroundings = Surroundings(tree, options)
    let known = cache.entries(in: surroundings, context: context)
    let stamps = Dictionary(tree.files.map { ($0.path, $0) }) { $1 }
    let entries = await concurrentMap(files.count) { [self] index in
      let file = stamps[files[index].path] ?? SourceTree.File(path: files[index].path, size: 0)
      if let entry = known[file.path], entry.file == file { return entry }
      return ArticleCache.Entry(file: file, article: loadArticle(files[index], context))
    }
    cache.remember(entries, in: surroundings)
    return entries.map(\.article)
  }

  /// Reads one article again after an edit and puts it in its place in the portal, in a moment however large the portal is.
  /// The answer is what was wrong with it before and what is now; nil where the edit changes more than the text of one article, so that all must be loaded.
  ///
  /// Nothing else may have changed on the disk since the last load with this loader's cache. What only all texts together can tell,
  /// such as a link to a heading that is gone, is found by the next load.
  package func reload(_ path: String, in portal: inout Portal) -> (before: Report, after: Report)? {
    guard let (old, context) = cache?.article(path), old.file.language == nil else { return nil }
    let new = loadArticle(old.file, context).loaded
    if new.report.hasErrors { return (old.report, new.report) }
    guard !old.isLeftOut, !new.isLeftOut, old.oldAddresses.map(\.path) == new.oldAddresses.map(\.path), portal.replace(new) else {
      return nil
    }
    return (old.report, new.report)
  }
}

extension Portal {
  /// Puts an article in the place of its earlier self; false where it has none, or where its place in the order would change.
  fileprivate mutating func replace(_ loaded: LoadedArticle) -> Bool {
    let article = loaded.article
    func place<Thing>(in list: [Thing], _ path: (Thing) -> String) -> Int? { list.firstIndex { path($0) == article.path } }
    switch loaded.content {
    case .fiche(var fiche):
      guard let index = place(in: fiches, \.article.path), fiches[index].kind == fiche.kind else { return false }
      fiche.article = article
      fiches[index] = fiche
    case .kind(let plural):
      guard let index = place(in: kinds, \.article.path) else { return false }
      kinds[index] = Kind(article: article, plural: plural)
    case .theme:
      guard let index = place(in: themes, \.article.path) else { return false }
      themes[index] = Theme(article: article)
    case .partner(var partner):
      guard let index = place(in: partners, \.article.path) else { return false }
      partner.article = article
      partners[index] = partner
    case .municipality(let area):
      guard municipalityTexts[area]?.path == article.path else { return false }
      municipalityTexts[area] = article
    case .page(let order):
      guard let index = place(in: infoPages, \.article.path), infoPages[index].order == order else { return false }
      infoPages[index].article = article
    case .news(let date):
      guard let index = place(in: news, \.article.path), news[index].date == date else { return false }
      news[index].article = article
    case .agenda(var item):
      guard let index = place(in: agenda, \.article.path), agenda[index].date == item.date, agenda[index].begin == item.begin else {
        return false
      }
      item.article = article
      agenda[index] = item
    case .translation, nil: return false
    }
    return true
  }
}
