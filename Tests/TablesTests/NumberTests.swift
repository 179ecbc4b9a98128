// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Testing

@testable import Tables

@Suite("CSV: numbers, signs and school years")
struct NumberTests {
  @Test(
    "Numbers as Dutch offices write them",
    arguments: [
      ("0", 0), ("637", 637), ("007", 7), ("12,3", 12.3), ("-0,5", -0.5), ("+3", 3), (",5", 0.5), ("1.234,5", 1234.5),
      ("1.234.567", 1_234_567),
      ("9562,58992805755", 9562.58992805755), ("538,636363636364", 538.636363636364), ("1e+05", 100_000), ("2,5E-3", 0.0025),
      ("0,1234567890123456789", 0.1234567890123456789), ("179769313486231570000000,5", 179_769_313_486_231_570_000_000.5),
      ("9007199254740993", 9_007_199_254_740_992), ("0,00000000000000000000000000001", 1e-29),
      ("1.234", nil), ("1.23", nil), ("12.34,5", nil), ("1234.567,8", nil), ("1,", nil), ("-", nil), ("1e", nil), ("1e5x", nil),
      ("twaalf", nil),
      ("1,2,3", nil), ("inf", nil), ("nan", nil), ("0x10", nil), ("1 234", nil), ("1e999", nil), ("12%", nil),
    ] as [(String, Double?)])
  func dutch(_ text: String, _ expected: Double?) {
    #expect(parseNumber(ArraySlice(text.utf8), decimalMark: .comma) == expected)
  }

  @Test("With a decimal point the comma groups", arguments: [("1,234.5", 1234.5), ("0.1", 0.1), ("1,234", nil)] as [(String, Double?)])
  func english(_ text: String, _ expected: Double?) {
    #expect(parseNumber(ArraySlice(text.utf8), decimalMark: .point) == expected)
  }

  @Test("Numbers of every length are the nearest Double, as Swift itself reads them")
  func exact() {
    var state: UInt64 = 42
    var wrong: [String] = []
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = String(state >> (state % 60))
      let point = Int(state >> 32) % (digits.count + 1)
      let text = digits.prefix(point) + (point < digits.count ? "." + digits.dropFirst(point) : "")
      let expected = Double(text.hasPrefix(".") ? "0" + text : String(text))
      if parseNumber(ArraySlice(text.utf8), decimalMark: .point) != expected { wrong.append(String(text)) }
    }
    #expect(wrong == [])
  }

  @Test(
    "Signs of CBS and DUO keep their meaning",
    arguments: [
      ("", .empty), ("  ", .empty), (".", .hidden(.unknown)), ("x", .hidden(.secret)), ("X", .hidden(.secret)),
      ("*", .hidden(.provisional)),
      ("**", .hidden(.provisional)), ("12,3*", .provisional(12.3, revised: false)), ("12,3 **", .provisional(12.3, revised: true)),
      ("<5", .masked(upTo: 4)), ("< 5", .masked(upTo: 4)), ("<=4", .masked(upTo: 4)), ("≤4", .masked(upTo: 4)), ("<10", .masked(upTo: 9)),
      ("minder dan 5 leerlingen", .masked(upTo: 4)), ("Minder dan 10", .masked(upTo: 9)), (" 637", .number(637)), ("\u{A0}0 ", .number(0)),
      ("-", nil), ("***", nil), ("<", nil), ("<0", nil), ("<5a", nil), ("xx", nil), ("..", nil), ("minder dan vijf", nil),
    ] as [(String, Cell?)])
  func signs(_ text: String, _ expected: Cell?) {
    #expect(Cell(trimmed(ArraySlice(text.utf8)), decimalMark: .comma) == expected)
  }

  @Test("What is not a number is never zero")
  func bounds() {
    #expect(Cell.masked(upTo: 4).value == nil)
    #expect(Cell.masked(upTo: 4).bounds(zeroIsShown: true) == 1...4)
    #expect(Cell.masked(upTo: 4).bounds(zeroIsShown: false) == 0...4)
    #expect(Cell.masked(upTo: 0).bounds(zeroIsShown: true) == 0...0)
    #expect(Cell.number(3).bounds(zeroIsShown: false) == 3...3)
    #expect(Cell.hidden(.unknown).bounds(zeroIsShown: true) == nil)
    #expect(Cell.empty.value == nil)
    #expect(Cell.masked(upTo: 4).dutch == "afgeschermd (<5)")
  }

  @Test("A column of numbers reports what is none, with the line, the value and the other mark")
  func columns() throws {
    var report = Report()
    let text = "naam;aantal;deel\nDe Brug;12;0,5\nDe Poort;2.5;<5\n\"De\nHof\";twaalf;0.5\nOost;-3;1\nWest;2,5;1\n"
    let table = try #require(Table.read(Bytes(text.utf8), file: "t.csv", report: &report))
    #expect(table.decimalMark == .comma)
    #expect(table.numbers(in: 1, .count, report: &report) == [.number(12)] + Array(repeating: .hidden(.unknown), count: 4))
    #expect(report.diagnostics.map(short) == ["3:10 tabel.getal", "4 tabel.getal", "6:6 tabel.getal", "7:6 tabel.getal"])
    #expect(report.diagnostics.map(\.summary)[1] == "'aantal' is een heel getal van nul of meer, niet 'twaalf'")
    #expect(report.diagnostics[0].remedy.hasPrefix("deze tabel heeft een decimale komma"))
    #expect(table.numbers(in: 2, report: &report)[1] == .masked(upTo: 4))
  }

  @Test(
    "The decimal mark is found from the first number that shows it",
    arguments: [
      ("a;b\n1.234;5,25\n", .comma), ("a;b\n1.234;5.25\n", .point), ("a;b\n1;2\n", .comma), ("a,b\n1,2\n", .point),
      ("a,b\n1,\"2,50\"\n", .comma),
      ("a;b\n1.234,567;1\n", .comma), ("a;b\n1,234.567;1\n", .point), ("a;b\n1.234.567;2\n", .comma), ("a\tb\n0.1*\t2\n", .point),
      ("a;b\n2019-10-01;12.10.2019\n", .comma),
    ] as [(String, Dialect.DecimalMark)])
  func decimalMark(_ text: String, _ expected: Dialect.DecimalMark) {
    #expect(read(text).table?.decimalMark == expected)
  }

  @Test("School years in every notation are one; a period of years is an error")
  func schoolYears() throws {
    var report = Report()
    let text = "jaar,n\n2021-2022,1\n2021/'22,1\n2021-22 ,1\n2021-2023,1\n"
    let table = try #require(Table.read(Bytes(text.utf8), file: "t.csv", report: &report))
    #expect(table.schoolYears(in: 0, report: &report).map { $0?.label } == ["2021-2022", "2021-2022", "2021-2022", nil])
    #expect(report.diagnostics.map(short) == ["5:1 tabel.schooljaar"])
  }

  @Test("Columns are found whatever their capitals, and a misspelt name gives the one that was meant")
  func names() throws {
    var report = Report()
    let table = try #require(Table.read(Bytes("BRIN NUMMER;Leerlingen\n00AA;3\n".utf8), file: "t.csv", report: &report))
    #expect(table.column("brin_nummer", report: &report) == 0)
    #expect(table.column("leerlingen") == 1)
    #expect(report.diagnostics.isEmpty)
    #expect(table.column("leerlngen", report: &report) == nil)
    #expect(report.diagnostics.first?.remedy == "bedoelde u 'Leerlingen'? De kolommen zijn: BRIN NUMMER, Leerlingen")
    #expect(report.diagnostics.first?.location.line == 1)
  }

  @Test("Categories come in the order in which they first appear")
  func categories() throws {
    let table = try #require(read("gm,n\nGM2,1\nGM1,1\n GM2,1\nGM2,1\n").table)
    let (names, indices) = table.categories(in: 0)
    #expect(names == ["GM2", "GM1"])
    #expect(indices == [0, 1, 0, 0])
  }
}
