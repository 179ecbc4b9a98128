// SPDX-License-Identifier: Apache-2.0
import Foundation

extension Site {
  /// Writes a file as its head says: `-- x.md [utf-16] --`, `[latin-1]`, `[crlf]`, `[bytes]` (`\x00` is a byte), `[repeat 10000]`,
  /// `[repeat-inside 10000]` (the part between two bars), `[symlink /etc]`,
  /// `[fifo]`, `[unreadable]`, `[gone]` (removed), `[append]` or `[line partners:]` (in place of the line that begins so).
  func writeAsSaid(_ text: String, to head: String) throws {
    guard head.hasSuffix("]"), let open = head.lastIndex(of: "[") else { return try write(text, to: head) }
    let path = head[..<open].trimmingCharacters(in: .whitespaces)
    let words = head[head.index(after: open)...].dropLast().split(separator: " ").map(String.init)
    let count = words.count > 1 ? Int(words[1]) ?? 1 : 1
    switch words[0] {
    case "utf-16": try write(Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data()), to: path)
    case "latin-1": try write(text.data(using: .isoLatin1) ?? Data(), to: path)
    case "crlf": try write(text.replacingOccurrences(of: "\n", with: "\r\n"), to: path)
    case "bytes": try write(Self.withBytes(text), to: path)
    case "repeat": try write(String(repeating: String(text.dropLast()), count: count) + "\n", to: path)
    case "repeat-inside":
      let parts = text.components(separatedBy: "|")
      try write(parts[0] + String(repeating: parts[1], count: count) + parts[2], to: path)
    case "symlink":
      let file = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: words[1])
    case "fifo": _ = mkfifo(root.appendingPathComponent(path).path, 0o644)
    case "unreadable":
      try write(text, to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: root.appendingPathComponent(path).path)
    case "gone": try remove(path)
    case "append": try write(read(path) + text, to: path)
    case "line":
      let lines = try read(path).components(separatedBy: "\n").map { $0.hasPrefix(words[1]) ? String(text.dropLast()) : $0 }
      try write(lines.joined(separator: "\n"), to: path)
    default: throw CocoaError(.fileWriteUnknown)
    }
  }

  private func read(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

  private static func withBytes(_ text: String) -> Data {
    var parts = text.components(separatedBy: "\\x")
    var data = Data(parts.removeFirst().utf8)
    for part in parts {
      data.append(UInt8(part.prefix(2), radix: 16) ?? 0x3F)
      data.append(contentsOf: part.dropFirst(2).utf8)
    }
    return data
  }
}
