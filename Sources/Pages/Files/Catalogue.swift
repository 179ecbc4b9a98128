// SPDX-License-Identifier: Apache-2.0
import Content
import History
import Primitives

/// All datasets for data portals: JSON-LD after DCAT-AP-NL 3.0 (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/), its mandatory properties.
extension Site {
  func writeCatalogue(into bytes: inout Bytes) {
    let settings = portal.settings
    let address = root.absolute(Addresses.catalogue)
    let datasets = portal.datasets.indices.map { Ref<Dataset>($0) }
    JSONText.object([
      ("@context", Self.context),
      ("@id", .text(address)), ("@type", .text("dcat:Catalog")),
      ("dct:title", Self.dutch("Cijfers van " + settings.title)),
      ("dct:description", Self.dutch("Cijfers over segregatie in het onderwijs. " + settings.subtitle)),
      ("dct:publisher", publisher), ("dcat:contactPoint", contact),
      ("dct:language", Self.identifier(Self.language)),
      ("dcat:record", .list(datasets.map(record))),
      ("dcat:dataset", .list(datasets.map(entry))),
    ]).append(to: &bytes)
    bytes.append("\n")
  }

  private static let authority = "http://publications.europa.eu/resource/authority/"
  private static let language = authority + "language/NLD"

  private static let context = JSONText.object([
    ("dcat", .text("http://www.w3.org/ns/dcat#")), ("dct", .text("http://purl.org/dc/terms/")),
    ("foaf", .text("http://xmlns.com/foaf/0.1/")), ("vcard", .text("http://www.w3.org/2006/vcard/ns#")),
    ("xsd", .text("http://www.w3.org/2001/XMLSchema#")), ("spdx", .text("http://spdx.org/rdf/terms#")),
  ])

  private static func dutch(_ text: String) -> JSONText { .object([("@value", .text(text)), ("@language", .text("nl"))]) }
  private static func identifier(_ address: String) -> JSONText { .object([("@id", .text(address))]) }
  private static func day(_ date: CalendarDate) -> JSONText { .object([("@value", .text(date.iso)), ("@type", .text("xsd:date"))]) }

  private var publisher: JSONText {
    .object([
      ("@id", .text(portal.settings.publisherAddress ?? root.absolute(Addresses.home))), ("@type", .text("foaf:Agent")),
      ("foaf:name", Self.dutch(portal.settings.publisherName)),
    ])
  }

  private var contact: JSONText {
    .object([
      ("@type", .text("vcard:Kind")), ("vcard:fn", Self.dutch(portal.settings.publisherName)),
      ("vcard:hasEmail", Self.identifier("mailto:" + portal.settings.contact)),
    ])
  }

  private func record(_ ref: Ref<Dataset>) -> JSONText {
    let page = root.absolute(portal.address(of: ref))
    return .object([
      ("@id", .text(page + "#record")), ("@type", .text("dcat:CatalogRecord")), ("foaf:primaryTopic", Self.identifier(page)),
      ("dct:modified", Self.day(modified(ref))), ("dct:language", Self.identifier(Self.language)),
    ])
  }

  /// The last change of its tables or its description; without a history the day that its figures are about.
  private func modified(_ ref: Ref<Dataset>) -> CalendarDate {
    version(of: ref)?.date ?? portal[ref].referenceDate
  }

  func version(of ref: Ref<Dataset>) -> FileVersion? { editions[ref.index].version }

  /// How to name the figures: who counted, what, which version, where.
  func citation(of ref: Ref<Dataset>) -> String {
    editions[ref.index].work + " " + editions[ref.index].words + " " + root.absolute(portal.address(of: ref))
  }

  /// The same of one chart; its address is that of the picture, which is there on its own, or else that of its figures.
  func citation(ofChart title: String, at origin: ChartOrigin, of ref: Ref<Dataset>) -> String {
    let address = root.absolute(portal.address(of: origin) + (origin.hasPicture ? ".svg" : ".csv"))
    return editions[ref.index].work + " Grafiek ‘" + title + "’. " + editions[ref.index].words + " " + address
  }

  /// With the checksum of the file as it is published (SPDX), so that who downloads it sees that it arrived whole.
  private func distribution(_ ref: Ref<Dataset>) -> JSONText {
    let dataset = portal[ref]
    let file = root.absolute(portal.address(ofCSV: ref))
    let bytes = csv(of: ref)
    return .object([
      ("@id", .text(file)), ("@type", .text("dcat:Distribution")), ("dct:title", Self.dutch(dataset.title + " (CSV)")),
      ("dcat:accessURL", Self.identifier(root.absolute(portal.address(of: ref)))), ("dcat:downloadURL", Self.identifier(file)),
      ("dct:license", Self.identifier(Licence(dataset.licence).address)),
      ("dct:format", Self.identifier(Self.authority + "file-type/CSV")),
      ("dcat:mediaType", Self.identifier("http://www.iana.org/assignments/media-types/text/csv")),
      ("dct:conformsTo", Self.identifier("http://www.w3.org/ns/csvw")),
      ("dcat:byteSize", .object([("@value", .text(String(bytes.count))), ("@type", .text("xsd:nonNegativeInteger"))])),
      (
        "spdx:checksum",
        .object([
          ("@type", .text("spdx:Checksum")), ("spdx:algorithm", Self.identifier("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")),
          (
            "spdx:checksumValue",
            .object([("@value", .text(SHA256.hexadecimal(of: bytes))), ("@type", .text("xsd:hexBinary"))])
          ),
        ])
      ),
    ])
  }

  private func entry(_ ref: Ref<Dataset>) -> JSONText {
    let dataset = portal[ref]
    let page = root.absolute(portal.address(of: ref))
    return .object([
      ("@id", .text(page)), ("@type", .text("dcat:Dataset")),
      ("dct:title", Self.dutch(dataset.title)), ("dct:description", Self.dutch(description(of: dataset))),
      ("dct:identifier", .text(page)), ("dct:publisher", publisher),
      (
        "dct:creator",
        .object([("@type", .text("foaf:Agent")), ("foaf:name", Self.dutch(portal.maker(of: dataset)))])
      ),
      ("dcat:contactPoint", contact), ("dcat:theme", Self.identifier(Self.authority + "data-theme/EDUC")),
      ("dct:accessRights", Self.identifier(Self.authority + "access-right/PUBLIC")), ("dct:language", Self.identifier(Self.language)),
      ("dct:issued", Self.day(dataset.referenceDate)), ("dcat:landingPage", Self.identifier(page)),
      ("dct:modified", Self.day(modified(ref))), ("dcat:version", .optional(version(of: ref)?.commit)),
      ("dct:bibliographicCitation", Self.dutch(citation(of: ref))), ("dcat:distribution", distribution(ref)),
    ])
  }
}
