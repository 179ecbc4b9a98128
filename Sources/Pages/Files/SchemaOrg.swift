// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// What pages are about, for machines: schema.org (https://schema.org/docs/schemas.html) as JSON-LD in files that the pages link to. Not in
/// the pages: the site has no script in its pages at all.
///
/// The fiches of a kind share a file, or a few: ten thousand small files would take as long to write as the pages themselves.
extension Site {
  /// About a megabyte: a machine that reads a fiche should not have to load ten thousand.
  private static let fichesPerSchema = 500

  static func schemaParts(_ fiches: Int) -> Int { (fiches + fichesPerSchema - 1) / fichesPerSchema }

  func schemaAddress(of fiche: Ref<Fiche>) -> String {
    portal.address(ofSchema: self[fiche].kind, part: index.placeInKind[fiche.index] / Self.fichesPerSchema)
  }

  func writeSchema(of kind: Ref<Kind>, part: Int, into bytes: inout Bytes) {
    let fiches = index.byKind[kind.index].dropFirst(part * Self.fichesPerSchema).prefix(Self.fichesPerSchema)
    FicheSchema(site: self, kind: kind).write(fiches, into: &bytes)
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

  var siteID: String { root.absolute(Addresses.home) + "#site" }
  var publisherID: String { root.absolute(Addresses.home) + "#uitgever" }

  private static func write(graph: [JSONText], into bytes: inout Bytes) {
    JSONText.object([("@context", .text("https://schema.org")), ("@graph", .list(graph))]).append(to: &bytes)
    bytes.append("\n")
  }

  private static func reference(_ address: String) -> JSONText { .object([("@id", .text(address))]) }
}

extension Site {
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
      (
        "publisher",
        .object([("@type", .text("Organization")), ("@id", .text(publisherID)), ("name", .text(portal.settings.publisherName))])
      ),
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
