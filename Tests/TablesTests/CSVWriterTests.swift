// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Tables

@Suite("CSV: writing")
struct CSVWriterTests {
  @Test(
    "Fields are quoted where they must be, and no text becomes a formula",
    arguments: [
      (.text("Ede"), "Ede"), (.text("a,b"), "\"a,b\""), (.text("zei \"ja\""), "\"zei \"\"ja\"\"\""), (.text("a\nb"), "\"a\nb\""),
      (.text("=1+1"), "'=1+1"), (.text("+31 24"), "'+31 24"), (.text("-5"), "-5"), (.text("-5.25"), "-5.25"), (.text("-5,2"), "\"'-5,2\""),
      (.text("@x"), "'@x"), (.text("\tx"), "'\tx"), (.text("=a,b"), "\"'=a,b\""), (.text("<5"), "<5"),
      (.text("'s-Gravenhage"), "'s-Gravenhage"),
      (.number(0.1), "0.1"), (.number(-2), "-2"), (.number(-0.0), "0"), (.number(1e21), "1000000000000000000000"),
      (.number(1.5e-7), "0.00000015"),
      (.number(1e-5), "0.00001"), (.number(-1.25e17), "-125000000000000000"), (.number(.nan), ""), (.number(.infinity), ""),
      (.integer(-12), "-12"), (.empty, ""),
    ] as [(CSVWriter.Field, String)])
  func fields(_ field: CSVWriter.Field, _ expected: String) {
    var csv = CSVWriter(header: ["a", "b"])
    csv.add([.integer(1), field])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "a,b\r\n1,\(expected)\r\n")
  }

  @Test("What is written is read back")
  func roundTrip() throws {
    let texts = ["De \"Brug\"", "regel 1\nregel 2", "a,b;c", "Fryslân", ""]
    var csv = CSVWriter(header: ["nummer", "tekst"])
    for (index, text) in texts.enumerated() { csv.add([.number(Double(index) + 0.5), .text(text)]) }
    let (table, findings) = read(csv.bytes)
    #expect(findings == [])
    #expect(table?.rows == texts.enumerated().map { ["\($0).5", $1] })
  }
}
