// SPDX-License-Identifier: Apache-2.0

/// The names of the lines at their ends, each with its last value: no legend to look up.
struct EndLabelColumn {
  private(set) var labels: [Label] = []
  let width: Double
  private let canvas: Canvas

  struct Label {
    var lines: [String]
    /// The last value; it stands in bold after the last line, or on a line of its own.
    var value: String
    var hasOwnLineForValue: Bool
    /// The end of the line.
    var end: Point
    /// How the connection between end and label is drawn.
    var paint: Paint
    var isMuted: Bool

    var lineCount: Int { lines.count + (hasOwnLineForValue ? 1 : 0) }
  }

  struct Item {
    var name: String
    var value: String
    var paint: Paint
    var isMuted = false
  }

  /// Breaks the names so that the column takes at most its share of the canvas.
  init(_ items: [Item], _ canvas: Canvas) {
    self.canvas = canvas
    let limit = canvas.width * (canvas.isNarrow ? 0.32 : 0.3)
    let space = canvas.measure(" ")
    var widest = 0.0
    for item in items {
      let lines = item.name.isEmpty ? [] : canvas.lines(item.name, width: limit, limit: 3)
      let valueWidth = canvas.measure(item.value, bold: true)
      let lastWidth = lines.last.map { canvas.measure($0) + space } ?? 0
      let hasOwnLine = !lines.isEmpty && lastWidth + valueWidth > limit
      let lineWidths = lines.map { canvas.measure($0) } + [hasOwnLine ? valueWidth : lastWidth + valueWidth]
      widest = max(widest, lineWidths.max() ?? 0)
      labels.append(
        Label(
          lines: lines, value: item.value, hasOwnLineForValue: hasOwnLine, end: Point(x: 0, y: 0), paint: item.paint, isMuted: item.isMuted)
      )
    }
    width = labels.isEmpty ? 0 : widest + EndLabelColumn.gap
  }

  /// From the plot to the text: room for the connections.
  static let gap = 16.0

  /// What all labels together need.
  var height: Double { labels.reduce(0) { $0 + boxHeight($1) } }

  func boxHeight(_ label: Label) -> Double { Double(max(label.lineCount, 1)) * canvas.lineHeight }

  /// Draws the labels right of the plot; `ends` are the ends of the lines, in the order of the items.
  func draw(ends: [Point], area: PlotArea, top: Double? = nil, to svg: inout SVGWriter) {
    let centers = EndLabels.placed(
      wanted: ends.map(\.y), heights: labels.map(boxHeight), top: top ?? area.top - canvas.lineHeight, bottom: area.bottom + 4)
    for (index, label) in labels.enumerated() {
      let center = centers[index]
      let end = ends[index]
      // A line that ends before the right edge is led on by dots, so that nobody takes it for a value.
      let isEarly = area.right - end.x > 12
      if (center - end.y).magnitude > 5 || isEarly {
        svg.group(isEarly ? .axis : label.paint, extra: isEarly ? " stroke-dasharray=\"1 4\"" : " stroke-width=\"1\"")
        svg.line(Point(x: end.x + 5, y: end.y), Point(x: area.right + EndLabelColumn.gap - 3, y: center))
        svg.endGroup()
      }
      draw(label, x: area.right + EndLabelColumn.gap, center: center, to: &svg)
    }
  }

  private func draw(_ label: Label, x: Double, center: Double, to svg: inout SVGWriter) {
    var y = center - (Double(label.lineCount) - 1) / 2 * canvas.lineHeight + canvas.baseline
    svg.raw("<text")
    if label.isMuted { svg.raw(TextStyle.muted.attributes) }
    svg.raw(">")
    for line in label.lines {
      svg.raw("<tspan")
      svg.attribute("x", x)
      svg.attribute("y", y)
      svg.raw(">")
      svg.escaped(line)
      svg.raw("</tspan>")
      y += canvas.lineHeight
    }
    svg.raw("<tspan")
    if label.hasOwnLineForValue || label.lines.isEmpty {
      svg.attribute("x", x)
      svg.attribute("y", y)
    }
    // A space between the parts is dropped by some programs, even a no-break space; a step to the right is not.
    if !label.hasOwnLineForValue, !label.lines.isEmpty { svg.raw(" dx=\".28em\"") }
    svg.raw(" font-weight=\"bold\">")
    svg.escaped(label.value)
    svg.raw("</tspan></text>")
  }
}
