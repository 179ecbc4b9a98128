// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Primitives

@testable import Measuring

/// What a table gives, and what was said about it.
struct Measured {
  let table: MeasuredTable?
  /// As the editor reads it.
  let findings: String

  init(_ bytes: Bytes, _ request: MeasureRequest) async {
    var report = Report()
    table = await request.measure(bytes, file: "t.csv", report: &report)
    findings = TextFormat { _ in bytes }.text(of: report)
  }

  init(_ text: String, _ request: MeasureRequest) async {
    await self.init(Bytes(text.utf8), request)
  }

  func text(_ format: MeasuredTable.Format, _ language: ReportStyle.Language = .dutch) -> String {
    table.map { String(decoding: $0.bytes(format, language), as: UTF8.self) } ?? ""
  }

  /// The JSON, read back.
  func json() throws -> [[String: JSONValue]] {
    let data = Data(table?.bytes(.json) ?? [])
    if table?.by != nil { return try JSONDecoder().decode([[String: JSONValue]].self, from: data) }
    return [try JSONDecoder().decode([String: JSONValue].self, from: data)]
  }
}

enum JSONValue: Decodable, Equatable {
  case null
  case number(Double)
  case text(String)
  case list([JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([JSONValue].self))
    }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// Whether two numbers agree to 12 digits: relative 10⁻¹², or absolute where 0 is expected.
func agrees(_ found: Double?, _ expected: Double, digits: Double = 1e-12) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= digits * (expected == 0 ? 1 : abs(expected))
}

/// Files of `../shared`, which lies beside the checkout and is not part of it.
enum Shared {
  static func file(_ path: String) -> Bytes? {
    folders.lazy.compactMap { FileManager.default.contents(atPath: "\($0)/\(path)") }.first.map { Bytes($0) }
  }

  private static var folders: [String] {
    var folders = ProcessInfo.processInfo.environment["PORTAAL_SHARED"].map { [$0] } ?? []
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
        folders.append(folder.appendingPathComponent("../shared").path)
      }
      folder.deleteLastPathComponent()
    }
    return folders
  }
}
