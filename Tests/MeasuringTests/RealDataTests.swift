// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Measuring

/// The figures of `../shared/data/README.md`, and a file as DUO publishes it.
@Suite struct RealDataTests {
  static let primary = Shared.file("data/po_ses_2019_schools.csv")
  static let tracks = Shared.file("data/ruw/leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv")

  @Test(.enabled(if: primary != nil, "../shared/data/po_ses_2019_schools.csv is not beside this checkout"))
  func publishedFiguresOfPrimarySchools() async throws {
    let bytes = try #require(Self.primary)
    var request = MeasureRequest(groups: ["low_ses_equiv"], total: "pupils", within: "gm_code")
    let country = try #require(try await Measured(bytes, request).json().first)
    #expect(country["n"] == .number(6295))
    #expect(country["T"] == .number(1_396_457))
    #expect(abs(try #require(country["D"]?.number) - 0.464) < 0.0005)
    #expect(abs(try #require(country["H"]?.number) - 0.212) < 0.0005)
    let parts = try #require(country["M_between"]?.number) + (try #require(country["M_within"]?.number))
    #expect(agrees(country["M"]?.number, parts))

    request = MeasureRequest(groups: ["low_ses_equiv"], total: "pupils", by: "gm_name")
    let areas = try await Measured(bytes, request).json()
    for (name, expected) in [
      ("Amsterdam", 0.519), ("Rotterdam", 0.462), ("'s-Gravenhage", 0.553), ("Utrecht", 0.587), ("Nijmegen", 0.583),
    ] {
      let area = try #require(areas.first { $0["gebied"] == .text(name) })
      #expect(abs(try #require(area["D"]?.number) - expected) < 0.0005, "\(name)")
    }
  }

  /// Windows-1252, `;`, a row for each course: boys and girls are spread over courses and schools.
  @Test(.enabled(if: tracks != nil, "../shared/data/ruw is not beside this checkout"))
  func aFileAsItIsPublished() async throws {
    let bytes = try #require(Self.tracks)
    let groups = ["leer- of verblijfsjaar 3 - man", "leer- of verblijfsjaar 3 - vrouw"]
    let measured = await Measured(bytes, MeasureRequest(groups: groups, by: "provincie vestiging"))
    let areas = try measured.json()
    #expect(areas.count == 12)
    #expect(areas.first?["gebied"] == .text("Drenthe"))
    for area in areas {
      let (value, chance) = (try #require(area["D"]?.number), try #require(area["ED0"]?.number))
      #expect(chance > 0 && chance < value && value < 1)
      #expect(area["scholen_zonder_leerlingen"]?.number ?? 0 > 0)
    }
  }
}
