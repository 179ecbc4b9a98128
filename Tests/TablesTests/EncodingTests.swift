// SPDX-License-Identifier: Apache-2.0
import Primitives
import Testing

@testable import Tables

@Suite("CSV: encodings")
struct EncodingTests {
  private let header = Bytes("naam;plaats\n".utf8)

  @Test("Windows-1252 is found by itself, also what lies outside Latin-1")
  func windows() throws {
    let (table, findings) = read(header + [0x80, 0x3B, 0xEB, 0xE9, 0xEF, 0x0A])
    #expect(table?.rows == [["€", "ëéï"]])
    #expect(table?.encoding == .windows1252)
    #expect(findings == [])
  }

  @Test("UTF-8 is found by itself")
  func utf8() {
    let (table, findings) = read("naam;plaats\nZoë;Fryslân\n")
    #expect(table?.rows == [["Zoë", "Fryslân"]])
    #expect(table?.encoding == .utf8)
    #expect(findings == [])
  }

  @Test("In a file with both each field is read as what it is, and that is said")
  func mixed() {
    let (table, findings) = read(header + Bytes("Zoë;".utf8) + [0x5A, 0x6F, 0xEB, 0x0A] + Bytes("\"ï\";b\n".utf8))
    #expect(table?.rows == [["Zoë", "Zoë"], ["ï", "b"]])
    #expect(table?.encoding == .mixed)
    #expect(findings == ["2 tabel.tekenset-gemengd"])
  }

  @Test("Names that went through code page 850 are mended, and that is said; an accent in a word is left alone")
  func codePage850() throws {
    let broken: Bytes = Bytes("S".utf8) + [0xB7] + Bytes("dwest-Frysl".utf8) + [0xD4] + Bytes("n;FRYSL".utf8) + [0xC2, 0x4E, 0x0A]
    let accent: Bytes = Bytes("foto".utf8) + [0xB4] + Bytes("s;RH".utf8) + [0xD4] + Bytes("NE\n".utf8)
    let (table, findings) = read(header + broken + accent)
    #expect(table?.rows == [["Súdwest-Fryslân", "FRYSLÂN"], ["foto´s", "RHÔNE"]])
    #expect(findings == ["2 tabel.tekenset-dubbel"])
    let given = read(header + broken, Dialect(encoding: .windows1252))
    #expect(given.table?.rows == [["S·dwest-FryslÔn", "FRYSLÂN"]])
    #expect(given.findings == [])
  }

  @Test(
    "What cannot be read is reported, not guessed",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], Dialect(), [" tabel.tekenset"]),
      ([0xFE, 0xFF, 0x00, 0x61], Dialect(), [" tabel.tekenset"]),
      (Bytes("a;b\nx;é".utf8) + [0x81, 0x0A], Dialect(), ["2:5 tabel.tekenset"]),
      (Bytes("a;b\nx;é".utf8) + [0xE9, 0x0A], Dialect(encoding: .utf8), ["2:4 tabel.tekenset"]),
      ([0xEF, 0xBB, 0xBF] + Bytes("a;b\nx;".utf8) + [0xE9, 0x0A], Dialect(), ["2:3 tabel.tekenset"]),
    ] as [(Bytes, Dialect, [String])])
  func unreadable(_ bytes: Bytes, _ dialect: Dialect, _ expected: [String]) {
    #expect(read(bytes, dialect).findings == expected)
  }

  @Test("What an editor writes in dataset.yml")
  func names() {
    #expect(Dialect.Separator(";") == .semicolon && Dialect.Separator("tab") == .tab && Dialect.Separator(":") == nil)
    #expect(Dialect.DecimalMark(",") == .comma && Dialect.DecimalMark("'") == nil)
    #expect(Dialect.Encoding("Windows-1252") == .windows1252 && Dialect.Encoding("latin-9") == nil)
  }
}
