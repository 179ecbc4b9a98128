// SPDX-License-Identifier: Apache-2.0
import Content
import Primitives

/// The names that a text can refer to, with the titles that readers see, from the content as it is now.
package struct NameLists: Sendable {
  package struct Name: Sendable, Equatable {
    package var name: String
    package var title: String
  }

  package let kinds: [Name]
  private let lists: [(kind: ValueShape.NameKind, names: [Name])]

  package init(_ portal: Portal) {
    kinds = portal.kinds.map { Name(name: $0.article.slug, title: $0.article.title) }
    let municipalities = portal.areas.all[portal.areas.municipalities]
    lists = ValueShape.NameKind.allCases.map { kind in
      let names: [Name] =
        switch kind {
        case .theme: portal.themes.map { Name(name: $0.article.slug, title: $0.article.title) }
        case .partner: portal.partners.map { Name(name: $0.article.slug, title: $0.article.title) }
        case .source: portal.sources.map { Name(name: $0.id, title: $0.title) }
        case .dataset: portal.datasets.map { Name(name: $0.slug, title: $0.title) }
        case .municipality: municipalities.map { Name(name: $0.name, title: $0.code) }
        case .area: portal.areas.all.map { Name(name: $0.name, title: $0.code) }
        }
      return (kind, names)
    }
  }

  package func names(of kind: ValueShape.NameKind) -> [Name] {
    lists.first { $0.kind == kind }?.names ?? []
  }

  /// `namen.json`: a definition for each kind of name. An empty list would be no valid `enum`, and is left open.
  package var schema: JSONText {
    let definitions = lists.map { list -> (String, JSONText) in
      guard !list.names.isEmpty else { return (list.kind.rawValue, .object([("type", .text("string"))])) }
      return (
        list.kind.rawValue,
        .object([
          ("enum", .list(list.names.map { .text($0.name) })),
          ("enumDescriptions", .list(list.names.map { .text($0.title) })),
        ])
      )
    }
    return .object([
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("Namen uit de inhoud")),
      ("definitions", .object(definitions)),
    ])
  }
}
