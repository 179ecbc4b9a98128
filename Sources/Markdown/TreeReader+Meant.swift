// SPDX-License-Identifier: Apache-2.0
import CCmark
import Diagnostics
import Primitives

/// What an author meant and Markdown does not read: it would stand on the page as signs.
extension TreeReader {
  /// A paragraph that should have been a heading, a block, a list or a table.
  mutating func reportMeantBlock(_ leaf: Leaf) {
    reportMeantList(leaf)
    let line = source.line(leaf.line)
    let start = line.lowerBound + leaf.column - 1
    guard start < line.upperBound, case let sign = source.text[start], Self.isSign(sign) else { return }
    let content = source.text[start..<line.upperBound]
    let place = source.place(line: leaf.line, offset: line.lowerBound + leaf.column - 1)
    switch sign {
    case UInt8(ascii: "#"):
      let marks = content.prefix { $0 == UInt8(ascii: "#") }.count
      guard (2...6).contains(marks), let next = content.dropFirst(marks).first, !next.isSpaceOrTab else { return }
      report.warning(
        "markdown.kop", at: place, "achter de # van een kop staat een spatie",
        remedy: "zet een spatie achter \(String(repeating: "#", count: marks))")
    case UInt8(ascii: ":"):
      guard content.starts(with: ":::".utf8) else { return }
      report.warning(
        "blok.onbekend", at: place, "een blok begint en eindigt met drie accenten (```), niet met ':::'",
        remedy: "zet ``` op de plaats van :::, met de naam van het blok er direct achter")
    case UInt8(ascii: "|"):
      guard leaf.lastLine > leaf.line, content.trimmed.last == UInt8(ascii: "|"),
        case let next = source.text[source.continuation(leaf.line + 1)], next.first == UInt8(ascii: "|"),
        // Hyphens in another number than the header has columns are told elsewhere.
        next.contains(where: { !"|-: ".utf8.contains($0) })
      else { return }
      report.warning(
        "markdown.tabel", at: place, "onder de kop van een tabel staat een regel met streepjes",
        remedy: "schrijf onder de kop een regel met voor elke kolom | --- |")
    default: break
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "|")
  }

  /// The first line of a paragraph that begins with a sign of a word processor.
  private mutating func reportMeantList(_ leaf: Leaf) {
    for line in leaf.line...max(leaf.line, leaf.lastLine) {
      let range = source.continuation(line)
      guard !range.isEmpty, case let first = source.text[range.lowerBound], first == 0xE2 || first == 0xC2 else { continue }
      let content = source.text[range]
      guard Self.bullets.contains(where: { content.starts(with: $0) }) else { continue }
      report.warning(
        "markdown.lijst", at: source.place(line: line, offset: content.startIndex),
        "elk punt van een lijst begint met een streepje en een spatie",
        remedy: "zet '- ' op de plaats van het teken, elk punt op een eigen regel")
      return
    }
  }

  /// • · ▪ ● ◦, as word processors write them.
  private static let bullets = ["\u{2022}", "\u{B7}", "\u{25AA}", "\u{25CF}", "\u{25E6}"].map { Bytes($0.utf8) }

  /// ```` ``` ```` without its end takes all that follows.
  mutating func reportOpenFence(from first: Int, to last: Int, at place: Place) {
    func marks(_ number: Int) -> ArraySlice<UInt8> {
      let line = source.text[source.line(number)].drop { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
      guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return [] }
      return line.prefix { $0 == mark }
    }
    guard let column = place.column, first >= 1, first <= source.lineCount else { return }
    let opening = source.text[source.line(first)].dropFirst(column - 1).prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    guard opening.count >= 3 else { return }
    if last > first, last <= source.lineCount, case let end = marks(last), end.first == opening.first, end.count >= opening.count,
      source.text[end.endIndex..<source.line(last).upperBound].isBlank
    {
      return
    }
    report.error(
      "blok.open", at: place, "een blok dat met \(String(decoding: opening, as: UTF8.self)) begint, eindigt ook zo",
      remedy: "zet na de laatste regel van het blok een regel met alleen \(String(decoding: opening, as: UTF8.self))")
  }

  /// What is left of a link that none became.
  ///
  ///     [het plan](mijn plan.md)     [het plan] (plan.md)     (het plan)[https://…]     [[plan]]
  ///
  /// `textStart`: where the texts of these nodes begin. Nearly none has a bracket.
  mutating func reportMeantLinks(in nodes: Range<Int>, textStart: Int, of leaf: Leaf) {
    guard document.text.hasBracket(from: textStart) else { return }
    for index in nodes {
      guard case .text(let span) = document.nodes[index].kind else { continue }
      let text = document.text[span.start..<span.end]
      if let number = Self.meantNote(in: text) {
        report.warning(
          "markdown.voetnoot", at: place(of: Bytes("[\(number)]".utf8), in: leaf), "een voetnoot is [^\(number)], met een dakje",
          remedy: "schrijf [^\(number)] waar [\(number)] staat")
        return
      }
      guard let remedy = Self.meantLink(in: text) else { continue }
      report.warning("markdown.link", at: place(of: leaf), "een link is [tekst](adres), zonder spaties in het adres", remedy: remedy)
      return
    }
  }

  /// The first line of a paragraph that has a sign, or else the paragraph.
  private func place(of sign: Bytes, in leaf: Leaf) -> Place {
    let line = sourceLines(of: leaf).first { number in
      let line = source.line(number)
      return source.text[line].firstRange(of: sign, from: line.lowerBound) != nil
    }
    return line.map { source.place(line: $0) } ?? place(of: leaf)
  }

  /// `Dat hielp.[1]`, as Word shows the mark of a note → 1
  private static func meantNote(in text: ArraySlice<UInt8>) -> Int? {
    guard let open = text.firstIndex(of: UInt8(ascii: "[")) else { return nil }
    let digits = text[(open + 1)...].prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count), digits.endIndex < text.endIndex, text[digits.endIndex] == UInt8(ascii: "]") else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static let swappedLink = Bytes(")[http".utf8)

  private static func meantLink(in text: ArraySlice<UInt8>) -> String? {
    var index = text.startIndex
    while let close = text.position(of: UInt8(ascii: "]"), from: index) {
      let after = text[(close + 1)...]
      if after.first == UInt8(ascii: "("), text[..<close].contains(UInt8(ascii: "[")) {
        return after.contains(UInt8(ascii: ")"))
          ? "zet %20 op de plaats van elke spatie in het adres" : "zet ) achter het adres, zonder spaties erin"
      }
      if after.starts(with: " (http".utf8) { return "haal de spatie tussen ] en ( weg" }
      index = close + 1
    }
    if text.firstRange(of: swappedLink, from: text.startIndex) != nil { return "schrijf eerst [tekst] en dan (adres)" }
    if text.contains(UInt8(ascii: "["), UInt8(ascii: "[")), text.contains(UInt8(ascii: "]"), UInt8(ascii: "]")) {
      return "schrijf [tekst](adres), met één haak aan elke kant"
    }
    return nil
  }
}

extension Array where Element == UInt8 {
  /// `[` or `]`
  fileprivate func hasBracket(from start: Int) -> Bool {
    position(of: UInt8(ascii: "["), from: start) != nil || position(of: UInt8(ascii: "]"), from: start) != nil
  }
}
