// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Pages

/// Whole pages as files under `Golden/`. The name of the stylesheet has a hash of its contents, which is left out; charts have golden files of
/// their own.
@Suite struct GoldenPageTests {
  @Test(arguments: [
    ("interventies/ouders/croostwijk/index.html", "fiche.html"), ("gemeenten/nijmegen/index.html", "gemeente.html"),
    ("gemeenten/doesburg/index.html", "gemeente-afgeschermd.html"), ("data/po-ses.csv", "po-ses.csv"),
    ("data/po-ses.csv-metadata.json", "po-ses.csv-metadata.json"), ("data/catalog.jsonld", "catalog.jsonld"), ("feed.atom", "feed.atom"),
  ])
  func page(path: String, golden: String) throws {
    let (plan, report) = try Sample.plan()
    #expect(report.sorted == [])
    let text = try plan.text(path)
      .replacing(/\/assets\/([a-z]+)\.[0-9a-f]{10}\./) { "/assets/\($0.output.1)." }
      .replacing(/(<svg class="grafiek [a-z-]+")[^\n]*?<\/svg>/) { "\($0.output.1)…</svg>" }
    try Golden.expect(text, equals: golden)
  }
}
