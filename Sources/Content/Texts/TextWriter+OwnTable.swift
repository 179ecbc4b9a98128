// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markdown
import Primitives
import Tables

extension TextWriter {
  /// ```` ```tabel ````: figures of a dataset (keys), or rows of its own as CSV, behind a line `---` under the keys.
  ///
  ///     ```tabel
  ///     titel: Deelname per jaar
  ///     ---
  ///     jaar,scholen
  ///     2023,12
  ///     ```
  func writeTable(_ block: FencedBlock, _ html: inout Bytes, _ report: inout Report) {
    guard let parts = OwnTable(block) else { return writeFigure(block, BlockKeys.table, datasetTable, &html, &report) }
    var reader = YAMLReader(
      YAMLSource(file: file, firstLine: block.firstContentLine, indent: max(0, (block.place.column ?? 1) - 1), text: parts.yaml))
    let value = reader.read() ?? YAMLValue(content: .mapping([]), mark: YAMLMark(line: 1, column: 1))
    var scope = Scope(BlockKeys.ownTable, reader.source, names: context.names)
    let title = MappingReader(value, &scope)?.read(BlockKeys.title, &scope)
    report.add(contentsOf: reader.report)
    if !reader.report.hasErrors { report.add(contentsOf: scope.report) }
    // Blank lines before the rows, so that the table counts the lines of the file.
    let blank = Bytes(repeating: 0x0A, count: max(0, block.firstContentLine + parts.csvLine - 2))
    guard let table = Table.read(blank + parts.csv, file: file, report: &report), let title else { return }
    html.append(table, title: title)
  }
}

/// The two parts of a block whose rows stand in it.
private struct OwnTable {
  var yaml: Bytes
  var csv: Bytes
  /// The line of the block on which the CSV starts, from 1.
  var csvLine: Int

  /// Nil where there is no line `---` in the block.
  init?(_ block: FencedBlock) {
    var lines = block.literal.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let fence = lines.firstIndex { line in
      line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
    }
    guard let fence else { return nil }
    yaml = Bytes(lines[..<fence].joined(separator: [0x0A]))
    csv = Bytes(lines[(fence + 1)...].joined(separator: [0x0A]))
    csvLine = fence + 2
  }
}

extension Array where Element == UInt8 {
  /// A table with a caption, its first column as row headings, and numbers to the right; in a region that scrolls on narrow screens.
  fileprivate mutating func append(_ table: Table, title: String) {
    let isNumeric = table.header.indices.map { column in
      column > 0 && table.rowCount > 0 && (0..<table.rowCount).allSatisfy { table.number(row: $0, column: column) != nil }
    }
    append("<div class=\"tabel\" tabindex=\"0\" role=\"region\" aria-label=\"")
    append(escaping: title)
    append("\">\n<table>\n<caption>")
    append(escaping: title)
    append("</caption>\n<thead>\n<tr>")
    for (column, name) in table.header.enumerated() {
      append(isNumeric[column] ? "<th scope=\"col\" class=\"rechts\">" : "<th scope=\"col\">")
      append(escaping: name)
      append("</th>")
    }
    append("</tr>\n</thead>\n<tbody>\n")
    for row in 0..<table.rowCount {
      append("<tr>")
      for column in table.header.indices {
        append(column == 0 ? "<th scope=\"row\">" : isNumeric[column] ? "<td class=\"rechts\">" : "<td>")
        append(escaping: table.text(row: row, column: column))
        append(column == 0 ? "</th>" : "</td>")
      }
      append("</tr>\n")
    }
    append("</tbody>\n</table>\n</div>\n")
  }
}
