// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

extension ValueType where Value == String {
  /// Text without markup, on one line; longer white space becomes one space.
  static func text(characters: Int? = nil, words: Int? = nil, example: String = "\"…\"") -> ValueType {
    var description = "gewone tekst"
    if let characters { description += " van hooguit \(characters) tekens" }
    if let words { description += " van hooguit \(words) woorden" }
    let type = (description: description, remedy: "schrijf de tekst achter de dubbele punt, zo nodig tussen \"…\"")
    return ValueType(
      description, remedy: type.remedy, example: example, shape: words == nil ? .text(characters: characters) : .prose
    ) { value, spot, scope in
      guard let raw = Scope.text(value) else {
        scope.reject(value, spot, type.description, remedy: type.remedy)
        return nil
      }
      let text = PlainText.collapsed(raw)
      if let characters, text.utf8.count > characters, text.count > characters {
        scope.error(spot, at: value.mark, "\(spot.words) is \(type.description), niet van \(text.count)", remedy: "maak de tekst korter")
      } else if let words, PlainText.words(in: text) > words {
        scope.error(
          spot, at: value.mark, "\(spot.words) is \(type.description), niet van \(PlainText.words(in: text))",
          remedy: "maak de tekst korter")
      }
      if PlainText.isInCurlyQuotes(text), scope.source.isPlain(at: value.mark) {
        scope.report.warning(
          "yaml.krullen", at: scope.source.place(value.mark), "om een waarde staan rechte aanhalingstekens of geen, en hier gekrulde",
          remedy: "typ er \" voor in de plaats, of haal ze weg: nu staan ze op de pagina")
      }
      if let sign = PlainText.markup(in: text) {
        scope.error(spot, at: value.mark, "\(spot.words) is gewone tekst, zonder opmaak zoals '\(sign)'", remedy: "haal de opmaak weg")
      }
      return text
    }
  }

  /// Text with Markdown; the caller turns it into HTML.
  static var markdown: ValueType {
    ValueType(
      "tekst met Markdown", remedy: "schrijf de tekst achter de dubbele punt, of ingesprongen onder '|'", example: "\"…\"", shape: .prose
    ) { value, spot, scope in
      if let text = Scope.text(value) { return text }
      scope.reject(value, spot, "tekst met Markdown", remedy: "schrijf de tekst achter de dubbele punt, of ingesprongen onder '|'")
      return nil
    }
  }

  /// The id of a register item: the alphabet of file names, so that it can be part of an address.
  static var identifier: ValueType {
    let (description, example) = ("een naam van kleine letters, cijfers en streepjes", "kamerbrief-2025")
    let remedy = "schrijf bijvoorbeeld '\(example)'"
    return ValueType(description, remedy: remedy, example: example, shape: .slug) { value, spot, scope in
      let text = Scope.text(value) ?? ""
      if Slug.isValid(text) { return text }
      let slug = Slug.make(from: text)
      scope.reject(value, spot, description, remedy: slug.isEmpty ? remedy : "schrijf '\(slug)'")
      return nil
    }
  }

  /// An absolute address on the web.
  static var address: ValueType {
    checked(
      "een volledig webadres dat met https:// begint", remedy: "neem het adres over uit de adresbalk van de browser",
      example: "https://voorbeeld.example/", shape: .pattern("^https://"), WebAddress.isValid)
  }

  /// The site's own address: no slash, question mark or hash at the end.
  static var siteAddress: ValueType {
    checked(
      "een volledig webadres dat met https:// begint, zonder / aan het eind", remedy: "schrijf bijvoorbeeld https://portaal.example",
      example: "https://portaal.example", shape: .pattern("^https://.*[^/]$")
    ) { WebAddress.isValid($0) && !$0.hasSuffix("/") && !$0.utf8.contains(UInt8(ascii: "?")) && !$0.utf8.contains(UInt8(ascii: "#")) }
  }

  /// `redactie@portaal.example`
  static var email: ValueType {
    checked(
      "een e-mailadres", remedy: "gebruik een adres van een functie, zoals redactie@portaal.example", example: "redactie@portaal.example",
      shape: .pattern("^[^@ ]+@[^@ ]+$"), WebAddress.isEmail)
  }

  /// A time of the day: `14:30`.
  static var time: ValueType {
    checked(
      "een tijd zoals 14:30", remedy: "schrijf uren en minuten met twee cijfers", example: "14:30", shape: .pattern("^[0-9]{2}:[0-9]{2}$")
    ) {
      text in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        let hour = Int(parts[0]), let minute = Int(parts[1])
      else { return false }
      return hour < 24 && minute < 60
    }
  }

  /// A path on this site, from the root: `/interventies/oud/`.
  static var sitePath: ValueType {
    checked(
      "een adres op deze site dat met / begint", remedy: "schrijf het adres zonder https:// en naam, bijvoorbeeld /interventies/oud/",
      example: "/interventies/oud/", shape: .pattern("^/"), WebAddress.isSitePath)
  }

  /// A text that passes a test.
  static func checked(
    _ description: String, remedy: String, example: String, shape: ValueShape = .text(characters: nil),
    _ isValid: @escaping @Sendable (String) -> Bool
  ) -> ValueType {
    ValueType(description, remedy: remedy, example: example, shape: shape) { value, spot, scope in
      if let text = Scope.text(value), isValid(text) { return text }
      scope.reject(value, spot, description, remedy: remedy)
      return nil
    }
  }
}
