// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Measuring

@Suite struct MeasureTests {
  static let one = MeasureRequest(groups: ["x"], total: "t")

  /// A table and its numbers in INDICES.md, section 5.
  struct Fixture: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: [String: Double]
    var testDescription: String { name }
  }

  static let a = Fixture(
    name: "A", text: "x,t\n10,100\n20,100\n30,100\n40,100\n",
    expected: [
      "n": 4, "T": 400, "X": 100, "P": 0.25, "D": 0.266666666666666667, "G": 0.333333333333333333, "xPx": 0.3, "xPy": 0.7,
      "yPx": 0.233333333333333333, "yPy": 0.766666666666666667, "V": 0.0666666666666666667, "E": 0.56233514461880835,
      "M": 0.0349948031203618458, "H": 0.0622312218171671768, "A05": 0.0945277961046731884, "Hutchens": 0.048436967986183896,
      "ED0": 0.0794769451664995845, "EV0": 0.00751879699248120301, "EM0": 0.00378467556844765668,
      "ED0_binom": 0.0917996917668367881, "D_adj_hyper": 0.203351475573879047, "V_adj": 0.059595959595959596,
    ])

  static let b = Fixture(
    name: "B", text: "x;t\n100;100\n60;100\n40;100\n0;100\n",
    expected: [
      "n": 4, "T": 400, "X": 200, "P": 0.5, "D": 0.6, "G": 0.8, "xPx": 0.76, "xPy": 0.24, "yPx": 0.24, "yPy": 0.76, "V": 0.52,
      "E": 0.693147180559945309, "M": 0.356641347055317091, "H": 0.514524702772665681, "A05": 0.76, "Hutchens": 0.51010205144336438,
      "ED0": 0.0689119433561651929, "EV0": 0.00751879699248120301, "EM0": 0.00377369267091860641,
    ])

  static let c = Fixture(
    name: "C", text: "school\tx\tt\nA\t12\t60\nB\t3\t150\nC\t45\t90\nD\t0\t25\nE\t8\t200\n",
    expected: [
      "n": 5, "T": 525, "X": 68, "P": 0.129523809523809524, "D": 0.634734200025743339, "G": 0.715021238254601622,
      "xPx": 0.371764705882352941, "xPy": 0.628235294117647059, "yPx": 0.0934792122538293217, "yPy": 0.906520787746170678,
      "V": 0.27828549362852362, "E": 0.385480484323763168, "M": 0.11747650679713319, "H": 0.304753448162800502,
      "A05": 0.462912522228872669, "Hutchens": 0.267137476895477121, "ED0": 0.0960408834693047667, "EV0": 0.00763358778625954198,
      "EM0": 0.00393858495667432465, "ED0_binom": 0.110253014743028053, "D_adj_hyper": 0.595926637284094988,
      "V_adj": 0.272733843579512263,
    ])

  @Test(arguments: [a, b, c])
  func twoGroups(_ fixture: Fixture) async throws {
    let measured = await Measured(fixture.text, Self.one)
    let found = try #require(try measured.json().first)
    for key in fixture.expected.keys.sorted() {
      #expect(agrees(found[key]?.number, fixture.expected[key] ?? .nan), "\(key): \(String(describing: found[key]))")
    }
    #expect(measured.findings.isEmpty)
  }

  @Test func severalGroups() async throws {
    let text = "a;b;c;alle\n40;20;5;65\n10;30;60;100\n25;25;25;75\n0;5;55;60\n"
    let measured = await Measured(text, MeasureRequest(groups: ["a", "b", "c"], total: "alle"))
    let found = try #require(try measured.json().first)
    let expected: [String: Double] = [
      "n": 4, "T": 300, "I": 0.632777777777777778, "D": 0.414398595258999122, "G": 0.511852502194907814, "M": 0.23305265997392912,
      "E": 1.05044870152247739,
      "H": 0.221860105720681196, "R": 3340.0 / 14807, "NormExp": 11531279.0 / 47_876_400, "C": 2212499.0 / 10_857_600, "EV0": 3.0 / 299,
      "ED0": 0.085945527823138010083, "EM0": 0.010131998008002510692,
    ]
    for key in expected.keys.sorted() { #expect(agrees(found[key]?.number, expected[key] ?? .nan), "\(key)") }
    #expect(found["X"] == .list([.number(75), .number(80), .number(145)]))
    #expect(found["P"] == .list([.number(0.25), .number(80.0 / 300), .number(145.0 / 300)]))
  }

  /// INDICES.md, section 3: pupils of two groups by neighbourhood and school.
  static let cells = "buurt,school,groep,ander,t\nN1,S1,30,30,60\nN1,S2,10,50,60\nN2,S1,10,10,20\nN2,S2,0,20,20\nN2,S3,50,40,90\n"

  @Test(arguments: [
    MeasureRequest(groups: ["groep", "ander"], within: "buurt"), MeasureRequest(groups: ["groep"], total: "t", within: "buurt"),
  ])
  func withinNeighbourhoods(_ request: MeasureRequest) async throws {
    let found = try #require(try await Measured(Self.cells, request).json().first)
    let entropy = try #require(found["E"]?.number)
    let expected = ["M": 0.095763711527, "M_between": 0.008588314698, "M_within": 0.087175396829]
    for key in expected.keys.sorted() {
      let value = expected[key] ?? .nan
      #expect(abs(try #require(found[key]?.number) - value) < 5e-13, "\(key)")
      let theil = try #require(found[key.replacing("M", with: "H")]?.number)
      #expect(abs(theil - value / entropy) < 2e-12, "\(key)")
    }
  }

  @Test func withinSchoolsPerNeighbourhood() async throws {
    let found = try await Measured(Self.cells, MeasureRequest(groups: ["groep"], total: "t", by: "buurt", within: "school")).json()
    #expect(found.map { $0["gebied"] } == [.text("N1"), .text("N2")])
    // Every row is a school of its own within a neighbourhood, so nothing is left within schools.
    for area in found {
      #expect(agrees(area["M_between"]?.number, try #require(area["M"]?.number)))
      #expect(area["M_within"]?.number == 0 && area["H_within"]?.number == 0)
    }
  }

  @Test func anAreaIsMeasuredAsIfItWereAlone() async throws {
    let text = "gemeente,x,t\nUtrecht,10,100\nEde,1,10\nUtrecht,20,100\nUtrecht,30,100\n'Ede,0,0\nEde,4,20\nUtrecht,40,100\n"
    let areas = try await Measured(text, MeasureRequest(groups: ["x"], total: "t", by: "Gemeente")).json()
    #expect(areas.map { $0["gebied"] } == [.text("'Ede"), .text("Ede"), .text("Utrecht")])
    var alone = try #require(try await Measured("x,t\n10,100\n20,100\n30,100\n40,100\n", Self.one).json().first)
    alone["gebied"] = .text("Utrecht")
    #expect(areas.last == alone)
    #expect(areas.first?["scholen_zonder_leerlingen"] == .number(1))
    #expect(areas.first?["n"] == .number(0))
    #expect(areas.first?["D"] == .null)
  }

  /// All ways to deal two, two and one pupils over schools of two and three places.
  @Test func chanceForSeveralGroupsIsTheMeanOfAllDeals() async throws {
    var deals: [[[Int]]] = []
    let pupils = [0, 0, 1, 1, 2]
    for first in 0..<5 {
      for second in (first + 1)..<5 {
        var schools = [[0, 0, 0], [0, 0, 0]]
        for (place, group) in pupils.enumerated() { schools[place == first || place == second ? 0 : 1][group] += 1 }
        deals.append(schools)
      }
    }
    let request = MeasureRequest(groups: ["a", "b", "c"])
    var sums: [String: Double] = [:]
    var expected: [String: JSONValue] = [:]
    for deal in deals {
      let rows = deal.map { $0.map(String.init).joined(separator: ",") }.joined(separator: "\n")
      let found = try #require(try await Measured("a,b,c\n\(rows)\n", request).json().first)
      for key in ["D", "M", "R", "NormExp", "C"] { sums[key, default: 0] += try #require(found[key]?.number) }
      expected = found
    }
    for (key, chance) in [("D", "ED0"), ("M", "EM0")] {
      #expect(agrees(expected[chance]?.number, (sums[key] ?? 0) / Double(deals.count)), "\(key)")
    }
    for key in ["R", "NormExp", "C"] { #expect(agrees(expected["EV0"]?.number, (sums[key] ?? 0) / Double(deals.count)), "\(key)") }
  }

  @Test func fractionalCounts() async throws {
    let measured = await Measured("x;t\n1,5;10\n2,25;20\n0,75;10\n", Self.one)
    let found = try #require(try measured.json().first)
    #expect(found["X"] == .number(4.5))
    #expect(agrees(found["EV0"]?.number, 2.0 / 39))
    let sizes = try #require(try await Measured("x;t\n1,5;10,5\n2,25;20\n", Self.one).json().first)
    #expect(agrees(sizes["D"]?.number, 0.5 * abs(1.5 / 3.75 - 9 / 26.75) * 2))
    #expect(sizes["ED0"] == .null)
    #expect(
      sizes["opmerkingen"]
        == .list([
          .text("Minder dan vijf scholen: deze cijfers zeggen weinig."),
          .text("Wat toeval geeft, is niet te berekenen: niet elke school heeft een heel aantal leerlingen."),
        ]))
    // In binary 1.12 + 8.21 + 20.67 is not quite 30.
    let text = "a,b,c\n1.12,8.21,20.67\n3.36,1.64,2\n"
    let groups = try #require(try await Measured(text, MeasureRequest(groups: ["a", "b", "c"])).json().first)
    #expect(agrees(groups["EV0"]?.number, 1.0 / 36))
    #expect(groups["ED0"]?.number != nil)
  }
}
