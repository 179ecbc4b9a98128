// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// A table as it stands in the lines of a paragraph: `| naam | aantal |` above `| --- | ---: |`.
///
/// The cells are cut from the source lines, because in libcmark's tree `\|` has lost its backslash and emphasis may cross cells.
struct TableSource {
  /// The lines of the paragraph before the table.
  var lead: Range<Int>
  /// The offsets of the first of these lines, which can stand behind the mark of a list item.
  var firstLineContent: Range<Int>
  var header: Row
  var alignments: [Alignment?]
  var rows: [Row]
  /// The paragraph was read as the text of a heading, because `---` stands directly under the table.
  var endsInRule = false

  struct Row {
    var line: Int
    /// The offsets of the text of each cell, without the white space around it.
    var cells: [Range<Int>]
  }

  /// More columns fit on no screen; and short rows are filled up, so that many columns could make a page of many times the text.
  static let maximumColumns = 200
}

extension TableSource {
  /// The table in these lines of a paragraph, if there is one.
  static func find(in lines: ClosedRange<Int>, column: Int, isHeading: Bool, source: Source, report: inout Report) -> TableSource? {
    guard lines.count >= 2, let delimiters = source.delimiterRows else { return nil }
    func content(_ line: Int) -> Range<Int> {
      guard line == lines.lowerBound else { return source.continuation(line) }
      let range = source.line(line)
      return min(range.lowerBound + column - 1, range.upperBound)..<range.upperBound
    }
    let underline = isHeading ? source.underline(endingAt: lines.upperBound) : nil
    let last = underline.map { $0 - 1 } ?? lines.upperBound
    var mismatch: (line: Int, columns: Int, headerColumns: Int)?
    for line in delimiters.lines(in: (lines.lowerBound + 1)...max(lines.lowerBound + 1, last)) where line <= last {
      let delimiterCells = cells(in: content(line), of: source.text)
      let header = Row(line: line - 1, cells: cells(in: content(line - 1), of: source.text))
      guard header.cells.count == delimiterCells.count, delimiterCells.count <= maximumColumns else {
        mismatch = mismatch ?? (line, delimiterCells.count, header.cells.count)
        continue
      }
      let rows = line < last ? (line + 1...last).map { Row(line: $0, cells: cells(in: content($0), of: source.text)) } : []
      var table = TableSource(
        lead: lines.lowerBound..<(line - 1), firstLineContent: content(lines.lowerBound), header: header,
        alignments: delimiterCells.map { alignment(source.text[$0]) }, rows: rows)
      if let underline { table.take(underline: underline, content: content(underline), source: source) }
      table.reportRows(source: source, report: &report)
      if let empty = header.cells.firstIndex(where: \.isEmpty) {
        report.warning(
          "markdown.kolomkop", at: source.place(line: header.line), "elke kolom van een tabel heeft een kop, en kolom \(empty + 1) niet",
          remedy: "schrijf in de kop wat er in die kolom staat")
      }
      return table
    }
    if let mismatch { Self.report(mismatch: mismatch, source: source, report: &report) }
    return nil
  }

  /// What libcmark took for the underline of a heading is a rule or, of `=` or too few dashes, one more row.
  private mutating func take(underline line: Int, content: Range<Int>, source: Source) {
    let marks = source.text[content].trimmed
    if marks.first == UInt8(ascii: "-"), marks.count >= 3 {
      endsInRule = true
    } else {
      rows.append(Row(line: line, cells: Self.cells(in: content, of: source.text)))
    }
  }

  private func reportRows(source: Source, report: inout Report) {
    for row in rows where row.cells.count != alignments.count {
      report.warning(
        "markdown.tabel", at: source.place(line: row.line),
        "elke rij van een tabel heeft evenveel cellen als de kop: \(alignments.count), niet \(row.cells.count)",
        remedy: row.cells.count < alignments.count
          ? "vul de rij aan met | ; hoort deze regel niet bij de tabel, zet er dan een lege regel boven"
          : "haal een cel weg, of schrijf \\| voor een streep die bij de tekst hoort")
    }
  }

  private static func report(mismatch: (line: Int, columns: Int, headerColumns: Int), source: Source, report: inout Report) {
    if mismatch.columns == mismatch.headerColumns {
      report.error(
        "markdown.tabel", at: source.place(line: mismatch.line), "een tabel heeft hoogstens \(maximumColumns) kolommen",
        remedy: "zet grote tabellen als gegevens in Content/monitor")
    } else {
      report.warning(
        "markdown.tabel", at: source.place(line: mismatch.line),
        "de streepjes onder de kop van een tabel hebben evenveel kolommen als de kop: \(mismatch.headerColumns), niet \(mismatch.columns)",
        remedy: "schrijf onder elke kolomkop | --- |")
    }
  }
}

extension Source {
  /// The line under a heading of more lines. libcmark says that a heading ends there, or on the line after it.
  fileprivate func underline(endingAt line: Int) -> Int {
    let marks = text[continuation(line - 1)].trimmed
    let isUnderline = marks.first.map { mark in (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-")) && marks.allSatisfy { $0 == mark }
    }
    return isUnderline == true ? line - 1 : line
  }
}

extension TableSource {
  /// Cuts a row at its `|`, but not at `\|`; a `|` at either end is a border.
  static func cells(in range: Range<Int>, of text: ArraySlice<UInt8>) -> [Range<Int>] {
    let row = text[range].trimmed
    guard !row.isEmpty else { return [] }
    var cells: [Range<Int>] = []
    var start = row.startIndex
    if row[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    func close(at end: Int) {
      let cell = text[start..<end].trimmed
      cells.append(cell.startIndex..<cell.endIndex)
    }
    while index < row.endIndex {
      switch row[index] {
      case UInt8(ascii: "\\") where index + 1 < row.endIndex && row[index + 1].isASCIIPunctuation: index += 2
      case UInt8(ascii: "|"):
        close(at: index)
        index += 1
        start = index
      default: index += 1
      }
    }
    if start < row.endIndex { close(at: row.endIndex) }
    return cells
  }

  private static func alignment(_ marks: ArraySlice<UInt8>) -> Alignment? {
    switch (marks.first == UInt8(ascii: ":"), marks.last == UInt8(ascii: ":")) {
    case (true, true): .center
    case (true, false): .left
    case (false, true): .right
    case (false, false): nil
    }
  }
}

/// The lines of a text that can be the second line of a table, in order.
struct DelimiterRows {
  private let numbers: [Int]

  /// Nil for the many texts without one.
  init?(of source: Source) {
    var numbers: [Int] = []
    for number in 1...max(1, source.lineCount) where number <= source.lineCount {
      let range = source.continuation(number)
      // Nearly no line has these signs only; the others are not cut out.
      guard !range.isEmpty, Self.isMark(source.text[range.lowerBound]),
        range.allSatisfy({ Self.isMark(source.text[$0]) || source.text[$0].isSpaceOrTab }), Self.isDelimiterRow(source.text[range])
      else { continue }
      numbers.append(number)
    }
    guard !numbers.isEmpty else { return nil }
    self.numbers = numbers
  }

  func lines(in range: ClosedRange<Int>) -> ArraySlice<Int> {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return numbers[low...].prefix { $0 <= range.upperBound }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// `| --- | :-: |`: dashes in every cell, a colon at most at their ends, and a `|` or `:` that tells it from the underline of a heading.
  private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.contains(where: { isMark($0) && $0 != UInt8(ascii: "-") }) else { return false }
    return TableSource.cells(in: line.startIndex..<line.endIndex, of: line).allSatisfy { cell in
      var dashes = line[cell]
      if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
      if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
  }
}
