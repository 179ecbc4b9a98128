// SPDX-License-Identifier: Apache-2.0
import Primitives

extension HTMLWriter {
  /// In the house style a wide table scrolls in a region of its own, that the keyboard can reach and that has a name:
  ///
  ///     <div class="tabel" tabindex="0" role="region" aria-label="Tabel 1: Stad, Leerlingen">
  mutating func writeTable(_ index: Int, number: Int) {
    beginLine()
    let rows = content(of: index)
    if isHouse {
      output.append("<div class=\"tabel\" tabindex=\"0\" role=\"region\" aria-label=\"")
      output.append(html: tableName(number, header: rows.lowerBound))
      output.append("\">\n")
    }
    output.append("<table>\n<thead>\n")
    var row = rows.lowerBound
    writeRow(row)
    output.append("</thead>\n")
    row = document.nodes[row].end
    if row < rows.upperBound {
      output.append("<tbody>\n")
      while row < rows.upperBound {
        writeRow(row)
        row = document.nodes[row].end
      }
      output.append("</tbody>\n")
    }
    output.append("</table>\n")
    if isHouse { output.append("</div>\n") }
  }

  /// `Tabel 2: Stad, Leerlingen`: the number makes it differ from other tables with the same columns.
  private func tableName(_ number: Int, header: Int) -> String {
    var names: [String] = []
    var cell = header + 1
    while cell < document.nodes[header].end, names.count < 6 {
      let name = String(decoding: document.plainText(of: content(of: cell)), as: UTF8.self)
      if !name.isEmpty { names.append(name) }
      cell = document.nodes[cell].end
    }
    let table = options.words.table
    return names.isEmpty ? "\(table) \(number)" : "\(table) \(number): " + names.joined(separator: ", ")
  }

  private mutating func writeRow(_ row: Int) {
    output.append("<tr>\n")
    for index in Cells(document: document, row: row) {
      guard case .cell(let alignment, let isHeader) = document.nodes[index].kind else { continue }
      // An empty corner is no heading of anything.
      let isHeading = isHeader && !(isHouse && content(of: index).isEmpty)
      output.append(isHeading ? "<th" : "<td")
      if isHouse, isHeading { output.append(" scope=\"col\"") }
      writeAlignment(alignment)
      output.append(UInt8(ascii: ">"))
      writeInlines(content(of: index))
      output.append(isHeading ? "</th>\n" : "</td>\n")
    }
    output.append("</tr>\n")
  }

  private mutating func writeAlignment(_ alignment: Alignment?) {
    switch alignment {
    case .right: output.append(isHouse ? " class=\"rechts\"" : " align=\"right\"")
    case .center: output.append(isHouse ? " class=\"midden\"" : " align=\"center\"")
    case .left: if !isHouse { output.append(" align=\"left\"") }
    case nil: break
    }
  }
}

/// The places of the cells of a row.
private struct Cells: Sequence, IteratorProtocol {
  let document: Document
  let end: Int
  var index: Int

  init(document: Document, row: Int) {
    self.document = document
    end = document.nodes[row].end
    index = row + 1
  }

  mutating func next() -> Int? {
    guard index < end else { return nil }
    defer { index = document.nodes[index].end }
    return index
  }
}
