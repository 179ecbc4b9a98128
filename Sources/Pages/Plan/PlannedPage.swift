// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives

/// One address of the site and what it shows.
package struct PlannedPage: Sendable {
  /// Below the output folder: `interventies/x/index.html`.
  package let path: String
  /// On the site, without the base path: `/interventies/x/`.
  package let address: String
  /// The content file that it comes from, for messages; nil where several make it.
  package let origin: String?
  let content: PageContent
  /// The day of its last change, as far as that is known.
  let changed: CalendarDate?

  init(_ address: String, _ content: PageContent, origin: String? = nil, changed: CalendarDate? = nil) {
    self.address = address
    self.content = content
    self.origin = origin
    self.changed = changed
    path = Self.path(of: address)
  }

  package var isHTML: Bool { path.hasSuffix(".html") }

  /// Whether a template makes it, so that it can fail.
  package var hasTemplate: Bool { isHTML || content == .file(.epub) }

  /// The file that answers an address: `/a/` → `a/index.html`, `/a.csv` → `a.csv`, `/a` → `a/index.html`.
  static func path(of address: String) -> String {
    address.withLentUTF8 { letters in
      let path = UnsafeBufferPointer(rebasing: letters.dropFirst())
      let name = String(decoding: path, as: UTF8.self)
      guard let last = path.last, last != UInt8(ascii: "/") else { return name + "index.html" }
      // A point in the last part.
      let mark = path.last { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
      return mark == UInt8(ascii: ".") ? name : name + "/index.html"
    }
  }
}

/// What a page shows; lists that are long have a number (from 0).
enum PageContent: Sendable, Hashable {
  case home
  case overview(Int)
  case facet(FacetRef, Int)
  case kind(Ref<Kind>, Int)
  case fiche(Ref<Fiche>)
  case themes
  case theme(Ref<Theme>, Int)
  case partners
  case partner(Ref<Partner>, Int)
  case municipalities
  case municipality(Ref<Area>)
  case monitor
  case dataset(Ref<Dataset>)
  case comparisons
  case comparison(Ref<Area>)
  case formerMunicipality(Int)
  case terms
  case sources
  case policy
  case commitments
  case schemes
  case agreements
  case newsList
  case news(Int)
  case agendaList
  case agenda(Int)
  case info(Int)
  case translation(Int)
  case search
  /// A letter of the list from A to Z, where that has many pages.
  case letter(Int, Int)
  /// All pages in a language.
  case language(Language)
  case examples
  case booklet(Booklet)
  case rules
  case notFound
  case moved(Int)
  case file(FileContent)
}

/// A file that is made from the model when it is written.
enum FileContent: Sendable, Hashable {
  case datasetCSV(Ref<Dataset>)
  case datasetMetadata(Ref<Dataset>)
  case catalogue
  case comparison
  case chartCSV(ChartOrigin)
  case chartSVG(ChartOrigin)
  case chartMetadata(ChartOrigin)
  case reference(ReferenceSubject, ReferenceFormat)
  case atom
  case jsonFeed
  case calendar
  case bookletHeads(Booklet)
  case epub
  case municipalityNames
  case termWords
  case siteSchema
  case kindSchema(Ref<Kind>, part: Int)
  case datasetSchema(Ref<Dataset>)
  /// All addresses, or where the parts are that hold them.
  case sitemap
  case sitemapPart(Int)
}

/// Where a chart comes from: made for an area or a dataset, or written in a text.
enum ChartOrigin: Sendable, Hashable {
  case dataset(Ref<Dataset>, DatasetChart)
  case area(Ref<Area>, Ref<Dataset>)
  /// The years of an area before and after the start of an intervention; the first year that is not before it, as a place in the years.
  case start(Ref<Area>, Ref<Dataset>, firstYear: Int)
  case comparison(Ref<Area>, Ref<Dataset>)
  case block(ArticleOwner, Int)

  /// Whether it has a file as a picture. The chart of a start has none: at 10,000 fiches these took a tenth of the time of a build, and
  /// the figures in it are those of its area.
  var hasPicture: Bool {
    if case .start = self { false } else { true }
  }
}

/// Whose text it is.
enum ArticleOwner: Sendable, Hashable {
  case kind(Ref<Kind>)
  case fiche(Ref<Fiche>)
  case theme(Ref<Theme>)
  case partner(Ref<Partner>)
  case municipality(Ref<Area>)
  case news(Int)
  case agenda(Int)
  case info(Int)
  case translation(Int)
  case dataset(Ref<Dataset>)
  case example(Int)
}
