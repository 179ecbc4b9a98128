// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Primitives
import Testing

@testable import Publishing

/// Somebody moves, removes or replaces files while a site is built: between the listing and the reading, and at every later step.
@Suite struct VanishingTests {
  /// What happens to a file behind the back of a build.
  enum Act: CaseIterable {
    case removed, folderInstead, linkInstead, pipeInstead, emptied, grown
  }

  static let figures = """
    -- Content/monitor/proef/dataset.yml --
    titel: Cijfers
    samenvatting: Dit zijn cijfers. Zij zijn verzonnen. Zij zijn van 2020.
    bron: brief-2020
    licentie: CC0-1.0
    peildatum: 2020-10-01
    sector: po
    vorm: tellingen
    kolommen: { gebied: gm, schooljaar: schooljaar, eenheid: vestiging, totaal: leerlingen, groep: groep }
    groep: { naam: leerlingen uit de groep, ander: andere leerlingen }
    maten: [D, V]
    -- Content/monitor/proef/tabel.csv --
    gm,schooljaar,vestiging,leerlingen,groep
    GM0001,2019-2020,1,100,20
    GM0001,2019-2020,2,200,90
    GM0001,2019-2020,3,150,60
    -- Content/beelden/schema.svg --
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect width="10" height="10"/></svg>
    -- Content/paginas/over.md --
    ---
    titel: Over
    samenvatting: Waar dit over gaat.
    ---
    ![Een vierkant als proef](../beelden/schema.svg)

    """

  static let moments =
    Act.allCases.flatMap { [($0, Phase.load), ($0, .render)] } + [(.removed, .plan), (.removed, .swap)]

  @Test(arguments: moments)
  func eachFileInTurn(_ act: Act, _ phase: Phase) async throws {
    let site = try Site(Self.figures)
    var before: [String: Data] = [:]
    for (number, path) in try site.snapshot("Content").keys.sorted().enumerated() {
      // Something new to publish, so that a site that was published is told from one that was not.
      let title = "Ronde \(number)"
      try site.write("---\ntitel: \(title)\nsamenvatting: Een pagina erbij.\n---\nTekst.\n", to: "Content/paginas/erbij.md")
      let file = site.root.path + "/Content/" + path
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      let result = try await Publisher(try options(site)) { progress in
        if case .phase(phase) = progress { Self.perform(act, on: file) }
      }.build()
      let found = TextFormat { _ in nil }.text(of: result.report)
      if result.summary != nil {
        // What was read before is published as it was; a text that lost or gained a line can be sound.
        #expect(phase != .load || act == .emptied || act == .grown, "\(path) is not missed")
        #expect(try site.published("erbij/index.html").contains(title))
        before = try site.snapshot()
      } else {
        // An emptied register is told where somebody refers to it.
        #expect(found.contains("Content/\(path)") || act == .emptied || act == .grown, "\(path): \(found)")
        #expect(try site.snapshot() == before, "\(path) changed the published site")
      }
      #expect(result.report.hasErrors == (result.summary == nil))
      if act != .removed { try FileManager.default.removeItem(atPath: file) }
      try bytes.write(to: URL(fileURLWithPath: file))
      let left = try FileManager.default.contentsOfDirectory(atPath: site.root.path)
      #expect(left.allSatisfy { [".Public.portaal", "Content", "Public"].contains($0) }, "\(path) left \(left)")
    }
  }

  private func options(_ site: Site) throws -> BuildOptions {
    BuildOptions(
      content: site.root.path + "/Content", templates: Site.package.path + "/Templates", output: site.root.path + "/Public",
      today: try #require(CalendarDate(iso: "2026-11-21")))
  }

  private static func perform(_ act: Act, on file: String) {
    let url = URL(fileURLWithPath: file)
    do {
      switch act {
      case .emptied: try Data().write(to: url)
      case .grown: try (try Data(contentsOf: url) + Data("\nMeer.\n".utf8)).write(to: url)
      case .removed: try FileManager.default.removeItem(at: url)
      case .folderInstead:
        try FileManager.default.removeItem(at: url)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      case .linkInstead:
        try FileManager.default.removeItem(at: url)
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/etc/passwd")
      case .pipeInstead:
        try FileManager.default.removeItem(at: url)
        if mkfifo(file, 0o666) != 0 { Issue.record("no pipe at \(file)") }
      }
    } catch {
      Issue.record("\(error)")
    }
  }
}
