// SPDX-License-Identifier: Apache-2.0
import Primitives

/// What a file of the content is, by its path alone.
enum ContentFile: Equatable {
  case settings
  case areas
  /// `gebieden-oud.csv`, optional.
  case formerAreas
  /// `kenmerken.csv`, optional.
  case areaFeatures
  case moves
  /// `moeilijke-woorden.yml`, optional.
  case hardWords
  case register(Register)
  case article(ArticleFile)
  case datasetSettings(dataset: String)
  case datasetTable(dataset: String)
  case boundary
  case picture
}

/// The five registers, each a list of items with an id.
enum Register: String, CaseIterable {
  case terms = "begrippen.yml"
  case sources = "bronnen.yml"
  case commitments = "toezeggingen.yml"
  case schemes = "regelingen.yml"
  case agreements = "afspraken.yml"
}

/// The kinds of Markdown files, by their folders.
enum ArticleKind: String, CaseIterable {
  case fiche = "fiches"
  case kind = "soorten"
  case theme = "themas"
  case partner = "partners"
  case municipality = "gemeenten"
  case page = "paginas"
  case news = "nieuws"
  case agenda = "agenda"

  /// Of a translation: only its own words; the rest is that of the original.
  var translationSchema: Schema { self == .fiche ? FicheKeys.translation : ArticleKeys.translation }

  var schema: Schema {
    switch self {
    case .fiche: FicheKeys.schema
    case .kind: KindKeys.schema
    case .theme: ArticleKeys.theme
    case .partner: PartnerKeys.schema
    case .municipality: ArticleKeys.municipality
    case .page: InfoPageKeys.schema
    case .news: NewsKeys.schema
    case .agenda: AgendaKeys.schema
    }
  }
}

/// A Markdown file by its path.
struct ArticleFile: Equatable {
  var kind: ArticleKind
  var path: String
  /// The file name without `.md`, and without the day of a news item.
  var slug: String
  /// The folder of a fiche.
  var folder = ""
  /// The day in the name of a news or agenda item.
  var date: CalendarDate?
  /// English for `naam.en.md`; nil for the Dutch original.
  var language: Language?

  /// The path of the Dutch original.
  var original: String {
    guard let language else { return path }
    return path.dropLast(".md".utf8.count + language.rawValue.utf8.count + 1) + ".md"
  }
}

/// Why a path has no place in the content.
struct MisplacedFile: Error, Equatable {
  var identifier: String
  var isError: Bool
  var summary: String
  var remedy: String
  /// The text under the name of the remedy: it is read all the same, so that one run tells what else is wrong in it.
  var renamed: ArticleFile?

  static func name(_ stem: String, of what: String = "een bestand") -> MisplacedFile {
    let slug = Slug.make(from: stem)
    return MisplacedFile(
      identifier: "bestand.naam", isError: true,
      summary: "de naam van \(what) bestaat uit kleine letters, cijfers en streepjes, want hij komt in het adres; '\(stem)' niet",
      remedy: slug.isEmpty ? "geef een andere naam" : "noem het '\(slug)'")
  }

  /// `over.fr.md`, and `over.nl.md`.
  static func language(_ code: String, of stem: String) -> MisplacedFile {
    let known = Language.allCases.map { "\($0.rawValue) (\($0.dutchName))" }.joined(separator: ", ")
    return MisplacedFile(
      identifier: "vertaling.taal", isError: true,
      summary: code == "nl"
        ? "het Nederlandse origineel heeft geen taal in de naam"
        : "een vertaling is in een taal die het portaal kent: \(known); niet '\(code)'",
      remedy: code == "nl" ? "noem het '\(stem).md'" : "geef het bestand de letters van een van deze talen, zoals '\(stem).en.md'")
  }

  static func place(_ summary: String, remedy: String, isError: Bool = false) -> MisplacedFile {
    MisplacedFile(identifier: "bestand.plaats", isError: isError, summary: summary, remedy: remedy)
  }
}
