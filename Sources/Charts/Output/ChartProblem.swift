// SPDX-License-Identifier: Apache-2.0

/// Something in a spec that makes a chart wrong, misleading or empty, for an editor: the rule and what to do, in Dutch. The caller knows the
/// file and the line.
public struct ChartProblem: Hashable, Sendable {
  /// As `grafiek.regel`.
  public var identifier: String
  /// Whether the chart cannot be shown so; else it is drawn, but it deserves a look.
  public var isError: Bool
  /// The rule, without a full stop.
  public var summary: String
  /// What to do, without a full stop.
  public var remedy: String

  static func error(_ rule: String, _ summary: String, remedy: String) -> ChartProblem {
    ChartProblem(identifier: "grafiek." + rule, isError: true, summary: summary, remedy: remedy)
  }

  static func warning(_ rule: String, _ summary: String, remedy: String) -> ChartProblem {
    ChartProblem(identifier: "grafiek." + rule, isError: false, summary: summary, remedy: remedy)
  }
}

extension ChartSpec {
  /// What is wrong with this spec; empty when the chart is sound. A chart with problems is still drawn without a crash, or says why it is
  /// empty; what cannot be honestly drawn is an error here.
  ///
  ///     spec.problems.first?.summary   // "reeks 'Nijmegen' heeft 5 waarden bij 6 categorieën"
  public var problems: [ChartProblem] { wordProblems + dataProblems + kindProblems + scaleProblems + axisProblems + sizeProblems }

  private var wordProblems: [ChartProblem] {
    var problems: [ChartProblem] = []
    if title.isEmpty {
      problems.append(.error("titel", "een grafiek heeft een titel die zegt wat er te zien is", remedy: "vul 'titel' in"))
    }
    let isSound =
      !id.isEmpty
      && id.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
    if !isSound {
      problems.append(
        .error("id", "de naam '\(id)' van een grafiek heeft alleen letters, cijfers en streepjes", remedy: "kies een andere naam"))
    }
    return problems
  }

  private var dataProblems: [ChartProblem] {
    var problems: [ChartProblem] = []
    let usesCategories = if case .distribution = kind { false } else { true }
    if series.isEmpty || usesCategories && categories.isEmpty {
      problems.append(
        .error("leeg", "een grafiek heeft ten minste één waarde", remedy: "kijk of gebied, maat en jaren in de dataset voorkomen"))
    }
    for one in series {
      if usesCategories, one.values.count != categories.count {
        let summary = "reeks '\(one.name)' heeft \(one.values.count) waarden bij \(categories.count) categorieën"
        problems.append(.error("lengte", summary, remedy: "geef voor elke categorie een waarde, of de reden dat die er niet is"))
      }
      for case .value(let number, let interval, _) in one.values {
        if !number.isFinite {
          problems.append(.error("getal", "reeks '\(one.name)' heeft een waarde die geen getal is", remedy: "gebruik 'niet te berekenen'"))
        } else if let interval, !interval.contains(number) {
          let summary = "reeks '\(one.name)': \(format.text(number)) ligt buiten zijn eigen onzekerheidsmarge"
          problems.append(.warning("marge", summary, remedy: "kijk de ondergrens en de bovengrens na"))
        }
      }
    }
    for name in repeated(categories) where usesCategories {
      problems.append(
        .warning("dubbel", "'\(name)' staat twee keer in de grafiek", remedy: "haal er één weg, of geef ze verschillende namen"))
    }
    for name in repeated(series.map(\.name)) {
      problems.append(.warning("dubbel", "twee reeksen heten '\(name)'", remedy: "geef ze verschillende namen"))
    }
    for one in breaks where one.category < 1 || one.category >= categories.count {
      problems.append(
        .warning("breuk", "een breuk ligt tussen twee categorieën", remedy: "kijk of het schooljaar van de breuk in de grafiek voorkomt"))
    }
    return problems
  }

  /// Each name that comes again, once.
  private func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    var told: Set<String> = []
    return names.filter { !seen.insert($0).inserted && told.insert($0).inserted }
  }

  private var kindProblems: [ChartProblem] {
    let negative = ChartProblem.error(
      "negatief", "een waarde onder nul kan geen deel van een geheel en geen cirkel zijn",
      remedy: "kies een andere soort, bijvoorbeeld staven")
    func hasNegative(_ series: some Sequence<ChartSeries>) -> Bool { series.contains { $0.values.contains { ($0.number ?? 0) < 0 } } }
    switch kind {
    case .stackedBars, .stackedColumns: return hasNegative(series) ? [negative] : []
    case .slope where categories.count < 2:
      return [.error("helling", "een helling heeft twee momenten", remedy: "neem er een schooljaar bij, of kies staven")]
    case .scatter where series.count < 2:
      return [.error("spreiding", "een spreiding heeft twee maten: één opzij en één omhoog", remedy: "geef een tweede maat op")]
    case .choropleth(let map):
      let known = Set(map.geometry.areas.map(\.code))
      return zip(map.codes, categories).filter { !known.contains($0.0) }.map { code, name in
        .warning(
          "gebied", "gebied '\(name)' (\(code)) staat niet in het kaartbestand",
          remedy: "kijk of de kaart en de dataset van hetzelfde jaar zijn")
      }
    case .symbolMap: return hasNegative(series.prefix(1)) ? [negative] : []
    default: return []
    }
  }

  private var scaleProblems: [ChartProblem] {
    guard scale == .logarithmic else { return [] }
    guard kindAllowsLogarithm else {
      return [
        .error(
          "schaal", "een logaritmische as kent geen nul, en deze soort grafiek begint bij nul of heeft geen as",
          remedy: "kies 'lijn', 'klein-veelvoud' of 'halter', of haal 'schaal: log' weg")
      ]
    }
    let first = series.lazy.compactMap { one in one.values.compactMap(\.number).first { $0 <= 0 }.map { (one.name, $0) } }.first
    guard let (name, value) = first else { return [] }
    return [
      .error(
        "schaal", "een logaritmische as heeft alleen getallen boven nul, en reeks '\(name)' heeft \(format.text(value))",
        remedy: "haal 'schaal: log' weg, of kies andere gebieden")
    ]
  }

  /// One axis has one unit: two of them over each other would make any two lines cross where one likes.
  private var axisProblems: [ChartProblem] {
    switch kind {
    case .scatter, .symbolMap: return []
    default:
      guard let odd = series.first(where: { $0.format.map { $0.style != format.style || $0.unit != format.unit } ?? false }) else {
        return []
      }
      return [
        .error(
          "assen", "een grafiek heeft één as en dus één eenheid, en reeks '\(odd.name)' heeft een andere",
          remedy: "maak er twee grafieken van, of kies 'spreiding'")
      ]
    }
  }

  private var sizeProblems: [ChartProblem] {
    var problems: [ChartProblem] = []
    let usesColours: Bool
    switch kind {
    case .smallMultiples, .heatmap, .distribution, .scatter, .choropleth, .symbolMap: usesColours = false
    default: usesColours = true
    }
    if usesColours, series.count > Palette.light.count {
      let summary = "een grafiek heeft ten hoogste \(Palette.light.count) reeksen; hier zijn het er \(series.count)"
      problems.append(.warning("reeksen", summary, remedy: "kies er minder, of neem 'klein-veelvoud'"))
    }
    let isList = [.bars, .columns, .dumbbell, .stackedBars(shares: true), .stackedBars(shares: false)].contains(kind)
    if isList, categories.count > 60 {
      problems.append(
        .warning(
          "lang", "een grafiek met \(categories.count) staven is niet meer te overzien", remedy: "kies minder gebieden, of neem een kaart"))
    }
    return problems
  }
}
