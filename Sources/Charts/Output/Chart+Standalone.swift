// SPDX-License-Identifier: Apache-2.0

extension Chart {
  /// The chart as an SVG file of its own: white ground, own colours, title and subtitle above, notes, source and licence under it.
  public func standalone() -> [UInt8] {
    let spec = spec
    let canvas = Canvas.wide
    let drawing = wideDrawing
    var body = SVGWriter(capacity: drawing.svg.count + 2000)
    var page = StandalonePage(width: canvas.width)
    page.add(spec.title, size: 20, lineHeight: 25, isBold: true, isMuted: false, to: &body)
    page.add(spec.subtitle, size: 15, lineHeight: 20, isBold: false, isMuted: true, to: &body)
    page.y += 10
    body.raw("<g transform=\"translate(0 ")
    body.number(page.y)
    body.raw(")\">")
    body.raw(drawing.svg)
    body.raw("</g>")
    page.y += drawing.height + 8
    for note in notes { page.add(note, size: 13, lineHeight: 17, isBold: false, isMuted: true, to: &body) }
    page.add(sourceLine, size: 13, lineHeight: 17, isBold: false, isMuted: true, to: &body)

    let margin = 20.0
    let (width, height) = (canvas.width + 2 * margin, (page.y + 2 * margin).rounded(.up))
    var svg = SVGWriter(capacity: body.count + 1500)
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"nl\" class=\"grafiek\"")
    SVGFrame.open(width: width, height: height, id: spec.id, to: &svg)
    SVGFrame.names(title: spec.title, description: fullDescription, id: spec.id, to: &svg)
    svg.raw("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/><g aria-hidden=\"true\" transform=\"translate(20 20)\"")
    Paint.text.write(to: &svg)
    svg.raw(">")
    svg.raw(body)
    svg.raw("</g></svg>\n")
    return svg.finished()
  }

  /// "Bron: DUO. Peildatum 1 oktober 2019. Licentie: CC0."; empty when nothing is known.
  public var sourceLine: String {
    let source = source
    var parts: [String] = []
    if !source.text.isEmpty { parts.append("Bron: " + ChartNotes.withStop(source.text)) }
    // Some sources name their reference date themselves.
    if !source.date.isEmpty, !SourceText.contains(source.text, source.date) {
      parts.append("Peildatum " + ChartNotes.withStop(source.date))
    }
    if !source.licence.isEmpty { parts.append("Licentie: " + ChartNotes.withStop(source.licence)) }
    return parts.joined(separator: " ")
  }
}

enum SourceText {
  /// Byte by byte: the search of the standard library took as much time as a fifth of a drawing.
  static func contains(_ text: String, _ part: String) -> Bool {
    text.withLentUTF8 { text in
      part.withLentUTF8 { part in
        guard let first = part.first, part.count <= text.count else { return part.isEmpty }
        for start in 0...text.count - part.count where text[start] == first {
          if UnsafeBufferPointer(rebasing: text[start..<start + part.count]).elementsEqual(part) { return true }
        }
        return false
      }
    }
  }
}

/// Text above and under the drawing, line by line.
private struct StandalonePage {
  let width: Double
  var y = 0.0

  init(width: Double) { self.width = width }

  mutating func add(_ text: String, size: Double, lineHeight: Double, isBold: Bool, isMuted: Bool, to svg: inout SVGWriter) {
    guard !text.isEmpty else { return }
    svg.raw("<g")
    svg.attribute("font-size", size)
    if isMuted { Paint.muted.write(to: &svg) }
    svg.raw(">")
    for line in LineBreaking.lines(of: text, width: width / 1.03, size: size, bold: isBold, limit: 6) {
      svg.text(line, at: Point(x: 0, y: y + size * 0.8), style: isBold ? .bold : .plain)
      y += lineHeight
    }
    svg.raw("</g>")
  }
}
