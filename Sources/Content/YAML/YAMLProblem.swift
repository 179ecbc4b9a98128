// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// What can be wrong with the writing of a YAML text, in the words of an editor.
struct YAMLProblem {
  var identifier: String
  var summary: String
  var remedy: String
  /// Nil: the problem belongs to the text as a whole.
  var mark: YAMLMark?

  static let alias = YAMLProblem(
    identifier: "yaml.alias", summary: "een waarde begint niet met '&' of '*' (ankers en aliassen van YAML)",
    remedy: "zet de waarde tussen aanhalingstekens, of schrijf haar op beide plaatsen voluit")

  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(.error, identifier, at: place, summary, remedy: remedy)
  }
}

extension YAMLProblem {
  /// The English of libyaml in, the rule that an editor broke out.
  init(_ error: YAMLError) {
    switch error {
    case .broken(let problem, let mark, let context, let start):
      self.init(problem: problem, context: context, mark: mark, start: start)
    case .unreadable, .doubleKey:
      self.init(
        identifier: "yaml.stuurteken", summary: "een tekst bevat geen onzichtbare stuurtekens",
        remedy: "haal het onzichtbare teken weg (het komt vaak mee met plakken)")
    }
  }

  private init(problem: String, context: String, mark: YAMLMark, start: YAMLMark?) {
    self.mark = mark
    switch problem {
    case "mapping values are not allowed in this context":
      (identifier, summary) = ("yaml.dubbele-punt", "een waarde met ': ' erin staat tussen aanhalingstekens")
      remedy = "zet de hele waarde tussen \"…\""
    case YAMLError.undefinedAlias, "did not find expected alphabetic or numeric character":
      (identifier, summary, remedy) = (Self.alias.identifier, Self.alias.summary, Self.alias.remedy)
    case "found unexpected end of stream" where context.contains("quoted"),
      "found unexpected document indicator" where context.contains("quoted"):
      (identifier, summary) = ("yaml.aanhalingsteken", "een tekst die met een aanhalingsteken begint, eindigt er ook mee")
      remedy = "zet het tweede aanhalingsteken aan het eind van de waarde"
      self.mark = start ?? mark
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      let sign = problem.contains("]") ? "]" : "}"
      (identifier, summary) = ("yaml.haken", "een lijst of groep tussen haken eindigt met '\(sign)', met komma's tussen de delen")
      remedy = "zet de ontbrekende ',' of '\(sign)' neer"
      self.mark = start ?? mark
    case "found unknown escape character", "did not find expected hexdecimal number":
      (identifier, summary) = ("yaml.backslash", "na een '\\' tussen dubbele aanhalingstekens komt een bekende letter")
      remedy = "schrijf '\\\\' voor een gewone '\\', of gebruik enkele aanhalingstekens"
    case YAMLError.secondDocument, "did not find expected <document start>":
      (identifier, summary) = ("yaml.document", "een bestand is één geheel, zonder '---' of '...' ertussen")
      remedy = "haal de regel met streepjes of punten weg, of kijk of deze regel wel bij de lijst hoort"
    case "could not find expected ':'":
      (identifier, summary) = ("yaml.sleutel", "een regel is 'sleutel: waarde'")
      remedy = "zet ': ' achter de sleutel, of spring in als de regel bij de waarde erboven hoort"
      self.mark = start ?? mark
    case YAMLError.tooDeep:
      (identifier, summary) = ("yaml.diepte", "waarden zitten niet honderden lagen diep in elkaar")
      remedy = "haal de haken weg"
    case _ where problem.contains("tab character"):
      (identifier, summary, remedy) = (Self.tab.identifier, Self.tab.summary, Self.tab.remedy)
    case "found character that cannot start any token":
      (identifier, summary) = ("yaml.teken", "een waarde die met @, `, % of een tab begint, staat tussen aanhalingstekens")
      remedy = "zet de hele waarde tussen \"…\""
    default:
      (identifier, summary) = ("yaml.inspringen", "sleutels van één groep staan recht onder elkaar, elk als 'sleutel: waarde'")
      remedy = "kijk het inspringen van deze regel en de regel erboven na, en aanhalingstekens midden in een waarde"
    }
  }

  private static let tab = YAMLProblem(
    identifier: "yaml.tab", summary: "YAML springt in met spaties, niet met tabs",
    remedy: "vervang de tab door twee spaties")
}

extension YAMLProblem {
  func diagnostic(in source: inout YAMLSource) -> Diagnostic {
    guard let mark else { return diagnostic(at: Place(source.file, line: source.firstLine)) }
    // A tab in the indentation gives several messages in libyaml; the tab itself is the reason of them all.
    for line in [mark.line, mark.line - 1] {
      let margin = source.bytes(ofLine: line).prefix { $0 == 0x20 || $0 == 0x09 }
      if let tab = margin.firstIndex(of: 0x09) {
        return Self.tab.diagnostic(at: source.place(YAMLMark(line: line, column: tab - margin.startIndex + 1)))
      }
    }
    return misreadKey(at: mark, in: &source)
      ?? Self.reworded(self, line: source.bytes(ofLine: mark.line)).diagnostic(at: source.place(mark))
  }

  /// With the remedy for what the line shows.
  ///
  ///     titel: “Samen: een begin”   →   straight quotation marks
  ///     status:lopend               →   a space behind the colon
  private static func reworded(_ problem: YAMLProblem, line: ArraySlice<UInt8>) -> YAMLProblem {
    var problem = problem
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return problem }
    let value = line[(colon + 1)...]
    if problem.identifier == "yaml.sleutel", let next = value.first, next != 0x20 {
      problem.remedy = "zet een spatie achter de dubbele punt"
    } else if problem.identifier == "yaml.dubbele-punt", startsWithCurlyQuote(value.drop { $0 == 0x20 }) {
      problem.remedy = "gebruik rechte aanhalingstekens \"…\" om de hele waarde; gekrulde tellen als gewone letters"
    }
    return problem
  }

  /// U+2018 … U+201F
  private static func startsWithCurlyQuote(_ text: ArraySlice<UInt8>) -> Bool {
    let start = Array(text.prefix(3))
    return start.count == 3 && start[0] == 0xE2 && start[1] == 0x80 && (0x98...0x9F).contains(start[2])
  }

  /// Where libyaml takes a key for a part of the value above it, that value is the reason: a line without a colon, or one that is indented less.
  private func misreadKey(at mark: YAMLMark, in source: inout YAMLSource) -> Diagnostic? {
    guard identifier == "yaml.dubbele-punt", mark.line > 1 else { return nil }
    let line = Bytes(source.bytes(ofLine: mark.line))
    guard line.firstIndex(of: UInt8(ascii: ":")) == mark.column - 1 else { return nil }
    let above = Bytes(source.bytes(ofLine: mark.line - 1))
    let (margin, marginAbove) = (line.prefix { $0 == 0x20 }.count, above.prefix { $0 == 0x20 }.count)
    if !above.isKey, marginAbove < above.count {
      let key = YAMLProblem(
        identifier: "yaml.sleutel", summary: "een regel is 'sleutel: waarde'",
        remedy: "zet ': ' achter de sleutel, of spring in als de regel bij de waarde erboven hoort")
      let place = source.place(YAMLMark(line: mark.line - 1, column: marginAbove + 1))
      return Self.reworded(key, line: above[...]).diagnostic(at: place)
    }
    guard margin > marginAbove else { return nil }
    return Diagnostic(
      .error, "yaml.inspringen", at: source.place(YAMLMark(line: mark.line, column: margin + 1)),
      "sleutels van één groep staan recht onder elkaar, elk als 'sleutel: waarde'",
      remedy: "zet deze sleutel recht onder de sleutel erboven")
  }
}

extension Bytes {
  /// Whether a colon ends a key here: `status: lopend`, `status:`, not `status:lopend`.
  fileprivate var isKey: Bool {
    indices.contains { self[$0] == UInt8(ascii: ":") && ($0 + 1 == count || self[$0 + 1] == 0x20 || self[$0 + 1] == 0x0D) }
  }
}
