// SPDX-License-Identifier: Apache-2.0

/// Everything that a chart says, as values: the figures, the words around them and the reasons for what is absent. It draws nothing itself;
/// `Chart` turns it into SVG, a table, a description and CSV.
///
///     let chart = Chart(
///       ChartSpec(
///         .line, id: "nijmegen-d", title: "In Nijmegen nam de ongelijkheid toe",
///         subtitle: "Ongelijke verdeling (D) van schooladviezen, Nijmegen en Nederland",
///         categoryTitle: "Schooljaar", valueTitle: "D", format: NumberFormat(decimals: 2),
///         categories: ["2019-2020", "2020-2021", "2021-2022"],
///         series: [
///           ChartSeries("Nijmegen", [.value(0.31), .hidden, .value(0.35)]),
///           ChartSeries("Nederland", [.value(0.28), .value(0.28), .value(0.30)]),
///         ],
///         references: [ChartReference("toeval", constant: 0.15)],
///         breaks: [ChartBreak(before: 2, reason: "nieuwe regels voor het schooladvies")],
///         source: ChartSource("DUO, schooladviezen", date: "1 oktober 2021", licence: "CC0")))
///     page.append(contentsOf: chart.svg())         // <svg class="grafiek grafiek-breed" …>
///     page.append(contentsOf: chart.svgNarrow())   // <svg class="grafiek grafiek-smal" …>: the stylesheet shows one of the two
///     chart.table                                  // header and rows of exactly the figures that are drawn
public struct ChartSpec: Hashable, Sendable {
  public var kind: Kind
  /// The start of every id in the SVG; it must be unique on the page: letters, digits and hyphens.
  public var id: String
  /// The headline: what the chart says.
  public var title: String
  /// The measure, its unit, the area and the period.
  public var subtitle: String
  /// What the categories are, e.g. "Schooljaar": the head of the first column of the table.
  public var categoryTitle: String
  /// What the values are, e.g. "D (0–1)": the title of the value axis.
  public var valueTitle: String
  public var format: NumberFormat
  /// The places on the category axis: school years, areas, schools.
  public var categories: [String]
  public var series: [ChartSeries]
  /// What to compare with: the value that chance alone would give.
  public var references: [ChartReference]
  public var breaks: [ChartBreak]
  /// Places of the categories that the page is about; the other bars are drawn in a calmer colour. Empty: all alike.
  public var highlighted: [Int]
  public var range: ValueRange
  /// Whether the steps of the value axis are equal or equal ratios.
  public var scale: Scale = .linear
  /// Bounds of the classes of a heatmap or a map, rising, three to seven; empty: round numbers are chosen.
  public var classBounds: [Double]
  /// Why the figures are estimates; nil when they are counts. Shown as "Schatting: …".
  public var estimate: String?
  /// What the author says for those who cannot see the chart; it goes before the description that is made from the data.
  public var authorDescription: String
  public var source: ChartSource
  /// Whole sentences that a reader must know besides what the figures tell; they end the notes.
  public var remarks: [String] = []

  public init(
    _ kind: Kind, id: String, title: String, subtitle: String = "", categoryTitle: String = "", valueTitle: String = "",
    format: NumberFormat = NumberFormat(), categories: [String], series: [ChartSeries], references: [ChartReference] = [],
    breaks: [ChartBreak] = [], highlighted: [Int] = [], range: ValueRange = .automatic,
    classBounds: [Double] = [], estimate: String? = nil,
    authorDescription: String = "", source: ChartSource = ChartSource("")
  ) {
    self.kind = kind
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.format = format
    self.categories = categories
    self.series = series
    self.references = references
    self.breaks = breaks
    self.highlighted = highlighted
    self.range = range
    self.classBounds = classBounds
    self.estimate = estimate
    self.authorDescription = authorDescription
    self.source = source
  }
}

extension ChartSpec {
  /// The kinds of charts, with their names in a `grafiek` block.
  public enum Kind: Hashable, Sendable {
    /// `lijn`: a development over the categories.
    case line
    /// `staven`, lying: best for areas with names. More than one series makes groups (`gegroepeerd`).
    case bars
    /// `staven`, standing: best for years. More than one series makes groups. Names that do not fit make it lie down.
    case columns
    /// `gestapeld`, lying: the parts (series) of a whole (category); as shares of 100% or as amounts.
    case stackedBars(shares: Bool)
    /// `gestapeld`, standing: best for years.
    case stackedColumns(shares: Bool)
    /// `helling`: the first and the last category, and the way between them.
    case slope
    /// `halter`: the series as points on one line for each category.
    case dumbbell
    /// `klein-veelvoud`: a little line chart for each series, all with one scale.
    case smallMultiples
    /// `verdeling`: each series is a group of unnamed schools; the categories are not used, and the series may differ in length. The title of
    /// the categories says what is counted ("Scholen").
    case distribution(DistributionStyle)
    /// `spreiding`: a point for each category: the first series along the page, the second upwards, a third as area. The diagonal is where
    /// both are equal.
    case scatter(diagonal: Bool)
    /// `warmtekaart`: series (areas) × categories (years).
    case heatmap
    /// `kaart` with coloured areas: the first series.
    case choropleth(AreaMap)
    /// `kaart` with circles: the first series as area, a second as colour.
    case symbolMap(SymbolMap)
  }

  public enum DistributionStyle: Hashable, Sendable {
    /// A dot for each.
    case strip
    /// Counts in classes.
    case histogram
  }

  /// How values become places on their axis.
  public enum Scale: Hashable, Sendable {
    case linear
    /// Each step is as many times more: for figures that differ by a factor. Only for values above 0, and never for bars, whose length
    /// would say nothing.
    case logarithmic
  }

  /// What the value axis spans. Bars always include 0.
  public enum ValueRange: Hashable, Sendable {
    /// From 0, unless all values of a line lie far from it; then a note says that the axis does not start at 0.
    case automatic
    /// At least this range, e.g. 0…1 for shares.
    case including(ClosedRange<Double>)
  }
}

/// One row of figures with a name: a line, or the bars of one colour.
public struct ChartSeries: Hashable, Sendable {
  public var name: String
  /// One value for each category, in their order.
  public var values: [ChartValue]
  /// How its numbers are written, where that differs from the rest of the chart.
  public var format: NumberFormat?

  public init(_ name: String, _ values: [ChartValue], format: NumberFormat? = nil) {
    self.name = name
    self.values = values
    self.format = format
  }

  /// Whether any value has a margin.
  var hasInterval: Bool { values.contains { $0.interval != nil } }
}

/// A place where figures before and after cannot be compared: the line is broken there.
public struct ChartBreak: Hashable, Sendable {
  /// The place of the first category after the break.
  public var category: Int
  public var reason: String

  public init(before category: Int, reason: String) {
    self.category = category
    self.reason = reason
  }
}

/// Where the figures come from: the line under the chart.
public struct ChartSource: Hashable, Sendable {
  public var text: String
  /// The reference date as a reader sees it: "1 oktober 2019".
  public var date: String
  public var licence: String

  public init(_ text: String, date: String = "", licence: String = "") {
    self.text = text
    self.date = date
    self.licence = licence
  }
}
