// SPDX-License-Identifier: Apache-2.0
import Charts
import Content
import Monitor

/// Why a block cannot be drawn from its dataset: the rule and what to do, for the editor.
struct ChartRefusal: Error, Equatable {
  /// After `grafiek.`: `jaren`.
  var rule: String
  var summary: String
  var remedy: String
}

extension ChartMaking {
  /// The chart of a block in a text.
  ///
  /// | `soort` | what is drawn |
  /// | --- | --- |
  /// | lijn, klein-veelvoud, warmtekaart | areas × years |
  /// | staven | the areas in the newest year, or all years of one area |
  /// | gegroepeerd | for each area a bar for each year |
  /// | gestapeld | the share of the group and of the others: areas in the newest year, or all years of one area |
  /// | helling | the first and the last year of the longest stretch without a break |
  /// | halter | for each area the measured value and the value of chance; without chance the first and the last year |
  /// | verdeling | the municipalities, unnamed: a strip for the country or for each province that is named. Never schools |
  /// | spreiding | the municipalities: the share of the group along, the measure upwards, pupils as area |
  /// | kaart | the municipalities: coloured areas, or circles (pupils) in the colour of the measure where there are no boundaries |
  func spec(of block: ChartBlock, id: String) throws(ChartRefusal) -> ChartSpec {
    var spec = try linearSpec(of: block, id: id)
    if block.scale == .logarithmic { spec.scale = .logarithmic }
    return spec
  }

  private func linearSpec(of block: ChartBlock, id: String) throws(ChartRefusal) -> ChartSpec {
    let indicator = try indicator(block.measure)
    let request = Request(indicator: indicator, areas: block.areas, id: id, title: block.title, description: block.description)
    try check(block)
    switch block.kind {
    case .line: return lines(request)
    case .smallMultiples: return smallMultiples(request)
    case .heatmap: return heatmap(request)
    case .bars:
      return block.areas.count == 1 && figures.years.count > 1 ? columns(request) : bars(request, year: newestYear(indicator, block.areas))
    case .grouped: return grouped(request)
    case .stacked: return try stacked(request)
    case .slope: return try slope(request)
    case .dumbbell: return try dumbbell(request)
    case .distribution: return try distribution(request)
    case .scatter: return try scatter(request)
    case .map: return try map(request)
    }
  }

  /// The place of a measure in the figures. Only here it is known what indicators the table of a dataset of values has.
  func indicator(_ measure: String) throws(ChartRefusal) -> Int {
    guard !figures.years.isEmpty else {
      throw ChartRefusal(
        rule: "leeg", summary: "een blok toont cijfers, en dataset '\(dataset.slug)' heeft er geen", remedy: "vul de tabel van de dataset")
    }
    if let indicator = figures.indicator(measure) { return indicator }
    throw ChartRefusal(
      rule: "maat", summary: "'maat' is een indicator van dataset '\(dataset.slug)', en '\(measure)' is er geen",
      remedy: "kies uit: " + figures.indicators.map(\.id).joined(separator: ", "))
  }

  private func check(_ block: ChartBlock) throws(ChartRefusal) {
    let kind = block.kind.rawValue
    if !block.kind.showsMunicipalities, block.areas.isEmpty {
      throw ChartRefusal(
        rule: "gebieden", summary: "een grafiek van de soort '\(kind)' zegt over welke gebieden zij gaat",
        remedy: "schrijf bijvoorbeeld 'gebieden: [Nijmegen, Nederland]'")
    }
    if block.kind.needsYears, figures.years.count < 2 {
      throw ChartRefusal(
        rule: "jaren", summary: "een grafiek van de soort '\(kind)' vergelijkt schooljaren, en dataset '\(dataset.slug)' heeft er één",
        remedy: "kies 'staven' of 'halter', of neem een dataset met meer schooljaren")
    }
  }
}

extension ChartBlock.Kind {
  /// Whether it is about all municipalities of the areas that are named, or of the country.
  var showsMunicipalities: Bool { [.distribution, .scatter, .map].contains(self) }

  /// Whether one school year is too little.
  fileprivate var needsYears: Bool { [.line, .smallMultiples, .heatmap, .grouped, .slope].contains(self) }
}
