// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Checks what a link to another text can only know when all texts are read: whether it is published, and whether it has the heading.
struct LinkCheck {
  let articles: [SharedArticle]
  let tree: SourceTree

  func run(_ report: inout Report) {
    let byPath = Dictionary(uniqueKeysWithValues: articles.indices.map { (articles[$0].loaded.file.path, $0) })
    var fragments: [Int: Set<String>] = [:]
    for article in articles where !article.loaded.isLeftOut {
      for link in article.loaded.text.fileLinks {
        guard let index = byPath[link.path] else { continue }
        if let reason = articles[index].loaded.leftOut {
          report.error(
            "link.niet-gepubliceerd", at: link.place, "een link wijst naar een tekst die op de site staat; '\(link.path)' \(reason)",
            remedy: "haal de link weg, of publiceer die tekst ook")
        } else if let fragment = link.fragment, !fragment.isEmpty, !FragmentCheck.isNote(fragment) {
          let known = fragments[index] ?? Set(articles[index].loaded.text.fragments)
          fragments[index] = known
          if known.contains(fragment) { continue }
          FragmentCheck.report(fragment, among: articles[index].loaded.text.fragments, in: "'\(link.path)'", at: link.place, &report)
        }
      }
    }
  }
}
