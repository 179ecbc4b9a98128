// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// What pages are about, for machines: schema.org (https://schema.org/docs/schemas.html) as JSON-LD in files that the pages link to. Not in
/// the pages: the site has no script in its pages at all.
///
/// Hundreds of fiches of a kind are one file: ten thousand small files would take as long to write as the pages themselves.
extension Site {
  func writeSchema(of kind: Ref<Kind>, part: Int, into bytes: inout Bytes) {
    let fiches = index.byKind[kind.index].filter { portal.schemaPart(of: $0) == part }
    var json = JSONWriter(appendingTo: bytes)
    json.object { json in
      json.field("@context", "https://schema.org")
      json.field("@graph") { $0.list(fiches) { write($1, to: &$0) } }
    }
    bytes = json.bytes
    bytes.append("\n")
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
  private func write(_ ref: Ref<Fiche>, to json: inout JSONWriter) {
    let fiche = portal[ref]
    let address = root.absolute(portal.address(of: ref))
    json.object { json in
      json.field("@type", "WebPage")
      json.field("@id", address)
      json.field("url", address)
      json.field("name", fiche.article.title)
      json.field("inLanguage", "nl")
      json.field("lastReviewed", fiche.checked.iso)
      json.field("isPartOf") { $0.reference(siteID) }
      json.field("breadcrumb") { writeBreadcrumb(to: ref, address, to: &$0) }
      json.field("mainEntity") { writeArticle(fiche, address, to: &$0) }
    }
  }

  private func writeArticle(_ fiche: Fiche, _ address: String, to json: inout JSONWriter) {
    json.object { json in
      json.field("@type", "Article")
      json.field("@id", address + "#fiche")
      json.field("headline", fiche.article.title)
      json.field("description", fiche.article.summary)
      json.field("inLanguage", "nl")
      json.field("dateModified", fiche.checked.iso)
      json.field("articleSection", portal[fiche.kind].plural)
      json.field("about") { json in
        json.list(fiche.themes) { json, theme in
          json.object { json in
            json.field("@type", "Thing")
            json.field("name", portal[theme].article.title)
            json.field("url", root.absolute(portal.address(of: theme)))
          }
        }
      }
      json.field("spatialCoverage") { $0.list(fiche.areas.isEmpty ? [Areas.country] : fiche.areas) { write($1, to: &$0) } }
      json.field("citation") { $0.list(listedSources(of: fiche)) { write($1, to: &$0) } }
      json.field("publisher") { $0.reference(publisherID) }
      json.field("license", "https://creativecommons.org/licenses/by/4.0/")
      json.field("isAccessibleForFree", true)
    }
  }

  private func writeBreadcrumb(to ref: Ref<Fiche>, _ address: String, to json: inout JSONWriter) {
    let kind = portal[ref].kind
    let steps = [
      (Words.home, root.absolute(Addresses.home)), ("Interventies", root.absolute(Addresses.interventions)),
      (portal[kind].plural, root.absolute(portal.address(of: kind))), (portal[ref].article.title, address),
    ]
    json.object { json in
      json.field("@type", "BreadcrumbList")
      json.field("itemListElement") { json in
        json.list(steps.enumerated()) { json, step in
          json.object { json in
            json.field("@type", "ListItem")
            json.field("position", step.offset + 1)
            json.field("name", step.element.0)
            json.field("item", step.element.1)
          }
        }
      }
    }
  }

  private func write(_ area: Ref<Area>, to json: inout JSONWriter) {
    json.object { json in
      json.field("@type", "Place")
      json.field("name", portal[area].name)
      json.field("identifier", portal[area].code)
    }
  }

  private func write(_ ref: Ref<Source>, to json: inout JSONWriter) {
    let source = portal[ref]
    json.object { json in
      json.field("@type", "CreativeWork")
      json.field("name", source.title)
      json.field("url", source.address)
      json.field("datePublished", source.year.map { String($0) })
      json.field("author", source.authors)
    }
  }

  /// The whole country.
  private var country: JSONText {
    let area = portal[Areas.country]
    return .list([.object([("@type", .text("Place")), ("name", .text(area.name)), ("identifier", .text(area.code))])])
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
      ("spatialCoverage", country), ("isBasedOn", .optional(source.address)),
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

extension JSONWriter {
  fileprivate mutating func reference(_ address: String) { object { $0.field("@id", address) } }
}
