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
    write(atMost: 4 * Pen.longestNumber + 16) {
      $0.put("<path d=\"M")
      $0.put(from)
      $0.put("L")
      $0.put(to)
      $0.put("\"/>")
    }
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
    write(atMost: 5 * Pen.longestNumber + 8) {
      $0.put("M")
      $0.put(Point(x: x, y: y))
      $0.put("h")
      $0.put(width)
      $0.put("v")
      $0.put(height)
      $0.put("h")
      $0.put(-width)
      $0.put("z")
    }
  }

  /// `<path … d="…"/>`, from data that was collected elsewhere; where all of that varies, the path is there when any of it is.
  mutating func path(_ paint: Paint, _ data: SVGWriter) {
    let firsts = data.stretches.map(\.firsts)
    guard let lowest = firsts.map(\.lowerBound).min(), let highest = firsts.map(\.upperBound).max() else {
      openPath(paint)
      raw(data)
      return raw("\"/>")
    }
    when(lowest..<highest) { $0.openPath(paint) }
    raw(data)
    when(lowest..<highest) { $0.raw("\"/>") }
  }

  private mutating func openPath(_ paint: Paint) {
    raw("<path")
    paint.write(to: &self)
    raw(" d=\"")
  }

  /// A text whose baseline is at y.
  mutating func text(_ text: String, at point: Point, _ anchor: TextAnchor = .start, style: TextStyle = .plain) {
    write(atMost: 2 * Pen.longestNumber + 50) {
      $0.put("<text x=\"")
      $0.put(point.x)
      $0.put("\" y=\"")
      $0.put(point.y)
      $0.put("\"")
      switch anchor {
      case .start: break
      case .middle: $0.put(" text-anchor=\"middle\"")
      case .end: $0.put(" text-anchor=\"end\"")
      }
    }
    switch style {
    case .plain: break
    case .bold, .muted: raw(style.attributes)
    case .boldInTurn(let place): when(0..<place + 1) { $0.raw(TextStyle.bold.attributes) }
    }
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
    write(atMost: 2 * Pen.longestNumber + 1) { $0.put(point) }
  }

  /// Opens `<g …>` with the class and the presentation attributes of a paint.
  mutating func group(_ paint: Paint, extra: StaticString = "") {
    raw("<g")
    paint.write(to: &self)
    raw(extra)
    raw(">")
  }

  mutating func endGroup() { raw("</g>") }
}

/// How a text looks, apart from its size.
enum TextStyle {
  case plain, bold, muted
  /// The name of the bar at a place: bold when the bars stand out from there on, or from one before it.
  case boldInTurn(Int)

  var attributes: StaticString {
    switch self {
    case .plain, .boldInTurn: ""
    case .bold: " font-weight=\"bold\""
    case .muted: " class=\"gm\" fill=\"#595959\""
    }
  }
}
