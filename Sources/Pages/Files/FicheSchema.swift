// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// Fiches of one kind as schema.org graph: of each its page, the way to it and the article on it. What all of them have is written once and
/// copied: the publisher and the way to the kind are half of the members of a fiche.
struct FicheSchema {
  private let site: Site
  /// Who answers for the texts: those who wrote them are not named. `data/site.jsonld` says more.
  private let publisher: Bytes
  /// The first three steps of the way to each fiche.
  private let waySoFar: Bytes
  private let kindName: String

  private var portal: Portal { site.portal }

  init(site: Site, kind: Ref<Kind>) {
    self.site = site
    kindName = site.portal[kind].plural
    var json = JSONWriter()
    json.object { json in
      json.field("@type", "Organization")
      json.field("@id", site.publisherID)
      json.field("name", site.portal.settings.publisherName)
    }
    publisher = json.bytes
    let steps = [(Words.home, Addresses.home), ("Interventies", Addresses.interventions), (kindName, site.portal.address(of: kind))]
    json = JSONWriter()
    json.items(steps.enumerated()) { Self.write(step: $1.offset + 1, $1.element.0, site.root.absolute($1.element.1), to: &$0) }
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
    let address = site.root.absolute(portal.address(of: ref))
    let title = portal[ref].article.title
    json.object { json in
      json.field("@type", "WebPage")
      json.field("@id", address)
      json.field("url", address)
      json.field("name", title)
      json.field("inLanguage", "nl")
      json.field("lastReviewed", portal[ref].checked.iso)
      json.field("isPartOf") { json in json.object { $0.field("@id", site.siteID) } }
      json.field("breadcrumb") { json in
        json.object { json in
          json.field("@type", "BreadcrumbList")
          json.field("itemListElement") { json in
            json.list(first: waySoFar) { Self.write(step: 4, title, address, to: &$0) }
          }
        }
      }
      json.field("mainEntity") { writeArticle(ref, title, address, to: &$0) }
    }
  }

  private func writeArticle(_ ref: Ref<Fiche>, _ title: String, _ address: String, to json: inout JSONWriter) {
    let date = portal[ref].checked.iso
    let areas = portal[ref].areas
    json.object { json in
      json.field("@type", "Article")
      json.field("@id", address + "#fiche")
      json.field("headline", title)
      json.field("description", portal[ref].article.summary)
      json.field("inLanguage", "nl")
      json.field("dateModified", date)
      json.field("articleSection", kindName)
      json.field("about") { json in
        json.list(portal[ref].themes) { json, theme in
          json.object { json in
            json.field("@type", "Thing")
            json.field("name", portal[theme].article.title)
            json.field("url", site.root.absolute(portal.address(of: theme)))
          }
        }
      }
      json.field("spatialCoverage") { $0.list(areas.isEmpty ? [Areas.country] : areas) { write($1, to: &$0) } }
      json.field("citation") { $0.list(site.listedSources(of: portal[ref])) { write($1, to: &$0) } }
      json.field("author", json: publisher)
      json.field("publisher", json: publisher)
      json.field("license", "https://creativecommons.org/licenses/by/4.0/")
      json.field("isAccessibleForFree", true)
    }
  }

  private static func write(step number: Int, _ name: String, _ address: String, to json: inout JSONWriter) {
    json.object { json in
      json.field("@type", "ListItem")
      json.field("position", number)
      json.field("name", name)
      json.field("item", address)
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
      json.field("creditText", source.authors)
    }
  }
}
