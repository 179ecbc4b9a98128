// SPDX-License-Identifier: Apache-2.0
import Content
import Monitor

/// What a page is to other services: an article or not, the chart that stands for it, and the file with its data.
struct PageSharing {
  var isArticle = false
  /// The picture beside a link to the page; one for all pages stands behind it.
  var chart: ChartOrigin?
  /// schema.org as JSON-LD.
  var data: String?
}

extension Site {
  func sharing(of content: PageContent) -> PageSharing {
    switch content {
    case .home: PageSharing(chart: leadingChart(of: Areas.country), data: Addresses.siteSchema)
    case .monitor: PageSharing(chart: leadingChart(of: Areas.country))
    case .municipality(let ref): PageSharing(chart: leadingChart(of: ref))
    case .dataset(let ref): PageSharing(chart: chart(of: Areas.country, in: ref), data: portal.address(ofSchema: ref))
    case .fiche(let ref):
      PageSharing(isArticle: true, chart: firstChart(of: .fiche(ref)), data: portal.address(ofSchema: ref))
    case .news(let index): PageSharing(isArticle: true, chart: firstChart(of: .news(index)))
    case .info(let index): PageSharing(chart: firstChart(of: .info(index)))
    default: PageSharing()
    }
  }

  /// A chart that cannot be drawn has stopped the build already.
  private func firstChart(of owner: ArticleOwner) -> ChartOrigin? {
    portal.body(of: owner).chartBlocks.isEmpty ? nil : .block(owner, 0)
  }

  private func leadingChart(of area: Ref<Area>) -> ChartOrigin? { leadingDataset.flatMap { chart(of: area, in: $0) } }

  private func chart(of area: Ref<Area>, in dataset: Ref<Dataset>) -> ChartOrigin? {
    guard let figures = figures[dataset.index], figures.latestYear(figures.mainIndicator, area) != nil else { return nil }
    return .area(area, dataset)
  }
}
