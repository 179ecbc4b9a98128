// SPDX-License-Identifier: Apache-2.0
import Primitives

extension Document {
  /// The words of the body without mark-up, code blocks or notes, for summaries and feeds; a line for each block.
  ///
  ///     "## Kop\n\nEen *mooie* [link](x.md)."  →  "Kop\nEen mooie link."
  package var plainText: String {
    String(decoding: plainText(of: 0..<bodyEnd), as: UTF8.self)
  }

  /// The beginning of the plain text, cut between two words: at most this many characters, followed by `…` if there is more.
  package func excerpt(of length: Int) -> String {
    let words = plainText.split(whereSeparator: \.isWhitespace)
    var result = ""
    var count = 0
    for word in words {
      count += word.count + (result.isEmpty ? 0 : 1)
      guard count <= length else { return result + "…" }
      if !result.isEmpty { result += " " }
      result += word
    }
    return result
  }

  func plainText(of range: Range<Int>) -> Bytes {
    // Nearly all headings and links are one text.
    if range.count == 1, case .text(let span) = nodes[range.lowerBound].kind { return Bytes(text[span.start..<span.end]) }
    var result: Bytes = []
    for index in range {
      switch nodes[index].kind {
      case .text(let span), .codeSpan(let span): result.append(contentsOf: text[span.start..<span.end])
      case .softBreak, .lineBreak: result.append(UInt8(ascii: " "))
      case .cell:
        let isEmpty = nodes[index].end == index + 1
        if !isEmpty, result.last != UInt8(ascii: "\n"), !result.isEmpty { result.append(UInt8(ascii: " ")) }
      case .paragraph, .heading, .row: if result.last != UInt8(ascii: "\n") && !result.isEmpty { result.append(UInt8(ascii: "\n")) }
      default: break
      }
    }
    return result
  }
}
