// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// What pages are about, for machines: schema.org (https://schema.org/docs/schemas.html) as JSON-LD in files that the pages link to. Not in
/// the pages: the site has no script in its pages at all.
///
/// The fiches of a kind are one file: ten thousand small files would take as long to write as the pages themselves.
extension Site {
  func writeSchema(of kind: Ref<Kind>, into bytes: inout Bytes) {
    Self.write(graph: index.byKind[kind.index].map(page), into: &bytes)
  }

  func writeSchema(of dataset: Ref<Dataset>, into bytes: inout Bytes) {
    Self.write(graph: [entry(dataset)], into: &bytes)
  }

  /// The site itself, who publishes it and which datasets it has.
  func writeSiteSchema(into bytes: inout Bytes) {
    let settings = portal.settings
    let site = JSONText.object([
      ("@type", .text("WebSite")), ("@id", .text(siteID)), ("url", .text(root.absolute(Addresses.home))), ("name", .text(settings.title)),
      ("description", .text(settings.subtitle)), ("inLanguage", .text("nl")), ("publisher", Self.reference(publisherID)),
    ])
    let publisher = JSONText.object([
      ("@type", .text("Organization")), ("@id", .text(publisherID)), ("name", .text(settings.publisherName)),
      ("url", .optional(settings.publisherAddress)), ("email", .text(settings.contact)),
    ])
    Self.write(graph: [site, publisher], into: &bytes)
  }

  private var siteID: String { root.absolute(Addresses.home) + "#site" }
  private var publisherID: String { root.absolute(Addresses.home) + "#uitgever" }

  private static func write(graph: [JSONText], into bytes: inout Bytes) {
    JSONText.object([("@context", .text("https://schema.org")), ("@graph", .list(graph))]).append(to: &bytes)
    bytes.append("\n")
  }

  private static func reference(_ address: String) -> JSONText { .object([("@id", .text(address))]) }
}

extension Site {
  /// The page of a fiche, the way to it and the article on it.
  private func page(_ ref: Ref<Fiche>) -> JSONText {
    let fiche = portal[ref]
    let address = root.absolute(portal.address(of: ref))
    let article = JSONText.object([
      ("@type", .text("Article")), ("@id", .text(address + "#fiche")), ("headline", .text(fiche.article.title)),
      ("description", .text(fiche.article.summary)), ("inLanguage", .text("nl")), ("dateModified", .text(fiche.checked.iso)),
      ("articleSection", .text(portal[fiche.kind].plural)),
      ("about", .list(fiche.themes.map { Self.named("Thing", portal[$0].article.title, root.absolute(portal.address(of: $0))) })),
      ("spatialCoverage", .list(places(fiche.areas))), ("citation", .list(listedSources(of: fiche).map(citation))),
      ("publisher", Self.reference(publisherID)), ("license", .text("https://creativecommons.org/licenses/by/4.0/")),
      ("isAccessibleForFree", .flag(true)),
    ])
    return .object([
      ("@type", .text("WebPage")), ("@id", .text(address)), ("url", .text(address)), ("name", .text(fiche.article.title)),
      ("inLanguage", .text("nl")), ("lastReviewed", .text(fiche.checked.iso)), ("isPartOf", Self.reference(siteID)),
      ("breadcrumb", breadcrumb(to: ref)), ("mainEntity", article),
    ])
  }

  private func breadcrumb(to ref: Ref<Fiche>) -> JSONText {
    let kind = portal[ref].kind
    let steps = [
      (Words.home, Addresses.home), ("Interventies", Addresses.interventions), (portal[kind].plural, portal.address(of: kind)),
      (portal[ref].article.title, portal.address(of: ref)),
    ]
    return .object([
      ("@type", .text("BreadcrumbList")),
      (
        "itemListElement",
        .list(
          steps.enumerated().map { place, step in
            .object([
              ("@type", .text("ListItem")), ("position", .number(place + 1)), ("name", .text(step.0)),
              ("item", .text(root.absolute(step.1))),
            ])
          })
      ),
    ])
  }

  /// The municipalities, or the country.
  private func places(_ areas: [Ref<Area>]) -> [JSONText] {
    (areas.isEmpty ? [Areas.country] : areas).map { area in
      .object([("@type", .text("Place")), ("name", .text(portal[area].name)), ("identifier", .text(portal[area].code))])
    }
  }

  private func citation(_ ref: Ref<Source>) -> JSONText {
    let source = portal[ref]
    return .object([
      ("@type", .text("CreativeWork")), ("name", .text(source.title)), ("url", .optional(source.address)),
      ("datePublished", .optional(source.year.map { String($0) })), ("author", .optional(source.authors)),
    ])
  }

  private static func named(_ type: String, _ name: String, _ address: String) -> JSONText {
    .object([("@type", .text(type)), ("name", .text(name)), ("url", .text(address))])
  }

  private func entry(_ ref: Ref<Dataset>) -> JSONText {
    let dataset = portal[ref]
    let address = root.absolute(portal.address(of: ref))
    let years = figures[ref.index]?.years ?? []
    let source = portal[dataset.source]
    return .object([
      ("@type", .text("Dataset")), ("@id", .text(address + "#dataset")), ("url", .text(address)), ("name", .text(dataset.title)),
      ("description", .text(dataset.summary)), ("inLanguage", .text("nl")), ("license", .text(Licence(dataset.licence).address)),
      ("isAccessibleForFree", .flag(true)),
      ("temporalCoverage", .optional(years.first.flatMap { first in years.last.map { "\(first.start)-08/\($0.start + 1)-07" } })),
      ("spatialCoverage", .list(places([]))), ("isBasedOn", .optional(source.address)),
      ("creator", .object([("@type", .text("Organization")), ("name", .text(source.publisher ?? source.authors ?? source.title))])),
      ("publisher", .object([("@type", .text("Organization")), ("name", .text(portal.settings.publisherName))])),
      ("variableMeasured", .list((figures[ref.index]?.indicators ?? []).map { .text($0.name) })),
      (
        "distribution",
        .list([
          .object([
            ("@type", .text("DataDownload")), ("encodingFormat", .text("text/csv")),
            ("contentUrl", .text(root.absolute(portal.address(ofCSV: ref)))),
          ])
        ])
      ),
      ("includedInDataCatalog", Self.named("DataCatalog", "Cijfers van " + portal.settings.title, root.absolute(Addresses.catalogue))),
    ])
  }
}
