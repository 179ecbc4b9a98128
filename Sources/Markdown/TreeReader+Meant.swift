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
    let content = source.text[line].dropFirst(leaf.column - 1)
    guard let sign = content.first, Self.signs.contains(sign) else { return }
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

  private static let signs: Bytes = [UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "|")]

  /// The first line of a paragraph that begins with a sign of a word processor.
  private mutating func reportMeantList(_ leaf: Leaf) {
    for line in leaf.line...max(leaf.line, leaf.lastLine) {
      let content = source.text[source.continuation(line)]
      guard let first = content.first, first == 0xE2 || first == 0xC2, Self.bullets.contains(where: { content.starts(with: $0) }) else {
        continue
      }
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
  mutating func reportMeantLinks(in nodes: Range<Int>, of leaf: Leaf) {
    for index in nodes {
      guard case .text(let span) = document.nodes[index].kind else { continue }
      let text = document.text[span.start..<span.end]
      if let number = Self.meantNote(in: text) {
        report.warning(
          "markdown.voetnoot", at: place(of: "[\(number)]", in: leaf), "een voetnoot is [^\(number)], met een dakje",
          remedy: "schrijf [^\(number)] waar [\(number)] staat")
        return
      }
      guard let remedy = Self.meantLink(in: text) else { continue }
      report.warning("markdown.link", at: place(of: leaf), "een link is [tekst](adres), zonder spaties in het adres", remedy: remedy)
      return
    }
  }

  /// The first line of a paragraph that has a sign, or else the paragraph.
  private func place(of sign: String, in leaf: Leaf) -> Place {
    let line = sourceLines(of: leaf).first { source.text[source.line($0)].contains(sequence: sign) }
    return line.map { source.place(line: $0) } ?? place(of: leaf)
  }

  /// `Dat hielp.[1]`, as Word shows the mark of a note → 1
  private static func meantNote(in text: ArraySlice<UInt8>) -> Int? {
    guard let open = text.firstIndex(of: UInt8(ascii: "[")) else { return nil }
    let digits = text[(open + 1)...].prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count), digits.endIndex < text.endIndex, text[digits.endIndex] == UInt8(ascii: "]") else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

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
    if text.contains(UInt8(ascii: ")"), UInt8(ascii: "[")), text.contains(sequence: ")[http") {
      return "schrijf eerst [tekst] en dan (adres)"
    }
    if text.contains(sequence: "[["), text.contains(sequence: "]]") { return "schrijf [tekst](adres), met één haak aan elke kant" }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(sequence: String) -> Bool {
    let wanted = Bytes(sequence.utf8)
    var index = startIndex
    while let found = position(of: wanted[0], from: index) {
      if self[found...].starts(with: wanted) { return true }
      index = found + 1
    }
    return false
  }
}
