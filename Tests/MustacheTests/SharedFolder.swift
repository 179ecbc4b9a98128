// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folder beside the project with examples of public specifications; they are data of others and not part of the project.
enum SharedFolder {
  /// nil where it is absent: the tests that need it are skipped.
  static let url: URL? = {
    var root = URL(fileURLWithPath: #filePath)
    while root.pathComponents.count > 1, !isThere(root.appendingPathComponent("Package.swift")) { root.deleteLastPathComponent() }
    let beside = root.deletingLastPathComponent().appendingPathComponent("shared")
    let named = ProcessInfo.processInfo.environment["PORTAAL_SHARED"].map { URL(fileURLWithPath: $0) }
    return [beside, named].compactMap { $0 }.first { isThere($0.appendingPathComponent("spec/mustache")) }
  }()

  private static func isThere(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path)
  }
}
