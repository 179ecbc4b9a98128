// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Primitives
import Testing

@testable import Tables

/// Files outside the package: the folder `shared` beside it, or the one that PORTAAL_SHARED names.
private let shared: URL? = {
  var folder = URL(fileURLWithPath: #filePath)
  while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
    folder.deleteLastPathComponent()
  }
  let named = ProcessInfo.processInfo.environment["PORTAAL_SHARED"].map { URL(fileURLWithPath: $0) }
  let candidates = [named, folder.deletingLastPathComponent().appendingPathComponent("shared")].compactMap { $0 }
  return candidates.first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("data/ruw").path) }
}()

@Suite("CSV: the files of DUO as they are published", .enabled(if: shared != nil, "the folder ../shared is not here"))
struct DutchFilesTests {
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: Int
    /// A row, a column and the text that is there.
    let samples: [(row: Int, column: String, text: String)]
    let findings: [String]
    var testDescription: String { name }
  }

  static let files = [
    File(
      name: "leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv", rows: 24_243,
      samples: [
        (0, "brin nummer", "00AH"), (1337, "INSTELLINGSNAAM VESTIGING", "SGM Mariëndael VBO LWOO"),
        (7954, "instellingsnaam_vestiging", "Mundium College loc. Niekée"),
      ],
      findings: []),
    File(
      name: "gemiddelde-afstand-tussen-woonadres-leerling-en-schoolvestiging-2019-2020.csv", rows: 7_301,
      samples: [
        (0, "AFSTAND", "9562,58992805755"), (78, "instellingsnaam vestiging", "De Lytse Wâlden"),
        (1280, "instellingsnaam vestiging", "BS Het Mozaïek"), (168, "gemeentenaam", "Noardeast-Fryslân"),
      ],
      findings: ["170 tabel.tekenset-dubbel"]),
    File(
      name: "gemiddelde-eindscores-bo-sbo-2018-2019.csv", rows: 6_579,
      samples: [
        (0, "gemeentenummer", "637"), (1, "instellingsnaam vestiging", "BS \"De Maasparel\""), (181, "gemeentenaam", "Súdwest-Fryslân"),
        (259, "instellingsnaam vestiging", "Eben-Haëzerschool"),
      ],
      findings: ["183 tabel.tekenset-dubbel"]),
  ]

  private func bytes(of file: File) throws -> Bytes {
    Bytes(try Data(contentsOf: try #require(shared).appendingPathComponent("data/ruw/\(file.name)")))
  }

  @Test("They are read without loss", arguments: files)
  func whole(_ file: File) throws {
    let (found, findings) = read(try bytes(of: file))
    let table = try #require(found)
    #expect(table.rowCount == file.rows)
    #expect(table.separator == .semicolon && table.decimalMark == .comma)
    #expect(findings == file.findings)
    for sample in file.samples {
      #expect(table.text(row: sample.row, column: try #require(table.column(sample.column))) == sample.text)
    }
    #expect(table.line(ofRow: table.rowCount - 1) == file.rows + 1)
  }

  @Test("The fields, written again, are the file", arguments: files)
  func rejoined(_ file: File) throws {
    let source = try bytes(of: file)
    let table = try #require(read(source, Dialect(encoding: .windows1252)).table)
    var written = Data()
    for row in -1..<table.rowCount {
      for column in table.header.indices {
        if column > 0 { written.append(UInt8(ascii: ";")) }
        let text = String(decoding: table.raw(row: row, column: column), as: UTF8.self)
        written.append(
          try #require((text.contains("\"") ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text).data(using: .windowsCP1252)))
      }
      written.append(0x0A)
    }
    #expect(Bytes(written) == source)
  }

  @Test("Padded numbers, decimal commas and blank scores are what they mean")
  func values() throws {
    var report = Report()
    let table = try #require(read(try bytes(of: Self.files[2])).table)
    let code = table.numbers(in: try #require(table.column("GEMEENTENUMMER")), .count, report: &report)
    let score = table.numbers(in: try #require(table.column("CET_GEM")), report: &report)
    let other = table.numbers(in: try #require(table.column("IEP_GEM")), report: &report)
    #expect(code[0] == .number(637))
    #expect(score[0] == .number(538.636363636364))
    #expect(other[0] == .empty)
    #expect(report.diagnostics.isEmpty)
  }
}
