// SPDX-License-Identifier: Apache-2.0

struct Point: Hashable {
  var x: Double
  var y: Double
}

/// The side of a text that stands at its x.
enum TextAnchor {
  case start, middle, end
}

extension SVGWriter {
  mutating func line(_ from: Point, _ to: Point) {
    raw("<path d=\"M")
    pair(from)
    raw("L")
    pair(to)
    raw("\"/>")
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
    raw("<rect")
    attribute("x", x)
    attribute("y", y)
    attribute("width", width)
    attribute("height", height)
    raw("/>")
  }

  /// A rectangle as path data: `M1 2h3v4h-3z`.
  mutating func rectanglePath(x: Double, y: Double, width: Double, height: Double) {
    raw("M")
    pair(Point(x: x, y: y))
    raw("h")
    number(width)
    raw("v")
    number(height)
    raw("h")
    number(-width)
    raw("z")
  }

  /// `<path … d="…"/>`, from data that was collected elsewhere.
  mutating func path(_ paint: Paint, _ data: SVGWriter) {
    raw("<path")
    raw(paint.attributes)
    raw(" d=\"")
    raw(data.bytes)
    raw("\"/>")
  }

  /// A text whose baseline is at y.
  mutating func text(_ text: String, at point: Point, _ anchor: TextAnchor = .start, style: TextStyle = .plain) {
    raw("<text")
    attribute("x", point.x)
    attribute("y", point.y)
    switch anchor {
    case .start: break
    case .middle: raw(" text-anchor=\"middle\"")
    case .end: raw(" text-anchor=\"end\"")
    }
    raw(style.attributes)
    raw(">")
    escaped(text)
    raw("</text>")
  }

  /// A muted text that is read upwards from its point.
  mutating func uprightText(_ text: String, at point: Point) {
    raw("<text")
    raw(TextStyle.muted.attributes)
    raw(" text-anchor=\"start\" transform=\"translate(")
    pair(point)
    raw(")rotate(-90)\">")
    escaped(text)
    raw("</text>")
  }

  /// `x y`, for paths.
  mutating func pair(_ point: Point) {
    number(point.x)
    raw(" ")
    number(point.y)
  }

  /// Opens `<g …>` with the class and the presentation attributes of a paint.
  mutating func group(_ paint: Paint, extra: String = "") {
    raw("<g")
    raw(paint.attributes)
    raw(extra)
    raw(">")
  }

  mutating func endGroup() { raw("</g>") }
}

/// How a text looks, apart from its size.
enum TextStyle {
  case plain, bold, muted

  var attributes: String {
    switch self {
    case .plain: ""
    case .bold: " font-weight=\"bold\""
    case .muted: " class=\"gm\" fill=\"#595959\""
    }
  }
}
