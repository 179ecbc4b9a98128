// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Primitives
import Testing

@testable import SiteChecks

/// A little sound site of texts in memory; a test adds files or puts others in their place.
struct LittleSite {
  private var files: [String: Bytes]
  static let today = CalendarDate(secondsSince1970: 1_795_219_200)  // 21 November 2026

  init(_ files: [String: String] = [:]) {
    self.files = Self.base.merging(files) { $1 }.mapValues { Bytes($0.utf8) }
  }

  mutating func add(_ path: String, bytes: Bytes) { files[path] = bytes }

  var tree: SourceTree { SourceTree(name: "Content", texts: files) }

  func checks() async throws -> SiteChecks {
    let (portal, report) = await ContentLoader(tree: tree, options: .init(today: Self.today)).load()
    #expect(report.sorted == [], "the content itself must be sound")
    return SiteChecks(portal: try #require(portal), tree: tree, today: Self.today)
  }

  /// The findings of the checks, one a line: place, severity, summary, identifier, remedy.
  func findings() async throws -> [String] {
    try await checks().content().lines
  }

  private static let base = [
    "portaal.yml": portaal(),
    "gebieden.csv": "code,naam,provincie,lon,lat\nGM0268,Nijmegen,Gelderland,5.8372,51.8372\nGM0363,Amsterdam,Noord-Holland,4.9,52.37\n",
    "bronnen.yml": "- id: rapport\n  titel: Een rapport\n  status: onderzoek\n",
    "soorten/ouderinitiatieven.md": "---\ntitel: Ouderinitiatief\nmeervoud: Ouderinitiatieven\nsamenvatting: Ouders beginnen samen.\n---\n",
    "themas/kansen.md": "---\ntitel: Kansen\nsamenvatting: Over kansen.\n---\n",
    "paginas/over.md": page("Tekst."),
  ]

  static func portaal(_ more: String = "") -> String {
    "titel: Proefportaal\nondertitel: Voor de toetsen\nadres: https://portaal.example\ncontact: jan@portaal.example\nuitgever: { naam: Proef }\n"
      + more
  }

  /// A page with a text that starts on line 5.
  static func page(_ text: String, title: String = "Over") -> String {
    "---\ntitel: \(title)\nsamenvatting: Over dit portaal.\n---\n\(text)\n"
  }

  /// A fiche, checked on a day that stands on line 8.
  static func fiche(checked: String = "2026-10-01", title: String = "Proef") -> String {
    """
    ---
    titel: \(title)
    samenvatting: Een proef.
    sector: [po]
    status: lopend
    themas: [kansen]
    bronnen: [rapport]
    gecontroleerd: \(checked)
    ---
    Tekst.

    """
  }
}

extension Report {
  var lines: [String] {
    sorted.map { "\($0.location): \($0.severity.word): \($0.summary) [\($0.identifier)] = \($0.remedy)" }
  }
}
