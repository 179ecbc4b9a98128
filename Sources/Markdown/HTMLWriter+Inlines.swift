// SPDX-License-Identifier: Apache-2.0
import Primitives

extension HTMLWriter {
  mutating func writeInlines(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      writeInline(index)
      index = document.nodes[index].end
    }
  }

  private mutating func writeInline(_ index: Int) {
    switch document.nodes[index].kind {
    case .text(let span): writeText(span)
    case .codeSpan(let span):
      output.append("<code>")
      output.append(html: words(span))
      output.append("</code>")
    case .softBreak: output.append(UInt8(ascii: "\n"))
    case .lineBreak: output.append(isHouse ? "<br>\n" : "<br />\n")
    case .rawInline: if !isHouse { output.append("<!-- raw HTML omitted -->") }
    case .emphasis:
      output.append("<em")
      if isHouse, let language = options.words.emphasisLanguage { output.append(text: " lang=\"\(language)\" dir=\"ltr\"") }
      output.append(">")
      writeInlines(content(of: index))
      output.append("</em>")
    case .strong:
      output.append("<strong>")
      writeInlines(content(of: index))
      output.append("</strong>")
    case .link(let link): writeLink(index, document.links[link])
    case .image(let link): writeImage(index, document.links[link], withTitle: true)
    case .noteReference(let number, let occurrence): writeNoteReference(number: number, occurrence: occurrence)
    default: break
    }
  }

  private func words(_ span: Span) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: text[span.start..<span.end]) }

  private mutating func writeText(_ span: Span) {
    if quiet == 0, let write = options.writeText {
      var written: Bytes = []
      if write(document.text[span.start..<span.end], &written) { return written.withUnsafeBufferPointer { output.append($0) } }
    }
    output.append(html: words(span))
  }

  private mutating func writeLink(_ index: Int, _ link: Document.Link) {
    guard let target = target(of: link) else { return writeInlines(content(of: index)) }
    output.append("<a href=\"")
    output.append(address: target.address)
    output.append(UInt8(ascii: "\""))
    writeTitle(link.title)
    if isHouse, target.address.hasPrefix("https:") || target.address.hasPrefix("http:") { output.append(" rel=\"external\"") }
    output.append(UInt8(ascii: ">"))
    quiet += 1
    writeInlines(content(of: index))
    quiet -= 1
    output.append("</a>")
  }

  private mutating func writeImage(_ index: Int, _ link: Document.Link, withTitle: Bool) {
    guard let target = target(of: link) else { return writeDescription(content(of: index)) }
    output.append("<img src=\"")
    output.append(address: target.address)
    output.append("\" alt=\"")
    writeDescription(content(of: index))
    output.append(UInt8(ascii: "\""))
    if withTitle { writeTitle(link.title) }
    guard isHouse else { return output.append(" />") }
    if let size = target.size {
      output.append(" width=\"")
      output.append(decimal: size.width)
      output.append("\" height=\"")
      output.append(decimal: size.height)
      output.append(UInt8(ascii: "\""))
    }
    output.append(" loading=\"lazy\" decoding=\"async\">")
  }

  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    output.append(" title=\"")
    output.append(html: title)
    output.append(UInt8(ascii: "\""))
  }

  /// The text of a description: an attribute holds no mark-up.
  private mutating func writeDescription(_ range: Range<Int>) {
    for node in document.nodes[range] {
      switch node.kind {
      case .text(let span), .codeSpan(let span): output.append(html: words(span))
      case .rawInline(let span): if !isHouse { output.append(html: words(span)) }
      case .softBreak, .lineBreak: output.append(UInt8(ascii: " "))
      default: break
      }
    }
  }

  /// Nil where an address may not be written; that was reported by the parser, or is reported by the resolver.
  private mutating func target(of link: Document.Link) -> HTMLOptions.Target? {
    guard isHouse else {
      return HTMLOptions.Target(address: Address.isDangerous(link.destination) ? "" : link.destination)
    }
    guard Address.flaw(in: link.destination) == nil, let target = options.resolve(link, &report),
      Address.flaw(in: target.address) == nil
    else { return nil }
    return target
  }
}

extension HTMLWriter {
  /// The image that is all there is in a paragraph.
  func loneImage(in paragraph: Int) -> Int? {
    let content = content(of: paragraph)
    guard !content.isEmpty, case .image = document.nodes[content.lowerBound].kind,
      document.nodes[content.lowerBound].end == content.upperBound
    else { return nil }
    return content.lowerBound
  }

  /// A picture on its own, with its title under it.
  mutating func writeFigure(_ image: Int) {
    guard case .image(let index) = document.nodes[image].kind else { return }
    let link = document.links[index]
    beginLine()
    output.append("<figure>\n")
    writeImage(image, link, withTitle: false)
    if !link.title.isEmpty {
      output.append("\n<figcaption>")
      output.append(html: link.title)
      output.append("</figcaption>")
    }
    output.append("\n</figure>\n")
  }
}
