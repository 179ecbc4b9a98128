// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Measuring

/// INDICES.md, sections 6 and 7.
@Suite struct EdgeCaseTests {
  static let measures = ["D", "G", "xPx", "xPy", "yPx", "yPy", "V", "H", "M", "A05", "Hutchens", "ED0", "EV0", "EM0"]

  @Test(arguments: [
    ("x,t\n0,40\n0,80\n", "Niet te berekenen: er zijn in deze groep geen leerlingen."),
    ("x,t\n40,40\n80,80\n", "Niet te berekenen: alle leerlingen horen bij deze groep."),
    ("x,t\n0,0\n0,0\n", "Niet te berekenen: er zijn geen leerlingen."),
    ("x,t\n1,1\n", "Niet te berekenen: er is maar één leerling."),
  ])
  func undefinedIsNeverZero(_ text: String, _ note: String) async throws {
    let measured = await Measured(text, MeasureTests.one)
    let found = try #require(try measured.json().first)
    for key in Self.measures { #expect(found[key] == .null, "\(key)") }
    guard case .list(let notes)? = found["opmerkingen"] else { throw Missing() }
    #expect(notes.first == .text(note))
    #expect(measured.text(.text).contains("\n\(note)\n"))
    #expect(measured.text(.csv).contains(String(repeating: ",", count: 17)))
  }

  struct Missing: Error {}

  @Test func oneGroupOfSeveral() async throws {
    let measured = await Measured("a,b\n4,0\n5,0\n", MeasureRequest(groups: ["a", "b"], within: "a"))
    let found = try #require(try measured.json().first)
    for key in ["D", "H", "M", "R", "NormExp", "C", "ED0", "EV0", "EM0", "M_between", "H_within"] { #expect(found[key] == .null, "\(key)") }
    #expect(found["opmerkingen"] == .list([.text("Niet te berekenen: alle leerlingen horen bij één groep.")]))
  }

  @Test func oneSchool() async throws {
    let measured = await Measured("x,t\n10,40\n", MeasureTests.one)
    #expect(try measured.json().first?["D"] == .number(0))
    #expect(
      measured.text(.text) == """
        1 school, 40 leerlingen. x: 10 (25,0%).
        Niet zinvol: één school. Deze maten vergelijken scholen met elkaar.

        """)
  }

  @Test(arguments: [(4, ["Minder dan vijf scholen: deze cijfers zeggen weinig."]), (5, [])])
  func fewSchools(_ schools: Int, _ notes: [String]) async throws {
    let text = "x,t\n" + String(repeating: "100,1000\n", count: schools)
    #expect(try await Measured(text, MeasureTests.one).json().first?["opmerkingen"] == .list(notes.map { .text($0) }))
  }

  @Test func onePupilASchool() async throws {
    let found = try #require(try await Measured("x,t\n1,1\n0,1\n1,1\n0,1\n0,1\n", MeasureTests.one).json().first)
    for key in ["D", "V", "H", "ED0", "EV0"] { #expect(found[key] == .number(1), "\(key)") }
    #expect(found["V_adj"] == .null)
  }

  @Test func muchChanceIsSaid() async throws {
    let text = "x,t\n" + String(repeating: "1,10\n", count: 10)
    let found = try #require(try await Measured(text, MeasureTests.one).json().first)
    #expect(found["D"] == .number(0))
    #expect(agrees(found["ED0"]?.number, 0.367195790096, digits: 1e-11))
    #expect(
      found["opmerkingen"]
        == .list([
          .text(
            "Let op: bij loten komt D hier al op 0,367 uit. Vergelijk D niet met die van een gebied met grotere scholen of een ander aandeel."
          )
        ]))
  }

  @Test(arguments: ["<5", "minder dan 5 leerlingen", "<=4"])
  func hiddenCountsGiveBounds(_ cell: String) async throws {
    let measured = await Measured("x,t\n12,60\n\(cell),150\n45,90\n\(cell),25\n8,200\n", MeasureTests.one)
    let found = try #require(try measured.json().first)
    #expect(agrees(found["D_low"]?.number, 9625.0 / 16498))
    #expect(agrees(found["D_high"]?.number, 807.0 / 1196))
    for key in Self.measures + ["X", "P"] { #expect(found[key] == .null, "\(key)") }
    #expect(found["T"] == .number(525))
    #expect(found["scholen_afgeschermd"] == .number(2))
    #expect(
      measured.text(.text) == """
        5 scholen, 525 leerlingen. x: niet bekend.
        Niet te berekenen: D, V, xPx, xPy, G, H, M, A05, Hutchens, want bij 2 scholen is een aantal afgeschermd of niet bekend.
        De grenzen van D zijn precies: D kan niet lager of hoger zijn.

        D (ongelijkheidsindex): tussen 0,583 en 0,675
          Tussen 58 en 67 van de 100 leerlingen uit deze groep zouden naar een andere school moeten voor een gelijke verdeling.

        """)
  }

  /// What is hidden without a bound lies between nobody and everybody.
  @Test(arguments: [
    ("x,t\n10,20\n.,2\n5,40\n", "De grenzen van D zijn precies: D kan niet lager of hoger zijn.", true),
    ("x,t\n10,20\n2,x\n5,40\n", "D heeft geen grenzen: van een school is niet bekend hoeveel leerlingen er hooguit zijn.", false),
    ("x,t\n10.5,20\n<5,20\n5,40\n", "D heeft geen grenzen: die zijn alleen te berekenen uit hele aantallen.", false),
    ("x,t\n0,<5\n0,40\n", "D heeft geen grenzen: hoe groot de afgeschermde aantallen ook zijn, er is maar één groep.", false),
    (
      "x,t\n10,20\n<5,<5\n5,40\n",
      "De grenzen van D zijn ruim, want ook totalen zijn afgeschermd: lager of hoger kan D niet zijn, dichter bij elkaar wel.", true
    ),
  ])
  func boundsAndTheirLimits(_ text: String, _ note: String, _ hasBounds: Bool) async throws {
    let found = try #require(try await Measured(text, MeasureTests.one).json().first)
    #expect(found["D"] == .null)
    #expect((found["D_low"]?.number != nil) == hasBounds)
    #expect((found["D_high"]?.number != nil) == hasBounds)
    guard case .list(let notes)? = found["opmerkingen"] else { throw Missing() }
    #expect(notes.contains(.text(note)), "\(notes)")
  }

  /// Many hidden counts of all sizes at once would take minutes.
  @Test(.timeLimit(.minutes(1))) func tooManyDifferentHiddenCountsAreNotTried() async throws {
    let text = "x,t\n10,20\n" + (1...3000).map { ".,\($0)\n" }.joined()
    let found = try #require(try await Measured(text, MeasureTests.one).json().first)
    #expect(found["D_low"] == .null)
    guard case .list(let notes)? = found["opmerkingen"] else { throw Missing() }
    #expect(notes.contains(.text("D heeft geen grenzen: er zijn te veel afgeschermde aantallen om ze uit te rekenen.")))
  }

  @Test func emptyFieldsOfAnEmptySchoolAreNotHidden() async throws {
    let found = try #require(try await Measured("x,t\n10,100\n20,100\n,0\n<5,0\n30,100\n40,100\n", MeasureTests.one).json().first)
    #expect(agrees(found["D"]?.number, 4.0 / 15))
    #expect(found["scholen_zonder_leerlingen"] == .number(2))
    #expect(found["scholen_afgeschermd"] == .number(0))
  }

  /// A school with four pupils of the group has at least four pupils.
  @Test func aHiddenTotalThatFollowsIsKnown() async throws {
    let found = try #require(try await Measured("x,t\n4,<5\n1,20\n", MeasureTests.one).json().first)
    #expect(found["T"] == .number(24))
    #expect(found["scholen_afgeschermd"] == .number(0))
  }

  @Test func hiddenCountsOfSeveralGroups() async throws {
    let request = MeasureRequest(groups: ["a", "b"], total: "t")
    let found = try #require(try await Measured("a,b,t\n<5,10,12\n10,20,30\n", request).json().first)
    #expect(found["T"] == .number(42))
    #expect(found["X"] == .list([.null, .number(30)]))
    #expect(found["H"] == .null)
    #expect(
      found["opmerkingen"]
        == .list([
          .text("Niet te berekenen: D, G, H, M, R, NormExp, C, want bij 1 school is een aantal afgeschermd of niet bekend.")
        ]))
  }
}
