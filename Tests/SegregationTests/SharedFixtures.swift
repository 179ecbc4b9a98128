// SPDX-License-Identifier: Apache-2.0
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

  static var isPresent: Bool { contents != nil }

  static func load() throws -> SharedFixtures {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(SharedFixtures.self, from: contents ?? Data())
  }

  /// The tables, each a case of a test; where the file cannot be read, one case that fails and names the reason.
  static var twoGroupNames: [String] {
    guard isPresent else { return [] }
    do {
      return try load().twoGroup.keys.sorted()
    } catch {
      return ["\(error)"]
    }
  }

  private static let contents = candidates.lazy.compactMap { FileManager.default.contents(atPath: $0) }.first

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
    do {
      self = .number(try container.decode(Double.self))
    } catch DecodingError.typeMismatch {
      do {
        self = .number(try Self.value(container.decode(Decimal.self)))
      } catch DecodingError.typeMismatch {
        self = .list(try container.decode([Decimal].self).map(Self.value))
      }
    }
  }

  private static func value(_ decimal: Decimal) throws -> Double {
    guard let value = Double(decimal.dec) else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "not a number: \(decimal.dec)"))
    }
    return value
  }
}
