// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Testing

@testable import Content

/// A little site written as one text: `-- path --` before the text of each file. What every site needs is added.
struct Site {
  private(set) var files: [String: Bytes] = [:]

  init(_ text: String = "", withBase: Bool = true) {
    if withBase { add(Self.base) }
    add(text)
  }

  mutating func add(_ text: String) {
    var path: String?
    var lines: [Substring] = []
    func flush(into files: inout [String: Bytes]) {
      if let path { files[path] = Bytes(lines.map { $0 + "\n" }.joined().utf8) }
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        flush(into: &files)
        path = String(line.dropFirst(3).dropLast(3))
        lines = []
      } else {
        lines.append(line)
      }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    flush(into: &files)
  }

  subscript(path: String) -> Bytes? {
    get { files[path] }
    set { files[path] = newValue }
  }

  func load(drafts: Bool = false) async -> (portal: Portal?, report: Report) {
    let today = CalendarDate(iso: "2025-09-01") ?? CalendarDate(secondsSince1970: 0)
    return await ContentLoader(tree: SourceTree(name: "Content", texts: files), options: .init(today: today, drafts: drafts)).load()
  }

  /// The report, one finding a line: place, severity, summary, identifier, remedy.
  func findings(drafts: Bool = false) async -> [String] {
    await load(drafts: drafts).report.sorted.map { finding in
      "\(finding.location): \(finding.severity.word): \(finding.summary) [\(finding.identifier)] = \(finding.remedy)"
    }
  }

  private static let base = """
    -- portaal.yml --
    titel: Proefportaal
    ondertitel: Voor de toetsen
    adres: https://portaal.example/proef
    contact: redactie@portaal.example
    uitgever: { naam: Proef }
    -- gebieden.csv --
    code,naam,provincie,lon,lat
    GM0268,Nijmegen,Gelderland,5.8372,51.8372
    GM0202,Arnhem,Gelderland,5.9,51.98
    GM0344,Utrecht,Utrecht,5.12,52.09
    -- bronnen.yml --
    - id: rapport
      titel: Een rapport
      status: onderzoek
    -- soorten/ouderinitiatieven.md --
    ---
    titel: Ouderinitiatief
    meervoud: Ouderinitiatieven
    samenvatting: Ouders beginnen samen.
    ---
    -- themas/kansen.md --
    ---
    titel: Kansen
    samenvatting: Over kansen.
    ---
    ## Kop van kansen
    -- partners/stichting.md --
    ---
    titel: Stichting
    soort: stichting
    samenvatting: Een stichting.
    ---
    """
}

/// A fiche with extra keys and a text.
func fiche(_ keys: String = "", text: String = "Tekst.", slug: String = "proef") -> String {
  """
  -- fiches/ouderinitiatieven/\(slug).md --
  ---
  titel: Proef
  samenvatting: Een proef.
  sector: [po]
  status: lopend
  themas: [kansen]
  bronnen: [rapport]
  gecontroleerd: 2025-01-01
  \(keys)
  ---
  \(text)

  """
}

/// A page with a text that starts on line 5.
func page(_ text: String, slug: String = "over") -> String {
  """
  -- paginas/\(slug).md --
  ---
  titel: Over
  samenvatting: Over dit portaal.
  ---
  \(text)

  """
}

/// The site gives these findings and no others.
func expect(_ site: Site, _ expected: [String], drafts: Bool = false, at location: SourceLocation = #_sourceLocation) async {
  let findings = await site.findings(drafts: drafts)
  #expect(findings == expected, "\(findings.joined(separator: "\n"))", sourceLocation: location)
}
