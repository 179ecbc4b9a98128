// SPDX-License-Identifier: Apache-2.0
import Foundation

/// An article of the documentation, with its examples in Swift.
struct Article {
  let name: String
  let lines: [String]

  /// The lines of every block between "```swift" and "```", as they must stand in the tests: without the spaces before them, without empty
  /// lines and imports, and `expression   // value` as `shows(expression, "value")`.
  var examples: [[String]] {
    var examples: [[String]] = []
    var isInside = false
    for line in lines {
      switch (line.trimmed, isInside) {
      case ("```swift", false):
        isInside = true
        examples.append([])
      case ("```", true): isInside = false
      case ("", _), (_, false): continue
      case (let line, true) where line.hasPrefix("import "): continue
      default: examples[examples.count - 1].append(Self.tested(line.trimmed))
      }
    }
    return examples
  }

  private static func tested(_ line: String) -> String {
    let parts = line.split(separator: "   // ", maxSplits: 1)
    guard parts.count == 2 else { return line }
    let value = parts[1].replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "shows(\(parts[0]), \"\(value)\")"
  }
}

extension Article {
  /// All articles of a module.
  static func all(of module: String) throws -> [Article] {
    let folder = catalog(of: module)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".md") }.map { name in
      Article(name: name, lines: try text(folder.appendingPathComponent(name)))
    }
  }

  /// The folder with the articles of a module.
  static func catalog(of module: String) -> URL {
    package.appendingPathComponent("Sources/\(module)/\(module).docc")
  }

  /// The lines of the tests in this folder that run the examples, without the spaces before them and without empty lines.
  static func testedLines() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.contains("Examples") }.flatMap { name in
      try text(folder.appendingPathComponent(name)).map(\.trimmed).filter { !$0.isEmpty }
    }
  }

  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")

  private static func text(_ file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
