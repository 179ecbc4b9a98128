// SPDX-License-Identifier: Apache-2.0

/// The paper that a kind of chart draws on: how wide it is and how large its text.
struct Canvas {
  let width: Double
  let isNarrow: Bool
  /// The start of the ids of patterns.
  var id = ""
  /// Whether the drawing is made for every bar from which on they can stand out: see `VaryingBytes`.
  var highlightsVary = false

  /// 640 wide: at the smallest width at which it is shown its text is still 12 px.
  static let wide = Canvas(width: 640, isNarrow: false)
  /// 320 wide, for phones: at 320 px with margins its text is still 12 px.
  static let narrow = Canvas(width: 320, isNarrow: true)

  /// The size of all text in the drawing.
  let size = 14.0
  /// From one line of text to the next.
  let lineHeight = 17.0
  /// From the middle of a letter down to its baseline.
  let baseline = 5.0

  func measure(_ text: String, bold: Bool = false) -> Double {
    // Three per cent more than the font says: a little room for other fonts and for rounding.
    TextMeasure.width(of: text, size: size, bold: bold) * 1.03
  }

  /// The text, cut off with "…" where it is wider than there is room.
  func line(_ text: String, width: Double) -> String {
    if TextMeasure.width(of: text, size: size) <= width / 1.03 { return text }
    return lines(text, width: width, limit: 1)[0]
  }

  func lines(_ text: String, width: Double, limit: Int, bold: Bool = false) -> [String] {
    LineBreaking.lines(of: text, width: width / 1.03, size: size, bold: bold, limit: limit)
  }
}

extension Canvas {
  /// The style of the name of a bar, of which those at some places stand out.
  func style(ofName place: Int, highlighted: [Int]) -> TextStyle {
    if highlightsVary { return .boldInTurn(place) }
    return highlighted.contains(place) ? .bold : .plain
  }
}

/// What a kind of chart makes: the marks and the height that they take.
struct Drawing {
  var height: Double
  var svg: SVGWriter
  /// For each row of the table the place of its marks; empty where there is none to point at.
  var reading: [ReadingPlace] = []
  /// Where the canvas asks for every way to let bars stand out: whether they differ in colours and bold names only.
  var isSteady = true
}

/// The rectangle that the data is drawn in.
struct PlotArea: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
}
