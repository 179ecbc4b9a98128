// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// What an SVG picture of an author may hold: drawing only. No scripts, no styles that the security rules of the site block,
/// nothing that fetches from elsewhere, no entities.
enum SVGCheck {
  private static let refused = [
    "script", "style", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "animate", "animatetransform",
    "animatemotion", "set", "image", "feimage",
  ]

  static func run(_ bytes: Bytes, file: String, _ report: inout Report) {
    guard TextCheck.isText(bytes, file: file, &report) else { return }
    var lines = PlaceCounter(bytes)
    var isDrawing = false
    if let offset = firstDeclaration(in: bytes) {
      report.error(
        "beeld.svg", at: Place(file, line: lines.line(of: offset)), "een SVG-beeld heeft geen eigen entiteiten of DOCTYPE",
        remedy: "bewaar het beeld als 'gewone SVG'")
    }
    for tag in SVGTags(bytes) {
      if tag.name == "svg" { isDrawing = true }
      guard let problem = problem(of: tag) else { continue }
      report.error(
        "beeld.svg", at: Place(file, line: lines.line(of: tag.offset)), "een SVG-beeld bestaat alleen uit tekening, zonder \(problem)",
        remedy: "haal dat weg, of bewaar het beeld als 'gewone SVG' met de opmaak in kenmerken")
    }
    if !isDrawing {
      report.error("beeld.vorm", at: Place(file), "een SVG-beeld heeft een element <svg>", remedy: "bewaar het beeld opnieuw")
    }
  }

  private static func problem(of tag: SVGTags.Tag) -> String? {
    if refused.contains(tag.name) { return "<\(tag.name)>" }
    for (name, value) in tag.attributes {
      let local = SVGTags.local(name).lowercased()
      if local.hasPrefix("on") { return "het kenmerk '\(name)'" }
      if local == "style" { return "het kenmerk 'style'" }
      if local == "href" || local == "src", !value.hasPrefix("#") { return "verwijzing naar buiten ('\(Scope.shortened(value))')" }
      if let target = firstTarget(in: value), target != UInt8(ascii: "#") {
        return "verwijzing naar buiten ('\(Scope.shortened(value))')"
      }
    }
    return nil
  }

  /// What the first `url(` of a value begins with, behind quotes and spaces; nil where there is none. `transform="rotate(90)"` has brackets
  /// too: by bytes, as looking for a text in a text is slow.
  private static func firstTarget(in value: String) -> UInt8? {
    guard value.utf8.contains(UInt8(ascii: "(")) else { return nil }
    let letters = Bytes(value.lowercased().utf8)
    guard let start = letters.firstRange(of: Bytes("url(".utf8), from: 0) else { return nil }
    return letters[start.upperBound...].first { !"'\" ".utf8.contains($0) } ?? 0
  }

  /// `<!DOCTYPE` and `<!ENTITY` can name files and repeat themselves without end.
  private static func firstDeclaration(in bytes: Bytes) -> Int? {
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "!"), bytes[index + 2] != UInt8(ascii: "-"),
        bytes[index + 2] != UInt8(ascii: "[")
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
