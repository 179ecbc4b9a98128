// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Primitives

/// Makes a tree of the tags of a template. A template with mistakes gives a tree too, so that all of them are found in one run.
///
///     "{{#x}}\na {{y}}\n{{/x}}\n"  →  section x [lineStart, text "a ", variable y, text "\n"]
struct Parser {
  /// More levels than any page needs, and few enough for the stack of any thread.
  static let nestingLimit = 32

  let source: TemplateSource
  let names: NameTable
  var report = Report()
  private(set) var constants: [Int] = []
  var frames: [Frame] = [Frame()]
  /// The text up to here is done.
  var position = 0
  var isAtLineStart = true

  init(_ source: TemplateSource, names: NameTable) {
    self.source = source
    self.names = names
  }

  mutating func parse() -> ParsedTemplate {
    if let invalid = firstInvalidUTF8(in: source.bytes) {
      report.notUTF8(at: source.place(at: invalid))
      return ParsedTemplate(source: source, nodes: [], constants: [])
    }
    var scanner = TagScanner(source)
    scanner.scan()
    report.add(contentsOf: scanner.report)
    for tag in scanner.tags { parse(tag) }
    addText(upTo: source.bytes.count)
    while frames.count > 1 { closeTop(at: nil) }
    return ParsedTemplate(source: source, nodes: frames[0].nodes, constants: constants)
  }
}

extension Parser {
  /// What is open: the template itself, a section, a parent or a block.
  struct Frame {
    enum Kind {
      case template
      case section(Reference, inverted: Bool)
      case parent(Inclusion)
      case block(Block)
    }
    var kind = Kind.template
    var tag: Tag?
    var nodes: [Node] = []
    /// Only in a parent: its blocks; everything else there has no place in the output.
    var blocks: [Block] = []
  }

  var top: Frame { frames[frames.count - 1] }

  mutating func append(_ node: Node) {
    frames[frames.count - 1].nodes.append(node)
  }

  var openParent: Tag? {
    if case .parent = top.kind { top.tag } else { nil }
  }

  func place(of tag: Tag) -> Place {
    source.place(at: tag.range.lowerBound)
  }

  private mutating func parse(_ tag: Tag) {
    let line = TagLine(tag.range, in: source.bytes)
    switch tag.kind {
    case .close: close(tag, line)
    case .parent: openParent(tag, line)
    case .block: openBlock(tag, line)
    default:
      if tag.canStandAlone, line.standsAlone { skipLine(tag, line) } else { skip(tag, line) }
      if let parent = openParent, tag.kind != .comment, tag.kind != .delimiters {
        report.tagBetweenBlocks(tag, parent: parent, at: place(of: tag))
      }
      addNode(for: tag, line)
    }
  }

  private mutating func addNode(for tag: Tag, _ line: TagLine) {
    let offset = tag.range.lowerBound
    switch tag.kind {
    case .variable, .raw: addVariable(tag)
    case .section, .inverted: openSection(tag)
    case .partial:
      let indentation = line.standsAlone ? line.indentation : nil
      append(.partial(Inclusion(name: tag.name, offset: offset, indentation: indentation, isParent: false)))
    case .comment, .delimiters, .close, .parent, .block: break
    }
  }

  private mutating func addVariable(_ tag: Tag) {
    switch names.meaning(of: tag, in: source, report: &report) {
    case .path(let path):
      append(.variable(Reference(names: path, offset: tag.range.lowerBound), escaped: tag.kind == .variable))
    case .constant(let position):
      constants.append(position)
      append(.constant(position: position, escaped: tag.kind == .variable))
    case nil: break
    }
  }
}
