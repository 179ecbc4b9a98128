// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A whole little site, written as one text of files under `-- path --` lines, in a folder of its own:
///
///     -- Content/portaal.yml --
///     titel: Proef
///     -- Content/fiches/soort/x.md --
///     …
///
/// What every site needs and a test does not care about comes from `Site.base`.
final class Site {
  let root: URL
  private let isOwner: Bool

  init(_ text: String = "", on base: String = Site.base) throws {
    isOwner = true
    root = FileManager.default.temporaryDirectory.appendingPathComponent("portaal-site-" + UUID().uuidString)
    for (path, text) in Self.files(in: base) + Self.files(in: text) { try writeAsSaid(text, to: path) }
    try FileManager.default.createDirectory(at: root.appendingPathComponent("Content"), withIntermediateDirectories: true)
  }

  /// Other files in the folder of another site, which keeps that folder.
  init(_ text: String, in root: URL) throws {
    self.root = root
    isOwner = false
    for (path, text) in Self.files(in: text) { try writeAsSaid(text, to: path) }
  }

  deinit {
    guard isOwner else { return }
    do { try FileManager.default.removeItem(at: root) } catch { Issue.record("cannot remove \(root.path): \(error)") }
  }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appendingPathComponent(path))
  }

  /// The text of a published file, such as `index.html`.
  func published(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent("Public/" + path), encoding: .utf8)
  }

  /// Every published file with its bytes.
  func snapshot(_ folder: String = "Public") throws -> [String: Data] {
    let base = root.appendingPathComponent(folder)
    guard let paths = FileManager.default.enumerator(atPath: base.path) else { return [:] }
    var files: [String: Data] = [:]
    for case let path as String in paths {
      var isFolder: ObjCBool = false
      let url = base.appendingPathComponent(path)
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[path] = try Data(contentsOf: url)
    }
    return files
  }

  static func files(in text: String) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !files.isEmpty {
        files[files.count - 1].text += line + "\n"
      }
    }
    return files
  }
}

extension Site {
  /// Where the package lies: the folder with `Package.swift` above this file.
  static let package: URL = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// What a run of the program gave.
  struct Run {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Runs the program itself, in the folder of the site, with its own templates or else those of the project.
  @discardableResult
  func portaal(_ arguments: [String] = ["build"], environment: [String: String] = [:], prefix: String = "") throws -> Run {
    let process = Process()
    let program = Self.program.path
    let hasOwn = FileManager.default.fileExists(atPath: root.appendingPathComponent("Templates").path)
    let templates = hasOwn ? [] : ["--templates", Self.package.appendingPathComponent("Templates").path]
    let takesTemplates = ["build", "check"].contains(arguments.first) && !arguments.contains("--templates")
    let words = takesTemplates ? arguments + templates : arguments
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", prefix + "exec \"$0\" \"$@\"", program] + words
    process.currentDirectoryURL = root
    process.environment = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1795219200"].merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    // A file, because two pipes that are read one after the other stall a program that complains at length.
    let complaints = FileManager.default.temporaryDirectory.appendingPathComponent("portaal-errors-" + UUID().uuidString)
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardError = try FileHandle(forWritingTo: complaints)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let complained = try Data(contentsOf: complaints)
    return Run(
      code: process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus,
      output: String(decoding: said, as: UTF8.self), errors: String(decoding: complained, as: UTF8.self))
  }

  /// The program beside the test bundle in the build folder.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let candidates = [bundle, package.appendingPathComponent(".build/debug")].map { $0.appendingPathComponent("portaal") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[1]
  }()
}
