// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Primitives
import Testing

@testable import Tables

/// The folder Content of this package.
private let content: URL = {
  var folder = URL(fileURLWithPath: #filePath)
  while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
    folder.deleteLastPathComponent()
  }
  return folder.appendingPathComponent("Content")
}()

@Suite("CSV: the tables of this portal itself")
struct OwnTablesTests {
  private func table(_ path: String, _ report: inout Report) throws -> Table {
    let bytes = Bytes(try Data(contentsOf: content.appendingPathComponent(path)))
    return try #require(Table.read(bytes, file: path, report: &report))
  }

  private func cells(_ table: Table, _ column: String, _ rule: Table.NumberRule = .count, _ report: inout Report) throws -> [Cell] {
    table.numbers(in: try #require(table.column(column)), rule, report: &report)
  }

  @Test(
    "Counts are read without a finding, and every municipality exists",
    arguments: [
      ("monitor/po-ses-2019/po-ses-2019.csv", "lage_ses", 6295, 1_396_457.0, 209_484.0),
      ("monitor/vo-niveaus-2019/vo-niveaus-2019.csv", "pro_vmbo", 1325, 198_095, 104_705),
      ("monitor/po-advies-2019-2025/po-advies-2019-2020.csv", "lager_advies", 6015, 170_957, 76_889),
    ])
  func counts(_ path: String, _ group: String, _ rows: Int, _ pupils: Double, _ groupSize: Double) throws {
    var report = Report()
    let table = try table(path, &report)
    let total = try cells(table, "leerlingen", .count, &report)
    let part = try cells(table, group, .notNegative, &report)
    #expect(table.rowCount == rows)
    #expect(total.compactMap(\.value).reduce(0, +) == pupils)
    #expect(part.compactMap(\.value).reduce(0, +).rounded() == groupSize)
    let areas = try self.table("gebieden.csv", &report)
    #expect(areas.rowCount == 342)
    let known = Set(areas.categories(in: 0).names)
    #expect(table.categories(in: 0).names.allSatisfy(known.contains))
    #expect(report.diagnostics.isEmpty)
  }

  @Test("What DUO masks is masked here, with bounds beside it", arguments: ["2022-2023", "2023-2024", "2024-2025"])
  func masked(_ year: String) throws {
    var report = Report()
    let table = try table("monitor/po-advies-2019-2025/po-advies-\(year).csv", &report)
    for column in ["leerlingen", "lager_advies"] {
      let cells = try cells(table, column, .count, &report)
      let least = try self.cells(table, column + "_van", .count, &report)
      let greatest = try self.cells(table, column + "_tot", .count, &report)
      let wrong = (0..<table.rowCount).filter { row in
        switch (cells[row], least[row], greatest[row]) {
        case (.number, .empty, .empty), (.masked(upTo: 4), .number(1), .number(4)): false
        case (.hidden(.unknown), .number(let low), .number(let high)): low >= high || (high - low).truncatingRemainder(dividingBy: 3) != 0
        default: true
        }
      }
      #expect(wrong == [])
      #expect(cells.contains(.masked(upTo: 4)) && cells.contains(.hidden(.unknown)))
    }
    #expect(report.diagnostics.isEmpty)
  }
}
