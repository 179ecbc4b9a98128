// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Fiches of one kind as schema.org graph: of each its page, the way to it and the article on it. What all of them have is written once and
/// copied: the publisher and the way to the kind are half of the members of a fiche.
struct FicheSchema {
  private let site: Site
  /// Members of the page of each fiche.
  private let partOfSite: Bytes
  /// The last members of each article. Who answers for the texts: those who wrote them are not named. `data/site.jsonld` says more.
  private let publishing: Bytes
  /// The first three steps of the way to each fiche.
  private let waySoFar: Bytes
  private let kindName: String

  /// Of the site: asked of it again for each fiche it is a copy with all its lists.
  private let parts: SchemaParts

  init(site: Site, kind: Ref<Kind>) {
    self.site = site
    parts = site.schemaParts
    kindName = site[kind].plural
    var json = JSONWriter()
    json.object { json in
      json.field("@type", "Organization")
      json.field("@id", site.publisherID)
      json.field("name", site.portal.settings.publisherName)
    }
    let publisher = json.bytes
    json = JSONWriter()
    json.field("author", json: publisher)
    json.field("publisher", json: publisher)
    json.field("license", "https://creativecommons.org/licenses/by/4.0/")
    json.field("isAccessibleForFree", true)
    publishing = json.bytes
    json = JSONWriter()
    json.field("isPartOf") { json in json.object { $0.field("@id", site.siteID) } }
    partOfSite = json.bytes
    let steps = [(Words.home, Addresses.home), ("Interventies", Addresses.interventions), (kindName, site.portal.address(of: kind))]
    json = JSONWriter()
    json.items(steps.enumerated()) { json, step in
      let (name, path) = step.element
      Self.write(step: step.offset + 1, JSONText.text(name).bytes, JSONText.text(site.root.absolute(path)).bytes, to: &json)
    }
    waySoFar = json.bytes
  }

  func write(_ fiches: some Sequence<Ref<Fiche>>, into bytes: inout Bytes) {
    var json = JSONWriter(appendingTo: bytes)
    // The writer has the only reference now, so that nothing is copied.
    bytes = []
    json.object { json in
      json.field("@context", "https://schema.org")
      json.field("@graph") { $0.list(fiches) { write($1, to: &$0) } }
    }
    bytes = json.bytes
    bytes.append("\n")
  }
}

extension FicheSchema {
  private func write(_ ref: Ref<Fiche>, to json: inout JSONWriter) {
    // As JSON: each is there three times or more.
    let address = JSONText.text(site.root.absolute(site.address(of: ref))).bytes
    let title = JSONText.text(site[ref].article.title).bytes
    let date = JSONText.text(site[ref].checked.iso).bytes
    json.object { json in
      json.field("@type", "WebPage")
      json.field("@id", json: address)
      json.field("url", json: address)
      json.field("name", json: title)
      json.field("inLanguage", "nl")
      json.field("lastReviewed", json: date)
      json.fields(json: partOfSite)
      json.field("breadcrumb") { json in
        json.object { json in
          json.field("@type", "BreadcrumbList")
          json.field("itemListElement") { json in
            json.list(first: waySoFar) { Self.write(step: 4, title, address, to: &$0) }
          }
        }
      }
      json.field("mainEntity") { writeArticle(ref, title, date, to: &$0) }
    }
  }

  private func writeArticle(_ ref: Ref<Fiche>, _ title: Bytes, _ date: Bytes, to json: inout JSONWriter) {
    let areas = site[ref].areas
    json.object { json in
      json.field("@type", "Article")
      json.field("@id", site.root.absolute(site.address(of: ref)) + "#fiche")
      json.field("headline", json: title)
      json.field("description", site[ref].article.summary)
      json.field("inLanguage", "nl")
      json.field("dateModified", json: date)
      json.field("articleSection", kindName)
      json.field("about") { $0.list(site[ref].themes) { $0.append(json: parts.themes[$1.index]) } }
      json.field("spatialCoverage") { $0.list(areas.isEmpty ? [Areas.country] : areas) { $0.append(json: parts.areas[$1.index]) } }
      json.field("citation") { $0.list(site.listedSources(of: ref)) { $0.append(json: parts.sources[$1.index]) } }
      json.fields(json: publishing)
    }
  }

  private static func write(step number: Int, _ name: Bytes, _ address: Bytes, to json: inout JSONWriter) {
    json.object { json in
      json.field("@type", "ListItem")
      json.field("position", number)
      json.field("name", json: name)
      json.field("item", json: address)
    }
  }
}
