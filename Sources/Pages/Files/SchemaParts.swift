// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// What the descriptions of many fiches have in common, as members of lists of JSON: themes, places and sources are written once.
struct SchemaParts: Sendable {
  private(set) var themes: [Bytes] = []
  private(set) var areas: [Bytes] = []
  private(set) var sources: [Bytes] = []

  init() {}

  init(of site: Site) {
    let portal = site.portal
    themes = portal.themes.indices.map { index in
      Self.object { json in
        json.field("@type", "Thing")
        json.field("name", portal.themes[index].article.title)
        json.field("url", site.root.absolute(portal.address(of: Ref<Theme>(index))))
      }
    }
    areas = portal.areas.all.map { area in
      Self.object { json in
        json.field("@type", "Place")
        json.field("name", area.name)
        json.field("identifier", area.code)
      }
    }
    sources = portal.sources.map { source in
      Self.object { json in
        json.field("@type", "CreativeWork")
        json.field("name", source.title)
        json.field("url", source.address)
        json.field("datePublished", source.year.map { String($0) })
        json.field("creditText", source.authors)
      }
    }
  }

  private static func object(_ write: (inout JSONWriter) -> Void) -> Bytes {
    var json = JSONWriter()
    json.object(write)
    return json.bytes
  }
}
