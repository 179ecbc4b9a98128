// SPDX-License-Identifier: Apache-2.0
import CCmark
import Diagnostics
import Primitives

extension TreeReader {
  /// The definition that a link or image stands for: libcmark was told that `[^1]` leads to the address ⟨1⟩0.
  func noteDefinition(of node: OpaquePointer) -> Int? {
    guard !footnotes.definitions.isEmpty, let address = cmark_node_get_url(node),
      UInt8(bitPattern: address.pointee) == Footnotes.addressMark
    else { return nil }
    guard let index = Int(String(cString: address + 1)), footnotes.definitions.indices.contains(index) else { return nil }
    return index
  }

  /// `[^1]` is a reference; `[^1][^2]` are two, and `[tekst][^1]` is text in brackets with one, though libcmark sees one link.
  mutating func readNoteReference(_ node: OpaquePointer, to definition: Int, in leaf: Leaf, depth: Int) {
    let label = plainLabel(of: node)
    if let label, label == footnotes.definitions[definition].label {
      appendReference(to: definition)
    } else if let label, let other = footnotes.index(of: label) {
      appendReference(to: other)
      appendReference(to: definition)
    } else if let label, label.caseFolded == footnotes.definitions[definition].label.caseFolded {
      appendReference(to: definition)
    } else {
      appendText("[")
      readInlines(of: node, in: leaf, depth: depth + 1)
      appendText("]")
      appendReference(to: definition)
    }
  }

  private mutating func appendReference(to definition: Int) {
    let number: Int
    if let known = noteNumbers[definition] {
      number = known
    } else {
      noteOrder.append((definition, 0))
      number = noteOrder.count
      noteNumbers[definition] = number
    }
    noteOrder[number - 1].references += 1
    _ = open(.noteReference(number: number, occurrence: noteOrder[number - 1].references))
  }

  /// The text of a link that is nothing but text.
  private func plainLabel(of node: OpaquePointer) -> Bytes? {
    var label: Bytes = []
    var child = cmark_node_first_child(node)
    while let current = child {
      guard cmark_node_get_type(current) == CMARK_NODE_TEXT, let text = cmark_node_get_literal(current) else { return nil }
      label.append(terminatedBy0: text)
      child = cmark_node_next(current)
    }
    return label
  }
}

extension TreeReader {
  mutating func reportUnusedNotes() {
    for (index, definition) in footnotes.definitions.enumerated() where noteNumbers[index] == nil {
      let label = String(decoding: definition.label, as: UTF8.self)
      report.warning(
        "markdown.voetnoot", at: source.place(line: index + 1), "de tekst verwijst naar elke voetnoot; [\(label)] wordt niet gebruikt",
        remedy: "zet [\(label)] in de tekst waar de voetnoot bij hoort, of haal de voetnoot weg")
    }
  }

  /// `[^naam]` that is still text has no definition, unless the author wrote `\[^naam]`.
  mutating func reportUnknownNotes(in range: Range<Int>, of leaf: Leaf) {
    var seen: [Bytes] = []
    for index in range {
      guard case .text(let span) = document.nodes[index].kind else { continue }
      for label in Self.noteLabels(in: document.text[span.start..<span.end]) where !seen.contains(label) && seen.count < 20 {
        seen.append(label)
        guard let place = unescapedPlace(of: label, in: leaf) else { continue }
        reportUnknownNote(label, at: place)
      }
    }
  }

  /// `> [^1]: woord` was the definition of a link after all.
  mutating func reportLinkThatLooksLikeNote(_ index: Int, at place: Place) {
    guard index + 1 < document.nodes.count, case .text(let span) = document.nodes[index + 1].kind,
      document.text[span.start..<span.end].first == UInt8(ascii: "^")
    else { return }
    reportUnknownNote(Bytes(document.text[span.start..<span.end]), at: place)
  }

  private mutating func reportUnknownNote(_ label: Bytes, at place: Place) {
    let label = String(decoding: label, as: UTF8.self)
    report.warning(
      "markdown.voetnoot", at: place, "elke voetnoot wordt ergens in de tekst beschreven; [\(label)] nergens",
      remedy: "zet onderaan, aan het begin van een regel: [\(label)]: de tekst van de voetnoot")
  }

  private static func noteLabels(in text: ArraySlice<UInt8>) -> [Bytes] {
    var labels: [Bytes] = []
    var start: Int?
    var previous: UInt8 = 0
    for index in text.indices {
      if text[index] == UInt8(ascii: "^"), previous == UInt8(ascii: "[") {
        start = index
      } else if let begin = start {
        if text[index] == UInt8(ascii: "]") {
          if index > begin + 1 { labels.append(Bytes(text[begin..<index])) }
          start = nil
        } else if !Footnotes.isLabelByte(text[index]) {
          start = nil
        }
      }
      previous = text[index]
    }
    return labels
  }

  private func unescapedPlace(of label: Bytes, in leaf: Leaf) -> Place? {
    let needle = [UInt8(ascii: "[")] + label + [UInt8(ascii: "]")]
    for line in sourceLines(of: leaf) {
      let range = source.line(line)
      var rest = source.text[range]
      while let start = rest.firstIndex(of: UInt8(ascii: "[")) {
        let isEscaped = start > range.lowerBound && source.text[start - 1] == UInt8(ascii: "\\")
        if !isEscaped, source.text[start..<range.upperBound].starts(with: needle) { return source.place(line: line, offset: start) }
        rest = source.text[(start + 1)..<range.upperBound]
      }
    }
    return nil
  }
}
