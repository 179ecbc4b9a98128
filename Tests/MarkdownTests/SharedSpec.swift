// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The examples of public specifications, in `../shared/spec` beside the project; they are not part of it.
enum SharedSpec {
  struct Example: Decodable, Sendable {
    var example: Int
    var section: String
    var markdown: String
    var html: String
  }

  static let isPresent = folder != nil

  static func examples(_ name: String) throws -> [Example] {
    guard let folder else { return [] }
    return try JSONDecoder().decode([Example].self, from: Data(contentsOf: folder.appending(path: name)))
  }

  /// Beside the folder with `Package.swift`, or where `PORTAAL_SHARED` says.
  private static let folder: URL? = {
    var candidates: [URL] = []
    if let named = ProcessInfo.processInfo.environment["PORTAAL_SHARED"] { candidates.append(URL(filePath: named)) }
    var directory = URL(filePath: #filePath).deletingLastPathComponent()
    while directory.path != "/" {
      if FileManager.default.fileExists(atPath: directory.appending(path: "Package.swift").path) {
        candidates.append(directory.deletingLastPathComponent().appending(path: "shared"))
      }
      directory = directory.deletingLastPathComponent()
    }
    return candidates.map { $0.appending(path: "spec") }.first { FileManager.default.fileExists(atPath: $0.path) }
  }()
}
