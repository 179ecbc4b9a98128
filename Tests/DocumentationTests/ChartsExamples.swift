// SPDX-License-Identifier: Apache-2.0
import Charts
import Testing

/// The examples of the articles in `Sources/Charts/Charts.docc`, line by line, through the public interface only, and their pictures.
@Suite struct ChartsExamples {
  @Test func accessibility() throws {
    let chart = Chart(
      ChartSpec(
        .columns, id: "po", title: "Scholen", categoryTitle: "Schooljaar", valueTitle: "Scholen", categories: ["2023-2024", "2024-2025"],
        series: [ChartSeries("Scholen", [.value(12), .hidden])], authorDescription: "Er zijn minder scholen."))
    shows(chart.fullDescription.hasPrefix("Er zijn minder scholen. Staafdiagram van Scholen per schooljaar"), "true")
    shows(chart.fullDescription.hasSuffix("Scholen: 12 (2023-2024). Afgeschermd 1 waarde."), "true")
    shows(chart.table.rows[1].map(\.text), "[\"2024-2025\", \"afgeschermd\"]")
    let svg = String(decoding: chart.svg(), as: UTF8.self)
    shows(svg.contains("role=\"img\" aria-labelledby=\"po-t po-d\""), "true")
  }

  @Test func bars() throws {
    let chart = Chart(
      ChartSpec(
        .bars, id: "steden", title: "Steden", categoryTitle: "Gemeente", valueTitle: "D", format: NumberFormat(decimals: 2),
        categories: ["Utrecht", "Nijmegen", "Rozendaal"],
        series: [ChartSeries("D", [.value(0.587, interval: 0.56...0.61), .value(0.583), .hidden])],
        references: [ChartReference("verwacht bij toeval", [.value(0.09), .value(0.1), .missing])], highlighted: [1]))
    shows(chart.table.rows.map { $0[1].text }, "[\"0,59 (0,56 tot 0,61)\", \"0,58\", \"afgeschermd\"]")
    shows(chart.notes[0], "\"Afgeschermd, om leerlingen te beschermen: Rozendaal.\"")
    shows(chart.notes[1], "\"Het streepje met dwarslijntjes is de onzekerheidsmarge.\"")

    let stack = Chart(
      ChartSpec(
        .stackedBars(shares: true), id: "delen", title: "Delen", categoryTitle: "Gemeente", categories: ["Nijmegen", "Rozendaal"],
        series: [ChartSeries("lage SES", [.value(250), .hidden]), ChartSeries("anderen", [.value(750), .value(90)])]))
    shows(stack.table.rows.map { $0[1].text }, "[\"25%\", \"afgeschermd\"]")
    shows(stack.table.rows.map { $0[2].text }, "[\"75%\", \"afgeschermd\"]")

    let wrong = ChartSpec(
      .stackedBars(shares: false), id: "fout", title: "Fout", categories: ["Nijmegen"],
      series: [ChartSeries("groei", [.value(-3)])])
    shows(wrong.problems.map(\.identifier), "[\"grafiek.negatief\"]")

    try Picture.expect(chart, equals: "bars.svg")
    try Picture.expect(stack, equals: "stacked.svg")
  }

  @Test func comparisons() throws {
    let chart = Chart(
      ChartSpec(
        .dumbbell, id: "halter", title: "Halter", categoryTitle: "Gemeente", valueTitle: "D", format: NumberFormat(decimals: 2),
        categories: ["Arnhem", "Nijmegen"],
        series: [ChartSeries("2019", [.value(0.28), .value(0.31)]), ChartSeries("2024", [.value(0.31), .value(0.35)])]))
    shows(chart.table.header.map(\.title), "[\"Gemeente\", \"2019\", \"2024\"]")
    let sentences = [
      "Haltergrafiek van D per gemeente, 2 regels.", "2019: hoogste 0,31 (Nijmegen), laagste 0,28 (Arnhem).",
      "2024: hoogste 0,35 (Nijmegen), laagste 0,31 (Arnhem).",
    ]
    shows(chart.description == sentences.joined(separator: " "), "true")

    let scatter = ChartSpec(
      .scatter(diagonal: false), id: "punten", title: "Punten", categoryTitle: "Gemeente", categories: ["Arnhem", "Nijmegen"],
      series: [ChartSeries("Inkomen", [.value(27_000), .value(28_500)])])
    shows(scatter.problems.map(\.identifier), "[\"grafiek.spreiding\"]")

    try Picture.expect(chart, equals: "dumbbell.svg")
  }

  @Test func distributions() throws {
    let chart = Chart(
      ChartSpec(
        .distribution(.histogram), id: "scholen", title: "Scholen", categoryTitle: "Scholen", valueTitle: "Aandeel lage SES",
        format: NumberFormat(.percent), categories: [],
        series: [ChartSeries("Nijmegen", [0.02, 0.05, 0.08, 0.12, 0.19, 0.31, 0.38, 0.38].map { .value($0) })]))
    shows(chart.table.rows.map { $0[0].text }.prefix(3) == ["0% tot 5%", "5% tot 10%", "10% tot 15%"], "true")
    shows(chart.table.rows.map { $0[1].text }, "[\"1\", \"2\", \"1\", \"1\", \"0\", \"0\", \"1\", \"2\"]")
    shows(chart.description, "\"Verdeling van 8 scholen naar Aandeel lage SES. Laagste 2%, mediaan 16%, hoogste 38%.\"")

    try Picture.expect(chart, equals: "histogram.svg")
  }

  @Test func gettingStarted() throws {
    let spec = ChartSpec(
      .line, id: "nijmegen-d", title: "In Nijmegen nam de ongelijkheid toe",
      subtitle: "Ongelijke verdeling (D) van schooladviezen",
      categoryTitle: "Schooljaar", valueTitle: "D", format: NumberFormat(decimals: 2),
      categories: ["2019-2020", "2020-2021", "2021-2022", "2022-2023"],
      series: [
        ChartSeries("Nijmegen", [.value(0.31), .hidden, .value(0.35), .value(0.36)]),
        ChartSeries("Nederland", [.value(0.28), .value(0.28), .value(0.3), .value(0.31)]),
      ],
      references: [ChartReference("toeval", constant: 0.15)],
      source: ChartSource("DUO, schooladviezen", date: "1 oktober 2022", licence: "CC0"))

    shows(spec.problems.map(\.summary), "[]")

    let chart = Chart(spec)
    let wide = chart.svg()
    let narrow = chart.svgNarrow()
    let file = chart.standalone()
    shows(wide.count < 6000 && narrow.count < 6000 && file.count < 7000, "true")

    let sentences = [
      "Lijngrafiek van D per schooljaar, van 2019-2020 tot en met 2022-2023.", "Nijmegen: van 0,31 naar 0,36.",
      "Nederland: van 0,28 naar 0,31.", "Toeval: 0,15.", "Afgeschermd 1 waarde.",
    ]
    shows(chart.description == sentences.joined(separator: " "), "true")
    shows(chart.notes, "[\"Afgeschermd, om leerlingen te beschermen: Nijmegen 2020-2021.\"]")
    shows(chart.sourceLine, "\"Bron: DUO, schooladviezen. Peildatum 1 oktober 2022. Licentie: CC0.\"")
    shows(chart.table.header.map(\.title), "[\"Schooljaar\", \"Nijmegen\", \"Nederland\", \"toeval\"]")
    shows(chart.table.rows[1].map(\.text), "[\"2020-2021\", \"afgeschermd\", \"0,28\", \"0,15\"]")

    shows(NumberFormat(decimals: 2).text(-1234.5), "\"−1.234,50\"")
    shows(NumberFormat(.percent, decimals: 1).text(0.123), "\"12,3%\"")
    shows(NumberFormat(.percent, decimals: 1).plain(0.123), "\"12.3\"")
    shows(NumberFormat(decimals: 2).text(0.285), "\"0,29\"")

    try Picture.expect(chart, equals: "getting-started.svg")
  }

  @Test func heatmapsAndMaps() throws {
    let heatmap = Chart(
      ChartSpec(
        .heatmap, id: "warmte", title: "Warmte", categoryTitle: "Schooljaar", format: NumberFormat(decimals: 2),
        categories: ["2022-2023", "2023-2024"],
        series: [ChartSeries("Arnhem", [.value(0.28), .value(0.3)]), ChartSeries("Rozendaal", [.hidden, .hidden])],
        classBounds: [0.2, 0.25, 0.3, 0.35]))
    shows(heatmap.table.header.map(\.title), "[\"Gebied\", \"2022-2023\", \"2023-2024\"]")
    shows(heatmap.table.rows.map { $0[1].text }, "[\"0,28\", \"afgeschermd\"]")

    let json = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"GM0268"},
      "geometry":{"type":"Polygon","coordinates":[[[5.7,51.8],[5.9,51.8],[5.9,51.9],[5.7,51.9],[5.7,51.8]]]}}]}
      """
    let geometry = try MapGeometry(geoJSON: Array(json.utf8), key: "code")
    let map = ChartSpec(
      .choropleth(AreaMap(geometry, codes: ["GM0268", "GM0202"])), id: "kaart", title: "Kaart", categoryTitle: "Gemeente",
      categories: ["Nijmegen", "Arnhem"], series: [ChartSeries("D", [.value(0.35), .value(0.31)])])
    shows(map.problems.map(\.summary), "[\"gebied 'Arnhem' (GM0202) staat niet in het kaartbestand\"]")

    let circles = Chart(
      ChartSpec(
        .symbolMap(SymbolMap([.init(x: 5.86, y: 51.84), nil])), id: "cirkels", title: "Cirkels", categoryTitle: "Gemeente",
        valueTitle: "Leerlingen", categories: ["Nijmegen", "Weesp"], series: [ChartSeries("Leerlingen", [.value(14_000), .value(1_500)])]))
    shows(circles.notes, "[\"Niet op de kaart: Weesp.\"]")

    try Picture.expect(heatmap, equals: "heatmap.svg")
  }

  @Test func honestCharts() throws {
    let chart = Chart(
      ChartSpec(
        .line, id: "leerlingen", title: "Leerlingen", categoryTitle: "Schooljaar", valueTitle: "Leerlingen",
        categories: ["2022-2023", "2023-2024"], series: [ChartSeries("Nederland", [.value(1_351_240), .value(1_339_870)])]))
    shows(chart.notes, "[\"Let op: de as begint niet bij 0.\"]")

    shows(ChartValue.missing.absence, "\"niet bekend\"")
    shows(ChartValue.hidden.absence, "\"afgeschermd\"")
    shows(ChartValue.undefined.absence, "\"niet te berekenen\"")

    let small = Chart(
      ChartSpec(
        .bars, id: "toeval", title: "Toeval", categoryTitle: "Gemeente", valueTitle: "D", format: NumberFormat(decimals: 2),
        categories: ["Nijmegen", "Vlieland"],
        series: [ChartSeries("D", [.value(0.58), .value(0.2, interval: 0.08...0.34, smallBase: true)])],
        references: [ChartReference("verwacht bij toeval", [.value(0.1), .value(0.15)])]))
    shows(small.notes.last, "\"Niet duidelijk groter dan bij toeval: Vlieland.\"")
  }

  @Test func smallPictures() throws {
    shows(Glyph.strengthNames[2], "\"eerste aanwijzingen\"")
    shows(Glyph.costNames.count, "5")
    shows(String(decoding: Glyph.strength(2), as: UTF8.self).hasSuffix("</svg> eerste aanwijzingen</span>"), "true")

    let values: [ChartValue] = [.value(0.31), .hidden, .value(0.35)]
    shows(Glyph.sparklineLabel(values, NumberFormat(decimals: 2)), "\"van 0,31 naar 0,35; 1 waarde ontbreekt\"")
  }

  @Test func trends() throws {
    let chart = Chart(
      ChartSpec(
        .line, id: "advies", title: "Advies", categoryTitle: "Schooljaar", valueTitle: "D", format: NumberFormat(decimals: 2),
        categories: ["2021-2022", "2022-2023", "2023-2024"],
        series: [ChartSeries("Nijmegen", [.value(0.33), .undefined, .value(0.34)])],
        breaks: [ChartBreak(before: 2, reason: "nieuwe regels voor het schooladvies")]))
    shows(chart.notes[0], "\"Breuk in de reeks vanaf 2023-2024: nieuwe regels voor het schooladvies.\"")
    shows(chart.notes[1], "\"Niet te berekenen of niet zinvol: 2022-2023.\"")
    shows(chart.notes[2], "\"Let op: de as begint niet bij 0.\"")

    let slope = Chart(
      ChartSpec(
        .slope, id: "helling", title: "Helling", categoryTitle: "Schooljaar", format: NumberFormat(decimals: 2),
        categories: ["2019-2020", "2020-2021", "2021-2022"],
        series: [ChartSeries("Arnhem", [.value(0.28), .value(0.4), .value(0.31)])]))
    shows(slope.table.rows.map { $0[0].text }, "[\"2019-2020\", \"2021-2022\"]")

    try Picture.expect(chart, equals: "line.svg")
    try Picture.expect(slope, equals: "slope.svg")
  }
}
