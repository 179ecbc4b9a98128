// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// What an address in a text may be: relative, a fragment, or `https`, `http`, `mailto`, `tel`.
enum Address {
  /// Why an address may not be written; the texts follow "een link of afbeelding" in a diagnostic.
  enum Flaw: Equatable {
    case empty
    case control
    case noScheme
    case scheme(String)
  }

  static func flaw(in destination: String) -> Flaw? {
    // As bytes: the signs of a text one by one were a tenth of the time to load a portal.
    var text = destination
    let signs = text.withUTF8 { bytes in
      var signs = Signs(isEmpty: bytes.isEmpty)
      signs.isForeign = bytes.count > 1 && bytes[0] == UInt8(ascii: "/") && bytes[1] == UInt8(ascii: "/")
      let first = bytes.first(
        from: 0, { $0.isIn(0, 0x1F) | $0.isEqual(0x7F) | $0.isEqual(UInt8(ascii: ":")) }, { $0.isControl || $0 == UInt8(ascii: ":") })
      for byte in bytes[first...] {
        if byte.isControl { signs.hasControl = true }
        if byte == UInt8(ascii: ":") { signs.hasColon = true }
      }
      return signs
    }
    if signs.isEmpty { return .empty }
    if signs.hasControl { return .control }
    if signs.isForeign { return .noScheme }
    // Most addresses are those of files of the portal.
    guard signs.hasColon else { return nil }
    guard let scheme = scheme(of: destination) else { return nil }
    return ["https", "http", "mailto", "tel"].contains(scheme) ? nil : .scheme(scheme)
  }

  private struct Signs {
    var isEmpty: Bool
    var hasControl = false
    var hasColon = false
    var isForeign = false
  }

  /// `https://a.nl` → `https`, in small letters; nil for a relative address. The colon of `a/b:c` and `#a:b` is not that of a scheme.
  static func scheme(of destination: String) -> String? {
    let bytes = destination.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = bytes[..<colon]
    guard !scheme.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else { return nil }
    return String(destination[..<colon]).lowercased()
  }

  /// What libcmark's safe mode leaves out.
  static func isDangerous(_ destination: String) -> Bool {
    let start = destination.prefix(20).lowercased()
    if start.hasPrefix("data:") {
      return !["png", "gif", "jpeg", "webp"].contains { start.hasPrefix("data:image/" + $0) }
    }
    return ["javascript:", "vbscript:", "file:"].contains { start.hasPrefix($0) }
  }

  static func check(_ link: Document.Link, report: inout Report) {
    guard let flaw = flaw(in: link.destination) else { return }
    let (summary, remedy) =
      switch flaw {
      case .empty: ("een link of afbeelding heeft een adres", "zet het adres tussen de ronde haken: [tekst](adres)")
      case .control: ("een adres bevat geen stuurtekens", "typ het adres opnieuw, zonder tabs en vreemde tekens")
      case .noScheme: ("een adres van een andere website begint met https:", "schrijf https:\(link.destination)")
      case .scheme(let scheme):
        (
          "een adres begint met https:, http:, mailto: of tel:, of wijst naar een bestand van het portaal; '\(scheme):' mag niet",
          // `C:` is a drive of Windows.
          scheme == "file" || scheme.utf8.count == 1
            ? "dit bestand staat op uw eigen computer: "
              + (link.kind == .image
                ? "zet het in de map beelden en verwijs daarnaar"
                : "zet het op een website en verwijs daarnaar, of beschrijf wat erin staat")
            : "gebruik een adres met https:, of zet het bestand in Content en verwijs daarnaar"
        )
      }
    report.error("markdown.adres", at: link.place, summary, remedy: remedy)
  }
}

extension UInt8 {
  fileprivate var isControl: Bool { self < 0x20 || self == 0x7F }
}
