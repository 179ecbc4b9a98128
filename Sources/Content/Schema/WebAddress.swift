// SPDX-License-Identifier: Apache-2.0

/// What an address may look like; whether it exists is not asked.
enum WebAddress {
  /// Absolute, https, with a host of letters, digits, dots and hyphens, and no character that has to be escaped in a link.
  static func isValid(_ text: String) -> Bool {
    guard text.hasPrefix("https://") else { return false }
    let rest = text.utf8.dropFirst(8)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let port = authority.dropFirst(host.count)
    guard isHost(host), port.isEmpty || port.count > 1 && port.dropFirst().allSatisfy(isDigit) else { return false }
    return rest.dropFirst(authority.count).allSatisfy(isAddressByte)
  }

  /// One `@`, something before it, a host with a dot behind it.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
    let local = parts[0].allSatisfy { isLetter($0) || isDigit($0) || "._+-".utf8.contains($0) }
    return local && isHost(parts[1]) && parts[1].contains(UInt8(ascii: "."))
  }

  /// From the root of this site: `/interventies/oud/`, `/oud.html`.
  static func isSitePath(_ text: String) -> Bool {
    guard text.hasPrefix("/"), !text.hasPrefix("//") else { return false }
    let isPlain = text.utf8.allSatisfy { isAddressByte($0) && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return isPlain && !text.split(separator: "/").contains { $0 == ".." || $0 == "." }
  }

  private static func isHost(_ host: some Collection<UInt8>) -> Bool {
    guard !host.isEmpty, host.count <= 253 else { return false }
    return host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.first != UInt8(ascii: "-") && label.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}
