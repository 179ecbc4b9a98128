// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives
import Yams

/// Reads a YAML text into values with marks: the only place that knows Yams. Simple texts do not need it: see `PlainYAML`.
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
    guard !refusesAliases() else { return nil }
    if let mended = HardSpaces.mend(&source, &report) { return parse(mended, attempt: 0) }
    return PlainYAML.read(source.text) ?? readWithYams()
  }

  mutating func readWithYams() -> YAMLValue? {
    parse(source.text, attempt: 0)
  }
}

extension YAMLReader {
  /// Yams stops at a double key and at a value that should be quoted. It is reported, put right, and the text is read again, so that all
  /// else is found too.
  private mutating func parse(_ text: Bytes, attempt: Int) -> YAMLValue? {
    do {
      let parser = try Parser(yaml: Self.withoutRareBreaks(text), resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      // The parser must live as long as its nodes: it holds their anchors.
      return withExtendedLifetime(parser) { value(of: root) }
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      let first = YAMLMark(line: context.mark.line, column: context.mark.column)
      guard let again = reportDouble(duplicates.first ?? "", first: first, in: text), attempt < 50 else { return nil }
      return parse(again, attempt: attempt + 1)
    } catch let error as YamlError {
      let problem = YAMLProblem(error)
      let diagnostic = problem.diagnostic(in: &source)
      report.add(diagnostic)
      guard ["yaml.dubbele-punt", "yaml.aanhalingsteken"].contains(diagnostic.identifier), let mark = problem.mark, attempt < 50
      else { return nil }
      return QuotedValue.text(text, quotedAt: mark.line).flatMap { parse($0, attempt: attempt + 1) }
    } catch {
      report.error("yaml.inspringen", at: Place(source.file), "de YAML is leesbaar: \(error)", remedy: "kijk de YAML na")
    }
    return nil
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

  private mutating func value(of node: Node) -> YAMLValue? {
    let mark = YAMLMark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    guard isPlainNode(node, at: mark) else { return nil }
    switch node {
    case .scalar(let scalar):
      if scalar.style == .doubleQuoted { checkControls(in: scalar.string, at: mark) }
      return YAMLValue(content: .scalar(scalar.string), mark: mark)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      items.reserveCapacity(sequence.count)
      for item in sequence {
        guard let value = value(of: item) else { return nil }
        items.append(value)
      }
      return YAMLValue(content: .list(items), mark: mark)
    case .mapping(let mapping): return self.value(of: mapping, at: mark)
    case .alias:
      refuseAlias(at: mark)
      return nil
    }
  }

  private mutating func value(of mapping: Node.Mapping, at mark: YAMLMark) -> YAMLValue? {
    var pairs: [YAMLPair] = []
    pairs.reserveCapacity(mapping.count)
    for (key, item) in mapping {
      let keyMark = YAMLMark(line: key.mark?.line ?? mark.line, column: key.mark?.column ?? mark.column)
      guard isPlainNode(key, at: keyMark) else { return nil }
      guard case .scalar(let name) = key else {
        report.error(
          "yaml.sleutel", at: source.place(keyMark), "een sleutel is een woord, geen lijst of groep",
          remedy: "schrijf 'sleutel: waarde', en zet tekst met accolades of blokhaken tussen aanhalingstekens")
        continue
      }
      guard let value = value(of: item) else { return nil }
      // A double key that was renamed; it is reported already.
      if name.string.unicodeScalars.first.map({ (0xE000...0xF8FF).contains($0.value) }) == true { continue }
      pairs.append(YAMLPair(key: name.string, keyMark: keyMark, value: value))
    }
    return YAMLValue(content: .mapping(pairs), mark: mark)
  }
}

extension YAMLReader {
  private static let standardTags = ["tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"]

  /// False, and reported, for a node with an anchor or a tag.
  private mutating func isPlainNode(_ node: Node, at mark: YAMLMark) -> Bool {
    let (anchor, tag) =
      switch node {
      case .scalar(let scalar): (scalar.anchor, scalar.tag)
      case .sequence(let sequence): (sequence.anchor, sequence.tag)
      case .mapping(let mapping): (mapping.anchor, mapping.tag)
      case .alias(let alias): (alias.anchor as Anchor?, alias.tag)
      }
    if anchor != nil {
      refuseAlias(at: mark)
      return false
    }
    let name = tag.rawValue
    // Yams gives every node its standard tag once it compares keys.
    if name.isEmpty || name == "!" || Self.standardTags.contains(name) { return true }
    report.error(
      "yaml.tag", at: source.place(mark), "een waarde heeft geen YAML-tag (een woord met '!' ervoor)",
      remedy: "haal '\(name)' weg, of zet de waarde tussen aanhalingstekens")
    return false
  }

  private mutating func refuseAlias(at mark: YAMLMark) {
    report.add(YAMLProblem.alias.diagnostic(at: source.place(mark)))
  }

  /// `"\0"` and the like write characters that no page and no feed may hold.
  private mutating func checkControls(in text: String, at mark: YAMLMark) {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else { return }
    report.error(
      "yaml.stuurteken", at: source.place(mark), "een tekst bevat geen onzichtbare stuurtekens",
      remedy: "haal de reeks met \\ (zoals \\0 of \\x07) weg")
  }

  /// Yams expands aliases while it reads. A text with so many of them that this could take long (an "alias bomb") is refused unread.
  private mutating func refusesAliases() -> Bool {
    let scan = AliasScan(source.text)
    guard scan.aliases > 16, let offset = scan.firstAnchor else { return false }
    var line = 1
    var lineStart = 0
    for index in 0..<offset where source.text[index] == 0x0A { (line, lineStart) = (line + 1, index + 1) }
    refuseAlias(at: YAMLMark(line: line, column: String(decoding: source.text[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1))
    return true
  }

  /// Reports the second place of a key and gives the text in which that one has another name.
  private mutating func reportDouble(_ name: String, first: YAMLMark, in text: Bytes) -> Bytes? {
    // A renamed key that is double again: its first place was reported.
    if name.hasPrefix("\u{E000}") { return nil }
    let double = DoubleKey(name, first: first, in: text)
    report.error(
      "yaml.dubbele-sleutel", at: source.place(double.second ?? first),
      "een sleutel staat er één keer; '\(name)' staat er al op regel \(source.firstLine + first.line - 1)",
      remedy: "houd één van de twee regels en haal de andere weg")
    return double.renamed
  }
}
