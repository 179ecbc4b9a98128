// SPDX-License-Identifier: Apache-2.0

extension Chart {
  /// What a reader must know to read the chart rightly, each a Dutch sentence: estimates, breaks, absent values, few pupils, an axis that
  /// does not start at 0. To put under the chart; the standalone file carries them too.
  public var notes: [String] { made.notes.kept { makeNotes() } }

  private func makeNotes() -> [String] {
    let spec = shown
    guard !isEmpty else { return [] }
    var notes: [String] = []
    if let estimate = spec.estimate {
      notes.append(estimate.isEmpty ? "Deze cijfers zijn een schatting." : "Schatting: " + ChartNotes.withStop(estimate))
    }
    for one in spec.breaks.sorted(by: { $0.category < $1.category }) where spec.categories.indices.contains(one.category) {
      notes.append("Breuk in de reeks vanaf \(spec.categories[one.category]): \(ChartNotes.withStop(one.reason))")
    }
    notes += ChartNotes.absences(spec)
    if spec.series.contains(where: { $0.values.contains(where: \.isSmallBase) }) {
      notes.append("Kleine groep: dit cijfer gaat over weinig leerlingen en kan daardoor sterk schommelen.")
    }
    if spec.kind != .dumbbell, spec.series.contains(where: \.hasInterval) {
      notes.append(
        spec.kind == .line || spec.kind == .smallMultiples
          ? "De lichte band is de onzekerheidsmarge." : "Het streepje met dwarslijntjes is de onzekerheidsmarge.")
    }
    notes += ChartNotes.chances(spec)
    if spec.drawsCertainRanges { notes.append(ChartNotes.certainRange) }
    if spec.usesLogarithm {
      notes.append("Let op: de as is logaritmisch. Elke stap omhoog is een vermenigvuldiging, en de as begint niet bij 0.")
    }
    if case .symbolMap(let map) = spec.kind {
      let absent = zip(spec.categories, map.positions).filter { $0.1 == nil }.map(\.0)
      if !absent.isEmpty { notes.append("Niet op de kaart: \(ChartNotes.listed(absent)).") }
    }
    if case .stackedBars(shares: true) = spec.kind { notes.append(ChartNotes.rounding) }
    if case .stackedColumns(shares: true) = spec.kind { notes.append(ChartNotes.rounding) }
    if [.line, .dumbbell, .smallMultiples].contains(spec.kind), !spec.usesLogarithm, !ValueAxis.startsAtZero(spec) {
      notes.append("Let op: de as begint niet bij 0.")
    }
    return notes + spec.remarks
  }
}

enum ChartNotes {
  static let certainRange =
    "Gearceerd: het cijfer is afgeschermd, maar uit wat wel bekend is volgt dat het tussen deze grenzen ligt."
  static let rounding = "Door afronding tellen de delen niet altijd op tot 100%."

  /// Where a figure is no larger than what chance alone gives, or its margin includes that.
  static func chances(_ spec: ChartSpec) -> [String] {
    let chances = spec.references.filter { namesChance($0.name) }
    var places: [String] = []
    for series in spec.series {
      // With a value of chance for each series, that of a series ends in its name.
      guard let chance = chances.count == 1 ? chances.first : chances.first(where: { $0.name.hasSuffix(series.name) }) else { continue }
      for (index, value) in series.values.prefix(spec.categories.count).enumerated() {
        guard let number = value.number, let expected = chance.value(at: index).number else { continue }
        if (value.interval?.lowerBound ?? number) <= chance.value(at: index).interval?.upperBound ?? expected {
          places.append(spec.series.count > 1 ? "\(series.name) \(spec.categories[index])" : spec.categories[index])
        }
      }
    }
    return rangeOfChance(chances, spec) + (places.isEmpty ? [] : ["Niet duidelijk groter dan bij toeval: \(listed(places))."])
  }

  /// `Toeval Nederland`, `bij toeval`
  private static func namesChance(_ name: String) -> Bool {
    SourceText.contains(name, "toeval") || SourceText.contains(name.lowercased(), "toeval")
  }

  /// How to read the range of chance, where it is drawn.
  private static func rangeOfChance(_ chances: [ChartReference], _ spec: ChartSpec) -> [String] {
    let inSeries = spec.kind == .dumbbell && spec.series.contains { $0.hasInterval && namesChance($0.name) }
    guard inSeries || chances.contains(where: { one in one.values.contains { $0.interval != nil } }) else { return [] }
    let shape = spec.kind == .line || spec.kind == .smallMultiples ? "De grijze band" : "Het vakje"
    return ["\(shape) is wat toeval geeft: van 100 lotingen over dezelfde scholen vallen er 95 daarbinnen."]
  }

  /// Up to four by name, else how many.
  static func listed(_ names: [String]) -> String {
    names.count <= 4 ? names.joined(separator: "; ") : "\(names.count) waarden"
  }

  /// Which values are absent: by name when there are few, else how many.
  static func absences(_ spec: ChartSpec) -> [String] {
    guard spec.hasAbsences else { return [] }
    var absent = ChartValue.Reason.allCases.map { Absent(reason: $0) }
    // There a category is one mark, which all series make together.
    let isOneMark =
      switch spec.kind {
      case .symbolMap, .scatter: true
      default: false
      }
    if isOneMark {
      for (index, category) in spec.categories.enumerated() {
        let reasons = spec.series.compactMap { index < $0.values.count ? $0.values[index].reason : nil }
        for reason in ChartValue.Reason.allCases where reasons.contains(reason) { absent[reason.rawValue].add("", category) }
      }
    } else {
      for series in spec.series {
        let head = spec.series.count > 1 && !series.name.isEmpty ? series.name + " " : ""
        for (index, value) in series.values.prefix(spec.categories.count).enumerated() {
          if let reason = value.reason { absent[reason.rawValue].add(head, spec.categories[index]) }
        }
      }
    }
    return absent.compactMap(\.sentence)
  }

  /// The places without a figure for one reason: the first four by name.
  private struct Absent {
    let reason: ChartValue.Reason
    private var names: [String] = []
    private var count = 0

    init(reason: ChartValue.Reason) { self.reason = reason }

    mutating func add(_ head: String, _ category: String) {
      count += 1
      if count <= 4 { names.append(head + category) }
    }

    var sentence: String? {
      guard count > 0 else { return nil }
      return count <= 4 ? "\(words): \(names.joined(separator: "; "))." : "\(words): \(count) waarden."
    }

    private var words: String {
      switch reason {
      case .unknown: "Niet bekend"
      case .hidden: "Afgeschermd, om leerlingen te beschermen"
      case .incomputable: "Niet te berekenen of niet zinvol"
      case .meaningless: "Niet zinvol, want er zijn te weinig scholen"
      }
    }
  }

  static func reasonForEmptiness(_ spec: ChartSpec) -> String {
    let values = spec.series.flatMap { spec.drawnValues($0) }
    if values.isEmpty { return "Geen grafiek: er zijn geen gegevens." }
    let reasons = Set(values.compactMap(\.absence))
    guard reasons.count == 1, let reason = reasons.first else { return "Geen grafiek: geen van de waarden kan worden getoond." }
    return "Geen grafiek: alle waarden zijn \(reason)."
  }

  static func withStop(_ text: String) -> String {
    switch text.utf8.last {
    case nil, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): text
    default: text + "."
    }
  }
}
