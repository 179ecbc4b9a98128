// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Charts

@Suite struct MapTests {
  @Test func readsPolygonsHolesIslandsWhateverTheOrderOfKeys() throws {
    let map = try MapGeometry(geoJSON: Array(Samples.landJSON.utf8), key: "code")
    #expect(map.areas.map(\.code) == ["A", "B", "C", "D"])
    #expect(map.areas.map(\.rings.count) == [2, 1, 2, 1])
    #expect(map.areas[2].rings[0] == [170_000, 400_000, 190_000, 400_000, 190_000, 430_000, 170_000, 430_000, 170_000, 400_000])
    #expect(!map.isGeographic)
    #expect(try MapGeometry(geoJSON: [0xEF, 0xBB, 0xBF] + Array(Samples.landJSON.utf8), key: "code") == map)
  }

  @Test(arguments: [
    ("", 0, "hier hoort '{' te staan"), ("{\"features\":[", 13, "hier hoort '{' te staan"),
    ("{\"features\":[]}", 15, "geen gebied met de eigenschap 'code' gevonden"),
    ("{\"features\":[{\"geometry\":{\"coordinates\":[[[1,]]]}}]}", 45, "hier hoort een getal te staan"),
    ("{\"features\":[{\"properties\":{\"code\":\"A", 37, "een tekst is niet afgesloten"),
    ("{\"features\":[{\"geometry\":{\"coordinates\":[[[1e999,2]]]}}]}", 51, "een coördinaat ligt niet op aarde"),
    ("{\"a\":" + String(repeating: "[", count: 100), 69, "te diep genest"),
  ])
  func saysWhereAFileIsWrong(text: String, offset: Int, reason: String) {
    #expect(throws: GeoJSONError(offset: offset, reason: reason)) { try MapGeometry(geoJSON: Array(text.utf8), key: "code") }
  }

  /// However a file is cut off or a byte is changed, it is read or refused.
  @Test func survivesDamagedFiles() {
    let bytes = Array(Samples.landJSON.utf8)
    for length in stride(from: 0, to: bytes.count, by: 3) {
      _ = Result { try MapGeometry(geoJSON: Array(bytes.prefix(length)), key: "code") }
      var changed = bytes
      changed[length] = [UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "9"), 0xFF][length % 4]
      if case .success(let map) = Result(catching: { try MapGeometry(geoJSON: changed, key: "code") }) {
        let spec = ChartSpec(
          .choropleth(AreaMap(map, codes: ["A"])), id: "m", title: "", categories: ["A"], series: [ChartSeries("x", [.value(1)])])
        #expect(!Chart(spec).svg().isEmpty)
      }
    }
  }

  /// The hole of A and what fills it have the same corners; each area lies in the path of its class; D, without a figure, is hatched.
  @Test func drawsAreasInTheirClasses() throws {
    let elements = try TinyXML(Chart(Samples.areas).svg()).elements
    let group = try #require(elements.firstIndex { $0["transform"] == "scale(.5)" })
    let paths = elements[(group + 1)...].prefix { $0.depth > elements[group].depth }
    let rings = paths.map { ($0["class"] ?? $0["fill"] ?? "", $0["d"]?.filter { $0 == "z" }.count ?? 0) }
    // 0.10–0.20: A with its hole; 0.30–0.40: both islands of C; 0.40–0.50: B; hatched: D; again B, outlined.
    #expect(rings.map(\.0) == ["q1", "q4", "q6", "url(#vlakken-h)", "gx"])
    #expect(rings.map(\.1) == [2, 2, 1, 1, 1])
    let hole = PathPoints.points(of: (paths[group + 1]["d"] ?? "").split(separator: "z").last.map(String.init) ?? "")
    let filling = PathPoints.points(of: paths[group + 3]["d"] ?? "")
    #expect(hole.count == 4 && Set(hole) == Set(filling))
  }

  @Test func circlesHaveAreasInProportion() throws {
    let circles = try TinyXML(Chart(Samples.circles).svg()).elements.filter { $0.name == "circle" }
    let radii = circles.prefix(3).compactMap { $0["r"].flatMap(Double.init) }
    #expect(radii[0] == 24 && (radii[1] - 12).magnitude < 0.1 && (radii[2] - 6.2).magnitude < 0.1)
    #expect(Chart(Samples.circles).notes.contains("Niet op de kaart: Nergens."))
  }

  /// The municipalities of the Netherlands, where the real boundaries are at hand.
  @Test(.enabled(if: RealData.folder != nil, "../shared/data is not there"), arguments: ["rd", "wgs84"])
  func theNetherlandsStayWithinTheirSize(kind: String) throws {
    let folder = try #require(RealData.folder)
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("geo/gemeenten_2023_\(kind).geojson")))
    let map = try MapGeometry(geoJSON: bytes, key: "code")
    #expect(map.areas.count == 342 && map.isGeographic == (kind == "wgs84"))
    let codes = map.areas.map(\.code)
    let values = Samples.noise(342, seed: 3).map { ChartValue.value($0) }
    let areas = ChartSpec(
      .choropleth(AreaMap(map, codes: codes)), id: "nl", title: "Nederland", format: Samples.index, categories: codes,
      series: [ChartSeries("D", values)])
    #expect(Chart(areas).svg().count < 150_000)
    let positions = map.areas.map { area in area.rings.first.map { SymbolMap.Position(x: $0[0], y: $0[1]) } }
    let circles = ChartSpec(
      .symbolMap(SymbolMap(positions, outline: map)), id: "nl", title: "Nederland", categories: codes,
      series: [ChartSeries("Leerlingen", values)])
    #expect(Chart(circles).svg().count < 60_000)
    // The smallest municipalities are still there: every area has at least one ring.
    let rings = try TinyXML(Chart(areas).svg()).elements.reduce(0) { $0 + ($1["d"]?.filter { $0 == "z" }.count ?? 0) }
    #expect(rings >= 342)
  }
}

/// The open data beside the project, where it is there: `../shared/data`, or that folder in `PORTAAL_SHARED`.
enum RealData {
  static let folder: URL? = {
    var candidates: [URL] = []
    if let shared = ProcessInfo.processInfo.environment["PORTAAL_SHARED"] { candidates.append(URL(fileURLWithPath: shared)) }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
        candidates.append(folder.deletingLastPathComponent().appendingPathComponent("shared"))
      }
    }
    return candidates.map { $0.appendingPathComponent("data") }.first { FileManager.default.fileExists(atPath: $0.path) }
  }()
}
