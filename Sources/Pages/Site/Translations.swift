// SPDX-License-Identifier: Apache-2.0
import Content

/// Which pages there are in which languages.
struct Translations: Sendable {
  /// The places in `Portal.translations`, by language: first the information pages in their order, then the others by title.
  private let byLanguage: [(language: Language, places: [Int])]
  private let byOriginal: [String: [Int]]

  /// Languages without templates are left out.
  init(_ portal: Portal, known: [Language]) {
    let orders = Dictionary(portal.infoPages.enumerated().map { ($1.article.path, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = portal.translations.indices.sorted { a, b in
      let (first, second) = (portal.translations[a], portal.translations[b])
      return (orders[first.original] ?? Int.max, first.article.title, a) < (orders[second.original] ?? Int.max, second.article.title, b)
    }
    byLanguage = Language.allCases.filter(known.contains).compactMap { language in
      let places = sorted.filter { portal.translations[$0].language == language }
      return places.isEmpty ? nil : (language, places)
    }
    var byOriginal: [String: [Int]] = [:]
    for (_, places) in byLanguage {
      for place in places { byOriginal[portal.translations[place].original, default: []].append(place) }
    }
    self.byOriginal = byOriginal
  }

  static let none = Translations()

  private init() {
    byLanguage = []
    byOriginal = [:]
  }

  var languages: [Language] { byLanguage.map(\.language) }

  func places(in language: Language) -> [Int] { byLanguage.first { $0.language == language }?.places ?? [] }

  /// Of a text, by language.
  func places(of original: String?) -> [Int] { original.flatMap { byOriginal[$0] } ?? [] }
}

/// A page in a language, as the language switch and search engines name it.
struct LanguageVersion: Sendable {
  /// Nil: Dutch.
  var language: Language?
  var address: String

  var code: String { language?.rawValue ?? "nl" }
  var name: String { language?.name ?? "Nederlands" }
}

extension Site {
  /// The Dutch text and its translations; empty where there are none.
  func versions(of original: String?) -> [LanguageVersion] {
    let places = translations.places(of: original)
    guard let original, !places.isEmpty, let address = Addresses.page(ofContent: original) else { return [] }
    return [LanguageVersion(language: nil, address: address)]
      + places.map { LanguageVersion(language: portal.translations[$0].language, address: portal.address(ofTranslation: $0)) }
  }

  /// What the language switch of most pages offers: the lists of what there is in each language.
  var languageHomes: [LanguageVersion] { translations.languages.map { LanguageVersion(language: $0, address: $0.home) } }
}
