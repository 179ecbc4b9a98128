// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Checks what a link to another text can only know when all texts are read: whether it is published, and whether it has the heading.
struct LinkCheck {
  let articles: [SharedArticle]

  func run() -> Report {
    var report = Report()
    let unpublished = Dictionary(
      articles.compactMap { article in article.loaded.leftOut.map { (article.loaded.file.path, $0) } }, uniquingKeysWith: { $1 })
    var fragments = Fragments(articles)
    for article in articles where !article.loaded.isLeftOut {
      for link in article.loaded.text.fileLinks {
        if !unpublished.isEmpty, let reason = unpublished[link.path] {
          report.error(
            "link.niet-gepubliceerd", at: link.place, "een link wijst naar een tekst die op de site staat; '\(link.path)' \(reason)",
            remedy: "haal de link weg, of publiceer die tekst ook")
        } else if let fragment = link.fragment, !fragment.isEmpty, !FragmentCheck.isNote(fragment) {
          guard let known = fragments.all(of: link.path), !known.set.contains(fragment) else { continue }
          FragmentCheck.report(fragment, among: known.list, in: "'\(link.path)'", at: link.place, &report)
        }
      }
    }
    return report
  }

  /// The headings of texts by path, looked up when a link first wants one: few links do.
  private struct Fragments {
    private let articles: [SharedArticle]
    private lazy var byPath = Dictionary(articles.map { ($0.loaded.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    private var known: [String: (list: [String], set: Set<String>)] = [:]

    init(_ articles: [SharedArticle]) {
      self.articles = articles
    }

    mutating func all(of path: String) -> (list: [String], set: Set<String>)? {
      if let found = known[path] { return found }
      guard let article = byPath[path] else { return nil }
      let list = article.loaded.text.fragments
      known[path] = (list, Set(list))
      return known[path]
    }
  }
}
