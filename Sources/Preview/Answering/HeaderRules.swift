// SPDX-License-Identifier: Apache-2.0
import Primitives

/// The headers that the site's own `_headers` file gives each address, so that a preview shows what the real server will allow.
///
///     /assets/*
///       Cache-Control: public, max-age=31536000, immutable
struct HeaderRules: Sendable {
  private var rules: [(pattern: String, headers: [(name: String, value: String)])] = []

  /// Left out: a server on this computer has no https to insist on.
  private static let leftOut = ["strict-transport-security"]

  init() {}

  init(_ file: Bytes) {
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
      guard line.first == " " || line.first == "\t" else {
        rules.append((String(line), []))
        continue
      }
      guard !rules.isEmpty, let colon = line.firstIndex(of: ":") else { continue }
      let name = line[..<colon].drop { $0 == " " || $0 == "\t" }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      if !Self.leftOut.contains(name.lowercased()) { rules[rules.count - 1].headers.append((String(name), String(value))) }
    }
  }

  /// The headers of an address; a later rule is stronger.
  func headers(of address: String) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for rule in rules where Self.matches(rule.pattern, address) {
      for header in rule.headers {
        result.removeAll { $0.name == header.name }
        result.append(header)
      }
    }
    return result
  }

  /// One `*` stands for any text.
  private static func matches(_ pattern: String, _ address: String) -> Bool {
    let parts = pattern.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return pattern == address }
    return address.utf8.count >= pattern.utf8.count - 1 && address.hasPrefix(parts[0]) && address.hasSuffix(parts[1])
  }
}
