// SPDX-License-Identifier: Apache-2.0

/// Lying strips under each other, one for each category: the name before the strip, on a phone above it.
struct RowLayout {
  /// The strip of a category.
  struct Row {
    var lines: [String]
    var style: TextStyle
    var top: Double
    /// Where its marks begin.
    var markTop: Double
    var bottom: Double
  }

  let rows: [Row]
  /// How high the marks of a row are.
  let markHeight: Double
  /// Where the plot can begin, right of the names.
  let left: Double
  /// Whether the rows are where they are whichever names are bold; only looked at where these vary.
  let isSteady: Bool
  private let canvas: Canvas

  init(_ names: [String], bold: [Int], markHeight: Double, gap: Double = 10, top: Double, _ canvas: Canvas) {
    self.canvas = canvas
    self.markHeight = markHeight
    let width = canvas.isNarrow ? canvas.width : canvas.width * 0.36
    var rows: [Row] = []
    var y = top
    var widest = 0.0
    for (index, name) in names.enumerated() {
      let isBold = bold.contains(index)
      let style = canvas.style(ofName: index, highlighted: bold)
      let lines = canvas.lines(name, width: width, limit: canvas.isNarrow ? 2 : 3, bold: isBold)
      let nameHeight = Double(lines.count) * canvas.lineHeight
      let height = canvas.isNarrow ? nameHeight + markHeight + 3 : max(nameHeight, markHeight)
      let markTop = canvas.isNarrow ? y + nameHeight + 3 : y + (height - markHeight) / 2
      rows.append(Row(lines: lines, style: style, top: y, markTop: markTop, bottom: y + height))
      for line in lines { widest = max(widest, canvas.measure(line, bold: isBold)) }
      y += height + gap
    }
    self.rows = rows
    isSteady = !canvas.highlightsVary || canvas.isNarrow && names.allSatisfy { Self.isOneLine($0, width: width, canvas) }
    left = canvas.isNarrow ? 1 : widest + 10
  }

  private static func isOneLine(_ name: String, width: Double, _ canvas: Canvas) -> Bool {
    [false, true].allSatisfy { canvas.lines(name, width: width, limit: 2, bold: $0) == [name] }
  }

  var bottom: Double { (rows.last?.bottom ?? 0) + 2 }

  /// The whole of each row.
  var reading: [ReadingPlace] {
    rows.map { .box(PlotArea(left: 1, top: $0.top - 4, right: canvas.width - 1, bottom: $0.bottom + 4)) }
  }

  /// The middle of the marks of a row.
  func middle(_ index: Int) -> Double { rows[index].markTop + markHeight / 2 }

  func drawNames(to svg: inout SVGWriter) {
    svg.group(.halo, extra: canvas.isNarrow ? "" : " text-anchor=\"end\"")
    for row in rows {
      let height = Double(row.lines.count) * canvas.lineHeight
      var y = (canvas.isNarrow ? row.top : (row.top + row.bottom - height) / 2) + canvas.lineHeight / 2 + canvas.baseline
      for line in row.lines {
        svg.text(line, at: Point(x: canvas.isNarrow ? 0 : left - 8, y: y), style: row.style)
        y += canvas.lineHeight
      }
    }
    svg.endGroup()
  }
}
