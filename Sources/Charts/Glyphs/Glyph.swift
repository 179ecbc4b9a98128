// SPDX-License-Identifier: Apache-2.0

/// Small pictures in a line of text or a cell of a table. Each stands beside words that say the same, so it is hidden from screen readers;
/// without the words it is no use.
public enum Glyph {
  /// `sterkte-meter`: how strong the evidence is, 0 … 4, as rising bars with the words behind them.
  ///
  ///     Glyph.strength(2)   // <span class="grafiek-meter"><svg …>…</svg> eerste aanwijzingen</span>
  public static func strength(_ level: Int, text: String? = nil) -> [UInt8] {
    let level = min(max(level, 0), 4)
    return meter(text: text ?? strengthNames[level], width: 30) { svg in
      for (steps, paint) in [(0..<level, Paint.fill(0)), (level..<4, Paint.outline)] where !steps.isEmpty {
        svg.raw("<path")
        paint.write(to: &svg)
        svg.raw(" d=\"")
        for step in steps {
          let height = 5 + Double(step) * 3
          bar(x: 1 + Double(step) * 7.4, top: 15 - height, height: height, to: &svg)
        }
        svg.raw("\"/>")
      }
    }
  }

  /// `kosten-meter`: how much it costs, 1 … 5, as coins with the words behind them.
  public static func cost(_ level: Int, text: String? = nil) -> [UInt8] {
    let level = min(max(level, 1), 5)
    return meter(text: text ?? costNames[level - 1], width: 70) { svg in
      for (coins, paint) in [(0..<level, Paint.fill(0)), (level..<5, Paint.outline)] where !coins.isEmpty {
        svg.raw("<path")
        paint.write(to: &svg)
        svg.raw(" d=\"")
        for coin in coins { circle(center: 7 + Double(coin) * 14, to: &svg) }
        svg.raw("\"/>")
      }
      svg.raw("<path")
      Paint.lineOnColour.write(to: &svg)
      svg.raw(" d=\"")
      for coin in 0..<level { euro(center: 7 + Double(coin) * 14, to: &svg) }
      svg.raw("\"/>")
    }
  }

  /// The levels of evidence in words, 0 … 4.
  public static let strengthNames = [
    "onvoldoende onderzocht", "beschreven", "eerste aanwijzingen", "goede aanwijzingen", "sterke aanwijzingen",
  ]

  /// The levels of cost in words, 1 … 5.
  public static let costNames = ["heel laag", "laag", "gemiddeld", "hoog", "heel hoog"]

  private static func meter(text: String, width: Double, _ draw: (inout SVGWriter) -> Void) -> [UInt8] {
    var svg = SVGWriter(capacity: 900)
    svg.raw("<span class=\"grafiek-meter\">")
    open(width: width, height: 16, label: nil, to: &svg)
    draw(&svg)
    svg.raw("</svg> ")
    svg.escaped(text)
    svg.raw("</span>")
    return svg.finished()
  }

  /// Opens the `<svg>` of a glyph: named by a label, or hidden where the words beside it say the same.
  static func open(width: Double, height: Double, label: String?, class extra: String = "", to svg: inout SVGWriter) {
    svg.raw("<svg class=\"grafiek-teken grafiek-kleur" + extra + "\" viewBox=\"0 0 ")
    svg.pair(Point(x: width, y: height))
    svg.raw("\"")
    svg.attribute("width", width)
    svg.attribute("height", height)
    if let label {
      svg.raw(" role=\"img\"")
      svg.attribute("aria-label", label)
    } else {
      svg.raw(" aria-hidden=\"true\"")
    }
    svg.raw(" focusable=\"false\">")
  }

  private static func bar(x: Double, top: Double, height: Double, to svg: inout SVGWriter) {
    svg.raw("M")
    svg.pair(Point(x: x, y: top))
    svg.raw("h5v")
    svg.number(height)
    svg.raw("h-5z")
  }

  private static func circle(center: Double, to svg: inout SVGWriter) {
    svg.raw("M")
    svg.pair(Point(x: center - 6, y: 8))
    svg.raw("a6 6 0 1 0 12 0a6 6 0 1 0-12 0")
  }

  /// The euro sign as a line drawing: no font needed.
  private static func euro(center: Double, to svg: inout SVGWriter) {
    svg.raw("M")
    svg.pair(Point(x: center + 2.6, y: 5.6))
    svg.raw("a3.1 3.1 0 1 0 0 4.8M")
    svg.pair(Point(x: center - 3.8, y: 7.2))
    svg.raw("h4.6m-4.6 1.6h4.6")
  }
}
