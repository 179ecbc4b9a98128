// SPDX-License-Identifier: Apache-2.0
/// Opening and closing.
extension Parser {
  private mutating func open(_ frame: Frame) {
    if frames.count == Self.nestingLimit + 1, let tag = frame.tag {
      report.nestedTooDeep(tag, at: place(of: tag), limit: Self.nestingLimit)
    }
    frames.append(frame)
  }

  mutating func openSection(_ tag: Tag) {
    var path: [Name] = []
    if case .path(let names) = names.meaning(of: tag, in: source, report: &report) { path = names }
    let reference = Reference(names: path, offset: tag.range.lowerBound)
    open(Frame(kind: .section(reference, inverted: tag.kind == .inverted), tag: tag))
  }

  mutating func openParent(_ tag: Tag, _ line: TagLine) {
    if let parent = openParent { report.tagBetweenBlocks(tag, parent: parent, at: place(of: tag)) }
    // Whether the tag stands alone, and its white space is an indentation, is known when it is closed.
    addText(upTo: line.indentation?.lowerBound ?? tag.range.lowerBound)
    position = tag.range.upperBound
    if line.indentation == nil { beginLine() }
    let inclusion = Inclusion(name: tag.name, offset: tag.range.lowerBound, indentation: line.indentation, isParent: true)
    open(Frame(kind: .parent(inclusion), tag: tag))
  }

  mutating func openBlock(_ tag: Tag, _ line: TagLine) {
    let fills = openParent != nil
    let standsAlone = fills ? line.nextLine != nil : line.standsAlone
    if standsAlone { skipLine(tag, line) } else { skip(tag, line) }
    isAtLineStart = standsAlone
    let block = Block(
      name: tag.name, offset: tag.range.lowerBound, standsAlone: standsAlone, indentation: line.indentation, startsOnNextLine: standsAlone,
      intrinsicIndentation: standsAlone ? firstIndentation() : nil)
    open(Frame(kind: .block(block), tag: tag))
  }

  mutating func close(_ tag: Tag, _ line: TagLine) {
    guard let match = frames.lastIndex(where: { $0.tag?.name == tag.name }) else {
      if line.standsAlone { skipLine(tag, line) } else { skip(tag, line) }
      report.strayClose(tag, at: place(of: tag), open: top.tag.map { ($0, place(of: $0).line) })
      return
    }
    while frames.count > match + 1 { closeTop(at: nil) }
    closeTop(at: (tag, line))
  }

  /// Closes what was opened last; without a tag it was never closed.
  mutating func closeTop(at end: (tag: Tag, line: TagLine)?) {
    if end == nil, let tag = top.tag { report.unclosedSection(tag, at: place(of: tag)) }
    if case .parent = top.kind, let end {
      closeParent(end.tag, end.line)
      return
    }
    if let end { skipClosing(end.tag, end.line) }
    let frame = frames.removeLast()
    if frames.count > Self.nestingLimit { return }
    switch frame.kind {
    case .template, .parent: break
    case .section(let reference, let inverted): append(.section(reference, inverted: inverted, frame.nodes))
    case .block(var block):
      block.nodes = frame.nodes
      if let end, block.intrinsicIndentation?.upperBound == end.tag.range.lowerBound { block.intrinsicIndentation = nil }
      if openParent == nil { append(.block(block)) } else { frames[frames.count - 1].blocks.append(block) }
    }
  }

  private mutating func skipClosing(_ tag: Tag, _ line: TagLine) {
    if case .block(let block) = top.kind, frames.count > 1, case .parent = frames[frames.count - 2].kind {
      // What follows on this line is between blocks, and does not matter.
      addText(upTo: (block.startsOnNextLine ? line.indentation?.lowerBound : nil) ?? tag.range.lowerBound)
      position = tag.range.upperBound
    } else if line.standsAlone {
      skipLine(tag, line)
    } else {
      skip(tag, line)
    }
  }

  private mutating func closeParent(_ tag: Tag, _ line: TagLine) {
    addText(upTo: tag.range.lowerBound)
    position = tag.range.upperBound
    let frame = frames.removeLast()
    guard case .parent(var inclusion) = frame.kind else { return }
    inclusion.blocks = frame.blocks
    if let indentation = inclusion.indentation {
      if let next = line.nextLine {
        position = next
      } else {
        append(.lineStart(indentation))
        inclusion.indentation = nil
      }
    }
    isAtLineStart = inclusion.indentation != nil
    if frames.count <= Self.nestingLimit { append(.partial(inclusion)) }
  }
}
