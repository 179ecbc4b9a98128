// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A chart in all its forms: SVG for wide and narrow screens, a file of its own, a table, a description, notes and CSV. All of them show
/// the same figures with the same rounding, and the same spec gives the same bytes.
///
///     let chart = Chart(spec)
///     chart.svg()           // for in the page, wide
///     chart.svgNarrow()     // for in the page, on a phone; `Charts.stylesheet` shows one of the two
///     chart.standalone()    // a file: own colours, title, source and licence in the picture
///     chart.table           // header and rows
///     chart.csv()           // the same table for a machine
///     chart.description     // one to four Dutch sentences, at most 60 words
///     chart.notes           // breaks, hidden values, estimates: to put under the chart
public struct Chart: Sendable {
  private let specs: Specs
  /// The start of every id in the SVG, where it is not that of the specification.
  private var ownID: String?
  /// What is made once, however often it is asked for.
  let made: MadeOnce

  public init(_ spec: ChartSpec) {
    specs = Specs(spec)
    made = MadeOnce()
  }

  public var spec: ChartSpec {
    var spec = specs.spec
    if let ownID { spec.id = ownID }
    return spec
  }

  var id: String { ownID ?? specs.spec.id }
  public var title: String { specs.spec.title }
  var source: ChartSource { specs.spec.source }
  /// What is really drawn.
  var shown: ChartSpec { specs.shown }

  /// The same chart with other ids, for another page: what both say and draw is made once.
  public func renamed(_ id: String) -> Chart {
    var chart = self
    chart.ownID = id
    return chart
  }

  /// So that a chart is copied as one reference.
  private final class Specs: Sendable {
    let spec: ChartSpec
    let shown: ChartSpec

    init(_ spec: ChartSpec) {
      self.spec = spec
      shown = spec.shown
    }
  }

  final class MadeOnce: Sendable {
    let description = Mutex<String?>(nil)
    let notes = Mutex<[String]?>(nil)
    /// Of a kind in whose drawing there are no ids.
    let wide = Mutex<Drawing?>(nil)
  }
}

extension Mutex where Value: Sendable {
  /// What is kept here; made when it is first asked for. Two threads may make it at once; both make the same.
  func kept<Part: Sendable>(_ make: () -> Part) -> Part where Value == Part? {
    if let known = withLock({ $0 }) { return known }
    let part = make()
    withLock { $0 = part }
    return part
  }
}

extension Chart {
  /// The drawing for a column of 600 px and wider.
  public func svg() -> [UInt8] { inline(.wide, fullDescription) }

  /// The drawing for a phone; its ids end in `-smal`.
  public func svgNarrow() -> [UInt8] { inline(.narrow, fullDescription) }

  /// Both drawings, and the description that is in them: it is made once.
  public func drawings() -> (wide: [UInt8], narrow: [UInt8], description: String) {
    let description = fullDescription
    return (inline(.wide, description), inline(.narrow, description), description)
  }

  /// What the kind of chart draws on a canvas.
  func drawing(_ canvas: Canvas) -> Drawing {
    guard !isEmpty else { return EmptyChart.drawing(shown, canvas) }
    switch shown.kind {
    case .line: return LineChart(shown, canvas).drawing()
    case .bars: return BarChart(shown, canvas).drawing()
    case .columns: return ColumnChart(shown, canvas)?.drawing() ?? BarChart(shown, canvas).drawing()
    case .stackedBars: return StackedBarChart(shown, canvas).drawing()
    case .stackedColumns: return StackedColumnChart(shown, canvas).drawing()
    case .slope: return SlopeChart(shown, canvas).drawing()
    case .dumbbell: return DumbbellChart(shown, canvas).drawing()
    case .smallMultiples: return SmallMultiples(shown, canvas).drawing()
    case .distribution(let style): return DistributionChart(spec, isHistogram: style == .histogram, canvas).drawing()
    case .scatter(let diagonal):
      return ScatterChart(shown, hasDiagonal: diagonal, canvas)?.drawing() ?? EmptyChart.drawing(shown, canvas)
    case .heatmap: return Heatmap(shown, canvas).drawing()
    case .choropleth(let map): return ChoroplethChart(shown, map, canvas)?.drawing() ?? EmptyChart.drawing(shown, canvas)
    case .symbolMap(let map): return SymbolMapChart(shown, map, canvas)?.drawing() ?? EmptyChart.drawing(shown, canvas)
    }
  }

  /// Whether there is not one figure to draw.
  public var isEmpty: Bool {
    !shown.series.contains { $0.values.prefix(shown.categories.count).contains { $0.number != nil } }
  }

  private func inline(_ canvas: Canvas, _ description: String) -> [UInt8] {
    let canvas = named(canvas)
    return inline(canvas.isNarrow ? drawing(canvas) : wideDrawing, canvas, description: description).finished()
  }

  /// For the page and for the picture. Ids are only in the patterns of what is hidden, and those of maps and heatmaps are drawn anew.
  var wideDrawing: Drawing {
    let canvas = named(.wide)
    guard shown.kind == .line || shown.kind == .columns, !shown.drawsCertainRanges else { return drawing(canvas) }
    return made.wide.kept { drawing(canvas) }
  }

  func named(_ canvas: Canvas, highlightsVary: Bool = false) -> Canvas {
    var canvas = canvas
    canvas.id = canvas.isNarrow ? id + "-smal" : id
    canvas.highlightsVary = highlightsVary
    return canvas
  }

  func inline(_ drawing: Drawing, _ canvas: Canvas, description: String) -> SVGWriter {
    let id = canvas.id
    var svg = SVGWriter(capacity: drawing.svg.count + 1200)
    svg.raw(canvas.isNarrow ? "<svg class=\"grafiek grafiek-smal\"" : "<svg class=\"grafiek grafiek-breed\"")
    SVGFrame.open(width: canvas.width, height: drawing.height, id: id, to: &svg)
    SVGFrame.names(title: title, description: description, id: id, to: &svg)
    svg.raw("<g aria-hidden=\"true\"")
    Paint.text.write(to: &svg)
    svg.attribute(reading: drawing.reading)
    svg.raw(">")
    svg.raw(drawing.svg)
    svg.raw("</g></svg>")
    return svg
  }

  /// What the author says, then what the data says.
  public var fullDescription: String {
    let author = specs.spec.authorDescription
    return author.isEmpty ? description : author + " " + description
  }
}

/// The parts of an `<svg>` that all charts share.
enum SVGFrame {
  /// The attributes after the class, up to and including `>`.
  static func open(width: Double, height: Double, id: String, to svg: inout SVGWriter) {
    svg.raw(" viewBox=\"0 0 ")
    svg.pair(Point(x: width, y: height.rounded(.up)))
    svg.raw("\"")
    svg.attribute("width", width)
    svg.attribute("height", height.rounded(.up))
    svg.raw(" role=\"img\"")
    svg.attribute("aria-labelledby", id + "-t " + id + "-d")
    svg.raw(" focusable=\"false\" font-family=\"Arial,'Liberation Sans',Helvetica,sans-serif\" font-size=\"14\">")
  }

  static func names(title: String, description: String, id: String, to svg: inout SVGWriter) {
    svg.raw("<title")
    svg.attribute("id", id + "-t")
    svg.raw(">")
    svg.escaped(title)
    svg.raw("</title><desc")
    svg.attribute("id", id + "-d")
    svg.raw(">")
    svg.escaped(description)
    svg.raw("</desc>")
  }
}

/// In the place of a chart without a single figure: why there is nothing to see.
enum EmptyChart {
  static func drawing(_ spec: ChartSpec, _ canvas: Canvas) -> Drawing {
    var svg = SVGWriter(capacity: 300)
    svg.raw("<rect x=\".5\" y=\".5\" width=\"")
    svg.number(canvas.width - 1)
    svg.raw("\" height=\"79\" fill=\"none\" class=\"ga\" stroke=\"#767676\" stroke-dasharray=\"4 4\"/>")
    let reason = ChartNotes.reasonForEmptiness(spec)
    for (index, line) in canvas.lines(reason, width: canvas.width - 24, limit: 3).enumerated() {
      svg.text(line, at: Point(x: canvas.width / 2, y: 36 + Double(index) * canvas.lineHeight), .middle, style: .muted)
    }
    return Drawing(height: 80, svg: svg)
  }
}
