// SPDX-License-Identifier: Apache-2.0
import Primitives

extension HTMLWriter {
  /// The fragments have an underscore, which no slug has, so that no heading can have the same one.
  private var notePrefix: String { isHouse ? "voetnoot_" : "fn" }

  /// `verwijzing_1`; a second reference to the same note is `verwijzing_1_2`.
  private func referenceIdentifier(_ number: Int, _ occurrence: Int) -> String {
    let base = isHouse ? "verwijzing_\(number)" : "fnref\(number)"
    return occurrence == 1 ? base : base + (isHouse ? "_" : "-") + "\(occurrence)"
  }

  mutating func writeNoteReference(number: Int, occurrence: Int) {
    output.append(isHouse ? "<sup>" : "<sup class=\"footnote-ref\">")
    output.append(text: "<a href=\"#\(notePrefix)\(number)\" id=\"\(referenceIdentifier(number, occurrence))\"")
    if isHouse { output.append(text: " aria-label=\"\(options.words.note) \(number)\"") }
    output.append(text: ">\(number)</a></sup>")
  }

  mutating func writeNotes() {
    guard !document.notes.isEmpty else { return }
    beginLine()
    output.append(
      text: isHouse
        ? "<div class=\"voetnoten\" role=\"doc-endnotes\" aria-label=\"\(options.words.notes)\">\n<ol>\n"
        : "<section class=\"footnotes\">\n<ol>\n")
    for (index, note) in document.notes.enumerated() {
      output.append(text: "<li id=\"\(notePrefix)\(index + 1)\">\n")
      writeNote(note.nodes, number: index + 1)
      output.append("</li>\n")
    }
    output.append(isHouse ? "</ol>\n</div>\n" : "</ol>\n</section>\n")
  }

  /// The way back to the text stands at the end of the last paragraph, or on its own where the note ends in something else.
  private mutating func writeNote(_ nodes: Range<Int>, number: Int) {
    var last: Int?
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      last = index
      index = document.nodes[index].end
    }
    if let last, case .paragraph = document.nodes[last].kind {
      writeBlocks(nodes.lowerBound..<last)
      writeParagraph(last, isTight: false, endOfNote: number)
    } else {
      writeBlocks(nodes)
      beginLine()
      writeBackLinks(note: number)
      output.append("\n")
    }
  }

  mutating func writeBackLinks(note number: Int) {
    for occurrence in 1...max(1, document.notes[number - 1].references) {
      if occurrence > 1 { output.append(UInt8(ascii: " ")) }
      output.append(text: "<a href=\"#\(referenceIdentifier(number, occurrence))\" class=\"")
      if isHouse {
        output.append(text: "terug\" aria-label=\"\(options.words.back)")
        if occurrence > 1 { output.append(text: ", \(options.words.occurrence) \(occurrence)") }
      } else {
        output.append("footnote-backref")
      }
      output.append("\">↩</a>")
    }
  }
}
