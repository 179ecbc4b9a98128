// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// The test numbers of `domain/fixtures_indices.json`, which lies beside the checkout (`../shared`) and is not part of it.
struct SharedFixtures: Decodable {
  struct Table: Decodable {
    let x: [Double]
    let t: [Double]
    let expect: [String: Expected]?
  }
  struct MultigroupTable: Decodable {
    let rows: [[Double]]?
    let rowsUnitsByGroups: [[Double]]?
    let expect: [String: Expected]
    var counts: [[Double]] { rows ?? rowsUnitsByGroups ?? [] }
  }
  let twoGroup: [String: Table]
  let undefined: [Table]
  let invalid: [Table]
  let multigroup: [String: MultigroupTable]

  /// `nil` where the file is absent.
  static let shared: SharedFixtures? = {
    guard let data = candidates.lazy.compactMap({ FileManager.default.contents(atPath: $0) }).first else { return nil }
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(SharedFixtures.self, from: data)
    } catch {
      preconditionFailure("fixtures_indices.json cannot be read: \(error)")
    }
  }()

  private static var candidates: [String] {
    var folders: [String] = []
    if let shared = ProcessInfo.processInfo.environment["PORTAAL_SHARED"] { folders.append(shared) }
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
        folders.append(folder.appendingPathComponent("../shared").path)
      }
      folder.deleteLastPathComponent()
    }
    return folders.map { $0 + "/domain/fixtures_indices.json" }
  }
}

/// A number of the fixtures: a count, `{ "dec": "0.25", … }`, or a list of those.
enum Expected: Decodable {
  case number(Double)
  case list([Double])

  private struct Decimal: Decodable {
    let dec: String
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([Decimal].self) {
      self = .list(try list.map(Self.value))
    } else {
      self = .number(try Self.value(container.decode(Decimal.self)))
    }
  }

  private static func value(_ decimal: Decimal) throws -> Double {
    guard let value = Double(decimal.dec) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "not a number: \(decimal.dec)"))
    }
    return value
  }
}
