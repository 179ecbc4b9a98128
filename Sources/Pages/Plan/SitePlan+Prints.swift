// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// What a page is made of, so that a build can keep the page that an earlier build made of the same.
///
/// A text is shown on its own page and in booklets. Other pages know of it only what stands above its text; whether a booklet is too large
/// is known to many. Everything that is not said here is a part of what surrounds all pages: templates, figures, registers and settings.
extension SitePlan {
  /// What all pages share, beside the files that are no texts: the heads of all texts, the addresses, which booklets are made, and the
  /// versions of the datasets, which each chart names.
  package var sharedPrint: UInt64 {
    var print = Fingerprint()
    for text in portal.textPrints {
      print.add(text.path)
      print.add(text.head)
    }
    for place in pages.indices { print.add(pages[place].path) }
    for copy in copies { print.add(copy.to) }
    for index in portal.datasets.indices {
      let version = site.version(of: Ref<Dataset>(index))
      print.add(version.map { $0.commit + $0.date.iso } ?? "")
    }
    for booklet in allBooklets { print.add(site.shelf.isMade(booklet) ? 1 : 0) }
    return print.value
  }

  private var allBooklets: [Booklet] {
    [.all] + portal.kinds.indices.map { .kind(Ref($0)) } + portal.themes.indices.map { .theme(Ref($0)) }
      + portal.areas.municipalities.map { .municipality(Ref($0)) }
  }

  /// For each page what it is made of beside what all pages share; nil for one that is always made, since it says when others changed.
  package func ownPrints() -> [UInt64?] {
    let texts = Dictionary(portal.textPrints.map { ($0.path, $0.whole) }, uniquingKeysWith: { first, _ in first })
    return pages.map { page in
      var print = Fingerprint()
      if let version = site.version(of: page) { print.add(version.commit + version.date.iso) }
      switch page.content {
      case .file(.chartCSV(.block(let owner, _))), .file(.chartSVG(.block(let owner, _))), .file(.chartMetadata(.block(let owner, _))):
        guard let path = portal.path(of: owner) else { return nil }
        print.add(texts[path] ?? 0)
      case .file(.datasetCSV), .file(.chartCSV), .file(.chartSVG), .file(.chartMetadata), .file(.reference), .file(.bookletHeads),
        .file(.kindSchema), .file(.comparison), .file(.municipalityNames), .file(.termWords), .file(.catalogue), .file(.datasetMetadata),
        .file(.datasetSchema), .file(.siteSchema):
        break
      case .file(.epub): add(.all, texts, to: &print)
      case .file: return nil
      case .booklet(let booklet): add(booklet, texts, to: &print)
      default: if let origin = page.origin { print.add(texts[origin] ?? 0) }
      }
      return print.value
    }
  }

  private func add(_ booklet: Booklet, _ texts: [String: UInt64], to print: inout Fingerprint) {
    guard site.shelf.isMade(booklet) else { return }
    for ref in site.shelf.fiches(of: booklet) { print.add(texts[portal[ref].article.path] ?? 0) }
  }
}

extension Portal {
  /// Where a text is; nil for one that is not among the texts of the content.
  fileprivate func path(of owner: ArticleOwner) -> String? {
    switch owner {
    case .kind(let ref): self[ref].article.path
    case .fiche(let ref): self[ref].article.path
    case .theme(let ref): self[ref].article.path
    case .partner(let ref): self[ref].article.path
    case .municipality(let ref): municipalityTexts[ref]?.path
    case .news(let index): news[index].article.path
    case .agenda(let index): agenda[index].article.path
    case .info(let index): infoPages[index].article.path
    case .translation(let index): translations[index].article.path
    case .dataset, .example: nil
    }
  }
}
