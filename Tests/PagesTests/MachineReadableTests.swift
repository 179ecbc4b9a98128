// SPDX-License-Identifier: Apache-2.0
import Foundation
import Primitives
import Testing

@testable import Content
@testable import Pages

/// JSON as values, to look into.
enum Parsed: Decodable, Equatable {
  case object([String: Parsed])
  case list([Parsed])
  case text(String)
  case number(Int)
  case flag(Bool)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([Parsed].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: Parsed].self))
    }
  }

  init(_ text: String) throws { self = try JSONDecoder().decode(Parsed.self, from: Data(text.utf8)) }

  subscript(key: String) -> Parsed? { if case .object(let values) = self { values[key] } else { nil } }
  var items: [Parsed] { if case .list(let items) = self { items } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
}

@Suite struct MachineReadableTests {
  private func graph(_ path: String) throws -> [Parsed] {
    let json = try Parsed(try Sample.plan().plan.text(path))
    #expect(json["@context"] == .text("https://schema.org"))
    return try #require(json["@graph"]).items
  }

  @Test func fichesAreArticles() throws {
    let pages = try graph("data/interventies-ouders.jsonld")
    #expect(pages.count == 2)
    let page = try #require(pages.first { $0["url"] == .text("https://example.org/portaal/interventies/ouders/croostwijk/") })
    let article = try #require(page["mainEntity"])
    #expect(article["@type"] == .text("Article") && article["dateModified"] == .text("2024-11-20"))
    #expect(article["spatialCoverage"]?.items.map { $0["name"] } == [.text("Nijmegen")] && article["citation"]?.items.count == 2)
    let crumbs = page["breadcrumb"]?["itemListElement"]?.items ?? []
    #expect(crumbs.map { $0["name"]?.text } == ["Start", "Interventies", "Ouderinitiatieven", "Samen naar de \"buurtschool\" & verder"])
    #expect(crumbs.map { $0["position"] } == [.number(1), .number(2), .number(3), .number(4)])
  }

  @Test func datasetsAreDatasets() throws {
    let dataset = try #require(try graph("data/po-ses.jsonld").first)
    #expect(dataset["@type"] == .text("Dataset") && dataset["temporalCoverage"] == .text("2019-08/2020-07"))
    #expect(dataset["distribution"]?.items.first?["contentUrl"] == .text("https://example.org/portaal/data/po-ses.csv"))
  }

  @Test func theSiteNamesItsPublisher() throws {
    let things = try graph("data/site.jsonld")
    #expect(things.map { $0["@type"]?.text } == ["WebSite", "Organization"])
    #expect(things[0]["publisher"]?["@id"] == things[1]["@id"])
  }

  @Test(arguments: [
    (
      "interventies/ouders/croostwijk/index.html", "/portaal/data/interventies-ouders.jsonld",
      "/data/grafiek/fiches-ouders-croostwijk-1.svg"
    ),
    ("monitor/po-ses/index.html", "/portaal/data/po-ses.jsonld", "/data/grafiek/nederland-po-ses.svg"),
    ("gemeenten/nijmegen/index.html", nil, "/data/grafiek/nijmegen-po-ses.svg"), ("gemeenten/doesburg/index.html", nil, nil),
    ("index.html", "/portaal/data/site.jsonld", "/data/grafiek/nederland-po-ses.svg"), ("over/index.html", nil, nil),
  ])
  func pagesPointToTheirDataAndPicture(path: String, data: String?, picture: String?) throws {
    let plan = try Sample.plan().plan
    let text = try plan.text(path)
    let linked = text.firstMatch(of: /<link rel="alternate" type="application\/ld\+json" href="([^"]*)">/).map { String($0.output.1) }
    #expect(linked == data)
    let images = text.matches(of: /<meta property="og:image" content="https:\/\/example.org\/portaal([^"]*)">/).map { String($0.output.1) }
    // The picture of every page is a PNG, which all services show.
    #expect(images.count == (picture == nil ? 1 : 2) && images.last?.hasPrefix("/assets/deelbeeld.") == true)
    #expect(images.dropLast().first == picture)
    if let picture { #expect(plan.pages.contains { "/" + $0.path == picture }) }
    for property in ["og:title", "og:description", "og:type", "og:url", "og:site_name"] {
      #expect(text.matches(of: try Regex("<meta property=\"\(property)\" content=\"[^\"]+\">")).count == 1, "\(property)")
    }
  }

  @Test(arguments: [("2026-11-21", "2027-10-01"), ("2026-01-31", "2026-12-01"), ("2024-02-29", "2025-01-01"), ("2026-12-01", "2027-11-01")])
  func securityTextExpiresWithinAYear(today: String, expires: String) {
    #expect(Site.elevenMonths(after: Sample.date(today)).iso == expires)
  }

  @Test func filesAtFixedPlaces() throws {
    let plan = try Sample.plan().plan
    func file(_ path: String) throws -> Bytes { try #require(plan.files.first { $0.path == path }, "there is no \(path)").bytes }
    #expect(
      String(decoding: try file(".well-known/security.txt"), as: UTF8.self) == """
        Contact: mailto:redactie@example.org
        Expires: 2027-10-01T00:00:00Z
        Preferred-Languages: nl, en
        Canonical: https://example.org/portaal/.well-known/security.txt

        """)
    let manifest = try Parsed(String(decoding: try file("site.webmanifest"), as: UTF8.self))
    let icons = try #require(manifest["icons"]).items
    #expect(manifest["start_url"] == .text("/portaal/") && icons.count == 2)
    for icon in icons {
      let path = try #require(icon["src"]?.text).dropFirst("/portaal/".count)
      _ = try file(String(path))
    }
    #expect(try file("favicon.ico").starts(with: [0, 0, 1, 0, 1, 0]))
    #expect(try file("apple-touch-icon.png").starts(with: [0x89, 0x50, 0x4e, 0x47]))
  }
}
