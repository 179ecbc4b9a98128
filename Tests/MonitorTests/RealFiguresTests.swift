// SPDX-License-Identifier: Apache-2.0
import Content
import Diagnostics
import Foundation
import Primitives
import Testing

@testable import Monitor

/// The figures of the real content against those that were computed from the sources by other means.
@Suite struct RealFiguresTests {
  static let content: String = {
    var folder = URL(fileURLWithPath: #filePath)
    repeat {
      folder.deleteLastPathComponent()
    } while folder.path != "/" && !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
    return folder.appendingPathComponent("Content").path
  }()

  @Test func reproducesTheKnownDissimilarities() async throws {
    var report = Report()
    let tree = SourceTree(root: Self.content, report: &report)
    let today = try #require(CalendarDate(iso: "2026-11-21"))
    let (loaded, findings) = await ContentLoader(tree: tree, options: .init(today: today)).load()
    let portal = try #require(loaded)
    let all = await MonitorReader(portal: portal, tree: tree).figures(report: &report)
    #expect(!report.hasErrors && !findings.hasErrors)

    func d(_ dataset: String, _ area: String) throws -> String {
      let figures = try #require(all.first { portal[$0.dataset].slug == dataset })
      let cell = figures.cell(try #require(figures.indicator("D")), try #require(portal.areas.find(area)), 0)
      return String(format: "%.3f", try #require(cell.figure).value)
    }
    let areas = ["Nederland", "Amsterdam", "Rotterdam", "Den Haag", "Utrecht", "Nijmegen"]
    #expect(try areas.map { try d("po-ses-2019", $0) } == ["0.464", "0.519", "0.462", "0.553", "0.587", "0.583"])
    #expect(try areas.map { try d("po-advies-2019-2025", $0) } == ["0.277", "0.373", "0.335", "0.361", "0.318", "0.305"])
    #expect(try areas.map { try d("vo-niveaus-2019", $0) } == ["0.691", "0.728", "0.801", "0.806", "0.754", "0.508"])
  }

  /// From 2022-2023 on DUO hides most counts: what is certain of D is an interval that is too wide for one number.
  @Test func hiddenCountsGiveBoundsAndNoFigure() async throws {
    var report = Report()
    let tree = SourceTree(root: Self.content, report: &report)
    let today = try #require(CalendarDate(iso: "2026-11-21"))
    let portal = try #require(await ContentLoader(tree: tree, options: .init(today: today)).load().portal)
    let all = await MonitorReader(portal: portal, tree: tree).figures(report: &report)
    let figures = try #require(all.first { portal[$0.dataset].slug == "po-advies-2019-2025" })
    let d = try #require(figures.indicator("D"))

    func bounds(_ area: String, _ year: Int) throws -> String {
      let ref = try #require(portal.areas.find(area))
      guard let bounds = figures.bounds(d, ref, year) else { return "none" }
      #expect(figures.cell(d, ref, year) == .withheld(.masked))
      return String(format: "%.2f–%.2f", bounds.lowerBound, bounds.upperBound)
    }
    let areas = ["Nederland", "Amsterdam", "Nijmegen", "Rozendaal"]
    #expect(try areas.map { try bounds($0, 0) } == ["none", "none", "none", "none"])
    #expect(try areas.map { try bounds($0, 3) } == ["0.11–0.51", "0.20–0.53", "0.12–0.45", "none"])
    #expect(try areas.map { try bounds($0, 5) } == ["0.11–0.54", "0.15–0.55", "0.14–0.54", "none"])
  }

  @Test func knowsWhatBecameOfMunicipalitiesAndWhichAreAlike() async throws {
    var report = Report()
    let tree = SourceTree(root: Self.content, report: &report)
    let today = try #require(CalendarDate(iso: "2026-11-21"))
    let areas = try #require(await ContentLoader(tree: tree, options: .init(today: today)).load().portal).areas
    func successor(_ name: String) -> String? { areas.find(name).map { areas[$0].name } }
    #expect(
      ["Weesp", "GM0457", "Uden", "GM0786", "Brielle", "Langedijk", "Beemster"].map(successor) == [
        "Amsterdam", "Amsterdam", "Maashorst", "Land van Cuijk", "Voorne aan Zee", "Dijk en Waard", "Purmerend",
      ])
    #expect(areas.municipalities.allSatisfy { areas.features[$0] != nil })
    let similar = SimilarAreas(areas)
    func alike(_ name: String) throws -> [String] { similar.nearest(to: try #require(areas.find(name))).map { areas[$0].name } }
    #expect(try alike("Nijmegen").prefix(4) == ["Delft", "Arnhem", "Groningen", "Leiden"])
    #expect(try alike("Amsterdam").prefix(3) == ["Utrecht", "'s-Gravenhage", "Eindhoven"])
    #expect(try alike("Rozendaal").prefix(3) == ["Laren", "Bunnik", "Blaricum"])
    for index in areas.municipalities { #expect(similar.nearest(to: Ref(index)).count == 10) }
  }

  @Test func aMunicipalityWithOneSchoolShowsNoMeasure() async throws {
    var report = Report()
    let tree = SourceTree(root: Self.content, report: &report)
    let today = try #require(CalendarDate(iso: "2026-11-21"))
    let portal = try #require(await ContentLoader(tree: tree, options: .init(today: today)).load().portal)
    let rozendaal = try #require(portal.areas.find("Rozendaal"))
    for figures in await MonitorReader(portal: portal, tree: tree).figures(report: &report) {
      for indicator in figures.indicators.indices {
        for year in figures.years.indices { #expect(figures.cell(indicator, rozendaal, year) == .withheld(.oneSchool)) }
      }
    }
  }
}
