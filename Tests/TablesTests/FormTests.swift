// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Tables

@Suite("CSV: the form of a file")
struct FormTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let rows: [[String]]
    var testDescription: String { text }

    init(_ text: String, _ rows: [[String]]) {
      self.text = text
      self.rows = rows
    }
  }

  @Test(
    "Every way to write a table gives its fields",
    arguments: [
      Example("a,b\r\n1,2\r\n", [["1", "2"]]),
      Example("a,b\n1,2", [["1", "2"]]),
      Example("a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
      Example("a;b\n1,5;2\n", [["1,5", "2"]]),
      Example("a\tb\n1\t2\n", [["1", "2"]]),
      Example("a|b\n1|2\n", [["1", "2"]]),
      Example("naam, plaats;aantal\nDe Brug, Ede;12\n", [["De Brug, Ede", "12"]]),
      Example("\"a;b;c\",d\n\"e;f;g\",h\n", [["e;f;g", "h"]]),
      Example("sep=|\r\na|b\r\n1|2\r\n", [["1", "2"]]),
      Example("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
      Example("a,b\n\"x,y\",\"z\"\n", [["x,y", "z"]]),
      Example("a,b\n\"zei \"\"ja\"\"\",\"\"\n", [["zei \"ja\"", ""]]),
      Example("a,b\n\"regel 1\nregel 2\r\nregel 3\",2\n", [["regel 1\nregel 2\r\nregel 3", "2"]]),
      Example("a,b\n\n1,2\n\n\n3,4\n\n", [["1", "2"], ["3", "4"]]),
      Example("a\n1\n\n2\n", [["1"], [""], ["2"]]),
      Example("a,b\n,\n", [["", ""]]),
      Example("a,b\n1,", [["1", ""]]),
      Example("a,b\n 1 ,\t2\n", [[" 1 ", "\t2"]]),
      Example("a,b\n", []),
    ])
  func fields(_ example: Example) {
    let (table, findings) = read(example.text)
    #expect(table?.rows == example.rows)
    #expect(findings == [])
  }

  @Test("Whatever the bytes are, they are read or reported, and every row has every field")
  func anything() {
    let alphabet: [UInt8] = Array("\"\";;,\n\r a1<.*".utf8) + [0xC3, 0xA9, 0xEB, 0xD4, 0x81, 0x09]
    var state: UInt64 = 7
    for _ in 0..<3_000 {
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      var report = Report()
      guard let table = Table.read(bytes, file: "t.csv", report: &report) else {
        #expect(report.hasErrors)
        continue
      }
      let last = table.ends.last.map { Int($0 & ~Table.quotedFlag) }
      #expect(table.ends.count == (table.rowCount + 1) * table.header.count && last == table.bytes.count)
      for column in table.header.indices { _ = table.numbers(in: column, report: &report) }
    }
  }

  @Test("The line of a row is the line on which it begins")
  func lines() throws {
    let table = try #require(read("a,b\n1,2\n\n\"x\ny\",2\r\n3,4\n5,6\n").table)
    #expect((0..<table.rowCount).map(table.line(ofRow:)) == [2, 4, 6, 7])
    let later = try #require(read("sep=,\n\na,b\n1,2\n3,4\n").table)
    #expect((0..<later.rowCount).map(later.line(ofRow:)) == [4, 5])
  }

  @Test("The place of a field counts characters, quotes and doubled quotes")
  func places() throws {
    let table = try #require(read("a,b,c,d\né,\"x\"\"y\",\"p\",q\n\"m\nn\",2,3,4\n").table)
    #expect((0..<4).map { table.place(row: 0, column: $0).column } == [1, 4, 11, 14])
    #expect(table.place(row: 1, column: 2) == Place("t.csv", line: 3))
  }

  @Test(
    "Every fault has its line and its column",
    arguments: [
      ("a,b\n1,2\n1\n1,2,3\n4,5\n", ["3 tabel.velden", "4 tabel.velden"]),
      ("a,b\n1,x\"y\n", ["2:4 tabel.aanhalingsteken"]),
      ("a,b\n1,\"x\"y\n3,4\n", ["2:5 tabel.aanhalingsteken"]),
      ("a,b\n1,2\né,\"open\n3,4\n", ["3:3 tabel.aanhalingsteken-open"]),
      ("a,b\n1,\"open\n3,\"dicht\"\n5,6\n", ["2:3 tabel.aanhalingsteken-open"]),
      ("a,b,\n1,2,3\n", ["1 tabel.kop-leeg"]),
      ("a,b,A \n1,2,3\n", ["1 tabel.kop-dubbel"]),
      ("\n\nBRIN NUMMER,brin_nummer\n1,2\n", ["3 tabel.kop-dubbel"]),
      ("", [" tabel.leeg"]),
      (" \r\n\n", [" tabel.leeg"]),
      ("a,b\n1,\0\n", ["2:3 tabel.nul"]),
    ] as [(String, [String])])
  func faults(_ text: String, _ expected: [String]) {
    #expect(read(text).findings == expected)
  }

  @Test("Rows that are in order stay, and all faults are found in one run")
  func wrongRowsAreLeftOut() throws {
    let table = try #require(read("a,b\n1,2\n1\n3,\"x\n5,6\n").table)
    #expect(table.rows == [["1", "2"], ["3", "\"x"], ["5", "6"]])
    #expect(table.line(ofRow: 2) == 5)
  }

  @Test("The messages name both numbers of fields and say what to do")
  func words() {
    var report = Report()
    _ = Table.read(Array("a;b\n1;2;3\n".utf8), file: "t.csv", report: &report)
    #expect(report.diagnostics.first?.summary == "elke rij heeft evenveel velden als de kop: 2, niet 3")
    #expect(
      report.diagnostics.first?.remedy == "haal 1 veld weg, of zet een tekst met het scheidingsteken erin tussen aanhalingstekens")
  }

  @Test("Of one kind of fault the first twenty are shown, and then how many more there are")
  func bounded() throws {
    var report = Report()
    _ = Table.read(Array(("a,b\n" + String(repeating: "1\n", count: 133)).utf8), file: "t.csv", report: &report)
    #expect(report.diagnostics.count == 21)
    let last = try #require(report.diagnostics.last)
    #expect(last.summary == "en nog 113 van deze soort, vanaf deze regel")
    #expect(last.location.line == 22)
  }
}
