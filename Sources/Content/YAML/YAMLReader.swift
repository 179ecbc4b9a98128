// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Reads a YAML text into values with marks, and says what is wrong with it. Simple texts do not need libyaml: see `PlainYAML`.
///
/// Texts stay texts (`no`, `012` and `2023-04-03` mean nothing yet). Anchors, aliases and tags are refused.
struct YAMLReader {
  private(set) var source: YAMLSource
  private(set) var report = Report()

  init(_ source: YAMLSource) {
    self.source = source
  }

  /// The value of the whole text; nil when it is broken (the report says where) or empty (the report says nothing).
  mutating func read() -> YAMLValue? {
    if let mended = HardSpaces.mend(&source, &report) { return parse(mended, attempt: 0) }
    return PlainYAML.read(source.text) ?? readWithLibyaml()
  }

  mutating func readWithLibyaml() -> YAMLValue? {
    parse(source.text, attempt: 0)
  }
}

extension YAMLReader {
  /// Reading stops at a double key and at a value that should be quoted. It is reported, put right, and the text is read again, so that
  /// all else is found too.
  private mutating func parse(_ text: Bytes, attempt: Int) -> YAMLValue? {
    do throws(YAMLError) {
      let document = try YAMLDocument(Self.withoutRareBreaks(text))
      return document.notes.allSatisfy { take($0) } ? document.value : nil
    } catch {
      guard let again = mended(text, after: error), attempt < 50 else { return nil }
      return parse(again, attempt: attempt + 1)
    }
  }

  /// Reports an error; the text without it, where it is clear what was meant.
  private mutating func mended(_ text: Bytes, after error: YAMLError) -> Bytes? {
    if case .doubleKey(let name, let first) = error { return reportDouble(name, first: first, in: text) }
    let problem = YAMLProblem(error)
    let diagnostic = problem.diagnostic(in: &source)
    report.add(diagnostic)
    guard ["yaml.dubbele-punt", "yaml.aanhalingsteken"].contains(diagnostic.identifier), let mark = problem.mark else { return nil }
    return QuotedValue.text(text, quotedAt: mark.line)
  }

  /// libyaml counts the line ends of Unicode and a lone CR as lines and editors do not: they become spaces.
  private static func withoutRareBreaks(_ text: Bytes) -> String {
    let isRare = text.indices.contains { index in
      switch text[index] {
      case 0x0D: index + 1 == text.count || text[index + 1] != 0x0A
      case 0xC2: index + 1 < text.count && text[index + 1] == 0x85
      case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9)
      default: false
      }
    }
    let string = String(decoding: text, as: UTF8.self)
    guard isRare else { return string }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in string.unicodeScalars {
      if previous == "\r" { scalars.append(scalar == "\n" ? "\r" : " ") }
      switch scalar {
      case "\r": break
      case "\u{85}", "\u{2028}", "\u{2029}": scalars.append(" ")
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }
}

extension YAMLReader {
  /// Reports what YAML allows and we do not. False where the text has no value for it.
  private mutating func take(_ note: YAMLNote) -> Bool {
    let place = source.place(note.mark)
    switch note.kind {
    case .anchor:
      report.add(YAMLProblem.alias.diagnostic(at: place))
      return false
    case .tag(let name):
      report.error(
        "yaml.tag", at: place, "een waarde heeft geen YAML-tag (een woord met '!' ervoor)",
        remedy: "haal '\(name)' weg, of zet de waarde tussen aanhalingstekens")
      return false
    case .controls:
      report.error(
        "yaml.stuurteken", at: place, "een tekst bevat geen onzichtbare stuurtekens",
        remedy: "haal de reeks met \\ (zoals \\0 of \\x07) weg")
    case .complexKey:
      report.error(
        "yaml.sleutel", at: place, "een sleutel is een woord, geen lijst of groep",
        remedy: "schrijf 'sleutel: waarde', en zet tekst met accolades of blokhaken tussen aanhalingstekens")
    }
    return true
  }

  /// Reports the second place of a key and gives the text in which that one has another name.
  private mutating func reportDouble(_ name: String, first: YAMLMark, in text: Bytes) -> Bytes? {
    // A renamed key that is double again: its first place was reported.
    if DoubleKey.isRenamed(name) { return nil }
    let double = DoubleKey(name, first: first, in: text)
    report.error(
      "yaml.dubbele-sleutel", at: source.place(double.second ?? first),
      "een sleutel staat er één keer; '\(name)' staat er al op regel \(source.firstLine + first.line - 1)",
      remedy: "houd één van de twee regels en haal de andere weg")
    return double.renamed
  }
}
