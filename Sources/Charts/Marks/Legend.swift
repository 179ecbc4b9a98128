// SPDX-License-Identifier: Apache-2.0

/// Which colour and sign belongs to which series, above a plot in which they cannot be named directly.
struct Legend {
  private let rows: [[Entry]]
  private let canvas: Canvas
  private let available: Double

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
      /// A field of a class of values.
      case step(Int)
      case hatch
      /// The range of chance: a box with a mark in it.
      case chance
      /// The classes of values as a strip of fields, with the bounds under the places where they meet.
      case scale(steps: [Int], bounds: [String])
      /// A circle of a size, for a map.
      case circle(radius: Double)
      /// An empty circle.
      case missing
    }

    var sign: Sign
    var name: String
    /// Whether it begins a row of its own: another kind of thing than what is before it.
    var startsRow = false
  }

  private static func signWidth(_ sign: Entry.Sign) -> Double {
    switch sign {
    case .circle(let radius): max(24, 2 * radius + 8)
    case .chance: 34
    default: 24
    }
  }

  private static func signHeight(_ sign: Entry.Sign) -> Double {
    switch sign {
    case .circle(let radius): max(21, 2 * radius + 4)
    case .scale: 38
    default: 21
    }
  }

  private static let gap = 16.0

  /// Flows the entries over as many rows as needed in a width.
  init(_ entries: [Entry], _ canvas: Canvas, width: Double? = nil) {
    self.canvas = canvas
    let available = width ?? canvas.width
    var rows: [[Entry]] = []
    var x = 0.0
    for entry in entries.flatMap({ Legend.fitted($0, canvas, available) }) {
      let name = canvas.line(entry.name, width: available - Legend.signWidth(entry.sign))
      let width = LegendScale(entry.sign, canvas, available)?.width ?? Legend.signWidth(entry.sign) + canvas.measure(name)
      if rows.isEmpty || entry.startsRow || x + width > available {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append(Entry(sign: entry.sign, name: name))
      x += width + Legend.gap
    }
    self.rows = rows
    self.available = available
  }

  /// A scale that has no room becomes a patch for each class.
  private static func fitted(_ entry: Entry, _ canvas: Canvas, _ available: Double) -> [Entry] {
    guard case .scale(let steps, let bounds) = entry.sign, LegendScale(entry.sign, canvas, available) == nil else { return [entry] }
    return steps.enumerated().map { index, step in Entry(sign: .step(step), name: bounds[index] + " tot " + bounds[index + 1]) }
  }

  private func rowHeight(_ row: [Entry]) -> Double { row.map { Legend.signHeight($0.sign) }.max() ?? 0 }

  var height: Double { rows.isEmpty ? 0 : rows.reduce(5) { $0 + rowHeight($1) } }

  func draw(top: Double, to svg: inout SVGWriter) {
    var y = top
    for entries in rows {
      var x = 0.0
      let middle = y + rowHeight(entries) / 2 - 1.5
      for entry in entries {
        if let scale = LegendScale(entry.sign, canvas, available) {
          scale.draw(at: Point(x: x, y: y + 2), to: &svg)
          x += scale.width + Legend.gap
          continue
        }
        draw(entry.sign, at: Point(x: x, y: middle), to: &svg)
        svg.text(entry.name, at: Point(x: x + Legend.signWidth(entry.sign), y: middle + canvas.baseline))
        x += Legend.signWidth(entry.sign) + canvas.measure(entry.name) + Legend.gap
      }
      y += rowHeight(entries)
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
    case .step(let step):
      svg.group(.axis, extra: " stroke-width=\".6\"")
      svg.group(Paint.step(step))
      svg.rectangle(x: point.x + 0.5, y: point.y - 7, width: 18, height: 14)
      svg.endGroup()
      svg.endGroup()
    case .hatch:
      svg.raw("<g")
      Hatch.fill(canvas, to: &svg)
      svg.raw(">")
      svg.group(.axis, extra: " stroke-width=\".6\"")
      svg.rectangle(x: point.x + 0.5, y: point.y - 7, width: 18, height: 14)
      svg.endGroup()
      svg.endGroup()
    case .chance:
      var marks = ChanceMarks()
      marks.addUpright(at: point.x + 14, range: (point.x, point.x + 26), from: point.y - 8, to: point.y + 8)
      marks.draw(to: &svg)
    case .scale: break
    case .circle(let radius): circle(.outline, at: Point(x: point.x + Legend.signWidth(sign) / 2 - 3, y: point.y), radius, to: &svg)
    case .missing: circle(.outline, at: Point(x: point.x + 9, y: point.y), 2, to: &svg)
    case .marker(let series):
      marker(series, Paint.fill(series), at: Point(x: point.x + 9, y: point.y), radius: 5, to: &svg)
    }
  }

  private func circle(_ paint: Paint, at point: Point, _ radius: Double, to svg: inout SVGWriter) {
    svg.raw("<circle")
    paint.write(to: &svg)
    svg.attribute("cx", point.x)
    svg.attribute("cy", point.y)
    svg.attribute("r", radius)
    svg.raw("/>")
  }

  private func marker(_ series: Int, _ paint: Paint, at point: Point, radius: Double = 3, to svg: inout SVGWriter) {
    svg.raw("<path")
    paint.write(to: &svg)
    svg.raw(" d=\"")
    Marker(series: series).path(at: point, radius: radius, to: &svg)
    svg.raw("\"/>")
  }
}
