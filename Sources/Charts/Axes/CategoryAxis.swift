// SPDX-License-Identifier: Apache-2.0

/// The names of the categories under a plot: as many as fit beside each other, the first and the last always.
enum CategoryAxis {
  static let height = 22.0

  /// Draws the labels under the plot, each centred at its position and kept within the canvas.
  static func draw(
    _ categories: [String], at position: (Int) -> Double, room: Double, _ area: PlotArea, _ canvas: Canvas, to svg: inout SVGWriter
  ) {
    let labels = categories.map { canvas.line($0, width: max(room, 90)) }
    let widths = labels.map { canvas.measure($0) }
    let shown = indices(of: widths, at: position, canvas)
    svg.group(.muted, extra: " text-anchor=\"middle\"")
    for index in shown {
      let half = widths[index] / 2
      let x = min(max(position(index), half), canvas.width - half)
      svg.text(labels[index], at: Point(x: x, y: area.bottom + canvas.lineHeight + 2))
    }
    svg.endGroup()
  }

  /// The places whose labels are shown: every n-th, for the smallest n at which none touches the next; the last one always, for which an
  /// earlier one may give way.
  static func indices(of widths: [Double], at position: (Int) -> Double, _ canvas: Canvas) -> [Int] {
    let last = widths.count - 1
    guard last > 0 else { return widths.isEmpty ? [] : [0] }
    func edges(_ index: Int) -> (left: Double, right: Double) {
      let half = widths[index] / 2
      let x = min(max(position(index), half), canvas.width - half)
      return (x - half, x + half)
    }
    func isFree(_ left: Int, _ right: Int) -> Bool { edges(left).right + 8 <= edges(right).left }
    for stride in 1...last {
      var shown = Array(Swift.stride(from: 0, through: last, by: stride))
      if shown.last != last {
        while let end = shown.last, end > 0, !isFree(end, last) { shown.removeLast() }
        shown.append(last)
      }
      if zip(shown, shown.dropFirst()).allSatisfy({ isFree($0, $1) }) { return shown }
    }
    return isFree(0, last) ? [0, last] : [last]
  }
}
