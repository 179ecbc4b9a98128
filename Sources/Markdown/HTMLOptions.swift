// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// How a document is written as HTML.
package struct HTMLOptions {
  package enum Dialect: Sendable {
    /// For the pages of the portal.
    case house
    /// As in the examples of CommonMark and GFM, with libcmark's safe mode for raw HTML and addresses.
    case commonMark
  }

  /// Where a link or image leads in the portal.
  package struct Target: Hashable, Sendable {
    package var address: String
    /// Of an image, in pixels, so that the page does not jump when it arrives.
    package var size: Size?

    package init(address: String, size: Size? = nil) {
      self.address = address
      self.size = size
    }
  }

  package struct Size: Hashable, Sendable {
    package var width: Int
    package var height: Int

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  package var dialect: Dialect
  package var words: HTMLWords
  /// Turns `../ouderinitiatieven/croostwijk.md#kosten` into an address. Nil: there is no such thing, which is
  /// reported here; the text of the link stays, without the link.
  package var resolve: (Document.Link, inout Report) -> Target?
  /// Writes a fenced block with an info word that has a meaning of its own; false: it is shown as code.
  package var writeFence: (FencedBlock, inout Bytes, inout Report) -> Bool
  /// Writes a piece of running text, outside headings, links, quotations, tables, code and notes; false: it is written as it is.
  package var writeText: ((ArraySlice<UInt8>, inout Bytes) -> Bool)?

  package init(
    dialect: Dialect = .house, words: HTMLWords = .dutch,
    resolve: @escaping (Document.Link, inout Report) -> Target? = { link, _ in Target(address: link.destination) },
    writeFence: @escaping (FencedBlock, inout Bytes, inout Report) -> Bool = { _, _, _ in false },
    writeText: ((ArraySlice<UInt8>, inout Bytes) -> Bool)? = nil
  ) {
    self.writeText = writeText
    self.dialect = dialect
    self.words = words
    self.resolve = resolve
    self.writeFence = writeFence
  }
}

extension Document {
  /// Writes the text, and its footnotes behind it, at the end of a page.
  package func writeHTML(into page: inout Bytes, options: HTMLOptions = HTMLOptions(), report: inout Report) {
    text.withUnsafeBufferPointer { text in
      var writer = HTMLWriter(document: self, text: text, options: options)
      swap(&writer.page, &page)
      swap(&writer.report, &report)
      writer.write()
      swap(&writer.page, &page)
      swap(&writer.report, &report)
    }
  }
}
