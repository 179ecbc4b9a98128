// SPDX-License-Identifier: EUPL-1.2

/// Which colour and sign belongs to which series, above a plot in which they cannot be named directly.
struct Legend {
  private let rows: [[Entry]]
  private let canvas: Canvas

  struct Entry {
    enum Sign {
      /// A patch of the series' colour with its marker.
      case patch(series: Int)
      /// A mark across a bar.
      case mark
      /// A dashed line.
      case reference
      case small
      /// The marker of the series alone.
      case marker(series: Int)
    }

    var sign: Sign
    var name: String
  }

  private static let signWidth = 24.0
  private static let gap = 16.0

  /// Flows the entries over as many rows as needed.
  init(_ entries: [Entry], _ canvas: Canvas) {
    self.canvas = canvas
    var rows: [[Entry]] = []
    var x = 0.0
    for entry in entries {
      let name = canvas.lines(entry.name, width: canvas.width - Legend.signWidth, limit: 1)[0]
      let width = Legend.signWidth + canvas.measure(name)
      if rows.isEmpty || x + width > canvas.width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append(Entry(sign: entry.sign, name: name))
      x += width + Legend.gap
    }
    self.rows = rows
  }

  var height: Double { rows.isEmpty ? 0 : Double(rows.count) * 21 + 5 }

  func draw(top: Double, to svg: inout SVGWriter) {
    for (row, entries) in rows.enumerated() {
      var x = 0.0
      let middle = top + Double(row) * 21 + 9
      for entry in entries {
        draw(entry.sign, at: Point(x: x, y: middle), to: &svg)
        svg.text(entry.name, at: Point(x: x + Legend.signWidth, y: middle + canvas.baseline))
        x += Legend.signWidth + canvas.measure(entry.name) + Legend.gap
      }
    }
  }

  private func draw(_ sign: Entry.Sign, at point: Point, to svg: inout SVGWriter) {
    switch sign {
    case .patch(let series):
      svg.group(Paint.fill(series))
      svg.rectangle(x: point.x, y: point.y - 7, width: 18, height: 14)
      svg.endGroup()
      marker(series, .onColour, at: Point(x: point.x + 9, y: point.y), to: &svg)
    case .small:
      svg.group(.small)
      svg.rectangle(x: point.x, y: point.y - 7, width: 18, height: 14)
      svg.endGroup()
    case .mark:
      svg.group(.referenceMark)
      svg.line(Point(x: point.x + 9, y: point.y - 8), Point(x: point.x + 9, y: point.y + 8))
      svg.endGroup()
    case .reference:
      svg.group(.reference)
      svg.line(Point(x: point.x, y: point.y), Point(x: point.x + 18, y: point.y))
      svg.endGroup()
    case .marker(let series):
      marker(series, Paint.fill(series), at: Point(x: point.x + 9, y: point.y), radius: 5, to: &svg)
    }
  }

  private func marker(_ series: Int, _ paint: Paint, at point: Point, radius: Double = 3, to svg: inout SVGWriter) {
    svg.raw("<path")
    svg.raw(paint.attributes)
    svg.raw(" d=\"")
    Marker(series: series).path(at: point, radius: radius, to: &svg)
    svg.raw("\"/>")
  }
}
