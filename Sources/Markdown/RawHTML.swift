// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// HTML in a text is never passed through; it is reported with the Markdown that does the same.
/// Comments are left out silently: they are a fine way to leave a note for a colleague.
struct RawHTML {
  /// The tags of which an opening was reported: their closing tags need no report of their own.
  private var reported: [String] = []

  /// What stands at the beginning of a piece of raw HTML.
  enum Content: Equatable {
    case comment
    case unclosedComment
    case opening(String)
    case closing(String)
    case other
  }

  mutating func check(_ html: ArraySlice<UInt8>, at place: Place, report: inout Report) {
    switch Self.content(of: html) {
    case .comment: return
    case .unclosedComment:
      report.error("markdown.html", at: place, "een opmerking <!-- … --> wordt afgesloten", remedy: "zet --> achter de opmerking")
    case .opening(let name):
      if !reported.contains(name) { reported.append(name) }
      reportTag("<\(name)>", remedy: Self.remedy(for: name), at: place, report: &report)
    case .closing(let name):
      if !reported.contains(name) { reportTag("</\(name)>", remedy: Self.remedy(for: name), at: place, report: &report) }
    case .other:
      reportTag("<…>", remedy: "haal het weg, of schrijf \\< voor een teken dat gewoon tekst is", at: place, report: &report)
    }
  }

  private func reportTag(_ tag: String, remedy: String, at place: Place, report: inout Report) {
    report.error("markdown.html", at: place, "een tekst bevat geen HTML, dus ook geen \(tag)", remedy: remedy)
  }

  /// Looks past comments at what is left: `<!-- a --> <b>` → `.opening("b")`
  static func content(of html: ArraySlice<UInt8>) -> Content {
    var rest = html.drop { $0.isSpaceOrTab || $0 == 0x0A || $0 == 0x0D }
    while rest.starts(with: "<!--".utf8) {
      guard let end = Self.endOfComment(rest.dropFirst(2)) else { return .unclosedComment }
      rest = rest[end...].drop { $0.isSpaceOrTab || $0 == 0x0A || $0 == 0x0D }
      if rest.isEmpty { return .comment }
    }
    guard rest.first == UInt8(ascii: "<") else { return .other }
    rest = rest.dropFirst()
    let isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }.prefix(40)
    guard !name.isEmpty else { return .other }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return isClosing ? .closing(text) : .opening(text)
  }

  private static func endOfComment(_ text: ArraySlice<UInt8>) -> Int? {
    var dashes = 0
    for index in text.indices {
      if text[index] == UInt8(ascii: ">"), dashes >= 2 { return index + 1 }
      dashes = text[index] == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return nil
  }

  /// The Markdown that does what a tag does.
  static func remedy(for tag: String) -> String {
    switch tag {
    case "b", "strong": "schrijf **vet**"
    case "i", "em", "cite", "dfn": "schrijf *nadruk*"
    case "br": "zet twee spaties of een \\ aan het eind van de regel, of begin met een lege regel een nieuwe alinea"
    case "a": "schrijf [tekst](adres)"
    case "img", "picture", "figure", "figcaption":
      "schrijf ![beschrijving](beelden/naam.jpg), met het bijschrift als \"titel\" achter het adres"
    case "table", "thead", "tbody", "tr", "th", "td", "caption":
      "schrijf een tabel met strepen: | naam | aantal | en daaronder | --- | --- |"
    case "h1", "h2", "h3", "h4", "h5", "h6": "schrijf ## Kop op een eigen regel"
    case "ul", "li": "schrijf - voor elk punt van de lijst"
    case "ol": "schrijf 1. voor elk punt van de lijst"
    case "p", "div", "span", "section", "article", "center", "font": "schrijf alleen de tekst, met een lege regel tussen twee alinea's"
    case "hr": "schrijf --- op een eigen regel, met een lege regel ervoor"
    case "blockquote", "q": "schrijf > voor elke regel van het citaat"
    case "code", "kbd", "samp", "tt", "var": "zet de tekst tussen `accenten`"
    case "pre": "zet een regel ``` voor en na de tekst"
    case "sup", "sub": "schrijf een voetnoot als [^1], of anders gewone tekst"
    case "u", "ins", "s", "strike", "del", "mark", "small", "big": "schrijf **vet** of *nadruk*, of anders gewone tekst"
    case "details", "summary", "aside": "schrijf een kop met ## of een blok ```let-op"
    case "iframe", "video", "audio", "embed", "object": "schrijf een link: [tekst](adres)"
    case "script", "style", "link", "meta", "form", "input", "button", "svg":
      "haal het weg; een tekst heeft geen programma's, opmaak of formulieren"
    default: "haal het weg, of schrijf \\< voor een teken dat gewoon tekst is"
    }
  }
}
