// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// One text in Markdown, parsed and checked: CommonMark 0.30 with the tables and footnotes of GitHub.
///
///     var report = Report()
///     let document = Document(parsing: body, file: "Content/paginas/over.md", firstLine: 6, report: &report)
///     document.headings.map(\.id)                                 →  ["wat-kost-het"]
///     document.writeHTML(into: &page, options: HTMLOptions(), report: &report)
package struct Document: Sendable {
  /// In reading order, for a list of contents and for the check of fragments.
  package internal(set) var headings: [Heading] = []
  /// Every link and image in reading order, with the place where it is written.
  package internal(set) var links: [Link] = []

  /// The body, followed by the notes in the order of their numbers.
  var nodes: [Node] = []
  /// The texts of the nodes, one after the other.
  var text: Bytes = []
  var bodyEnd = 0
  var notes: [Note] = []
  var fences: [Fence] = []
  var tableCount = 0
}

extension Document {
  /// A heading as a list of contents needs it.
  package struct Heading: Hashable, Sendable {
    /// 2 to 6: the title of the page is level 1.
    package var level: Int
    /// Without mark-up: `Wat kost het?`
    package var text: String
    /// The fragment of its address, unique in the document: `wat-kost-het`
    package var id: String
    package var place: Place

    package init(level: Int, text: String, id: String, place: Place) {
      self.level = level
      self.text = text
      self.id = id
      self.place = place
    }
  }

  /// A link or an image as it is written.
  package struct Link: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case link, image
    }

    package var kind: Kind
    /// As the author wrote it: `../ouderinitiatieven/croostwijk.md#kosten`
    package var destination: String
    package var title: String
    package var place: Place

    package init(kind: Kind, destination: String, title: String = "", place: Place) {
      self.kind = kind
      self.destination = destination
      self.title = title
      self.place = place
    }
  }

  /// A footnote that the text refers to; its number is its place in the list.
  struct Note: Sendable {
    var nodes: Range<Int>
    var references: Int
  }

  /// What is kept of a fenced block with an info word.
  struct Fence: Sendable {
    var info: String
    var literal: Span
    var place: Place
  }

  package var isEmpty: Bool { nodes.isEmpty }

  /// The fenced blocks with an info word, such as ` ```grafiek `, in reading order.
  package var fencedBlocks: [FencedBlock] {
    fences.map(fencedBlock)
  }

  func fencedBlock(_ fence: Fence) -> FencedBlock {
    FencedBlock(info: fence.info, literal: text[fence.literal.start..<fence.literal.end], place: fence.place)
  }
}

/// A fenced block with an info word, for who gives such blocks a meaning of their own.
package struct FencedBlock: Sendable {
  /// All that stands behind the fence: `let-op Nieuwe regels`
  package var info: String
  /// The lines between the fences, without the indentation of the fence.
  package var literal: ArraySlice<UInt8>
  /// Of the opening fence; its column says how far the block is indented.
  package var place: Place

  package init(info: String, literal: ArraySlice<UInt8>, place: Place) {
    self.info = info
    self.literal = literal
    self.place = place
  }

  /// The line of the file on which the content begins.
  package var firstContentLine: Int { (place.line ?? 0) + 1 }

  /// The first word of the info: `let-op`
  package var word: String {
    String(decoding: info.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }, as: UTF8.self)
  }
}
